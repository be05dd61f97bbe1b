"""Reading JSON from strangers: sizes, depth, duplicate keys and odd numbers are checked."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any, NoReturn

from counterpart.errors import Problem, ResponseError
from counterpart.reading.decoding import decoded
from counterpart.reading.foreign import foreign

FILE_LIMIT = 256 * 1024
"""Bytes of a response file, and of what a link inflates to."""
SIZE_LIMIT = 32 * 1024 * 1024
"""Bytes of a relationship file, and of a text in which codes are looked for."""
DEPTH_LIMIT = 12
VALUES_LIMIT = 5_000_000
"""What a file may cost: so many small values in a large file would fill the memory.

Counted in pieces of some 64 to 100 bytes: a text is one, a list or an object two, a comma a half,
a key that stands nowhere else three.
"""
LIST_COST = OBJECT_COST = 2
KEY_COST = 3
"""The text of a key, its place among all keys that were read, and its place in the object."""
DIGITS_LIMIT = 18

_PART = 1 << 16
"""Bytes that are cut at quotation marks at a time, so that the pieces stay few."""
_BRACKETS = b"[]{}"
_OPEN, _CLOSED = b"(", b")"
_ALIKE = bytes.maketrans(_BRACKETS, _OPEN + _CLOSED + _OPEN + _CLOSED)
_OTHERS = bytes(set(range(256)) - set(_BRACKETS))
_CURLY = re.compile(r"\s*\{\s*[\u2018-\u201f\u00ab\u00bb]")
_UNENDED, _MORE = "Unterminated string", "Extra data"
"""How Python's reader of JSON begins to say that a text breaks off, and that one goes on."""
_KEY = re.compile(rb'"([^"]*)"\s*:')
_LONG_NUMBER = re.compile(rb"\d{%d,}" % (DIGITS_LIMIT + 1))


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

    Raises ResponseError for files of another kind, bytes past the size limit, text that is neither
    UTF-8 nor UTF-16, nesting deeper than 12, numbers of more than 18 digits, more values than
    fit into memory, and text that is not JSON.
    """
    refuse_foreign(data)
    refuse_size(len(data), limit)
    try:
        text = decoded(data)
    except UnicodeDecodeError as error:
        _refuse("not-utf16" if "16" in error.encoding else "not-utf8", byte=error.start + 1)
    plain = _without_escapes(text.encode("utf-8", "surrogatepass"))
    bare = _outside_strings(plain)
    if _too_deep(bare):
        _refuse(_named("too-deep", limit), limit=DEPTH_LIMIT)
    if _costs_too_much(plain, bare):
        _refuse("too-many-values", limit=VALUES_LIMIT)
    if _LONG_NUMBER.search(bare):
        _refuse("number-too-long", limit=DIGITS_LIMIT)
    del plain, bare
    try:
        return _READER.decode(text)
    except json.JSONDecodeError as error:
        if _CURLY.match(text):
            _refuse("curly-quotes")
        if error.pos >= len(text) or error.msg.startswith(_UNENDED):
            _refuse("cut-off")
        code = "goes-on" if error.msg == _MORE else _named("not-json", limit)
        _refuse(code, line=error.lineno, column=error.colno)


def refuse_foreign(head: bytes, *, part: bool = False) -> None:
    """Raises ResponseError where the beginning of a file says that it is of another kind.

    `part` says that more of it follows.
    """
    if kind := foreign(head, part=part):
        _refuse(kind)


def refuse_size(size: int, limit: int = FILE_LIMIT) -> None:
    """Raises ResponseError where a file has more bytes than it may."""
    if size > limit:
        _refuse(_named("too-large", limit), size=size, limit=limit)


def _named(code: str, limit: int) -> str:
    """The code whose sentence names the kind of file that was expected."""
    return code if limit == FILE_LIMIT else f"relationship-{code}"


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A plain dictionary, a third of the size of `Members`, unless a key is there twice."""
    members = dict(pairs)
    return members if len(members) == len(pairs) else Members(pairs)


_READER = json.JSONDecoder(object_pairs_hook=_members, parse_constant=NotFinite)


def _without_escapes(data: bytes) -> bytes:
    """The text with bytes that no UTF-8 has in place of what could pass for the end of a string.

    In place of, because keys that differ in these only are different keys.
    """
    return data.replace(b"\\\\", b"\xff").replace(b'\\"', b"\xfe") if b"\\" in data else data


def _outside_strings(data: bytes) -> bytes:
    """The text with every string empty; where it is no JSON, up to the place where it stops.

    Cut at the quotation marks, because a pattern over all strings takes several times as long.
    """
    parts, inside = [], 0
    for at in range(0, len(data), _PART):
        pieces = data[at : at + _PART].split(b'"')
        parts.append(b'""'.join(pieces[inside::2]))
        inside = (inside + len(pieces) - 1) % 2
    return b"".join(parts)


def _costs_too_much(plain: bytes, bare: bytes) -> bool:
    """Whether the values of a text take more than they may; a key is the same object everywhere."""
    texts = bare.count(b'""') - bare.count(b'"":')
    containers = LIST_COST * bare.count(b"[") + OBJECT_COST * bare.count(b"{")
    left = VALUES_LIMIT - texts - containers - bare.count(b",") // 2
    if left < 0 or bare.count(b":") * KEY_COST <= left:
        return left < 0
    keys: set[bytes] = set()
    for match in _KEY.finditer(plain):
        keys.add(match[1])
        if len(keys) * KEY_COST > left:
            return True
    return False


def _too_deep(bare: bytes) -> bool:
    """Whether brackets nest deeper than they may: each turn takes away the innermost pairs."""
    brackets = bare.translate(_ALIKE, _OTHERS)
    left = brackets
    for _ in range(DEPTH_LIMIT):
        left = left.replace(_OPEN + _CLOSED, b"")
        if not left:
            return False
    return _opens_too_often(brackets)


def _opens_too_often(brackets: bytes) -> bool:
    opened = brackets.lstrip(_CLOSED)
    depth = len(opened) - len(brackets)
    for bracket in opened:
        depth += 1 if bracket == _OPEN[0] else -1
        if depth > DEPTH_LIMIT:
            return True
    return False


def _refuse(code: str, **facts: str | int | float) -> NoReturn:
    raise ResponseError([Problem("", code, facts)])
