"""What the commands say beside their reports: what was written, how far work has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.language import spoken

Progress = Callable[[int, int], str]
"""How many of how many are done, in words."""


def said(held: Catalogue, language: str, key: str, **facts: Any) -> str:
    """A sentence of the commands in a language."""
    return spoken(held.locales[language]["command"], key, facts, held.writing(language))


def progress(held: Catalogue, language: str, key: str) -> Progress:
    """How far work has come, in a sentence with `done` and `all`."""
    group = held.writing(language)["group"]

    def say(done: int, total: int) -> str:
        numbers = (f"{number:,}".replace(",", group) for number in (done, total))
        return said(held, language, key, **dict(zip(("done", "all"), numbers, strict=True)))

    return say
