"""The dumbbell chart: both sides' means of each dimension, every respondent a dot beside them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.charts.labels import Label
from counterpart.report.charts.lettering import NAME, length_of
from counterpart.report.crowd import CROWD_FROM

WIDTH = 520.0
LEFT, RIGHT = 14.0, 506.0
"""Where 0 and 100 stand."""
ROW = 84.0
LINE = 56.0
"""From the top of a row to its axis."""
UNDER = 24.0
"""How much taller a row is whose gap has no room beside its name."""
BASE = 24.0
"""From the top of a row to the base line of its name."""
BESIDE = 16.0
"""From a name to what is said beside it."""
APART = 19.0
"""From the axis to the dots of a side: the buyer's above it, the supplier's below."""
FOOT = 26.0
RADIUS, SQUARE = 3.4, 1.76
"""Of a respondent's dot; a square is so many radii wide."""
BINS, LARGEST = 40, 5.8
"""Of a crowd: the bins between 0 and 100, and the radius of the fullest."""
TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Item:
    """One dimension to draw: its name, its gap in words, values on 0-100, its number."""

    name: str
    gap: str
    means: Mapping[Side, float | None]
    dots: Mapping[Side, Sequence[float]]
    number: int


@dataclass(frozen=True)
class Dot:
    """One respondent, or as many as have about the same value: the area tells how many."""

    side: Side
    x: float
    y: float
    radius: float = RADIUS

    @property
    def width(self) -> float:
        """The supplier's dots are squares, a little narrower than the circles."""
        return round(self.radius * SQUARE, 1)

    @property
    def corner(self) -> tuple[float, float]:
        """The upper left corner of the square."""
        return round(self.x - self.width / 2, 1), round(self.y - self.width / 2, 1)


@dataclass(frozen=True)
class Row:
    """One dimension in the drawing: its number, the axis, the marks by side, the dots, the gap."""

    number: int
    name: str
    top: float
    axis: float
    marks: Mapping[Side, float]
    dots: tuple[Dot, ...]
    gap: str
    label: Label | None


@dataclass(frozen=True)
class Dumbbell:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    height: float
    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, float, str], ...]
    grouped: bool
    width: float = WIDTH


def dumbbell(title: str, description: str, items: Sequence[Item]) -> Dumbbell:
    """Places the dimensions in their order; a side with one respondent has no dots of its own."""
    rows: list[Row] = []
    top = 0.0
    for item in items:
        axis = top + LINE
        marks = {side: place(mean) for side in SIDES if (mean := item.means[side]) is not None}
        dots = tuple(dot for side in SIDES for dot in _dots(side, item.dots[side], axis))
        label = _label(item, list(marks.values()), top) if item.gap else None
        rows.append(Row(item.number, item.name, top, axis, marks, dots, item.gap, label))
        top += ROW + (UNDER if label and label.y > axis + APART else 0)
    ticks = tuple((tick, place(tick), end_of(tick)) for tick in TICKS)
    grouped = any(len(dots) >= CROWD_FROM for item in items for dots in item.dots.values())
    return Dumbbell(title, description, top + FOOT, tuple(rows), ticks, grouped)


def end_of(tick: float) -> str:
    """How the number of a tick is set, so that the first and the last stay inside."""
    return {0: "start", 100: "end"}.get(int(tick), "middle")


def _label(item: Item, marks: Sequence[float], top: float) -> Label:
    """Where a gap is said: over the middle of its marks, beside the name if that leaves room.

    Where it leaves none, it stands under the marks.
    """
    name, room = length_of(f"{item.number}. {item.name}", NAME), length_of(item.gap)
    middle = (min(marks) + max(marks)) / 2
    free = LEFT + name + BESIDE
    over = free + room <= RIGHT
    x = min(max(middle, (free if over else LEFT) + room / 2), RIGHT - room / 2)
    return Label(round(x, 1), top + (BASE if over else LINE + APART + UNDER), "middle")


def _dots(side: Side, values: Sequence[float], axis: float) -> list[Dot]:
    """A dot a value, in their order; of a crowd one a bin."""
    y = axis + (-APART if side == "buyer" else APART)
    if len(values) < CROWD_FROM:
        return [Dot(side, place(value), y) for value in sorted(values)] if len(values) > 1 else []
    return grouped(side, values, y)


def grouped(side: Side, values: Sequence[float], y: float) -> list[Dot]:
    """A dot a bin of a crowd, the fullest bin the largest dot."""
    counts = Counter(min(BINS - 1, int(value * BINS / 100)) for value in values)
    most = max(counts.values())
    return [
        Dot(side, place((at + 0.5) * 100 / BINS), y, round(LARGEST * math.sqrt(n / most), 1))
        for at, n in sorted(counts.items())
    ]


def place(value: float) -> float:
    """Where a value of 0-100 stands from left to right."""
    return round(LEFT + (RIGHT - LEFT) * value / 100, 1)
