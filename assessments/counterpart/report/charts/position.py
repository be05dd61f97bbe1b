"""The buyer × supplier map: each dimension a point, with the diagonal on which both agree.

A difference alone hides the level (Edwards 1994); the map shows both (Holmlund & Strandvik 1999).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.charts.labels import listed
from counterpart.report.charts.lettering import length_of

SIZE = 400.0
LOW, HIGH = 52.0, 388.0
"""Where 0 and 100 stand from left to right; from bottom to top they are mirrored."""
TICKS = (0, 50, 100)
HEIGHT = 24.0
"""Of a point's badge."""
TYPE = 16.0
"""The size of its numbers where the drawing is narrow."""
APART = 2.0
"""Between two badges; nearer ones share one."""


@dataclass(frozen=True)
class Point:
    """A point in the drawing, with the numbers of the dimensions that stand there."""

    x: float
    y: float
    label: str
    width: float
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Position:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    x_name: str
    y_name: str
    points: tuple[Point, ...]
    names: tuple[tuple[int, str], ...]
    band: str
    ticks: tuple[tuple[int, float, float], ...]
    size: float = SIZE
    low: float = LOW
    high: float = HIGH


def position(
    title: str,
    description: str,
    names: tuple[str, str],
    points: Sequence[tuple[int, str, float, float]],
    near: float,
) -> Position:
    """Places points (number, name, buyer, supplier on 0-100); `near` is the band's half width.

    `names` are those of the axes: the buyer's from left to right, the supplier's upwards.
    """
    badges: list[Point] = []
    for number, _, buyer, supplier in points:
        badge = _point(across(buyer), up(supplier), [number])
        while touched := [other for other in badges if _touch(badge, other)]:
            badges = [other for other in badges if other not in touched]
            numbers = [n for of in (*touched, badge) for n in of.numbers]
            badge = _point(touched[0].x, touched[0].y, numbers)
        badges.append(badge)
    corners = [(0, 0), (near, 0), (100, 100 - near), (100, 100), (100 - near, 100), (0, near)]
    return Position(
        title=title,
        description=description,
        x_name=names[0],
        y_name=names[1],
        points=tuple(badges),
        names=tuple((number, name) for number, name, _, _ in points),
        band=" ".join(f"{across(x)},{up(y)}" for x, y in corners),
        ticks=tuple((tick, across(tick), up(tick)) for tick in TICKS),
    )


def _point(x: float, y: float, numbers: Sequence[int]) -> Point:
    """The badge of the numbers that share a place; it stays in the frame."""
    label = listed(numbers)
    width = round(max(HEIGHT, length_of(label, TYPE) + 8), 1)
    room, tall = width / 2, HEIGHT / 2
    return Point(
        round(min(max(x, LOW + room), HIGH - room), 1),
        min(max(y, SIZE - HIGH + tall), SIZE - LOW - tall),
        label,
        width,
        tuple(sorted(numbers)),
    )


def _touch(badge: Point, other: Point) -> bool:
    """Whether two badges come so near that they share one."""
    near = (badge.width + other.width) / 2 + APART
    return abs(badge.x - other.x) < near and abs(badge.y - other.y) < HEIGHT + APART


def across(value: float) -> float:
    """Where the buyer's value stands."""
    return round(LOW + (HIGH - LOW) * value / 100, 1)


def up(value: float) -> float:
    """Where the supplier's value stands."""
    return round(SIZE - LOW - (HIGH - LOW) * value / 100, 1)
