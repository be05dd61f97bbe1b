"""One touchpoint on both sides: the two views, what they claim together, and the finding."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.methods.touchpoints.control import (
    LENSES,
    OPTIONS,
    PARTIES,
    View,
    balance,
    by_party,
    contested,
    orphan,
)
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.scoring.bounds import at_least, mean
from counterpart.scoring.points import points_to_move

IMPACT, INVOLVEMENT = "impact", "involvement"
"""What the ids of a touchpoint's ratings end in, after a hyphen."""
RISK = 0.25
"""The risk from which a touchpoint is at risk [convention]: such as impact 4 of 5, a third of the
control, and involvement 3 of 5."""
UNKNOWN, CONTESTED, ORPHAN, AT_RISK = "unknown", "contested", "orphan", "at-risk"
BOTH_WANT, CLEAR = "both-want", "clear"
FINDINGS = (UNKNOWN, CONTESTED, ORPHAN, AT_RISK, BOTH_WANT, CLEAR)
"""What is found of a touchpoint, in the order in which the first that applies is taken."""


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
        return points_to_move(*(held_now(self.views[side], side) for side in SIDES))

    @property
    def held(self) -> Mapping[str, float] | None:
        """The control of each party: the mean of both sides' views."""
        views = [held_now(self.views[side], side) for side in SIDES]
        known = [view for view in views if view is not None]
        if len(known) < len(SIDES):
            return None
        return {party: math.fsum(view[party] for view in known) / len(known) for party in PARTIES}

    @property
    def impact(self) -> float | None:
        """The mean of the impacts that the sides gave; of one where only one did."""
        known = [i for side in SIDES if (i := self.views[side].impact) is not None]
        return mean(known) if known else None

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
            **{
                side: {**view_json(self.views[side]), "n": dict(self.views[side].n)}
                for side in SIDES
            },
        }


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


def held_now(view: View, side: Side) -> dict[str, float] | None:
    now = view.splits["now"]
    return None if now is None else by_party(now, side)


def told(view: View) -> str | None:
    now = view.splits["now"]
    return None if now is None else "/".join(f"{now[option]:g}" for option in OPTIONS)


def view_json(view: View) -> dict[str, Any]:
    return {
        **{lens: view.splits[lens] for lens in LENSES},
        IMPACT: view.impact,
        INVOLVEMENT: view.involvement,
        "risk": view.risk,
    }
