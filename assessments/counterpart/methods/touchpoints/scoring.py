"""The method `touchpoints`: who holds each touchpoint, what both claim, and what nobody does.

A touchpoint `offer` has three questions: `offer` (the control split, now and wanted),
`offer-impact` and `offer-involvement` (ratings). The formulas are those of `control`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from counterpart.method import Fact, Sides
from counterpart.methods.touchpoints.control import (
    LENSES,
    PARTIES,
    View,
    dominance,
    mean_view,
    weighted,
)
from counterpart.methods.touchpoints.touchpoint import (
    CONTESTED,
    FINDINGS,
    IMPACT,
    INVOLVEMENT,
    ORPHAN,
    Pair,
    held_now,
    pair,
    to_move,
    told,
    view_json,
)
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.names import alike
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.anonymity import kept
from counterpart.scoring.bounds import at_least
from counterpart.scoring.own_items import named_by
from counterpart.scoring.rating import DimensionScore, rescaled

CONTROL = "control"
"""The dimension of the splits."""
BALANCED, NO_SHARES = "balanced", "shares-unknown"
DOMINANCE = {party: f"dominance-{party}" for party in PARTIES}
SHIFT = "shift"
READINGS = (*FINDINGS, SHIFT, *DOMINANCE.values(), BALANCED, NO_SHARES)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """The touchpoints of one respondent, and the control of each party weighted by impact.

    `own` are the touchpoints that the respondent named, by their names; they have a split only,
    and no part in what a party holds, because each respondent names others.
    """

    touchpoints: Mapping[str, View]
    held: Mapping[str, float] | None
    own: tuple[tuple[str, View], ...] = ()

    @property
    def dominance(self) -> str | None:
        """The party that dominates as this respondent sees it; None for none or not known."""
        return dominance(self.held)

    @property
    def reading(self) -> str:
        """What the shares of control say."""
        return dominance_reading(self.held)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "touchpoints": {
                key: {**view_json(view), "points_to_move": to_move(view)}
                for key, view in self.touchpoints.items()
            },
            "own": [
                {
                    "label": label,
                    **{lens: view.splits[lens] for lens in LENSES},
                    "points_to_move": to_move(view),
                }
                for label, view in self.own
            ],
            "held": None if self.held is None else dict(self.held),
            "dominance": self.dominance,
            "reading": self.reading,
        }


@dataclass(frozen=True)
class Comparison:
    """All touchpoints on both sides, and who holds how much of them together.

    `own` are those that respondents named, by their names: two are one where they are called alike
    but for capitals and spaces. What only one side names has no finding.
    """

    touchpoints: Mapping[str, Pair]
    held: Mapping[str, float] | None
    own: Mapping[str, Pair] = field(default_factory=dict)

    @property
    def dominance(self) -> str | None:
        """The party that dominates; None for none or not known."""
        return dominance(self.held)

    @property
    def reading(self) -> str:
        """What the shares of control say."""
        return dominance_reading(self.held)

    @property
    def agenda(self) -> tuple[str, ...]:
        """The contested and the orphan touchpoints, the most points first."""
        found = [
            key for key, pair in self.touchpoints.items() if pair.finding in (CONTESTED, ORPHAN)
        ]
        return tuple(sorted(found, key=lambda key: -self.touchpoints[key].at_stake))

    def facts(self) -> tuple[Fact, ...]:
        """Each touchpoint as an export tells it: the splits as us/them/third, and the finding."""
        return tuple(
            Fact(CONTROL, key, {side: told(pair.views[side]) for side in SIDES}, pair.finding)
            for key, pair in self.touchpoints.items()
        )

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            "touchpoints": {key: pair.to_json() for key, pair in self.touchpoints.items()},
            "held": None if self.held is None else dict(self.held),
            "dominance": self.dominance,
            "reading": self.reading,
            "agenda": list(self.agenda),
            "own": [{"label": label, **pair.to_json()} for label, pair in self.own.items()],
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    return ("touchpoint",) if reading in FINDINGS or reading == SHIFT else ()


def dominance_reading(held: Mapping[str, float] | None) -> str:
    """What the parties' shares of control say."""
    if held is None:
        return NO_SHARES
    party = dominance(held)
    return BALANCED if party is None else DOMINANCE[party]


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
    views = {key: _seen(assessment, response, key) for key in touchpoints(assessment)}
    skipped = sum(response.value(key, "now") == NOT_APPLICABLE for key in views)
    known = [
        (held, view.impact)
        for view in views.values()
        if (held := held_now(view, response.side)) is not None and view.impact is not None
    ]
    return Profile(
        views, _held(assessment, known, len(views) - skipped), _named(assessment, response)
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Each touchpoint from the means of both sides; then all of them, weighted by impact."""
    profiles: Mapping[Side, Sequence[Profile]] = given.profiles
    pairs = {
        key: pair(
            assessment,
            {
                side: mean_view([p.touchpoints[key] for p in profiles[side]], given.smallest)
                for side in SIDES
            },
        )
        for key in touchpoints(assessment)
    }
    nowhere = sum(
        all(r.value(key, "now") == NOT_APPLICABLE for side in SIDES for r in given.responses[side])
        for key in pairs
    )
    known = [
        (one.held, one.impact)
        for one in pairs.values()
        if one.held is not None and one.impact is not None
    ]
    held = _held(assessment, known, len(pairs) - nowhere)
    return Comparison(pairs, held, _own(assessment, profiles, given.smallest))


def _named(assessment: Assessment, response: Response) -> tuple[tuple[str, View], ...]:
    items = (item for d in assessment.dimensions for item in named_by(d, response))
    return tuple((item.label, View(_splits(response, item.id))) for item in items)


def _own(
    assessment: Assessment, profiles: Mapping[Side, Sequence[Profile]], smallest: int
) -> dict[str, Pair]:
    """The touchpoints that respondents named, sorted by name; a side of few people names none."""
    labels: dict[str, str] = {}
    views: dict[str, dict[Side, list[View]]] = {}
    for side in SIDES:
        for one in kept(profiles[side], smallest):
            for label, view in one.own:
                key = alike(label)
                labels[key] = min(label, labels.get(key, label))
                views.setdefault(key, {of: [] for of in SIDES})[side].append(view)
    return {
        labels[key]: pair(
            assessment, {side: mean_view(views[key][side], smallest) for side in SIDES}
        )
        for key in sorted(views)
    }


def _seen(assessment: Assessment, response: Response, key: str) -> View:
    impact, involvement = (
        _rated(assessment, response, f"{key}-{what}") for what in (IMPACT, INVOLVEMENT)
    )
    return View(_splits(response, key), impact, involvement)


def _splits(response: Response, key: str) -> dict[Lens, Mapping[str, float] | None]:
    splits: dict[Lens, Mapping[str, float] | None] = {}
    for lens in LENSES:
        value = response.value(key, lens)
        splits[lens] = (
            {option: float(points) for option, points in value.items()}
            if isinstance(value, Mapping)
            else None
        )
    return splits


def _rated(assessment: Assessment, response: Response, question: str) -> float | None:
    rating = response.value(question, "now")
    if not isinstance(rating, int):
        return None
    return rescaled(rating, assessment.scale(assessment.question(question)).points) / 100


def _held(
    assessment: Assessment, known: Sequence[tuple[Mapping[str, float], float]], applicable: int
) -> dict[str, float] | None:
    """The weighted shares; None where too few of the touchpoints that apply are known."""
    if not applicable or not at_least(len(known) / applicable, assessment.bands.coverage):
        return None
    return weighted(known)
