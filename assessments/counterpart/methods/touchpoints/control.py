"""Who holds a touchpoint: one side's view of it, and the formulas over the views of both sides.

A view's split speaks from its own side: `us` is the side that answers, `them` the other one.
Impact and involvement are ratings rescaled to 0-1: on five points (r - 1) / 4. Contested, orphan,
balance and risk are our own conventions; that control over touchpoints lies with three parties,
that one should stay involved where one has none, and that dominance by one of them does harm, is
from the source document on customer experience in B2B.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterpart.model import Lens, Side, other
from counterpart.scoring.anonymity import kept
from counterpart.scoring.bounds import above, mean, settled
from counterpart.scoring.points import Shares, mean_shares

OPTIONS = ("us", "them", "third")
"""The options of a split, in the order of the scale."""
LENSES: tuple[Lens, ...] = ("now", "wanted")
THIRD = "third"
PARTIES = ("buyer", "supplier", THIRD)
"""The same three, named alike on both sides."""
DOMINANT = 70.0
"""The weighted share of control above which a party dominates [convention]."""


@dataclass(frozen=True)
class View:
    """One touchpoint as a respondent, or a side's means, see it; None for what was not answered.

    `n` says how many answers each mean is made of.
    """

    splits: Mapping[Lens, Shares | None]
    impact: float | None = None
    involvement: float | None = None
    n: Mapping[str, int] = field(default_factory=dict)

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


def mean_view(views: Sequence[View], smallest: int = 0) -> View:
    """A side's means, each over those who answered it; risk is then made of the means.

    What fewer than `smallest` people answered is left out.
    """
    splits = {lens: [s for view in views if (s := view.splits[lens])] for lens in LENSES}
    impact = [view.impact for view in views if view.impact is not None]
    involvement = [view.involvement for view in views if view.involvement is not None]
    return View(
        {lens: mean_shares(kept(splits[lens], smallest)) for lens in LENSES},
        _mean(kept(impact, smallest)),
        _mean(kept(involvement, smallest)),
        {
            **{lens: len(splits[lens]) for lens in LENSES},
            "impact": len(impact),
            "involvement": len(involvement),
        },
    )


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
        party: math.fsum(share[party] * impact for share, impact in known) / total
        for party in PARTIES
    }


def dominance(held: Mapping[str, float] | None) -> str | None:
    """The party that holds more than 70 % of the weighted control [convention]; None for none."""
    if held is None:
        return None
    return next((party for party in PARTIES if above(held[party], DOMINANT)), None)


def _mean(values: Sequence[float]) -> float | None:
    return mean(values) if values else None
