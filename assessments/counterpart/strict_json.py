"""Reading JSON from strangers: sizes, depth, duplicate keys and odd numbers are checked."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, NoReturn

from counterpart.errors import Problem, ResponseError

FILE_LIMIT = 256 * 1024
"""Bytes of a response file, and of what a link inflates to."""
DEPTH_LIMIT = 12
VALUES_LIMIT = 5_000_000
"""Values of a file: so many small ones in a large file would fill the memory."""
DIGITS_LIMIT = 18

_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")
_LONG_NUMBER = re.compile(rf"\d{{{DIGITS_LIMIT + 1},}}")


class Members(dict[str, Any]):
    """A JSON object that remembers which of its keys stood there twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.twice = tuple(key for key, count in counts.items() if count > 1)


class NotFinite:
    """Stands where a file says NaN or Infinity, which JSON does not have."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def read(data: bytes, limit: int = FILE_LIMIT) -> Any:
    """The JSON value in these bytes; an object with a key twice comes as `Members`.

    Raises ResponseError for bytes past the size limit, invalid UTF-8, nesting deeper than
    12, numbers of more than 18 digits, more than 5,000,000 values, and text that is not JSON.
    """
    refuse_size(len(data), limit)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse("not-utf8", byte=error.start + 1)
    bare = _STRINGS.sub('""', text)
    if _depth(bare) > DEPTH_LIMIT:
        _refuse("too-deep", limit=DEPTH_LIMIT)
    if bare.count(",") > VALUES_LIMIT:
        _refuse("too-many-values", limit=VALUES_LIMIT)
    if _LONG_NUMBER.search(bare):
        _refuse("number-too-long", limit=DIGITS_LIMIT)
    try:
        return json.loads(text, object_pairs_hook=_members, parse_constant=NotFinite)
    except json.JSONDecodeError as error:
        _refuse("not-json", line=error.lineno, column=error.colno)


def refuse_size(size: int, limit: int = FILE_LIMIT) -> None:
    """Raises ResponseError where a file has more bytes than it may."""
    if size > limit:
        _refuse(
            "too-large" if limit == FILE_LIMIT else "relationship-too-large", size=size, limit=limit
        )


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A plain dictionary, a third of the size of `Members`, unless a key is there twice."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else Members(pairs)


def _depth(bare: str) -> int:
    deepest = depth = 0
    for character in _BRACKETS.findall(bare):
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest


def _refuse(code: str, **facts: str | int | float) -> NoReturn:
    raise ResponseError([Problem("", code, facts)])
