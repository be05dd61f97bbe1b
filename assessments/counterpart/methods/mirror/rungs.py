"""Values of 0-100 as rungs of a ladder, and the next rung towards the one that both want."""

from __future__ import annotations

import math
from collections.abc import Mapping

from counterpart.model import Side
from counterpart.scoring.bounds import TOLERANCE


def width(points: int) -> float:
    """How far two neighbouring rungs are apart on 0-100, on a ladder of so many rungs."""
    return 100 / (points - 1)


def nearest(value: float, points: int) -> int:
    """The rung nearest to a value of 0-100, from 1; of two as near, the higher."""
    return math.floor(value / width(points) + 0.5 + TOLERANCE) + 1


def placed(rung: int, points: int) -> float:
    """Where a rung stands on 0-100."""
    return (rung - 1) * width(points)


def both_want(wanted: Mapping[Side, float | None], points: int) -> tuple[int | None, bool]:
    """The rung that both sides want at least, and whether both want just that one.

    The lower of the two wanted rungs [convention]: nobody is asked to climb further than it wants
    to. None where a side did not say.
    """
    rungs = [nearest(value, points) for value in wanted.values() if value is not None]
    if len(rungs) < len(wanted):
        return None, False
    return min(rungs), len(set(rungs)) == 1


def next_rung(views: tuple[float | None, ...], target: int | None, points: int) -> int | None:
    """The next rung of a side, seen by itself and by the other; None where there is none.

    It is counted from the lower of the two views, since it is one that both would see [convention],
    and goes no further than the target.
    """
    known = [view for view in views if view is not None]
    if target is None or len(known) < len(views):
        return None
    standing = nearest(min(known), points)
    return standing + 1 if standing < target else None
