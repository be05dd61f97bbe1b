"""Builds the package's dataclasses from JSON that the build has already found valid."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def decode(kind: type[T], data: Any) -> T:
    """A dataclass of this kind from plain JSON values.

    For definitions only: they are checked before they are compiled. It raises KeyError or
    TypeError where the data is not what the build writes.
    """
    return typing.cast(T, _value(kind, data))


def _value(kind: Any, data: Any) -> Any:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(_value(arguments[0], item) for item in data)
    if origin is dict:
        return {key: _value(arguments[1], item) for key, item in data.items()}
    if origin in (types.UnionType, typing.Union):
        if data is None or isinstance(data, str):
            return data
        return _value(next(a for a in arguments if dataclasses.is_dataclass(a)), data)
    if dataclasses.is_dataclass(kind):
        hints = _hints(typing.cast(type, kind))
        values = {name: _value(hints[name], item) for name, item in data.items()}
        return typing.cast(type, kind)(**values)
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
