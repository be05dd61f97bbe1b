"""The method `touchpoints`: who holds each touchpoint, what both claim, and what nobody does.

A touchpoint `offer` has three questions: `offer` (the control split, now and wanted),
`offer-impact` and `offer-involvement` (ratings). The formulas are those of `control`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from counterpart.method import Attention, Sides
from counterpart.methods.touchpoints import holders, third
from counterpart.methods.touchpoints.answers import named, seen
from counterpart.methods.touchpoints.control import (
    LENSES,
    SPREAD,
    Perception,
    Shown,
    dominance,
    mean_perception,
)
from counterpart.methods.touchpoints.holders import Holders, reading_of_response
from counterpart.methods.touchpoints.touchpoint import (
    AT_RISK,
    CLEAR,
    DISPUTES,
    FINDINGS,
    UNKNOWN,
    Pair,
    pair,
    perception_json,
    to_move,
)
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.names import alike
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.figures import of_question
from counterpart.scoring.rating import DimensionScore

T = TypeVar("T")

CONTROL = "control"
"""The dimension of the splits."""
SHIFT = "shift"
READINGS = (*FINDINGS, SHIFT, *third.READINGS, *holders.READINGS)
"""Every reading that this method can select; words and guidance are needed for each."""
TABLED = ("unknown", "clear", SHIFT)
"""Of these a table has the title and the question, and no report more."""


@dataclass(frozen=True)
class Profile:
    """The touchpoints of one respondent, and the control of each party weighted by impact.

    `own` are the touchpoints that the respondent named, by their names; they have a split only,
    and no part in what a party holds, because each respondent names others. `third_better` are
    those where a third party would do better; None where that was not answered.
    """

    touchpoints: Mapping[str, Perception]
    held: Mapping[str, float] | None
    own: tuple[tuple[str, Perception], ...] = ()
    third_better: tuple[str, ...] | None = None

    @property
    def dominance(self) -> str | None:
        """The party that dominates as this respondent sees it; None for none or not known."""
        return dominance(self.held)

    @property
    def reading(self) -> str:
        """What the shares of control say."""
        return reading_of_response(self.held)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "touchpoints": {
                key: {**perception_json(perception), "points_to_move": to_move(perception)}
                for key, perception in self.touchpoints.items()
            },
            "own": [
                {
                    "label": label,
                    **{lens: perception.splits[lens] for lens in LENSES},
                    "points_to_move": to_move(perception),
                }
                for label, perception in self.own
            ],
            "held": None if self.held is None else dict(self.held),
            "dominance": self.dominance,
            "reading": self.reading,
            "third_better": None if self.third_better is None else list(self.third_better),
        }


@dataclass(frozen=True)
class Comparison:
    """All touchpoints on both sides, and who holds how much of them in the view of each.

    `own` are those that respondents named, by their names: two are one where they are called alike
    but for capitals and spaces. What only one side names has no finding.
    """

    touchpoints: Mapping[str, Pair]
    holders: Holders
    own: Mapping[str, Pair] = field(default_factory=dict)

    @property
    def agenda(self) -> tuple[str, ...]:
        """The touchpoints whose two views do not fit together, the most points first."""
        disputed = [key for key, pair in self.touchpoints.items() if pair.finding in DISPUTES]
        return tuple(sorted(disputed, key=lambda key: -self.touchpoints[key].at_stake))

    def attention(self) -> tuple[Attention, ...]:
        """What stands out: each dispute and risk by its points, and a party that dominates.

        Where the views of some touchpoint are known and none of that is, nothing stands out.
        """
        some = [
            Attention(
                100 * max(pair.perceptions[side].risk or 0.0 for side in SIDES)
                if pair.finding == AT_RISK
                else pair.at_stake,
                pair.finding,
                CONTROL,
                key,
            )
            for key, pair in self.touchpoints.items()
            if pair.finding in (*DISPUTES, AT_RISK)
        ]
        if points := self.holders.points:
            reason = "holders" if self.holders.dominance is None else "dominance"
            some.append(Attention(points, reason, CONTROL, self.holders.reading))
        known = any(pair.finding != UNKNOWN for pair in self.touchpoints.values())
        return tuple(some) if some or not known else (Attention(0.0, CLEAR, CONTROL),)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            "touchpoints": {key: pair.to_json() for key, pair in self.touchpoints.items()},
            **self.holders.to_json(),
            "agenda": list(self.agenda),
            "own": [{"label": label, **pair.to_json()} for label, pair in self.own.items()],
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading == third.BETTER:
        return ("touchpoint", "side", "other")
    if reading in (*FINDINGS, SHIFT, third.AGREED):
        return ("touchpoint",)
    return holders.fields(reading)


def touchpoints(assessment: Assessment) -> tuple[str, ...]:
    """The ids of the touchpoints: those of the questions in points."""
    return tuple(
        question.id
        for dimension in assessment.of_method("points")
        for question in dimension.questions
    )


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The touchpoints of one response."""
    perceptions = {key: seen(assessment, response, key) for key in touchpoints(assessment)}
    applicable = sum(response.value(key, "now") != NOT_APPLICABLE for key in perceptions)
    known = holders.known(
        [(key, perception, None) for key, perception in perceptions.items()], response.side
    )
    return Profile(
        perceptions,
        holders.held(known, applicable, assessment.bands),
        named(assessment, response),
        third.ticks(response),
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Every touchpoint from both sides' means, and who holds them together in either view."""
    profiles: Mapping[Side, Sequence[Profile]] = given.profiles
    perceptions = {
        key: {
            side: mean_perception(
                [p.touchpoints[key] for p in profiles[side]], _of_touchpoint(given, side, key)
            )
            for side in SIDES
        }
        for key in touchpoints(assessment)
    }
    better = {
        key: {
            side: third.better(
                key,
                given.of((third.THIRD_BETTER, key), side, [p.third_better for p in profiles[side]]),
            )
            for side in SIDES
        }
        for key in perceptions
    }
    return Comparison(
        {key: pair(assessment, of, better[key]) for key, of in perceptions.items()},
        Holders(
            {side: _held(assessment, given.responses[side], perceptions, side) for side in SIDES},
            assessment.bands.near,
        ),
        _own(assessment, given),
    )


def _held(
    assessment: Assessment,
    people: Sequence[Response],
    perceptions: Mapping[str, Mapping[Side, Perception]],
    side: Side,
) -> dict[str, float] | None:
    """What each party holds in a side's view, over the touchpoints that occur to it."""
    nowhere = sum(all(r.value(key, "now") == NOT_APPLICABLE for r in people) for key in perceptions)
    known = holders.known(holders.across(perceptions, side), side)
    return holders.held(known, len(perceptions) - nowhere, assessment.bands)


def _of_touchpoint(given: Sides, side: Side, key: str) -> Shown:
    """The answers of a side to the questions of one touchpoint, as far as they may be shown."""

    def shown(what: str, values: Sequence[T | None], /) -> Sequence[T]:
        if what == SPREAD:
            return given.of((SPREAD, key), side, values, beside=1)
        name = of_question(key, what) if what in LENSES else of_question(f"{key}-{what}", "now")
        return given.of(name, side, values)

    return shown


def _of_own(given: Sides, side: Side, key: str) -> Shown:
    """The same of a touchpoint that people named themselves."""

    def shown(what: str, values: Sequence[T | None], /) -> Sequence[T]:
        return given.of(("own", key, what), side, values, beside=int(what == SPREAD))

    return shown


def _own(assessment: Assessment, given: Sides) -> dict[str, Pair]:
    """The touchpoints that respondents named, sorted by name; a side of few people names none.

    Whoever names one more than once counts once, with the first.
    """
    people: dict[Side, list[dict[str, Perception]]] = {side: [] for side in SIDES}
    labels: dict[str, str] = {}
    for side in SIDES:
        enough = len(given.profiles[side]) >= given.smallest
        for profile in given.profiles[side]:
            perceptions: dict[str, Perception] = {}
            for label, perception in profile.own if enough else ():
                key = alike(label)
                labels[key] = min(label, labels.get(key, label))
                perceptions.setdefault(key, perception)
            people[side].append(perceptions)
    return {
        labels[key]: pair(
            assessment,
            {
                side: mean_perception(
                    [of.get(key) for of in people[side]], _of_own(given, side, key)
                )
                for side in SIDES
            },
        )
        for key in sorted(labels)
    }
