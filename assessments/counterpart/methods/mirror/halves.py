"""The four-view mirror as a drawing: a row a behaviour, the buyer to the left, the supplier right.

In each half the ladder runs from the middle outwards, the lowest rung inside. On it stand a side's
image of itself and the other's image of it, joined by a bar, and a stroke at the rung that both
want. The shape of a mark says who looks: a circle is the buyer, a square the supplier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Lens, Side

WIDTH = 560.0
ZERO: Mapping[Side, float] = {"buyer": 262.0, "supplier": 298.0}
"""Where the lowest rung stands in each half."""
LENGTH = 236.0
HEAD = 46.0
ROW = 56.0
LINE = 41.0
"""From the top of a row to its ladder."""
FOOT = 26.0
NEAR = 17.0
"""Marks closer than this, in units of the drawing, stand above each other."""
APART = 8.5


@dataclass(frozen=True)
class Row:
    """One behaviour: its name; by half the marks as (who looks, style, value on 0-100).

    `target` is the value of the rung wanted in both halves; `apart` says in which halves the two
    images are more than a rung apart.
    """

    name: str
    marks: Mapping[Side, Sequence[tuple[Side, Lens, float]]]
    target: Mapping[Side, float | None]
    apart: Mapping[Side, bool]


@dataclass(frozen=True)
class Mark:
    """A mark: who looks, in which style, and where it stands."""

    side: Side
    style: Lens
    x: float
    y: float


@dataclass(frozen=True)
class Halves:
    """All that the drawing needs, in the units of its view box; `ties` are (x1, x2, y, apart)."""

    title: str
    description: str
    heads: Mapping[Side, str]
    names: tuple[tuple[str, float], ...]
    axes: tuple[float, ...]
    rungs: tuple[tuple[int, float], ...]
    ties: tuple[tuple[float, float, float, bool], ...]
    targets: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]
    height: float
    width: float = WIDTH
    top: float = HEAD
    ends: tuple[float, ...] = (
        ZERO["buyer"] - LENGTH,
        ZERO["buyer"],
        ZERO["supplier"],
        ZERO["supplier"] + LENGTH,
    )


def halves(
    title: str, description: str, heads: Mapping[Side, str], rows: Sequence[Row], points: int
) -> Halves:
    """Places the rows in their order; what has no value is left out."""
    names, axes, ties, targets = [], [], [], []
    marks: list[Mark] = []
    for at, row in enumerate(rows):
        top = HEAD + at * ROW
        axis = top + LINE
        names.append((row.name, top + 18))
        axes.append(axis)
        for half in SIDES:
            placed = [(side, style, place(half, value)) for side, style, value in row.marks[half]]
            if len(placed) > 1:
                ties.append((placed[0][2], placed[1][2], axis, row.apart[half]))
            marks += _marks(placed, axis)
            target = row.target[half]
            if target is not None:
                targets.append((place(half, target), axis))
    return Halves(
        title=title,
        description=description,
        heads=heads,
        names=tuple(names),
        axes=tuple(axes),
        rungs=tuple(
            (rung + 1, place(half, 100 * rung / (points - 1)))
            for half in SIDES
            for rung in range(points)
        ),
        ties=tuple(ties),
        targets=tuple(targets),
        marks=tuple(marks),
        height=HEAD + len(rows) * ROW + FOOT,
    )


def place(half: Side, value: float) -> float:
    """Where a value of 0-100 stands: the buyer's half runs to the left, the supplier's right."""
    away = LENGTH * value / 100
    return round(ZERO[half] + (-away if half == "buyer" else away), 1)


def _marks(placed: Sequence[tuple[Side, Lens, float]], axis: float) -> list[Mark]:
    """The marks of a half on its ladder; two that would hide each other stand one above it."""
    close = len(placed) == 2 and abs(placed[0][2] - placed[1][2]) < NEAR
    return [
        Mark(side, style, x, round(axis + (APART * (2 * order - 1) if close else 0), 1))
        for order, (side, style, x) in enumerate(placed)
    ]
