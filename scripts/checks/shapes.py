"""Whether a document has the shape of a dataclass: keys and types, by pydantic."""

from __future__ import annotations

import dataclasses
import json
import typing
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from scripts.checks import kinds
from scripts.checks.documents import Document, Path
from scripts.checks.problems import listed, nearest

T = TypeVar("T")


@dataclasses.dataclass(frozen=True)
class _Wrong:
    """Where a value is wrong: its path, its type, and the type of what holds it."""

    path: Path
    kind: Any
    holder: Any
    is_key: bool = False


@cache
def adapter(kind: type[T]) -> TypeAdapter[T]:
    """The validator of a dataclass."""
    return TypeAdapter(kind)


def shaped(kind: type[T], document: Document) -> T | None:
    """The document as this dataclass; None, with problems noted, where its shape is another.

    The values pass as JSON: there a strict validator still takes a list for a tuple.
    """
    try:
        return adapter(typing.cast(typing.Hashable, kind)).validate_json(json.dumps(document.value))
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            if wrong := _locate(kind, detail["loc"], document):
                _say(wrong, detail["type"], document)
        return None


def _locate(kind: Any, loc: tuple[int | str, ...], document: Document) -> _Wrong | None:
    """Follows pydantic's location, which also names the member of a union that it tried."""
    path: Path = ()
    holder = None
    for part in loc:
        if part == "[key]":
            return _Wrong(path, typing.get_args(holder)[0], holder, is_key=True)
        if several := kinds.alternatives(kind):
            mapping = next((k for k in several if _is_mapping(k)), None)
            if mapping is None or not isinstance(document.at(path), dict):
                return _Wrong(path, kind, holder)
            if not str(part).startswith(("dict[", getattr(mapping, "__name__", "dict["))):
                return None
            kind = mapping
        else:
            holder = kinds.plain(kind)
            kind = kinds.within(holder, part)
            path = (*path, part)
    return _Wrong(path, kind, holder)


def _is_mapping(kind: Any) -> bool:
    return dataclasses.is_dataclass(kind) or typing.get_origin(kind) is dict


def _say(wrong: _Wrong, what: str, document: Document) -> None:
    if wrong.is_key:
        known = [str(key) for key in typing.get_args(wrong.kind)]
        _unknown(wrong, known, document)
    elif what == "unexpected_keyword_argument":
        _unknown(wrong, kinds.keys(wrong.holder), document)
    else:
        is_text = kinds.plain(wrong.kind) is str
        quotes = " in quotes" if is_text and document.is_scalar(wrong.path) else ""
        expected = kinds.described(wrong.kind) + quotes
        document.problem(wrong.path, document.actual(wrong.path), expected)


def _unknown(wrong: _Wrong, known: typing.Iterable[str], document: Document) -> None:
    name = str(wrong.path[-1])
    known = tuple(known)
    document.problem(wrong.path, "an unknown key", listed(known) + nearest(name, known))
