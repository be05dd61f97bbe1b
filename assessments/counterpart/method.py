"""What a method is: one object that holds everything the general rooms may ask of it.

A method scores one response and compares two sides, says what it asks of a definition and how its
report is laid out, and reads its own profiles for those who collect from all methods: exports,
plans, the whole relationship, portfolios. A general room asks; it never knows which method it asks.
Templates, words and styles stand in the method's folder and are found by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

from counterpart.asks import Asks
from counterpart.model import Assessment, Lens, Side
from counterpart.responses import Response
from counterpart.valence import GOOD, Valence

if TYPE_CHECKING:  # only named here: a method is asked by those who import these
    from counterpart.catalogue import Catalogue
    from counterpart.report.phrases import Phrases
    from counterpart.report.prompts import Prompt
    from counterpart.scoring.comparison import Comparison
    from counterpart.scoring.dimensions import DimensionComparison
    from counterpart.scoring.figures import Figures, Key
    from counterpart.scoring.rating import DimensionScore
    from counterpart.scoring.score import Score

ColumnType = Literal["number", "text", "whole"]
Cells = Mapping[str, float | int | str | None]


P = TypeVar("P")


class Profile(Protocol):
    """What is special to a method: of one response, of a side, or of a comparison."""

    def to_json(self) -> dict[str, Any]:
        """The `profile` of a result object, not yet rounded."""


def profile_as(kind: type[P], profile: Profile) -> P:
    """A profile as the type that its method makes. Raises TypeError for another method's."""
    if not isinstance(profile, kind):
        raise TypeError(f"a profile of {type(profile).__module__}, not of {kind.__module__}")
    return profile


@dataclass(frozen=True)
class Fact:
    """What both sides answered to one thing that has no score, and what comes of it.

    `answers` and `outcome` are ids, counts such as `2/3`, or figures; None where there is none.
    `dimension` may be empty where `key` is a question.
    """

    dimension: str
    key: str
    answers: Mapping[Side, str | None]
    outcome: str | None
    lens: Lens = "now"


@dataclass(frozen=True)
class Stop:
    """A deal-breaker, which no score makes up for, and the sides that named it."""

    sides: tuple[Side, ...]
    label: str


@dataclass(frozen=True)
class Split:
    """How far the two sides' splits of 100 points are apart: points to move, and the dimension."""

    points: float
    dimension: str


@dataclass(frozen=True)
class Attention:
    """The points behind what stands out, why it does, and the dimension it is about.

    `thing` is what it is about where that is no dimension: the id of a question or a reading. The
    sentence of a method's own reason is `stands-<reason>` of its words, with {thing} and {points};
    a reason of no points says that nothing stands out.
    """

    points: float
    reason: str
    dimension: str
    thing: str = ""


@dataclass(frozen=True)
class Sides:
    """Both sides as a method compares them.

    `smallest` is the number of people under which nothing may be shown of a side; 0 in the
    holder's own view. `earlier` holds the rounds before this one that both sides answered.
    `figures` gives the answers behind each figure but those of `dimensions`, which are asked for
    already, and leaves out what a shared view hides.
    """

    responses: Mapping[Side, Sequence[Response]]
    profiles: Mapping[Side, Sequence[Any]]
    dimensions: Mapping[str, DimensionComparison]
    figures: Figures
    smallest: int = 0
    round: str = ""
    earlier: Sequence[tuple[str, Mapping[Side, Sequence[Response]]]] = ()

    def of(self, key: Key, side: Side, values: Sequence[P | None], **more: Any) -> tuple[P, ...]:
        """What a side's people answered, in their order; nothing where the figure is hidden."""
        return self.figures.of(key, self.responses[side], values, **more)


class PairView(Protocol):
    """What a method adds to the report of a comparison: prompts, and steps as (whose, step)."""

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """What to talk about, the heaviest first."""

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """What to do next."""


