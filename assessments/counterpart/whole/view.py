"""The whole relationship on one page: the ends, the widest differences, what to do next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.model import SIDES, Side
from counterpart.names import called
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.charts.dumbbell import Dumbbell, Item, dumbbell
from counterpart.report.left_out import shared_marks
from counterpart.report.moved import Moved, moved
from counterpart.report.numbers import whole
from counterpart.report.pair import suggested
from counterpart.report.people import round_of
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import RatedView, gap_at_mark, rated_view
from counterpart.report.room import DecisionView, decided, decision_view
from counterpart.report.suggestion import Suggestion
from counterpart.scoring.comparison import Comparison
from counterpart.whole.together import Place, Together

WIDEST = 5
NEXT = 3
BOTH = "both"
"""Stands for both sides where something names who said it."""


@dataclass(frozen=True)
class Standing:
    """One assessment: what it is called, how many answered, and what of it stands out."""

    id: str
    title: str
    state: str
    n: Mapping[Side, int]
    round: str
    first: str


@dataclass(frozen=True)
class Spot:
    """One dimension, named with its assessment."""

    assessment: str
    title: str
    rated: RatedView


@dataclass(frozen=True)
class WholeView:
    """Everything the page prints; `phrases` gives the words that are no assessment's own.

    `ends` is whether there are levels to choose a strongest and a weakest from. `room` is what the
    last workshop agreed on; `moved` is by assessment, of those that both sides answered twice.
    """

    phrases: Phrases
    relationship: str
    shared: tuple[str, ...]
    standings: tuple[Standing, ...]
    strongest: Spot | None
    weakest: Spot | None
    ends: bool
    widest: tuple[Spot, ...]
    chart: Dumbbell | None
    stops: tuple[tuple[str, str], ...]
    next: tuple[tuple[str, Suggestion], ...]
    moved: tuple[tuple[str, Moved], ...]
    room: tuple[DecisionView, ...]

    @property
    def answered(self) -> tuple[Standing, ...]:
        """The assessments that somebody answered."""
        return tuple(standing for standing in self.standings if any(standing.n.values()))

    @property
    def others(self) -> tuple[Standing, ...]:
        """The assessments that nobody has answered yet."""
        return tuple(standing for standing in self.standings if not any(standing.n.values()))

    @property
    def compared(self) -> int:
        """How many assessments both sides answered."""
        return sum(standing.state == "compared" for standing in self.standings)


def whole_view(
    catalogue: Catalogue,
    together: Together,
    language: str,
    companies: Companies = UNNAMED,
    beside: Relationship = NOTHING,
) -> WholeView:
    """The view of all assessments of one relationship, addressed to both sides.

    `beside` holds the workshops and what they decided.
    """
    comparisons = together.comparisons
    made = {key: suggested(catalogue, of, language) for key, of in comparisons.items()}
    phrases = {
        key: Phrases(catalogue, key, language, companies=companies) for key in together.answered
    }
    words = next(iter(phrases.values()))
    widest = together.differences(WIDEST)
    return WholeView(
        phrases=words,
        relationship=called(
            response.relationship
            for of in comparisons.values()
            for side in SIDES
            for response in of.gathered.sides[side]
        ),
        shared=tuple(shared_marks(words.t, together.smallest, together.hidden)),
        standings=tuple(
            _standing(phrases[key], together, key, made.get(key, ())) for key in together.answered
        ),
        strongest=_spot(phrases, comparisons, together.strongest),
        weakest=_spot(phrases, comparisons, together.weakest),
        ends=len(together.ranked) > 1,
        widest=tuple(spot for of in widest if (spot := _spot(phrases, comparisons, of))),
        chart=_chart(words, phrases, comparisons, widest),
        stops=_stops(catalogue, comparisons.values()),
        next=_next(phrases, made),
        moved=tuple(
            (phrases[key].words.title, since)
            for key, of in comparisons.items()
            if (since := moved(phrases[key], of, _rated(of)))
        ),
        room=_room(words, together, beside),
    )


def _standing(
    phrases: Phrases, together: Together, key: str, made: Sequence[Suggestion]
) -> Standing:
    n, comparison = together.answered[key], together.comparisons.get(key)
    answered = [side for side in SIDES if n[side]]
    state = "compared" if comparison else f"only-{answered[0]}" if answered else "none"
    return Standing(
        id=key,
        title=phrases.words.title,
        state=state,
        n=n,
        round=round_of(phrases, comparison) if comparison else "",
        first=made[0].theme if made else "",
    )


def _spot(
    phrases: Mapping[str, Phrases], comparisons: Mapping[str, Comparison], place: Place | None
) -> Spot | None:
    if place is None:
        return None
    of = phrases[place.assessment]
    rated = rated_view(of, comparisons[place.assessment], place.dimension)
    return Spot(place.assessment, of.words.title, rated)


def _chart(
    words: Phrases,
    phrases: Mapping[str, Phrases],
    comparisons: Mapping[str, Comparison],
    places: Sequence[Place],
) -> Dumbbell | None:
    """The widest differences of all assessments as one dumbbell chart; None where there is none."""
    items, lines = [], []
    for number, place in enumerate(places, 1):
        of = phrases[place.assessment].words
        dimension = comparisons[place.assessment].dimensions[place.dimension]
        name = f"{of.title}: {of.dimensions[place.dimension].name}"
        means = {side: dimension.sides[side]["now"].mean for side in SIDES}
        dots = {side: dimension.values[side].get("now", ()) for side in SIDES}
        items.append(Item(name, gap_at_mark(words, dimension), means, dots, number))
        values = ", ".join(f"{words.name(side)} {whole(means[side])}" for side in SIDES)
        lines.append(f"{number}. {name}: {values}")
    return dumbbell(words.t("whole-widest"), "; ".join(lines), items) if items else None


def _next(
    phrases: Mapping[str, Phrases], made: Mapping[str, Sequence[Suggestion]]
) -> tuple[tuple[str, Suggestion], ...]:
    """Of each cause one suggestion, each assessment's first before any assessment's second."""
    ranked = sorted(
        (at, -suggestion.points, key, suggestion)
        for key, suggestions in made.items()
        for at, suggestion in enumerate(
            [of for of in suggestions if of.leads or not of.points][:NEXT]
        )
    )
    return tuple((phrases[key].words.title, suggestion) for _, _, key, suggestion in ranked[:NEXT])


def _rated(comparison: Comparison) -> list[str]:
    return [key for key, of in comparison.dimensions.items() if not of.mirrored]


def _room(words: Phrases, together: Together, beside: Relationship) -> tuple[DecisionView, ...]:
    """What the last workshop that decided anything agreed on."""
    all_ = list(decided(beside))
    last = all_[-1][0].id if all_ else ""
    return tuple(
        decision_view(words, workshop, decision, together.smallest)
        for workshop, decision in all_
        if workshop.id == last
    )


def _stops(
    catalogue: Catalogue, comparisons: Collection[Comparison]
) -> tuple[tuple[str, str], ...]:
    """Deal-breakers that no score makes up for: who named each, a side or both, and its words."""
    return tuple(
        (stop.sides[0] if len(stop.sides) == 1 else BOTH, stop.label)
        for of in comparisons
        for stop in catalogue.method_of(of.gathered.assessment).stops(of.profile)
    )
