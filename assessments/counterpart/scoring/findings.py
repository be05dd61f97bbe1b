"""What the two sides' statistics of one dimension mean (the method page: findings)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterpart.model import Bands
from counterpart.scoring.bounds import above, at_least, below, settled
from counterpart.scoring.side import SideStatistics, divided
from counterpart.valence import GOOD, Valence, worth

GapClass = Literal["aligned", "watch", "significant", "critical"]
Finding = Literal["unknown", "inside-first", "side-gap", "fix-together", "protect", "steady"]
FINDINGS: tuple[Finding, ...] = get_args(Finding)
Higher = Literal["buyer", "supplier", "equal"]


@dataclass(frozen=True)
class Gap:
    """Level (B + S)/2 and gap B - S on 0-100, who is higher, the class and the finding.

    `one_step` is whether a single question stands behind it, and the sides differ by no more than
    one of its steps: that is no finding, only a reason to ask.
    Class and finding are None where each side rates itself: the two speak of different things.
    """

    level: float | None
    gap: float | None
    gap_class: GapClass | None
    higher: Higher | None
    finding: Finding | None
    one_step: bool = False


def find(
    buyer: SideStatistics,
    supplier: SideStatistics,
    points: int,
    bands: Bands,
    valence: Valence = GOOD,
    *,
    single: bool = False,
) -> Gap:
    """Level, gap and finding of one dimension whose scale has `points` points.

    Of a `single` question a difference of up to one step is no finding [convention]. Where neither
    end is better, as `valence` says, no level is one to fix or to protect.
    """
    if buyer.mean is None or supplier.mean is None:
        return Gap(None, None, None, None, "unknown")
    level = settled((buyer.mean + supplier.mean) / 2)
    gap = settled(buyer.mean - supplier.mean)
    one_step = single and above(abs(gap), 0) and not above(abs(gap), one_step_of(points))
    return Gap(
        level,
        gap,
        gap_class(gap, bands),
        "buyer" if above(gap, 0) else "supplier" if above(-gap, 0) else "equal",
        _finding(
            buyer, supplier, worth(level, valence), abs(gap), points, bands, one_step=one_step
        ),
        one_step,
    )


def one_step_of(points: int) -> float:
    """One step of a rating on a scale of `points`, in points of 0-100."""
    return 100 / (points - 1)


def gap_class(gap: float, bands: Bands) -> GapClass:
    """The class of a gap by its size [convention]: under 10, 20 and 35 points, or more."""
    if below(abs(gap), bands.watch):
        return "aligned"
    if below(abs(gap), bands.significant):
        return "watch"
    return "significant" if below(abs(gap), bands.critical) else "critical"


def _finding(
    buyer: SideStatistics,
    supplier: SideStatistics,
    level: float | None,
    size: float,
    points: int,
    bands: Bands,
    *,
    one_step: bool,
) -> Finding:
    spreads = [side.ad for side in (buyer, supplier) if side.ad is not None]
    widest = max(spreads, default=0.0)
    if (divided(buyer, points) or divided(supplier, points)) and not above(size, widest):
        return "inside-first"
    far = at_least(size, bands.significant) and (len(spreads) < 2 or above(size, widest))
    if far and not one_step:
        return "side-gap"
    if level is not None and (one_step or below(size, bands.significant)):
        if below(level, bands.fix):
            return "fix-together"
        if at_least(level, bands.protect):
            return "protect"
    return "steady"
