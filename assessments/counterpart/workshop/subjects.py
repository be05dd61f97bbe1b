"""What the room guesses and then sees, one at a time, in an order that the facilitator picks.

A subject is a rated dimension that a protected view shows of both sides, or a topic of the report
that is about a question. A topic about neither has no name that says nothing of the answers, so it
cannot be guessed; the report has it. Convention: the biggest gap is that of the two sides' means
(of what each says of the other, the larger distance between both), or the points behind a topic;
the most divided is the larger mean deviation inside a side; the best is the best level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from counterpart.report.pair import ComparisonView
from counterpart.report.phrases import Phrases
from counterpart.report.topics import SAYS, Topic, size_of
from counterpart.scoring.dimensions import DimensionComparison

LISTED = " ("
"""Between the name of what a line lists and what it says of it."""

Order = Literal["gap", "divided", "best", "agenda"]
ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True)
class Subject:
    """One thing to guess: a dimension, a topic, or both in one.

    `key` is the id of the dimension or the question. `place` is that of the report: its topics
    first, then the other dimensions as they are asked.
    """

    view: ComparisonView
    key: str
    place: int
    dimension: DimensionComparison | None = None
    topic: Topic | None = None

    @property
    def phrases(self) -> Phrases:
        """The words of its assessment."""
        return self.view.phrases

    @property
    def name(self) -> str:
        """What it is called, which says nothing of what was answered."""
        words = self.phrases.words
        if self.key in words.dimensions:
            return words.dimensions[self.key].name
        return words.questions[self.key].title

    @property
    def gap(self) -> float:
        """Points between the two sides."""
        if self.dimension is None:
            return size_of(self.topic.lead) if self.topic else 0.0
        if self.dimension.mirror is not None:
            return max(abs(of or 0.0) for of in self.dimension.mirror.values())
        return abs(self.dimension.gap.gap or 0.0)

    @property
    def spread(self) -> float:
        """How divided the more divided side is; 0 where that is hidden or not known."""
        return self.dimension.spread if self.dimension else 0.0

    @property
    def worth(self) -> float:
        """How good its level is; below every level where neither end is better."""
        worth = self.dimension.worth if self.dimension else None
        return -1.0 if worth is None else worth


@dataclass(frozen=True)
class Ruling:
    """A rule that a topic of the report lists: the room agrees on it, and has nothing to guess."""

    assessment: str
    key: str
    name: str


Sorting = Callable[[Subject], tuple[float, ...]]
SORTED: Mapping[Order, Sorting] = {
    "gap": lambda of: (-of.gap, -of.spread),
    "divided": lambda of: (-of.spread, -of.gap),
    "best": lambda of: (-of.worth, of.gap),
    "agenda": lambda of: (),
}
"""What comes first in each order; where that is the same, the assessments' and the reports' own."""


def subjects(views: Sequence[ComparisonView], order: Order, most: int) -> tuple[Subject, ...]:
    """The first subjects of these comparisons, which must be views to share."""
    every = [of for view in views for of in sorted(_of(view), key=lambda of: of.place)]
    return tuple(sorted(every, key=SORTED[order])[:most])


def rulings(views: Sequence[ComparisonView], most: int) -> tuple[Ruling, ...]:
    """The first rules that the topics of these comparisons list, as a view to share has them."""
    every = [
        Ruling(view.phrases.assessment, key, name) for view in views for key, name in _listed(view)
    ]
    return tuple(dict.fromkeys(every))[:most]


def _listed(view: ComparisonView) -> Iterator[tuple[str, str]]:
    """What is answered by a state and begins a line of a topic."""
    words, made = view.phrases.words, view.phrases.catalogue.assessments[view.phrases.assessment]
    states = {of.id for of in made.questions if made.scale(of).kind == "state"}
    named = {of.title: key for key, of in words.questions.items() if key in states and of.title}
    for topic in view.topics:
        for line in topic.lead.lines:
            name = line.partition(LISTED)[0]
            if name in named:
                yield named[name], name


def is_shown(dimension: DimensionComparison) -> bool:
    """Whether a view shows what both sides answered to it."""
    return all("now" in of and of["now"].mean is not None for of in dimension.sides.values())


def _named(phrases: Phrases, title: str) -> str:
    """The dimension or question that a title begins with; empty where it begins with none.

    What is said of it follows, and must not be given away.
    """
    name = title.partition(SAYS)[0]
    words = phrases.words
    names = {of.title: key for key, of in words.questions.items()}
    names |= {of.name: key for key, of in words.dimensions.items()}
    return names.get(name, "") if name != title else ""


def _of(view: ComparisonView) -> Iterator[Subject]:
    dimensions = view.comparison.dimensions
    shown = {key: of for key, of in dimensions.items() if is_shown(of)}
    done = set()
    for place, topic in enumerate(view.topics):
        key = topic.lead.about or _named(view.phrases, topic.lead.title)
        if not key or key in done or (key in dimensions and key not in shown):
            continue
        done.add(key)
        yield Subject(view, key, place, shown.get(key), topic)
    for place, (key, dimension) in enumerate(shown.items(), len(view.topics)):
        if key not in done:
            yield Subject(view, key, place, dimension)
