"""One side: what several respondents' values say together (method page, "Several people")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from counterpart.scoring.bounds import at_least, mean, settled

SPREAD_FROM = 3
"""Respondents from which a spread statistic is shown."""
DELTA_FROM = 4
"""Respondents a side from which Cliff's delta is shown."""


@dataclass(frozen=True)
class SideStatistics:
    """n, mean, median, minimum, maximum and average deviation (AD) of one side, on 0-100.

    `ad` is None where n < 3; all are where n is 0 or where the cell is suppressed.
    """

    n: int
    mean: float | None = None
    median: float | None = None
    min: float | None = None
    max: float | None = None
    ad: float | None = None
    suppressed: bool = False

    def to_json(self) -> dict[str, Any]:
        """The statistics in a result object; `suppressed` is told only where it is so."""
        plain = asdict(self)
        if not plain.pop("suppressed"):
            return plain
        return {**plain, "suppressed": True}


def summarise(values: Sequence[float], *, hidden: int = 0) -> SideStatistics:
    """The statistics of one side. AD is the mean of |x - mean| (Burke & Dunlap 2002).

    `hidden` is how many people a suppressed cell has: they are counted, and nothing else.
    """
    if not values:
        return SideStatistics(hidden, suppressed=hidden > 0)
    ordered = sorted(values)
    middle = mean(ordered)
    ad = mean([abs(x - middle) for x in ordered])
    return SideStatistics(
        n=len(ordered),
        mean=middle,
        median=settled(_middle(ordered)),
        min=ordered[0],
        max=ordered[-1],
        ad=ad if len(ordered) >= SPREAD_FROM else None,
    )


def _middle(ordered: Sequence[float]) -> float:
    """The median, as `statistics.median` has it of what is not sorted yet."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def without_single(
    statistics: SideStatistics, smallest: int, order: Sequence[str] = ("mean", "median", "ad")
) -> SideStatistics:
    """The statistics of a shared view: as many as n people can stand behind, in this order.

    One needs `smallest` people, each more one person more [convention]: the mean and the median of
    three leave little open, with their AD nothing. The lowest and the highest are always a single
    person's own, and so are never shown.
    """
    if smallest < 2:
        return statistics
    hidden: dict[str, Any] = dict.fromkeys(order[max(0, statistics.n - smallest + 1) :])
    return replace(statistics, min=None, max=None, **hidden)


def ad_bound(points: int) -> float:
    """The AD from which a side no longer agrees: A/6 on the scale, here on 0-100.

    Source: Burke & Dunlap 2002.
    """
    return 100 * (points / 6) / (points - 1)


def divided(side: SideStatistics, points: int) -> bool:
    """Whether a side with a spread statistic fails the AD bound."""
    return side.ad is not None and at_least(side.ad, ad_bound(points))


def cliffs_delta(buyer: Sequence[float], supplier: Sequence[float]) -> float | None:
    """(#(b > s) - #(b < s)) / (n_B n_S); None unless both sides have four (Romano et al. 2006)."""
    if min(len(buyer), len(supplier)) < DELTA_FROM:
        return None
    ordered = sorted(supplier)  # so that many respondents take n log n, not n times n
    wins = sum(bisect_left(ordered, b) - (len(ordered) - bisect_right(ordered, b)) for b in buyer)
    return wins / (len(buyer) * len(supplier))
