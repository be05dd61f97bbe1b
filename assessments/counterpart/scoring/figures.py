"""The figures of a view, each with the people behind it, and which of them a shared view hides.

What works out a figure asks here for the answers behind it. A first time everything is written
down; then the law (`counterpart.scoring.audit`) chooses, and what it hides comes out empty when
the same figures are worked out again; where it hides nothing more, they stand as they are. So
nothing that is made of a hidden figure can be shown, in whatever form the view leaves.

A person is one and the same in all questions, lenses and rounds of an assessment. Any figure of a
set of people counts as if it told their sum: a mean, a median, a majority, a count. A figure of
both sides is made of one of each side and follows from the two. No figure mixes assessments, so
each is held to the law on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TypeVar

from counterpart.model import SIDES, Lens
from counterpart.responses import Person, Response
from counterpart.scoring.audit import Space
from counterpart.scoring.parts import Whole, part_to_hide

T = TypeVar("T")

Key = tuple[str, ...]
NOW, LENS, OWN, ROLE, EARLIER, ITEM = range(6)
"""What is kept first where not all can be shown: rated dimensions now, under other lenses, a
method's own figures, roles, earlier rounds, and what an expert asks of a question [convention]."""
NOTHING: Mapping[Key, Sequence[object]] = {}
EVEN: Mapping[Key, float] = {}


@dataclass(frozen=True)
class Cell:
    """One figure: the people behind it, its rank, and how many people it needs."""

    people: frozenset[Person]
    rank: int
    least: int


@dataclass(frozen=True)
class Hidden:
    """How many figures a view hides: of too few people; since others would tell of few; and
    statistics that need more people than a mean."""

    few: int = 0
    subtraction: int = 0
    statistics: int = 0

    @property
    def count(self) -> int:
        """All of them."""
        return self.few + self.subtraction + self.statistics

    def to_json(self) -> dict[str, int]:
        """The member `hidden` of a comparison object."""
        return asdict(self)


NONE_HIDDEN = Hidden()


@dataclass
class Figures:
    """The figures of a view in which a figure needs `smallest` people; 0 in the holder's own.

    `rounds` are those that are compared; others are earlier ones. `shown` are the keys that the
    law leaves, None while they are being written down.
    """

    smallest: int = 0
    rounds: frozenset[str] = frozenset()
    shown: frozenset[Key] | None = None
    hidden: Hidden = NONE_HIDDEN
    _cells: dict[Key, Cell] = field(default_factory=dict)
    _wholes: dict[Key, Whole[Person]] = field(default_factory=dict)
    _out: dict[bool, set[Key]] = field(default_factory=lambda: {True: set(), False: set()})

    def of(
        self,
        key: Key,
        responses: Sequence[Response],
        values: Sequence[T | None],
        *,
        rank: int = OWN,
        beside: int = 0,
        parts: Mapping[Key, Sequence[object]] = NOTHING,
        weights: Mapping[Key, float] = EVEN,
    ) -> tuple[T, ...]:
        """What these people answered, None left out; nothing where the figure is hidden.

        `values` has one entry a response, all of one side and round. `beside` counts what else is
        shown of the same answers: each statistic more needs one person more. `parts` are figures of
        which this one is the mean by person, by key, each with what the people answered, and
        `weights` theirs in it, where they are not 1.
        """
        given = tuple([value for value in values if value is not None])
        if not self.single or not given:
            return given
        of = (responses[0].side, responses[0].round)
        key = (*of, *key)
        if self.shown is not None:
            return given if key in self.shown else ()
        earlier = bool(self.rounds) and responses[0].round not in self.rounds
        people = _people(responses, values)
        before = self._cells.get(key)
        rank = EARLIER if earlier else rank if before is None else min(rank, before.rank)
        self._cells[key] = Cell(people, rank, self.smallest + beside)
        if parts:
            answered = {(*of, *part): _people(responses, row) for part, row in parts.items()}
            heavy = {(*of, *part): weight for part, weight in weights.items()}
            self._wholes[key] = Whole(people, answered, heavy)
        enough = len(given) >= self.smallest + beside
        self._out[enough].add(key)
        return given if enough else ()

    @property
    def single(self) -> bool:
        """Whether no single person's answer may be shown."""
        return self.smallest > 1

    def settled(self) -> Figures:
        """The same with the law applied: what it shows, and how many figures it hides."""
        shown = {key for side in SIDES for key in _allowed(self._of_side(side), self.smallest)}
        for key, whole in self._wholes.items():
            if key in shown:
                while part := part_to_hide(whole, shown, self.smallest):
                    shown.remove(part)
        sizes = [(len(cell.people), cell.least) for cell in self._cells.values()]
        few = sum(n < self.smallest for n, _ in sizes)
        statistics = sum(self.smallest <= n < least for n, least in sizes)
        hidden = Hidden(few, len(sizes) - few - statistics - len(shown), statistics)
        return Figures(self.smallest, self.rounds, frozenset(shown), hidden)

    def same_in(self, settled: Figures) -> bool:
        """Whether every figure came out as it does once the law is applied."""
        shown = settled.shown or frozenset()
        return self._out[True] == shown and not self._out[False] & shown

    def _of_side(self, side: str) -> dict[Key, Cell]:
        return {
            key: cell
            for key, cell in self._cells.items()
            if key[0] == side and len(cell.people) >= cell.least
        }


def of_question(question: str, lens: Lens) -> Key:
    """The key of a figure that is made of the answers to one question."""
    return ("question", question, lens)


def _people(responses: Sequence[Response], values: Sequence[object]) -> frozenset[Person]:
    return frozenset(
        [
            response.person
            for response, value in zip(responses, values, strict=True)
            if value is not None
        ]
    )


def _allowed(cells: Mapping[Key, Cell], smallest: int) -> Iterable[Key]:
    """The figures that may be shown together: first by rank, then those of the most figures.

    Figures of the same people stand or fall together. None of the hidden ones could be shown
    besides, but where a side is so large that not all groups can be tried.
    """
    by_people: dict[frozenset[Person], list[Key]] = {}
    for key, cell in cells.items():
        by_people.setdefault(cell.people, []).append(key)
    order = sorted(by_people, key=_first(by_people, cells))
    places = {person: at for at, person in enumerate(sorted({p for of in order for p in of}))}
    space = Space(len(places), len(order), smallest)
    for people in order:
        if space.add({places[person] for person in people}):
            yield from by_people[people]


def _first(
    by_people: Mapping[frozenset[Person], Sequence[Key]], cells: Mapping[Key, Cell]
) -> Callable[[frozenset[Person]], tuple[int, int, int, list[Key]]]:
    def order(people: frozenset[Person]) -> tuple[int, int, int, list[Key]]:
        keys = by_people[people]
        return min(cells[key].rank for key in keys), -len(keys), -len(people), sorted(keys)

    return order
