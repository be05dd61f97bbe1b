"""The method `touchpoints`: who holds each touchpoint, what both claim, and what nobody does.

A touchpoint `offer` has three questions: `offer` (the control split, now and wanted),
`offer-impact` and `offer-involvement` (ratings). The formulas are those of `control`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.bounds import at_least
from counterpart.methods.control import (
    LENSES,
    OPTIONS,
    PARTIES,
    View,
    balance,
    by_party,
    contested,
    dominance,
    mean_view,
    orphan,
    weighted,
)
from counterpart.methods.points import points_to_move
from counterpart.methods.protocol import Fact, Sides
from counterpart.methods.rating import DimensionScore, rescaled
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.responses import NOT_APPLICABLE, Response

CONTROL = "control"
"""The dimension of the splits."""
IMPACT, INVOLVEMENT = "impact", "involvement"
"""What the ids of a touchpoint's ratings end in, after a hyphen."""
RISK = 0.25
"""The risk from which a touchpoint is at risk [convention]: such as impact 4 of 5, a third of the
control, and involvement 3 of 5."""
UNKNOWN, CONTESTED, ORPHAN, AT_RISK = "unknown", "contested", "orphan", "at-risk"
BOTH_WANT, CLEAR, SHIFT = "both-want", "clear", "shift"
BALANCED, NO_SHARES = "balanced", "shares-unknown"
DOMINANCE = {party: f"dominance-{party}" for party in PARTIES}
FINDINGS = (UNKNOWN, CONTESTED, ORPHAN, AT_RISK, BOTH_WANT, CLEAR)
READINGS = (*FINDINGS, SHIFT, *DOMINANCE.values(), BALANCED, NO_SHARES)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """The touchpoints of one respondent, and the control of each party weighted by impact."""

    touchpoints: Mapping[str, View]
    held: Mapping[str, float] | None

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
                key: {**_view(view), "points_to_move": to_move(view)}
                for key, view in self.touchpoints.items()
            },
            "held": None if self.held is None else dict(self.held),
            "dominance": self.dominance,
            "reading": self.reading,
        }


@dataclass(frozen=True)
class Pair:
    """One touchpoint as both sides see it."""

    views: Mapping[Side, View]
    finding: str

    def claims(self, lens: Lens = "now") -> tuple[float | None, float | None]:
        """How many points are contested and how many are orphan, under a lens."""
        splits = [self.views[side].splits[lens] for side in SIDES]
        return contested(*splits), orphan(*splits)

    @property
    def apart(self) -> float | None:
        """The points to move between both sides' views of who holds it."""
        return points_to_move(*(_by_party(self.views[side], side) for side in SIDES))

    @property
    def held(self) -> Mapping[str, float] | None:
        """The control of each party: the mean of both sides' views."""
        views = [_by_party(self.views[side], side) for side in SIDES]
        known = [view for view in views if view is not None]
        if len(known) < len(SIDES):
            return None
        return {party: math.fsum(view[party] for view in known) / len(known) for party in PARTIES}

    @property
    def impact(self) -> float | None:
        """The mean of the impacts that the sides gave; of one where only one did."""
        known = [i for side in SIDES if (i := self.views[side].impact) is not None]
        return math.fsum(known) / len(known) if known else None

    @property
    def at_stake(self) -> float:
        """The points behind its place on the agenda: contested or orphan, 0 for neither."""
        return max((points for points in self.claims() if points is not None), default=0.0)

    def to_json(self) -> dict[str, Any]:
        """The touchpoint in the comparison object."""
        split = [self.views[side].splits["now"] for side in SIDES]
        now, wanted = self.claims(), self.claims("wanted")
        return {
            "contested": now[0],
            "orphan": now[1],
            "balance": balance(*split),
            "risk": {side: self.views[side].risk for side in SIDES},
            "wanted": {"contested": wanted[0], "orphan": wanted[1]},
            "apart": self.apart,
            "finding": self.finding,
            **{side: {**_view(self.views[side]), "n": dict(self.views[side].n)} for side in SIDES},
        }


@dataclass(frozen=True)
class Comparison:
    """All touchpoints on both sides, and who holds how much of them together."""

    touchpoints: Mapping[str, Pair]
    held: Mapping[str, float] | None

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
            Fact(CONTROL, key, {side: _told(pair.views[side]) for side in SIDES}, pair.finding)
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
        if (held := _by_party(view, response.side)) is not None and view.impact is not None
    ]
    return Profile(views, _held(assessment, known, len(views) - skipped))


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
    return Comparison(pairs, _held(assessment, known, len(pairs) - nowhere))


def pair(assessment: Assessment, views: Mapping[Side, View]) -> Pair:
    """One touchpoint on both sides, with the first finding that applies [convention]."""
    found = Pair(views, UNKNOWN)
    near, now, wanted = assessment.bands.near, found.claims(), found.claims("wanted")
    risks = [risk for side in SIDES if (risk := views[side].risk) is not None]
    if now[0] is None or now[1] is None:
        finding = UNKNOWN
    elif at_least(now[0], near):
        finding = CONTESTED
    elif at_least(now[1], near):
        finding = ORPHAN
    elif risks and at_least(max(risks), RISK):
        finding = AT_RISK
    elif wanted[0] is not None and at_least(wanted[0], near):
        finding = BOTH_WANT
    else:
        finding = CLEAR
    return Pair(views, finding)


def to_move(view: View) -> float | None:
    """The points to move from the split now to the one that is wanted."""
    return points_to_move(view.splits["now"], view.splits["wanted"])


def _seen(assessment: Assessment, response: Response, key: str) -> View:
    splits: dict[Lens, Mapping[str, float] | None] = {}
    for lens in LENSES:
        value = response.value(key, lens)
        splits[lens] = (
            {option: float(points) for option, points in value.items()}
            if isinstance(value, Mapping)
            else None
        )
    impact, involvement = (
        _rated(assessment, response, f"{key}-{what}") for what in (IMPACT, INVOLVEMENT)
    )
    return View(splits, impact, involvement)


def _rated(assessment: Assessment, response: Response, question: str) -> float | None:
    rating = response.value(question, "now")
    if not isinstance(rating, int):
        return None
    return rescaled(rating, assessment.scale(assessment.question(question)).points) / 100


def _by_party(view: View, side: Side) -> dict[str, float] | None:
    now = view.splits["now"]
    return None if now is None else by_party(now, side)


def _held(
    assessment: Assessment, known: Sequence[tuple[Mapping[str, float], float]], applicable: int
) -> dict[str, float] | None:
    """The weighted shares; None where too few of the touchpoints that apply are known."""
    if not applicable or not at_least(len(known) / applicable, assessment.bands.coverage):
        return None
    return weighted(known)


def _told(view: View) -> str | None:
    now = view.splits["now"]
    return None if now is None else "/".join(f"{now[option]:g}" for option in OPTIONS)


def _view(view: View) -> dict[str, Any]:
    return {
        **{lens: view.splits[lens] for lens in LENSES},
        IMPACT: view.impact,
        INVOLVEMENT: view.involvement,
        "risk": view.risk,
    }
