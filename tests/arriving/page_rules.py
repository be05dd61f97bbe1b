"""Asks the pages' own functions, in Node, what they make of texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from in_node import ROUNDS, in_node

SCRIPT = Path(__file__).with_suffix(".mjs")


def say(zone: str = "UTC", **given: list[Any]) -> dict[str, list[Any]]:
    """By the name of a function what it gives for each; `zone` is where the clock stands."""
    return in_node(SCRIPT, {**given, "rounds": ROUNDS}, TZ=zone)
