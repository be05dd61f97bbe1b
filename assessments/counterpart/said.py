"""What is said in one language, by name; where it was not brought here yet, asking raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


class LanguageNeededError(Exception):
    """The words of a language are not here; whoever has them brings them and asks again."""

    def __init__(self, language: str) -> None:
        self.language = language
        super().__init__(language)


class Said(Mapping[str, T]):
    """The texts of a language: each is built by `make` when it is first asked for.

    A browser brings the words of the language that it shows and of no other, so that a playbook in
    five languages starts as one in two. What is not `whole` knows a few names at most, and whoever
    asks for another, or for all, is told by LanguageNeededError to bring the rest (`learn`).
    """

    def __init__(
        self,
        language: str,
        raw: Mapping[str, Any],
        make: Callable[[Any], T],
        *,
        whole: bool,
    ) -> None:
        self.language = language
        self.whole = whole
        self._raw = dict(raw)
        self._make = make
        self._made: dict[str, T] = {}

    def learn(self, raw: Mapping[str, Any]) -> None:
        """Takes everything that this language says."""
        self._raw = dict(raw)
        self._made = {}
        self.whole = True

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            if name not in self._raw:
                self._needed()
            self._made[name] = self._make(self._raw[name])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        self._needed()
        return iter(self._raw)

    def __len__(self) -> int:
        self._needed()
        return len(self._raw)

    def __contains__(self, name: object) -> bool:
        if name in self._raw:
            return True
        self._needed()
        return False

    def _needed(self) -> None:
        if not self.whole:
            raise LanguageNeededError(self.language)
