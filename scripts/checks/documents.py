"""The values of a file, with the line on which each of them stands."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from scripts.checks.problems import Problem

Path = tuple[str | int, ...]
"""Keys and positions, from the top of a document down."""

SHOWN_CHARACTERS = 60


class Unclear(list[None]):
    """Stands for a value that is none of text, number or boolean, so that no shape accepts it."""

    def __init__(self) -> None:
        super().__init__([None])


@dataclass
class Document:
    """The values of one file. `written` holds scalars as they stand there."""

    file: str
    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    written: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def at(self, path: Path) -> Any:
        """The value at a path; None where there is none."""
        value = self.value
        for part in path:
            if isinstance(value, dict):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return None
        return value

    def named(self, path: Path) -> str:
        """The path in words: an item of a list goes by its id where it has one."""
        names = []
        for end, part in enumerate(path, 1):
            value = self.at(path[:end])
            known = value.get("id") if isinstance(part, int) and isinstance(value, dict) else None
            names.append(known if isinstance(known, str) else str(part))
        return ".".join(names)

    def line(self, path: Path) -> int:
        """The line of a value, or of what should hold it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def is_scalar(self, path: Path) -> bool:
        """Whether a single value stands here: text, a number, true, a date …"""
        return path in self.written and self.at(path) is not None

    def actual(self, path: Path) -> str:
        """A value as a problem shows it."""
        value = self.at(path)
        if isinstance(value, str):
            return shown(value)
        if path in self.written:
            return cut(self.written[path]) or "nothing"
        if isinstance(value, dict | list):
            return "a mapping" if isinstance(value, dict) else "a list"
        return "nothing"

    def problem(self, path: Path, actual: str, expected: str) -> None:
        """Notes what was found at a path, and what belongs there."""
        says = f"found {actual}; expected {expected}"
        self.problems.append(Problem(self.file, self.line(path), self.named(path), says))


def shown(text: str) -> str:
    """Text in quotes, cut to 60 characters."""
    return json.dumps(cut(text), ensure_ascii=False)


def cut(text: str) -> str:
    """Text of at most 60 characters, with a sign that there is more."""
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"
