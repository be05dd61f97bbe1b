"""What is worked out when it is asked for: a row of a portfolio needs a part of a comparison."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Later(Mapping[K, V]):
    """A mapping with these keys, whose values are made when they are first asked for.

    Only for what writes nothing down while it is made: a shared view makes its figures at once.
    """

    def __init__(self, keys: Sequence[K], make: Callable[[K], V]) -> None:
        self._keys, self._make = keys, make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return repr(dict(self))


def by(keys: Sequence[K], make: Callable[[K], V], *, now: bool) -> Mapping[K, V]:
    """What is made for each of these keys: now, or later."""
    return {key: make(key) for key in keys} if now else Later(keys, make)
