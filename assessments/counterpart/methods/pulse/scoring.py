"""The method `pulse`: six single ratings, the direction since last time, and what has changed.

Each rating is a dimension of its own, so that nothing averages a good point with a bad one; level,
gap, finding and movement are those of every rated dimension. That changes on either side ask for
a new look, and which changes do, is from Fleur Maes (sources of the method page); which assessment
goes with which change is our own convention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.method import Fact, Sides
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.figures import Figures, of_question
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.majority import DIVIDED, majority
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import DimensionScore

SINCE = "since-last-time"
ARROW, EVENTS = "arrow", "events"
"""The questions about the direction since last time, and about what changed; their dimension."""
ARROWS = ("better", "same", "worse")
REPEAT: Mapping[str, tuple[str, ...]] = {
    "business-model": ("relationship-type", "purpose", "context", "expectations"),
    "contacts": ("trust", "stakeholders", "ground-rules", "expectations"),
    "volume": ("relationship-type", "purpose", "expectations"),
    "reorganisation": ("stakeholders", "touchpoints", "journey", "ground-rules"),
    "system": ("touchpoints", "journey", "context"),
    "third-party": ("touchpoints", "stakeholders", "ground-rules"),
}
"""The assessments worth repeating after each kind of change, the first one first [convention]."""
DEEPER: Mapping[str, str] = {
    "agreements": "expectations",
    "answers": "context",
    "insight": "context",
    "bad-news": "trust",
    "say": "touchpoints",
    "worth": "relationship-type",
}
"""The assessment that looks further into each of the six points [convention]."""
APART, ONE_DIVIDED, NO_ARROW = "arrow-apart", "arrow-divided", "arrow-unknown"
FALLEN, RISEN, UNSHARED = "fallen", "risen", "unshared-change"
READINGS = (
    *FINDINGS,
    *(f"arrow-{arrow}" for arrow in ARROWS),
    APART,
    ONE_DIVIDED,
    NO_ARROW,
    RISEN,
    FALLEN,
    *(f"event-{event}" for event in REPEAT),
    UNSHARED,
)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """One respondent's arrow and events; None where they were not answered."""

    arrow: str | None
    events: tuple[str, ...] | None

    @property
    def reading(self) -> str:
        """What the arrow says."""
        return NO_ARROW if self.arrow is None else f"arrow-{self.arrow}"

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        return {
            "arrow": self.arrow,
            "events": None if self.events is None else list(self.events),
            "repeat": repeat(self.events or ()),
            "reading": self.reading,
        }


@dataclass(frozen=True)
class Beat:
    """One round of one side: how many chose each arrow, and how many named each change.

    `arrow` is the one that most chose, and `asked` says how many answered the changes. A hidden or
    empty cell has neither arrow nor events.
    """

    n: int
    asked: int
    arrows: Mapping[str, int] | None
    arrow: str | None
    events: Mapping[str, int] | None

    def to_json(self) -> dict[str, Any]:
        """One side in the comparison object."""
        return {
            "n": self.n,
            "arrow": self.arrow,
            "arrows": None if self.arrows is None else dict(self.arrows),
            "events": None if self.events is None else dict(self.events),
        }


@dataclass(frozen=True)
class Comparison:
    """Both sides' rounds, the last one last."""

    rounds: Mapping[str, Mapping[Side, Beat]]

    @property
    def now(self) -> Mapping[Side, Beat]:
        """Both sides in the last round."""
        return list(self.rounds.values())[-1]

    @property
    def reading(self) -> str:
        """What the two arrows say together."""
        return arrow_reading(*(self.now[side].arrow for side in SIDES))

    @property
    def events(self) -> tuple[str, ...]:
        """What anyone of either side says has changed, in the order of the list."""
        return named(self.now)

    @property
    def unshared(self) -> tuple[str, ...]:
        """The changes that only one side names, where both were asked: the other may not know."""
        answers = [self.now[side].events for side in SIDES]
        if None in answers:
            return ()
        return tuple(
            event for event in self.events if not all(of and of.get(event) for of in answers)
        )

    def facts(self) -> tuple[Fact, ...]:
        """The direction and each change as an export tells it: how many named it of how many."""
        directions = {side: self.now[side].arrow for side in SIDES}
        facts = [Fact(SINCE, ARROW, directions, self.reading)]
        for event in self.events:
            of = {side: self.now[side] for side in SIDES}
            many = {
                side: None if beat.events is None else f"{beat.events.get(event, 0)}/{beat.asked}"
                for side, beat in of.items()
            }
            outcome = UNSHARED if event in self.unshared else f"event-{event}"
            facts.append(Fact(SINCE, event, many, outcome))
        return tuple(facts)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        return {
            **{side: self.now[side].to_json() for side in SIDES},
            "reading": self.reading,
            "events": list(self.events),
            "unshared": list(self.unshared),
            "repeat": repeat(self.events),
            "rounds": {
                name: {side: beats[side].to_json() for side in SIDES}
                for name, beats in self.rounds.items()
            },
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in (RISEN, FALLEN):
        return ("dimension",)
    if reading == UNSHARED:
        return ("side", "other", "changes")
    return rated_fields(reading) if reading in FINDINGS else ()


def arrow_reading(buyer: str | None, supplier: str | None) -> str:
    """What the arrows of most on each side say together [convention]."""
    if buyer is None or supplier is None:
        return NO_ARROW
    if DIVIDED in (buyer, supplier):
        return ONE_DIVIDED
    return f"arrow-{buyer}" if buyer == supplier else APART


def repeat(events: Sequence[str]) -> list[dict[str, Any]]:
    """The assessments worth repeating, each with the events that name it.

    Those that most events name come first; then in the order in which the events name them.
    """
    because: dict[str, list[str]] = {}
    for event in events:
        for assessment in REPEAT[event]:
            because.setdefault(assessment, []).append(event)
    ranked = sorted(because, key=lambda assessment: -len(because[assessment]))
    return [{"assessment": key, "because": because[key]} for key in ranked]


def named(beats: Mapping[Side, Beat]) -> tuple[str, ...]:
    """The changes that at least one person of either side names: who knows of one is enough."""
    return tuple(
        event for event in REPEAT if any((beats[side].events or {}).get(event) for side in SIDES)
    )


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The arrow and the events of one response; a first pulse has no arrow."""
    arrow, events = response.value(ARROW, "now"), response.value(EVENTS, "now")
    return Profile(
        arrow=arrow if isinstance(arrow, str) and arrow != NOT_APPLICABLE else None,
        events=events if isinstance(events, tuple) else None,
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Both sides' arrows and events, in this round and in the earlier ones."""
    rounds = {
        name: {side: _beat(given.figures, assessment, sides[side]) for side in SIDES}
        for name, sides in (*given.earlier, (given.round, given.responses))
    }
    return Comparison(rounds)


def _beat(figures: Figures, assessment: Assessment, responses: Sequence[Response]) -> Beat:
    profiles = [profile(assessment, response, {}) for response in responses]
    arrows = figures.of(of_question(ARROW, "now"), responses, [p.arrow for p in profiles])
    events = figures.of(of_question(EVENTS, "now"), responses, [p.events for p in profiles])
    counts = Counter(event for of in events for event in of)
    return Beat(
        n=len(profiles),
        asked=len(events),
        arrows={arrow: arrows.count(arrow) for arrow in ARROWS} if arrows else None,
        arrow=majority(arrows),
        events={event: counts[event] for event in REPEAT if counts[event]} if events else None,
    )
