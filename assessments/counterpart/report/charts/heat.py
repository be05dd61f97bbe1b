"""The heat map: dimensions by side and role, each cell a median in words and in five shades."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import Side
from counterpart.report.numbers import whole

CLASSES = 5
LABEL = 168.0
CELL_WIDTH, CELL_HEIGHT = 88.0, 44.0
HEAD = 62.0


@dataclass(frozen=True)
class Column:
    """A role of a side, with the most people that any cell of it has."""

    side: Side
    role: str
    n: int


@dataclass(frozen=True)
class Cell:
    """One cell: its text, its shade (0-4, None where nothing is shown), and its n in words."""

    x: float
    y: float
    text: str
    shade: int | None
    n: int


@dataclass(frozen=True)
class Heat:
    """All that the drawing and its table need, in the units of its view box."""

    title: str
    description: str
    columns: tuple[tuple[Column, float], ...]
    rows: tuple[tuple[str, float, tuple[Cell, ...]], ...]
    width: float
    height: float
    cell: tuple[float, float] = (CELL_WIDTH, CELL_HEIGHT)


def heat(
    title: str,
    description: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[tuple[float | None, int]]]],
    hidden: str,
) -> Heat:
    """Places medians (value on 0-100 or None, n); `hidden` stands where people are too few."""
    xs = [LABEL + at * CELL_WIDTH for at in range(len(columns))]
    placed = []
    for at, (name, cells) in enumerate(rows):
        y = HEAD + at * CELL_HEIGHT
        drawn = tuple(
            Cell(x, y, _text(value, n, hidden), None if value is None else shade(value), n)
            for x, (value, n) in zip(xs, cells, strict=True)
        )
        placed.append((name, y, drawn))
    return Heat(
        title,
        description,
        tuple(zip(columns, xs, strict=True)),
        tuple(placed),
        LABEL + len(columns) * CELL_WIDTH,
        HEAD + len(rows) * CELL_HEIGHT + 4,
    )


def shade(value: float) -> int:
    """The shade of a value of 0-100: five equal steps, 100 in the last."""
    return min(CLASSES - 1, math.floor(value / (100 / CLASSES)))


def _text(value: float | None, n: int, hidden: str) -> str:
    if value is None:
        return hidden if n else "–"
    return whole(value)
