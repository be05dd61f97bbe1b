"""Who holds a touchpoint: how one side perceives it, and the formulas over both perceptions.

A split speaks from the side that perceives it so: `us` is that side, `them` the other one.
Impact and involvement are ratings rescaled to 0-1: on five points (r - 1) / 4. Contested, orphan,
balance and risk are our own conventions; that control over touchpoints lies with three parties,
that one should stay involved where one has none, and that dominance by one of them does harm, is
from Fleur Maes (sources of the method page).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from counterpart.model import Lens, Side, other
from counterpart.scoring.bounds import above, mean, settled
from counterpart.scoring.points import Shares, mean_shares, points_to_move

T = TypeVar("T")

IMPACT, INVOLVEMENT = "impact", "involvement"
"""What the ids of a touchpoint's ratings end in, after a hyphen."""
SPREAD = "spread"
OPTIONS = ("us", "them", "third")
"""The options of a split, in the order of the scale."""
LENSES: tuple[Lens, ...] = ("now", "wanted")
THIRD = "third"
PARTIES = ("buyer", "supplier", THIRD)
"""The same three, named alike on both sides."""
DOMINANT = 70.0
"""The weighted share of control above which a party dominates [convention]."""


@dataclass(frozen=True)
class Perception:
    """One touchpoint as a respondent, or a side's means, see it; None for what was not answered.

    `n` says how many answers each mean is made of; `spread` how far the splits now of a side's
    people lie from their mean, on average, in points to move; None under two of them.
    """

    splits: Mapping[Lens, Shares | None]
    impact: float | None = None
    involvement: float | None = None
    n: Mapping[str, int] = field(default_factory=dict)
    spread: float | None = None

    @property
    def own(self) -> float | None:
        """The share of control now that the side sees with itself, 0-1."""
        now = self.splits["now"]
        return None if now is None else now["us"] / 100

    @property
    def risk(self) -> float | None:
        """Impact × (1 - own control) × (1 - involvement), each 0-1, so it is 0-1 too."""
        if self.own is None or self.impact is None or self.involvement is None:
            return None
        return settled(self.impact * (1 - self.own) * (1 - self.involvement))


class Shown(Protocol):
    """What a side's people answered of one thing, which a view may show."""

    def __call__(self, what: str, values: Sequence[T | None], /) -> Sequence[T]:
        """The answers without those that are None; none at all where the view hides them."""


def mean_perception(perceptions: Sequence[Perception | None], shown: Shown) -> Perception:
    """A side's means, each over those who answered it; risk is then made of the means.

    There is one perception a person, None for those who say nothing of this touchpoint.
    """
    splits = {
        lens: [perception.splits[lens] if perception else None for perception in perceptions]
        for lens in LENSES
    }
    impact = [perception.impact if perception else None for perception in perceptions]
    involvement = [perception.involvement if perception else None for perception in perceptions]
    means = {lens: mean_shares(shown(lens, splits[lens])) for lens in LENSES}
    return Perception(
        means,
        _mean(shown(IMPACT, impact)),
        _mean(shown(INVOLVEMENT, involvement)),
        {
            **{lens: _answered(splits[lens]) for lens in LENSES},
            IMPACT: _answered(impact),
            INVOLVEMENT: _answered(involvement),
        },
        _spread(shown(SPREAD, splits["now"]), means["now"]),
    )


def _answered(values: Sequence[object]) -> int:
    return sum(value is not None for value in values)


def by_party(split: Mapping[str, float], side: Side) -> dict[str, float]:
    """A side's split, with the two sides by name instead of us and them."""
    return {side: split["us"], other(side): split["them"], THIRD: split[THIRD]}


def contested(buyer: Shares | None, supplier: Shares | None) -> float | None:
    """max(0, A.us + B.us - 100): the points of control that both sides claim."""
    if buyer is None or supplier is None:
        return None
    return settled(max(0.0, buyer["us"] + supplier["us"] - 100))


def orphan(buyer: Shares | None, supplier: Shares | None) -> float | None:
    """max(0, 100 - A.us - B.us - (A.third + B.third)/2): the points that nobody claims."""
    if buyer is None or supplier is None:
        return None
    third = (buyer[THIRD] + supplier[THIRD]) / 2
    return settled(max(0.0, 100 - buyer["us"] - supplier["us"] - third))


def balance(buyer: Shares | None, supplier: Shares | None) -> float | None:
    """1 - |a - b| / (a + b), a and b being what each side claims for itself; 0-1.

    None where a split is missing, or where neither side claims anything.
    """
    if buyer is None or supplier is None or not buyer["us"] + supplier["us"]:
        return None
    return settled(1 - abs(buyer["us"] - supplier["us"]) / (buyer["us"] + supplier["us"]))


def weighted(shares: Iterable[tuple[Mapping[str, float], float]]) -> dict[str, float] | None:
    """The control of each party over all touchpoints: Σ impact × share / Σ impact, 0-100.

    `shares` are shares by party, each with the impact of its touchpoint; None where no touchpoint
    has an impact above the lowest.
    """
    known = list(shares)
    total = math.fsum(impact for _, impact in known)
    if not total:
        return None
    return {
        party: settled(math.fsum(share[party] * impact for share, impact in known) / total)
        for party in PARTIES
    }


def dominance(held: Mapping[str, float] | None) -> str | None:
    """The party that holds more than 70 % of the weighted control [convention]; None for none."""
    if held is None:
        return None
    return next((party for party in PARTIES if above(held[party], DOMINANT)), None)


def _mean(values: Sequence[float]) -> float | None:
    return mean(values) if values else None


def _spread(splits: Sequence[Shares], middle: Shares | None) -> float | None:
    if middle is None or len(splits) < 2:
        return None
    apart = (points_to_move(split, middle) for split in splits)
    return mean([points for points in apart if points is not None])
