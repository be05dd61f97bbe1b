"""A place in a document: walks over values that may be missing or of another shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scripts.checks.documents import Document, Path
from scripts.checks.problems import nearest


@dataclass(frozen=True)
class Place:
    """One place; what has another shape than asked for reads as empty, and is no problem here.

    The shapes are checked elsewhere, so that a file with one wrong shape still gets every
    other check.
    """

    document: Document
    path: Path = ()

    @property
    def value(self) -> Any:
        """What stands here, or None."""
        return self.document.at(self.path)

    def __getitem__(self, key: str | int) -> Place:
        return Place(self.document, (*self.path, key))

    @property
    def key(self) -> str:
        """The last part of the path."""
        return str(self.path[-1])

    @property
    def members(self) -> list[Place]:
        """The members of a mapping."""
        return [self[key] for key in self.value] if isinstance(self.value, dict) else []

    @property
    def items(self) -> list[Place]:
        """The items of a list."""
        return [self[at] for at in range(len(self.value))] if isinstance(self.value, list) else []

    @property
    def texts(self) -> list[str]:
        """The items of a list that are text."""
        return [item.text for item in self.items if item.text]

    @property
    def text(self) -> str:
        """The text here, empty where there is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def number(self) -> float | None:
        """The number here, None where there is none."""
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return self.value if is_number else None

    def problem(self, expected: str, actual: str = "") -> None:
        """Notes a problem with what stands here."""
        self.document.problem(self.path, actual or self.document.actual(self.path), expected)

    def once(self, names: Iterable[Place], what: str) -> None:
        """Each of these texts may stand only once."""
        seen: set[str] = set()
        for name in names:
            if name.text and name.text in seen:
                name.problem(f"{what} that is not used before")
            seen.add(name.text)

    def only(self, known: Iterable[str], missing: str, where: str) -> None:
        """This mapping has exactly these keys; `missing` says what each should hold."""
        known = tuple(known)
        if not isinstance(self.value, dict):
            return
        for name in known:
            if name not in self.value:
                self[name].problem(missing, "nothing")
        for member in self.members:
            if member.key not in known:
                member.problem(f"an id of {where}{nearest(member.key, known)}", "an unknown id")
