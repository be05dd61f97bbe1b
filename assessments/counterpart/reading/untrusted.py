"""An untrusted JSON object, read key by key while every problem is collected."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from counterpart.errors import SHOWN_AT_MOST, Problem, RequestError
from counterpart.reading.strict_json import Members, NotFinite

SHOWN_CHARACTERS = 40
PROBLEMS_AT_MOST = 10 * SHOWN_AT_MOST
"""Problems kept as they are."""
EMPTY_KEY = '""'
_NEVER = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FORBIDDEN = re.compile(f"[{_NEVER}]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\dZ", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FORBIDDEN_IN_LINE = re.compile(f"[\n\r{_NEVER}]")


class Untrusted:
    """Reads the members of one object; problems of all objects of a file go to one list."""

    def __init__(
        self, value: Any, key: str, problems: list[Problem], parent: Untrusted | None = None
    ) -> None:
        self.key = key
        self.parent = parent
        self.problems = problems
        self.ok = isinstance(value, dict)
        self.members: Mapping[str, Any] = value if self.ok else {}
        if not self.ok:
            self.problem("", "not-object", found=shown(value))
        elif isinstance(value, Members) and value.twice:
            for twice in value.twice:
                self.problem(twice or EMPTY_KEY, "duplicate-key")

    @property
    def place(self) -> str:
        """Where the object stands; it is put together when a problem is told, and rarely is."""
        return self.parent.at(self.key) if self.parent else self.key

    def problem(self, key: str, code: str, **facts: str | int | float) -> None:
        """Notes a problem with a member (or, with an empty key, with the object itself)."""
        if len(self.problems) < PROBLEMS_AT_MOST:
            self.problems.append(Problem(self.at(key), code, facts))
        else:  # counted only: a large file may have millions
            self.problems.append(self.problems[-1])

    def at(self, key: str) -> str:
        """The place of a member, as in `answers.renewal.now`."""
        return ".".join(part for part in (self.place, plain(key)) if part)

    def only(self, known: Iterable[str]) -> None:
        """Every member that is not among these is a problem."""
        known = tuple(known)
        for key in self.members:
            if key not in known:
                self.problem(key or EMPTY_KEY, "unknown-key", expected=", ".join(known))

    def within(self, key: str) -> Untrusted:
        """A member that must be an object."""
        if self.ok and key not in self.members:
            self.problem(key, "missing")
            missing = Untrusted({}, key, self.problems, self)
            missing.ok = False
            return missing
        return Untrusted(self.members.get(key, {}), key, self.problems, self)

    def text(self, key: str, limit: int, *, lines: bool = False) -> str:
        """A text of at most `limit` characters in NFC, without control characters.

        It is one line unless `lines` are allowed.
        """
        if key not in self.members:
            return ""
        value = self.members[key]
        if not isinstance(value, str):
            self.problem(key, "not-text", found=shown(value))
            return ""
        if len(value) <= limit:  # normalising is slow for very long texts, and may lengthen any
            value = unicodedata.normalize("NFC", value)
        if len(value) > limit:
            self.problem(key, "too-long", found=len(value), limit=limit)
        elif match := (_FORBIDDEN if lines else _FORBIDDEN_IN_LINE).search(value):
            self.problem(key, "control-character", character=f"U+{ord(match[0]):04X}")
        else:
            return value
        return ""

    def slug(self, key: str, pattern: re.Pattern[str], code: str, *, required: bool = True) -> str:
        """A text that must match a pattern; where it is not required it may be empty."""
        if not self._there(key, required):
            return ""
        value = self.members[key]
        if isinstance(value, str) and (pattern.fullmatch(value) or not (required or value)):
            return value
        self.problem(key, code, found=shown(value))
        return ""

    def understood(
        self, key: str, meant: Callable[[str], str | None], code: str, *, required: bool = True
    ) -> str:
        """What a text means, None being nothing; where it is not required it may be empty."""
        if not self._there(key, required):
            return ""
        value = self.members[key]
        meaning = meant(value) if isinstance(value, str) else None
        if meaning is None and (required or value != ""):
            self.problem(key, code, found=shown(value))
        return meaning or ""

    def time(self, key: str) -> str:
        """A moment in UTC, to the second."""
        text = self.slug(key, _TIME, "not-a-time")
        return text if self._in_calendar(key, text, "not-a-time") else ""

    def date(self, key: str, *, required: bool = False) -> str:
        """A day, as in 2026-11-22."""
        text = self.slug(key, _DATE, "not-a-date", required=required)
        return text if self._in_calendar(key, text, "not-a-date") else ""

    def _in_calendar(self, key: str, text: str, code: str) -> bool:
        try:
            if text:
                datetime.fromisoformat(text)
        except ValueError:
            self.problem(key, code, found=shown(text))
            return False
        return True

    def flag(self, key: str) -> bool:
        """Yes or no; no where it is absent."""
        value = self.members.get(key, False)
        if not isinstance(value, bool):
            self.problem(key, "not-true-or-false", found=shown(value))
        return value is True

    def items(self, key: str, limit: int) -> list[Untrusted]:
        """The objects of a list; none where it is absent, or longer than the limit."""
        return [
            Untrusted(value, f"{key}.{at}", self.problems, self)
            for at, value in enumerate(self._list(key, limit))
        ]

    def texts(self, key: str, limit: int, length: int, *, lines: bool = False) -> tuple[str, ...]:
        """The texts of a list, each of at most `length` characters."""
        given = {f"{key}.{at}": value for at, value in enumerate(self._list(key, limit))}
        holder = Untrusted(given, "", self.problems, self)
        return tuple(holder.text(place, length, lines=lines) for place in given)

    def slugs(self, key: str, limit: int, pattern: re.Pattern[str], code: str) -> tuple[str, ...]:
        """The texts of a list that must each match a pattern."""
        given = {f"{key}.{at}": value for at, value in enumerate(self._list(key, limit))}
        holder = Untrusted(given, "", self.problems, self)
        return tuple(holder.slug(place, pattern, code) for place in given)

    def times(self, key: str, limit: int) -> tuple[str, ...]:
        """The moments of a list."""
        given = {f"{key}.{at}": value for at, value in enumerate(self._list(key, limit))}
        holder = Untrusted(given, "", self.problems, self)
        return tuple(holder.time(place) for place in given)

    def _list(self, key: str, limit: int) -> list[Any]:
        value = self.members.get(key, [])
        if not isinstance(value, list):
            self.problem(key, "not-list", found=shown(value))
        elif len(value) > limit:
            self.problem(key, "too-many", found=len(value), limit=limit)
        else:
            return value
        return []

    def choice(self, key: str, known: Iterable[str], *, required: bool, default: str = "") -> str:
        """One of the known ids."""
        if not self._there(key, required):
            return default
        value, known = self.members[key], tuple(known)
        if isinstance(value, str) and (value in known or (not required and value == "")):
            return value or default
        self.problem(key, "not-one-of", found=shown(value), expected=", ".join(known))
        return default

    def whole(self, key: str) -> int | None:
        """A whole number; true and 3.0 are none."""
        if not self._there(key, True):
            return None
        value = self.members[key]
        if type(value) is int:
            return value
        self.problem(key, "not-whole", found=shown(value))
        return None

    def within_range(self, key: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        value = self.whole(key)
        if value is not None and not low <= value <= high:
            self.problem(key, "out-of-range", found=plain(str(value)), low=low, high=high)
        return value or 0

    def _there(self, key: str, required: bool) -> bool:
        if key not in self.members and required and self.ok:
            self.problem(key, "missing")
        return key in self.members


def plain(text: str) -> str:
    """A key as it can be shown: cut, and without characters that cannot be printed."""
    text = "".join(c if c.isprintable() else "\ufffd" for c in text[: SHOWN_CHARACTERS + 1])
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "\u2026"


def shown(value: Any) -> str:
    """A value as it can be shown in a sentence, cut to 40 characters."""
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, NotFinite):
        return value.text
    return plain(json.dumps(value, ensure_ascii=False))


def unknown_request(place: str, value: Any) -> RequestError:
    """What to raise where the door does not know what it is asked, or is given."""
    return RequestError([Problem(place, "unknown-request", {"found": shown(value)})])
