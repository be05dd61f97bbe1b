"""The dumbbell chart: both sides' means of each dimension, every respondent a dot beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side

WIDTH = 520.0
LEFT, RIGHT = 14.0, 506.0
"""Where 0 and 100 stand."""
ROW = 74.0
LINE = 50.0
"""From the top of a row to its axis."""
APART = 15.0
"""From the axis to the dots of a side: the buyer's above it, the supplier's below."""
FOOT = 26.0
TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Item:
    """One dimension to draw: its name, what stands at its right, values on 0-100, its number."""

    name: str
    aside: str
    means: Mapping[Side, float | None]
    dots: Mapping[Side, Sequence[float]]
    number: int


@dataclass(frozen=True)
class Row:
    """One dimension in the drawing: its number, the axis, the marks by side, the dots."""

    number: int
    name: str
    aside: str
    top: float
    axis: float
    marks: Mapping[Side, float]
    dots: tuple[tuple[Side, float, float], ...]


@dataclass(frozen=True)
class Dumbbell:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    height: float
    rows: tuple[Row, ...]
    ticks: tuple[tuple[int, float], ...]
    width: float = WIDTH


def dumbbell(title: str, description: str, items: Sequence[Item]) -> Dumbbell:
    """Places the dimensions in their order; a side with one respondent has no dots of its own."""
    rows = []
    for at, item in enumerate(items):
        axis = at * ROW + LINE
        marks = {side: place(mean) for side in SIDES if (mean := item.means[side]) is not None}
        dots = tuple(
            (side, place(value), axis + (-APART if side == "buyer" else APART))
            for side in SIDES
            if len(item.dots[side]) > 1
            for value in sorted(item.dots[side])
        )
        rows.append(Row(item.number, item.name, item.aside, at * ROW, axis, marks, dots))
    ticks = tuple((tick, place(tick)) for tick in TICKS)
    return Dumbbell(title, description, len(rows) * ROW + FOOT, tuple(rows), ticks)


def place(value: float) -> float:
    """Where a value of 0-100 stands from left to right."""
    return round(LEFT + (RIGHT - LEFT) * value / 100, 1)
