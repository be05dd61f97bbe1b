"""One thing that is wrong with a file, and how it is said."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """A problem in a file: the line counts from 1, the path is empty for the file itself."""

    file: str
    line: int
    path: str
    says: str

    def __str__(self) -> str:
        """The problem as `file:line: path: found X; expected Y`."""
        place = f"{self.path}: " if self.path else ""
        return f"{self.file}:{self.line}: {place}{self.says}"


def listed(names: Iterable[str], word: str = "or") -> str:
    """Names as a sentence lists them: `a, b or c`."""
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that this one most resembles, as ` (perhaps x)`; empty where none does."""
    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.7)
    return f" (perhaps {matches[0]})" if matches else ""
