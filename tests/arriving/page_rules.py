"""Asks the pages' own functions, in Node, what they make of texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from counterpart.round_name import round_words
from in_node import in_node

from scripts.locales import read_locales

SCRIPT = Path(__file__).with_suffix(".mjs")
ROUNDS = round_words(locale["language"] for locale in read_locales().values())
"""What the build writes into the pages on how people name months and quarters."""


def say(zone: str = "UTC", **given: list[Any]) -> dict[str, list[Any]]:
    """By the name of a function what it gives for each; `zone` is where the clock stands."""
    return in_node(SCRIPT, {**given, "rounds": ROUNDS}, TZ=zone)
