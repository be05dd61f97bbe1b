"""One touchpoint on both sides: the two views, what they claim together, and the finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from counterpart.methods.touchpoints.control import (
    IMPACT,
    INVOLVEMENT,
    LENSES,
    OPTIONS,
    Perception,
    balance,
    by_party,
    contested,
    orphan,
)
from counterpart.methods.touchpoints.third import Better
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.scoring.bounds import above, at_least
from counterpart.scoring.points import points_to_move

RISK = 0.25
"""The risk from which a touchpoint is at risk [convention]: such as impact 4 of 5, a third of the
control, and involvement 3 of 5."""
UNKNOWN, DIVIDED, CONTESTED, ORPHAN = "unknown", "divided", "contested", "orphan"
VIEWS_APART, AT_RISK, BOTH_WANT, CLEAR = "views-apart", "at-risk", "both-want", "clear"
FINDINGS = (UNKNOWN, DIVIDED, CONTESTED, ORPHAN, VIEWS_APART, AT_RISK, BOTH_WANT, CLEAR)
"""What is found of a touchpoint, in the order in which the first that applies is taken."""
TALKED_ABOUT = (DIVIDED, CONTESTED, ORPHAN, VIEWS_APART, AT_RISK, BOTH_WANT)
"""The findings that give something to talk about: a touchpoint words each for itself."""
DISPUTES = (CONTESTED, ORPHAN, VIEWS_APART)
"""The findings that the two views do not fit together: the agenda."""


@dataclass(frozen=True)
class Pair:
    """One touchpoint as both sides see it, and whether they say that a third party does better."""

    perceptions: Mapping[Side, Perception]
    finding: str
    better: Mapping[Side, Better] = field(default_factory=dict)

    def claims(self, lens: Lens = "now") -> tuple[float | None, float | None]:
        """How many points are contested and how many are orphan, under a lens."""
        splits = [self.perceptions[side].splits[lens] for side in SIDES]
        return contested(*splits), orphan(*splits)

    @property
    def apart(self) -> float | None:
        """The points to move between both sides' views of who holds it."""
        return points_to_move(*(held_now(self.perceptions[side], side) for side in SIDES))

    @property
    def spread(self) -> float:
        """How far apart the people of the more divided side are; 0 where neither has two."""
        return max((self.perceptions[side].spread or 0.0 for side in SIDES), default=0.0)

    @property
    def at_stake(self) -> float:
        """The points behind its place on the agenda: what is claimed twice, what by nobody, or how
        far the views are apart; 0 where it has none."""
        twice, nobody = self.claims()
        points = {CONTESTED: twice, ORPHAN: nobody, VIEWS_APART: self.apart}
        return points.get(self.finding) or 0.0

    def to_json(self) -> dict[str, Any]:
        """The touchpoint in the comparison object."""
        split = [self.perceptions[side].splits["now"] for side in SIDES]
        now, wanted = self.claims(), self.claims("wanted")
        return {
            "contested": now[0],
            "orphan": now[1],
            "balance": balance(*split),
            "risk": {side: self.perceptions[side].risk for side in SIDES},
            "wanted": {"contested": wanted[0], "orphan": wanted[1]},
            "apart": self.apart,
            "finding": self.finding,
            **{
                side: {
                    **perception_json(self.perceptions[side]),
                    "n": dict(self.perceptions[side].n),
                    "spread": self.perceptions[side].spread,
                }
                for side in SIDES
            },
            "third_better": {side: better.counts for side, better in self.better.items()},
        }


def pair(
    assessment: Assessment,
    perceptions: Mapping[Side, Perception],
    better: Mapping[Side, Better] | None = None,
) -> Pair:
    """One touchpoint on both sides, with the first finding that applies [convention]."""
    unread = Pair(perceptions, UNKNOWN)
    return Pair(perceptions, _finding(unread, assessment.bands.near), better or {})


def _finding(pair: Pair, near: float) -> str:
    now, wanted = pair.claims(), pair.claims("wanted")
    risks = [risk for side in SIDES if (risk := pair.perceptions[side].risk) is not None]
    apart = pair.apart
    if now[0] is None or now[1] is None or apart is None:
        return UNKNOWN
    if at_least(pair.spread, near) and not above(apart, pair.spread):
        return DIVIDED
    for points, finding in ((now[0], CONTESTED), (now[1], ORPHAN), (apart, VIEWS_APART)):
        if at_least(points, near):
            return finding
    if risks and at_least(max(risks), RISK):
        return AT_RISK
    return BOTH_WANT if wanted[0] is not None and at_least(wanted[0], near) else CLEAR


def to_move(perception: Perception) -> float | None:
    """The points to move from the split now to the one that is wanted."""
    return points_to_move(perception.splits["now"], perception.splits["wanted"])


def held_now(perception: Perception, side: Side) -> dict[str, float] | None:
    now = perception.splits["now"]
    return None if now is None else by_party(now, side)


def split_text(perception: Perception, lens: Lens) -> str | None:
    split = perception.splits[lens]
    return None if split is None else "/".join(f"{split[option]:g}" for option in OPTIONS)


def perception_json(perception: Perception) -> dict[str, Any]:
    return {
        **{lens: perception.splits[lens] for lens in LENSES},
        IMPACT: perception.impact,
        INVOLVEMENT: perception.involvement,
        "risk": perception.risk,
    }
