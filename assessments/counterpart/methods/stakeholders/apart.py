"""Two roles of a side that see a kind of value differently."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from counterpart.methods.stakeholders.eta import Cells
from counterpart.model import Side
from counterpart.scoring.bounds import at_least


@dataclass(frozen=True)
class Apart:
    """Roles of one side whose medians of one kind of value lie a scale point apart or more."""

    side: Side
    value: str
    highest: str
    lowest: str
    points: float


def apart(side: Side, value: str, cells: Cells, step: float) -> Apart | None:
    """The two roles whose medians of a value lie furthest apart, from a step of the scale on."""
    medians = {role: statistics.median(scores) for role, scores in cells.items() if scores}
    if len(medians) < 2:
        return None
    highest = max(medians, key=lambda role: medians[role])
    lowest = min(medians, key=lambda role: medians[role])
    points = medians[highest] - medians[lowest]
    return Apart(side, value, highest, lowest, points) if at_least(points, step) else None
