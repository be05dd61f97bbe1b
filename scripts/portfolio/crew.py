"""Who works the parts of a portfolio out: this process, several, or a cluster; always in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from counterpart import Catalogue, CounterpartError

WINDOW = 4
"""Parts that are given out at a time for each who works: what waits for its turn stays little."""
INSTALL = "pip install 'counterpart-playbook[cluster]'"
"""What brings all that a cluster and addresses need."""
Result = TypeVar("Result")
Covariant = TypeVar("Covariant", covariant=True)
Waiting = TypeVar("Waiting")


class Part(Protocol[Covariant]):
    """A part of the work, as `counterpart.portfolio.batch` has them."""

    @property
    def size(self) -> int:
        """How much of all the work it makes up."""
        ...

    def done(self, catalogue: Catalogue) -> Covariant:
        """What comes of it, wherever it is worked out."""
        ...


class Crew(Protocol):
    """Whoever works parts out."""

    def each(self, parts: Iterable[Part[Result]]) -> Iterator[tuple[Result, int]]:
        """What came of each part, in the order of the parts, and its size. Raises CrewError."""
        ...


class CrewError(CounterpartError):
    """Nobody can work: `code` names the sentence, `facts` are its facts."""

    def __init__(self, code: str, **facts: str | int) -> None:
        self.code, self.facts = code, facts
        super().__init__(f"{code}: {facts}")


class Alone:
    """This process."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def each(self, parts: Iterable[Part[Result]]) -> Iterator[tuple[Result, int]]:
        """One after the other."""
        for part in parts:
            yield part.done(self._catalogue), part.size


def in_order(
    parts: Iterable[Part[Result]],
    most: int,
    given_out: Callable[[Part[Result]], Waiting],
    taken: Callable[[Part[Result], Waiting], Result],
) -> Iterator[tuple[Result, int]]:
    """Gives out at most so many parts at a time, and takes what came of them in their order.

    Whoever is done first waits for the parts before: more than `most` are never in memory.
    """
    waiting: deque[tuple[Part[Result], Waiting]] = deque()
    for part in parts:
        waiting.append((part, given_out(part)))
        if len(waiting) >= most:
            first, of = waiting.popleft()
            yield taken(first, of), first.size
    for first, of in waiting:
        yield taken(first, of), first.size
