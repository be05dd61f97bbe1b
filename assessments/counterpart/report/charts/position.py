"""The buyer × supplier map: each dimension a point, with the diagonal on which both agree.

A difference alone hides the level (Edwards 1994); the map shows both (Holmlund & Strandvik 1999).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 400.0
LOW, HIGH = 52.0, 388.0
"""Where 0 and 100 stand from left to right; from bottom to top they are mirrored."""
TICKS = (0, 50, 100)
TOUCHING = 22.0
"""Points nearer than this share one label."""


@dataclass(frozen=True)
class Point:
    """A point in the drawing, with the numbers of the dimensions that stand there."""

    x: float
    y: float
    label: str


@dataclass(frozen=True)
class Position:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    x_name: str
    y_name: str
    points: tuple[Point, ...]
    band: str
    ticks: tuple[tuple[int, float, float], ...]
    size: float = SIZE
    low: float = LOW
    high: float = HIGH


def position(
    title: str,
    description: str,
    names: tuple[str, str],
    points: Sequence[tuple[int, float, float]],
    near: float,
) -> Position:
    """Places numbered points (number, buyer, supplier on 0-100); `near` is the band's half width.

    `names` are those of the axes: the buyer's from left to right, the supplier's upwards.
    """
    placed: list[tuple[float, float, list[int]]] = []
    for number, buyer, supplier in points:
        x, y = across(buyer), up(supplier)
        for px, py, numbers in placed:
            if abs(px - x) < TOUCHING and abs(py - y) < TOUCHING:
                numbers.append(number)
                break
        else:
            placed.append((x, y, [number]))
    corners = [(0, 0), (near, 0), (100, 100 - near), (100, 100), (100 - near, 100), (0, near)]
    return Position(
        title=title,
        description=description,
        x_name=names[0],
        y_name=names[1],
        points=tuple(Point(x, y, ", ".join(map(str, numbers))) for x, y, numbers in placed),
        band=" ".join(f"{across(x)},{up(y)}" for x, y in corners),
        ticks=tuple((tick, across(tick), up(tick)) for tick in TICKS),
    )


def across(value: float) -> float:
    """Where the buyer's value stands."""
    return round(LOW + (HIGH - LOW) * value / 100, 1)


def up(value: float) -> float:
    """Where the supplier's value stands."""
    return round(SIZE - LOW - (HIGH - LOW) * value / 100, 1)
