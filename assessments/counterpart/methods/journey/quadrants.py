"""The quadrant chart: phases by performance (across) and importance (upwards), both sides.

Ratings are whole, so marks often fall on one spot: a mark takes the nearest free place, and a line
leads from it to where it belongs. Source: Martilla & James 1977.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import Side

WIDTH, HEIGHT = 520.0, 500.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 508.0, 30.0, 440.0
"""The frame; the values 0 and 100 stand `INSET` inside it."""
INSET = 26.0
APART = 28.0
"""From the centre of a mark to that of the next, so that they do not touch."""
TURNS = 12
"""Places tried on each ring around the spot where a mark belongs."""


@dataclass(frozen=True)
class Mark:
    """A numbered mark of a side where it is drawn, and the spot (`at`) where it belongs."""

    side: Side
    number: int
    x: float
    y: float
    at: tuple[float, float]

    @property
    def moved(self) -> bool:
        """Whether it stands beside its spot."""
        return (self.x, self.y) != self.at


@dataclass(frozen=True)
class Quadrants:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    names: Mapping[str, str]
    x_name: str
    y_name: str
    marks: tuple[Mark, ...]
    width: float = WIDTH
    height: float = HEIGHT
    frame: tuple[float, float, float, float] = (LEFT, TOP, RIGHT, BOTTOM)
    cross: tuple[float, float] = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2)


def quadrants(
    title: str,
    description: str,
    names: Mapping[str, str],
    axes: tuple[str, str],
    points: Sequence[tuple[Side, int, float, float]],
) -> Quadrants:
    """Places marks (side, number, performance, importance on 0-100), in this order.

    `names` are those of the quadrants, `axes` those of performance and importance.
    """
    marks: list[Mark] = []
    for side, number, performance, importance in points:
        at = (across(performance), up(importance))
        marks.append(Mark(side, number, *_free(at, marks), at))
    return Quadrants(title, description, names, *axes, tuple(marks))


def across(value: float) -> float:
    """Where a performance stands."""
    return round(LEFT + INSET + (RIGHT - LEFT - 2 * INSET) * value / 100, 1)


def up(value: float) -> float:
    """Where an importance stands."""
    return round(BOTTOM - INSET - (BOTTOM - TOP - 2 * INSET) * value / 100, 1)


def _free(at: tuple[float, float], marks: Sequence[Mark]) -> tuple[float, float]:
    """The nearest place to a spot where a mark touches no other and stays in the frame."""
    ring = 0
    while True:
        for turn in range(TURNS * ring or 1):
            angle = 2 * math.pi * turn / (TURNS * ring or 1)
            x = round(at[0] + ring * APART / 2 * math.cos(angle), 1)
            y = round(at[1] + ring * APART / 2 * math.sin(angle), 1)
            inside = LEFT + 12 <= x <= RIGHT - 12 and TOP + 12 <= y <= BOTTOM - 12
            if inside and all(math.hypot(x - m.x, y - m.y) >= APART for m in marks):
                return x, y
        ring += 1
