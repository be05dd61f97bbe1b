"""Archives that are the same on every machine."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping

LEVEL = 9
MAGIC = 0xFD2FB528.to_bytes(4, "little")
BLOCK = 1 << 17
"""The most bytes in a block of Zstandard."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive whose entries are stored as they are, to be compressed as a whole."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system = 3  # the same on every machine
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return target.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of a zip archive by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def gzipped(content: bytes) -> bytes:
    """The content, compressed; no time and no name in it."""
    return gzip.compress(content, LEVEL, mtime=0)


def framed(content: bytes) -> bytes:
    """The content as Zstandard has it, but not compressed: at once, and larger (RFC 8878)."""
    head = MAGIC + bytes([0b1110_0000]) + len(content).to_bytes(8, "little")
    cut = [content[at : at + BLOCK] for at in range(0, len(content), BLOCK)] or [b""]
    blocks = (
        (len(block) << 3 | (place == len(cut) - 1)).to_bytes(3, "little") + block
        for place, block in enumerate(cut)
    )
    return head + b"".join(blocks)
