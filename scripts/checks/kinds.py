"""The types of the dataclasses, walked along a path and said in words."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from scripts.checks.problems import listed

NAMES = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def described(kind: Any) -> str:
    """What a value of this type is, as in `text, or a mapping with buyer and supplier`."""
    if members := alternatives(kind):
        return ", or ".join(described(member) for member in members)
    kind = plain(kind)
    if typing.get_origin(kind) is typing.Literal:
        return listed(str(choice) for choice in typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        return "a list"
    if dataclasses.is_dataclass(kind):
        return f"a mapping with {listed(required(kind), 'and')}" if required(kind) else "a mapping"
    return NAMES.get(kind, "a mapping")


def plain(kind: Any) -> Any:
    """The type without None."""
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        members = [member for member in typing.get_args(kind) if member is not types.NoneType]
        return members[0] if len(members) == 1 else typing.Union[tuple(members)]  # noqa: UP007 built from values
    return kind


def alternatives(kind: Any) -> tuple[Any, ...]:
    """The types that a value may have, where there are several."""
    kind = plain(kind)
    is_union = typing.get_origin(kind) in (types.UnionType, typing.Union)
    return typing.get_args(kind) if is_union else ()


def keys(kind: Any) -> tuple[str, ...]:
    """The keys that a mapping of this dataclass may have."""
    return tuple(field.name for field in dataclasses.fields(kind))


def required(kind: Any) -> tuple[str, ...]:
    """The keys that a mapping of this dataclass must have."""
    missing = dataclasses.MISSING
    return tuple(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is missing and field.default_factory is missing
    )


def within(kind: Any, part: str | int) -> Any:
    """The type of a member or an item; None where the type has no such member."""
    if dataclasses.is_dataclass(kind):
        return _hints(typing.cast(type, kind)).get(str(part))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    return arguments[1] if origin is dict else arguments[0] if origin is tuple else None


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
