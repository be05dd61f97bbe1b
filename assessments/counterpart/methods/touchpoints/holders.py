"""Who holds the touchpoints together: judged in each side's view, and named where both agree.

A mean of two views that contradict each other is nobody's view, so none is made. What each party
holds is weighted by impact: in a side's view by the impact that it gave itself, and by the other
side's only where it gave none. The bounds are our own conventions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.methods.touchpoints.control import (
    DOMINANT,
    PARTIES,
    Perception,
    by_party,
    dominance,
    weighted,
)
from counterpart.model import SIDES, Bands, Side, other
from counterpart.scoring.bounds import at_least, below
from counterpart.scoring.points import points_to_move

DOMINANCE = {party: f"dominance-{party}" for party in PARTIES}
BALANCED, NO_SHARES = "balanced", "shares-unknown"
DIFFER, CLOSE = "holders-differ", "dominance-close"
READINGS = (*DOMINANCE.values(), DIFFER, CLOSE, BALANCED, NO_SHARES)

Held = Mapping[str, float]
"""The control of each party, 0-100."""


@dataclass(frozen=True)
class Holders:
    """What each party holds in the view of either side; None where that is not known.

    `near` is the distance, in points to move, from which the two views differ.
    """

    held: Mapping[Side, Held | None]
    near: float

    @property
    def apart(self) -> float | None:
        """The points to move between the two views."""
        return points_to_move(*(self.held[side] for side in SIDES))

    @property
    def named(self) -> tuple[str | None, ...]:
        """The party that dominates in each view, the buyer's first; None for none."""
        return tuple(dominance(self.held[side]) for side in SIDES)

    @property
    def dominance(self) -> str | None:
        """The party that dominates in both views; None for none, or where it is not known."""
        first, second = self.named
        return first if first == second else None

    @property
    def reading(self) -> str:
        """What the two views say together."""
        if (apart := self.apart) is None:
            return NO_SHARES
        if party := self.dominance:
            return DOMINANCE[party]
        first, second = self.named
        if at_least(apart, self.near) or (first and second):
            return DIFFER
        return CLOSE if first or second else BALANCED

    @property
    def party(self) -> str:
        """The party that dominates in one view at least, the buyer's first; empty for none."""
        return next((party for party in self.named if party), "")

    @property
    def points(self) -> float:
        """The points behind it: how far the views are apart, or are past the bound in both."""
        if self.reading == DIFFER:
            return self.apart or 0.0
        party = self.dominance
        shares = [held[party] for side in SIDES if party and (held := self.held[side])]
        return min(shares) - DOMINANT if shares else 0.0

    def to_json(self) -> dict[str, Any]:
        """Its members of the comparison's profile, not yet rounded."""
        return {
            "held": {side: None if (h := self.held[side]) is None else dict(h) for side in SIDES},
            "held_apart": self.apart,
            "dominance": self.dominance,
            "dominance_seen": dict(zip(SIDES, self.named, strict=True)),
            "reading": self.reading,
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold."""
    return {DIFFER: ("buyer", "supplier", "points"), CLOSE: ("party",)}.get(reading, ())


def reading_of_response(held: Held | None) -> str:
    """What one respondent's shares say."""
    if held is None:
        return NO_SHARES
    party = dominance(held)
    return BALANCED if party is None else DOMINANCE[party]


def known(
    perceptions: Sequence[tuple[str, Perception, Perception | None]], side: Side
) -> list[tuple[str, Held, float]]:
    """What is known of the touchpoints in a side's view: name, shares by party, impact 0-1.

    `perceptions` are (name, the side's own, the other's).
    """
    shares: list[tuple[str, Held, float]] = []
    for name, own, across in perceptions:
        impact = across.impact if own.impact is None and across else own.impact
        now = own.splits["now"]
        if now is not None and impact is not None:
            shares.append((name, by_party(now, side), impact))
    return shares


def held(
    known: Sequence[tuple[str, Held, float]], applicable: int, bands: Bands
) -> dict[str, float] | None:
    """The weighted shares; None where too few of the touchpoints that apply are known."""
    if not applicable or below(len(known) / applicable, bands.coverage):
        return None
    return weighted((shares, impact) for _, shares, impact in known)


def across(
    pairs: Mapping[str, Mapping[Side, Perception]], side: Side
) -> list[tuple[str, Perception, Perception]]:
    """What both sides see of every touchpoint, as `known` takes it."""
    return [
        (key, perceptions[side], perceptions[other(side)]) for key, perceptions in pairs.items()
    ]