@dataclass(frozen=True)
class Layout:
    """Which of the general chapters the report of a comparison has.

    `overview` is whether the charts of all dimensions are shown, and `overview_of_two` whether for
    one person a side, too. `in_order` numbers the dimensions as they are asked, not by their gap.
    `role_map` and `over_time` say whether the general map by role and the lines over time are
    shown; a method that has its own leaves them out. `rated` says whether the general table of the
    dimensions is shown; `rated_title` is the key of its heading. `drawn` is what a native chart of
    it can honestly carry: the means of both `sides`, the `shares` of their splits, or none, because
    the `answers` have no score and stand in a table.
    """

    overview: bool = True
    overview_of_two: bool = True
    in_order: bool = False
    role_map: bool = True
    over_time: bool = True
    rated: bool = True
    rated_title: str = "rated-table-title"
    drawn: Literal["sides", "shares", "answers"] = "sides"


@dataclass(frozen=True)
class Columns:
    """A method's own columns of a portfolio: their types, the cells of a profile, and the words.

    `sentences` says the cells of a row in a language, a sentence each.
    """

    types: Mapping[str, ColumnType]
    cells: Callable[[Any], Cells]
    sentences: Callable[[Phrases, Cells], Iterable[str]]


def nothing(profile: Any) -> tuple[()]:
    """What most methods have of the things that only some have."""
    return ()


def none_agreed(assessment: Assessment, profile: Any) -> tuple[()]:
    """Nothing beside the rated dimensions that both sides answered the same way."""
    return ()


def no_split(assessment: Assessment, profile: Any) -> None:
    """No split: most methods have none."""


@dataclass(frozen=True)
class Method:
    """One method; `id` is what a definition selects it by.

    `readings` are all that it can select: each needs words and guidance. `fields` gives the fields
    that the words of a reading may hold. `profile` reads one response, given the scores of its
    rated dimensions; `compare` reads two sides. `single` and `pair` make the views that its
    templates print. `mutual` is whether `now` is how each side sees the other, so that both speak
    of different things.

    `valences` says of rated dimensions what a high score is: `good`, which is so unless said,
    `bad`, or `neither`; general rooms judge no level of the last. `guessed` is the lens whose
    answer on the other side a guess is about. `shares` is whether an option of a split means the
    same on both sides, so that its share has a mean and a gap. `finds` is what may be
    found of a dimension or of a single question, and is worded by it: beside readings that are
    about a dimension, each question or dimension may have words of its own for these. `agreed` are
    the ids of questions and dimensions that both sides answered the same way, where they have no
    gap of rated dimensions.

    `textless` are readings whose text nothing prints, and `stepless` those whose steps nothing
    prints: a definition has none for them. A reading in both stands in tables only, by its title
    and its question.
    """

    id: str
    readings: tuple[str, ...]
    fields: Callable[[str], tuple[str, ...]]
    profile: Callable[[Assessment, Response, Mapping[str, Mapping[Lens, DimensionScore]]], Profile]
    compare: Callable[[Assessment, Sides], Profile]
    single: Callable[[Catalogue, Response, Score, str], Any]
    pair: Callable[[Phrases, Assessment, Comparison], PairView]
    asks: Asks
    layout: Layout = Layout()
    mutual: bool = False
    valences: Mapping[str, Valence] = field(default_factory=dict)
    guessed: Lens = "now"
    shares: bool = False
    finds: tuple[str, ...] = ()
    facts: Callable[[Any], Sequence[Fact]] = nothing
    stops: Callable[[Any], Sequence[Stop]] = nothing
    split: Callable[[Assessment, Any], Split | None] = no_split
    states: Callable[[Any], Sequence[str]] = nothing
    attention: Callable[[Any], Sequence[Attention]] = nothing
    agreed: Callable[[Assessment, Any], Sequence[str]] = none_agreed
    columns: Columns | None = None
    textless: tuple[str, ...] = ()
    stepless: tuple[str, ...] = ()

    def valence(self, dimension: str) -> Valence:
        """What a high score of a rated dimension is; good unless the method says otherwise."""
        return self.valences.get(dimension, GOOD)
