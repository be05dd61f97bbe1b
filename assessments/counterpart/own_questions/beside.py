"""What a playbook has by id, and beside it what came in with somebody's responses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from counterpart.own_questions.document import OwnQuestions

T = TypeVar("T")


class Carried(WeakValueDictionary[str, OwnQuestions]):
    """The sets that came in, by id: each as long as something that was read with it is there."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Nothing of it is stored: what came in here came in nowhere else."""
        return Carried, ()


class Beside(Mapping[str, T]):
    """Counts and runs through what the playbook has; looks up that, and what came in.

    So nothing that lists the assessments shows those of another relationship. Since the id of a
    set is made of its words, what comes of it is the same whoever brought it.
    """

    def __init__(
        self,
        own: Mapping[str, T],
        carried: Carried,
        made: Callable[[OwnQuestions], T],
    ) -> None:
        self.own = own
        self._carried = carried
        self._made = made

    def __getitem__(self, key: str) -> T:
        if key in self.own:
            return self.own[key]
        return self._made(self._carried[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self.own)

    def __len__(self) -> int:
        return len(self.own)

    def __contains__(self, key: object) -> bool:
        return key in self.own or key in self._carried
