"""What the commands say beside their reports: what was written, how far work has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counterpart.language import spoken

from scripts.locales import read_locales

Progress = Callable[[int, int], str]
"""How many of how many are done, in words."""


def said(language: str, key: str, **facts: Any) -> str:
    """A sentence of the commands in a language."""
    locale = read_locales()[language]
    return spoken(locale["command"], key, facts, locale["language"])


def progress(language: str, key: str) -> Progress:
    """How far work has come, in a sentence with `done` and `all`."""
    group = read_locales()[language]["language"]["group"]

    def say(done: int, total: int) -> str:
        numbers = (f"{number:,}".replace(",", group) for number in (done, total))
        return said(language, key, **dict(zip(("done", "all"), numbers, strict=True)))

    return say
