"""Reads QR pictures in tests, in Node: by the decoder alone, and as the comparison page does."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from in_node import in_node
from PIL import Image

SCRIPT = Path(__file__).parent / "qr" / "read.mjs"


@dataclass(frozen=True)
class Read:
    """What was read in one picture: by the decoder, and by the page, which looks twice."""

    plain: str | None
    photo: list[str]


def read_pictures(images: Sequence[Image.Image]) -> list[Read]:
    """What stands in each picture, all read by one Node."""
    with tempfile.TemporaryDirectory() as folder:
        given = []
        for number, image in enumerate(images):
            path = Path(folder) / str(number)
            path.write_bytes(image.convert("L").tobytes())
            given.append({"file": str(path), "width": image.width, "height": image.height})
        read = in_node(SCRIPT, given)
    return [Read(**members) for members in read]


def plainly(images: Sequence[Image.Image]) -> list[str | None]:
    """What the decoder alone reads."""
    return [read.plain for read in read_pictures(images)]
