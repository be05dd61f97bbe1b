"""Everybody a dot: one dimension large, a lane a side, the means and a guess as marks on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.charts.dumbbell import (
    LEFT,
    RIGHT,
    TICKS,
    WIDTH,
    Dot,
    end_of,
    grouped,
    place,
)
from counterpart.report.charts.lettering import NAME as NAME_SIZE
from counterpart.report.charts.lettering import length_of
from counterpart.report.crowd import CROWD_FROM
from counterpart.report.numbers import whole

TOP = 22.0
"""The base line of the name of the buyer's lane."""
HEAD = 36.0
"""From the upper edge to the highest dot: the name of the buyer's lane."""
RADIUS, LEAST = 6.5, 2.2
"""Of a dot, and of one where many answered the same."""
HEIGHT = 150.0
"""As high as dots may stand on each other."""
CLEAR = 14.0
"""From an axis to the middle of the nearest dot, less its radius."""
BETWEEN = 74.0
"""From the buyer's axis to the supplier's: room for a number under the one and over the other."""
UNDER, OVER = 31.0, 17.0
"""From an axis to the base line of its number."""
NAME = 27.0
"""From the lowest dot to the base line of the name of the supplier's lane."""
FOOT = 34.0


@dataclass(frozen=True)
class Answers:
    """A side to draw: its name, its mean and the values behind it on 0-100, and what the other
    side guessed of it."""

    name: str
    mean: float | None
    values: Sequence[float] = ()
    guess: float | None = None


@dataclass(frozen=True)
class Lane:
    """A side in the drawing: its axis, its name, its mean as mark and number, its dots, a guess."""

    side: Side
    axis: float
    name: str
    name_y: float
    mark: float | None
    value: str
    value_x: float
    value_y: float
    dots: tuple[Dot, ...]
    guess: float | None


@dataclass(frozen=True)
class Everyone:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[int, float, str], ...]
    left: float = LEFT
    right: float = RIGHT
    width: float = WIDTH


def everyone(title: str, description: str, sides: Mapping[Side, Answers]) -> Everyone:
    """Places the dots of the buyer over its axis and those of the supplier under its own.

    A side with one respondent has no dots of its own: its mark is the one.
    """
    radius = min(_radius(of.values) for of in sides.values())
    stacks = {side: _stacked(of.values, radius) for side, of in sides.items()}
    high = {side: _height(sides[side].values, stacks[side], radius) for side in SIDES}
    above = round(HEAD + high["buyer"] + CLEAR, 1)
    low = round(above + BETWEEN + CLEAR + high["supplier"] + NAME, 1)
    lanes = (
        _lane("buyer", sides["buyer"], above, stacks["buyer"], radius, TOP),
        _lane("supplier", sides["supplier"], above + BETWEEN, stacks["supplier"], radius, low),
    )
    ticks = tuple((tick, place(tick), end_of(tick)) for tick in TICKS)
    return Everyone(title, description, low + FOOT, lanes, ticks)


def _lane(
    side: Side,
    of: Answers,
    axis: float,
    stack: Sequence[tuple[float, int]],
    radius: float,
    name_y: float,
) -> Lane:
    up = side == "buyer"
    way = -1 if up else 1
    start = axis + way * (CLEAR + radius)
    dots = tuple(
        Dot(side, place(value), round(start + way * at * 2.1 * radius, 1), radius)
        for value, at in stack
    )
    if len(of.values) >= CROWD_FROM:
        dots = tuple(grouped(side, of.values, start))
    mark, value = None if of.mean is None else place(of.mean), whole(of.mean)
    half = length_of(value, NAME_SIZE) / 2
    return Lane(
        side=side,
        axis=axis,
        name=of.name,
        name_y=name_y,
        mark=mark,
        value=value,
        value_x=round(min(max(WIDTH / 2 if mark is None else mark, half), WIDTH - half), 1),
        value_y=axis + (UNDER if up else -OVER),
        dots=dots,
        guess=None if of.guess is None else place(of.guess),
    )


def _radius(values: Sequence[float]) -> float:
    """How large dots may be, so that none stands higher than all may."""
    levels = max((at for _, at in _stacked(values, RADIUS)), default=0) + 1
    return RADIUS if len(values) >= CROWD_FROM else max(LEAST, min(RADIUS, HEIGHT / levels / 2.1))


def _stacked(values: Sequence[float], radius: float) -> list[tuple[float, int]]:
    """Each value with its level: the lowest on which it touches none."""
    if not 1 < len(values) < CROWD_FROM:
        return []
    ends: list[float] = []
    placed = []
    for value in sorted(values):
        at = next((at for at, end in enumerate(ends) if place(value) >= end), len(ends))
        ends[at : at + 1] = [place(value) + 2.1 * radius]
        placed.append((value, at))
    return placed


def _height(values: Sequence[float], stack: Sequence[tuple[float, int]], radius: float) -> float:
    levels = 1 if len(values) >= CROWD_FROM else max((at + 1 for _, at in stack), default=0)
    return levels * 2.1 * radius
