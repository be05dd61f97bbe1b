"""The picture of a portfolio: a numbered mark for each relationship, its level against its gap.

A gap alone hides the level at which the two differ (Edwards 1994), so the picture has both.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterpart.model import Bands
from counterpart.report.charts.lettering import length_of
from counterpart.scoring.findings import Higher

WIDTH, HEIGHT = 560.0, 440.0
LEFT, RIGHT, TOP, BOTTOM = 58.0, 544.0, 16.0, 384.0
"""The frame of the drawing."""
ASIDE, ABOVE = 18.0, 26.0
"""How far within the frame the least and the most stand, so that no sign covers what is outside."""
RADIUS = 13.0
CLEAR = 2 * RADIUS + 1
"""Centres of marks nearer than this would cover each other."""
REACHES = (50, 100)
"""What the axis of gaps may end at; the shortest that all of them fit."""
RINGS, AROUND = 14, 12
"""How far out, and in how many directions, a mark looks for room."""
TICKS = 4
INSIDE, UNDER, OVER, LEADING = 6.0, 16.0, 8.0, 19.0
"""From the frame to the names of its corners, and from the base line of one to the next."""
TAKEN = 0.93
"""Of the length that is reckoned, as much as two names in lower case take."""


@dataclass(frozen=True)
class Mark:
    """A relationship: its number, its widest gap on 0-100 and the level there, and who is higher.

    `judged` is whether a high level is better there; where neither end is, no level is low.
    """

    number: int
    gap: float
    level: float
    higher: Higher
    judged: bool = True


@dataclass(frozen=True)
class Placed:
    """A mark in the drawing; `x`, `y` is where its sign stands, `at` where its values are."""

    mark: Mark
    x: float
    y: float
    at: tuple[float, float]

    @property
    def aside(self) -> bool:
        """Whether the sign stands beside its place, because another one is there."""
        return (self.x, self.y) != self.at


@dataclass(frozen=True)
class Picture:
    """All that the drawing needs, in the units of its view box.

    `bounds` is where a gap is significant and a level low: across, and down; None where the
    assessments shown have different ones.
    """

    title: str
    description: str
    marks: tuple[Placed, ...]
    across: tuple[tuple[int, float], ...]
    down: tuple[tuple[int, float], ...]
    bounds: tuple[float, float] | None
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = RIGHT
    top: float = TOP
    bottom: float = BOTTOM

    @property
    def signs(self) -> frozenset[str]:
        """Which signs the key has to explain."""
        others = {"unjudged" for placed in self.marks if not placed.mark.judged}
        return frozenset({placed.mark.higher for placed in self.marks} | others)

    def corners(self, *names: str) -> tuple[tuple[str, float, float, str], ...]:
        """Text, place and anchor of the names of the corners, from the upper left one.

        Where two have no room beside each other, the right one stands a line further inside.
        """
        left, right = self.left + INSIDE, self.right - INSIDE
        placed = []
        for at, y, inside in ((0, self.top + UNDER, LEADING), (2, self.bottom - OVER, -LEADING)):
            pair = names[at : at + 2]
            apart = TAKEN * math.fsum(map(length_of, pair)) <= right - left
            placed.append((pair[0], left, y, "start"))
            placed.append((pair[1], right, y if apart else y + inside, "end"))
        return tuple(placed)


def draw(title: str, description: str, marks: Sequence[Mark], bands: Sequence[Bands]) -> Picture:
    """Places the marks, the first ones where their values are; `bands` are those of all shown."""
    widest = max((mark.gap for mark in marks), default=0.0)
    reach = next(of for of in REACHES if widest <= of)
    placed: list[Placed] = []
    for mark in marks:
        at = across(mark.gap, reach), down(mark.level)
        x, y = next(_free(at, placed))
        placed.append(Placed(mark, x, y, at))
    bounds = {(of.significant, of.fix) for of in bands}
    only = bounds.pop() if len(bounds) == 1 else None
    steps = range(TICKS + 1)
    return Picture(
        title=title,
        description=description,
        marks=tuple(placed),
        across=tuple((at, across(at, reach)) for at in (0, reach // 2, reach)),
        down=tuple((at, down(at)) for at in (100 * step // TICKS for step in steps)),
        bounds=(across(only[0], reach), down(only[1])) if only else None,
    )


def across(gap: float, reach: float) -> float:
    """Where a gap stands from left to right."""
    return round(LEFT + ASIDE + (RIGHT - LEFT - 2 * ASIDE) * gap / reach, 1)


def down(level: float) -> float:
    """Where a level stands, 100 at the top."""
    return round(BOTTOM - ABOVE - (BOTTOM - TOP - 2 * ABOVE) * level / 100, 1)


def _free(at: tuple[float, float], placed: Sequence[Placed]) -> Iterator[tuple[float, float]]:
    """Where a sign covers no other: its own place, or the nearest around it within the drawing.

    At last its own place all the same: the picture is full.
    """
    for x, y in _around(*at):
        inside = (
            x - RADIUS > LEFT and x + RADIUS < RIGHT and y - RADIUS > TOP and y + RADIUS < BOTTOM
        )
        if inside and all(math.hypot(x - of.x, y - of.y) >= CLEAR for of in placed):
            yield x, y
    yield at


def _around(x: float, y: float) -> Iterator[tuple[float, float]]:
    yield x, y
    for ring in range(1, RINGS + 1):
        distance = ring * CLEAR / 2
        for step in range(AROUND):
            turn = 2 * math.pi * step / AROUND
            yield round(x + distance * math.cos(turn), 1), round(y + distance * math.sin(turn), 1)
