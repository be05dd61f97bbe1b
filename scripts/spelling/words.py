"""The house's own words: those of one language, and names that stand in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.checks.problems import Problem
from scripts.spelling.prose import blank


@dataclass(frozen=True)
class Entry:
    """An entry of a list of words, and its line, counted from 1."""

    line: int
    text: str


@dataclass
class Words:
    """A list of words in a file, one a line; what follows a `#` is a remark."""

    path: Path
    file: str

    @cached_property
    def entries(self) -> list[Entry]:
        """What the file lists. Raises OSError."""
        lines = self.path.read_text("utf-8").splitlines()
        texts = [line.partition("#")[0].strip() for line in lines]
        return [Entry(number, text) for number, text in enumerate(texts, 1) if text]

    def idle(self, said: set[str]) -> Iterator[Problem]:
        """Entries that no text has (`said` is in lower case), and those out of order."""
        before = ""
        for entry in self.entries:
            if entry.text.lower() not in said:
                says = f"found {entry.text}; expected only what a text has"
                yield Problem(self.file, entry.line, "", says)
            if entry.text.lower() < before:
                says = f"found {entry.text} after {before}; expected the order of the alphabet"
                yield Problem(self.file, entry.line, "", says)
            before = entry.text.lower()


class Names(Words):
    """Names and titles that stand in any language as they are."""

    def __init__(self, path: Path, file: str) -> None:
        """Begins with no name seen in any text."""
        super().__init__(path, file)
        self.said: set[str] = set()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of the names as a whole, the longest first."""
        longest = sorted((entry.text for entry in self.entries), key=len, reverse=True)
        names = [r"\s+".join(map(re.escape, name.split())) for name in longest]
        return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?![^\W_]{{2}})")

    def without(self, text: str) -> str:
        """A text with its names blanked; remembers which there were."""
        self.said |= {" ".join(match[0].lower().split()) for match in self.pattern.finditer(text)}
        return self.pattern.sub(lambda match: blank(match[0]), text)
