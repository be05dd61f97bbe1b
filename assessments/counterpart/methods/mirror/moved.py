"""Whether the two views of a company came closer since the round before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.mirror.rungs import width
from counterpart.methods.mirror.scoring import BEHAVIOURS
from counterpart.methods.mirror.words import name
from counterpart.model import SIDES, Side, other
from counterpart.report.ladder import rung_count
from counterpart.report.phrases import Phrases
from counterpart.scoring.bounds import above, settled
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.dimensions import DimensionComparison


@dataclass(frozen=True)
class Moved:
    """Since which round, and by side the behaviours whose two views came closer or moved apart."""

    since: str
    closer: Mapping[Side, tuple[str, ...]]
    apart: Mapping[Side, tuple[str, ...]]


def moved(phrases: Phrases, comparison: Comparison) -> Moved | None:
    """What moved by more than a rung, and by more than people differ; None for a first round."""
    if len(comparison.over_time) < 2:
        return None
    before = comparison.over_time[-2]
    closer: dict[Side, list[str]] = {side: [] for side in SIDES}
    apart: dict[Side, list[str]] = {side: [] for side in SIDES}
    for key in BEHAVIOURS:
        if key not in before.dimensions:
            continue
        then, now = before.dimensions[key], comparison.dimensions[key]
        for side in SIDES:
            change = _change(then, now, side)
            if change is not None and above(abs(change), _bound(phrases, key, then, now, side)):
                (closer if change < 0 else apart)[side].append(key)
    return Moved(
        before.round,
        {side: tuple(closer[side]) for side in SIDES},
        {side: tuple(apart[side]) for side in SIDES},
    )


def _change(then: DimensionComparison, now: DimensionComparison, side: Side) -> float | None:
    """By how much the distance between the two views grew; below 0 they came closer."""
    old, new = (of.mirror[side] if of.mirror else None for of in (then, now))
    return None if old is None or new is None else settled(abs(new) - abs(old))


def _bound(
    phrases: Phrases, key: str, then: DimensionComparison, now: DimensionComparison, side: Side
) -> float:
    """One rung, or the largest AD of the four views where that is more [convention]."""
    four = [of.sides[side]["now"] for of in (then, now)]
    four += [of.sides[other(side)]["theirs"] for of in (then, now)]
    known = [of.ad for of in four if of.ad is not None]
    return max([width(rung_count(phrases, key)), *known])


def moved_lines(phrases: Phrases, movement: Moved) -> tuple[str, ...]:
    """What moved, a sentence a side and direction; that nothing did, where it is so."""
    lines = []
    for key, by_side in (("mirror-closer", movement.closer), ("mirror-parted", movement.apart)):
        for side in SIDES:
            if by_side[side]:
                names = phrases.listed(name(phrases, of) for of in by_side[side])
                lines.append(phrases.t(key, names=names, side=phrases.name(side)))
    return tuple(lines) or (phrases.t("mirror-unmoved"),)
