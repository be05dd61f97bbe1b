"""Series of QR codes as the pages make and collect them, in Node."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from in_node import in_node

SCRIPT = Path(__file__).parent / "series" / "series.mjs"


def ask(*tasks: tuple[Sequence[str], Sequence[Any]]) -> list[dict[str, Any]]:
    """What is made of the texts of each task, and what is taken of what a camera is shown."""
    return in_node(SCRIPT, [{"texts": texts, "shown": shown} for texts, shown in tasks])


def parts(text: str) -> list[str]:
    """What the QR codes of its series hold."""
    [made] = ask(([text], []))
    return made["series"][0]["texts"]
