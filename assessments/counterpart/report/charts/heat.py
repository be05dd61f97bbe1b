"""The heat map: dimensions by side and role, each cell a median in words and in five shades."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import Side
from counterpart.report.charts.heads import HEIGHT, Column, Heads, heads
from counterpart.report.charts.lettering import length_of
from counterpart.report.numbers import whole
from counterpart.valence import GOOD, Valence, worth

CLASSES = 5
EVEN = 1
"""The one shade of all cells of a row in which neither end is better."""
NAME, CLEAR = 15.0, 10.0
"""The size of the names, which do not grow here, and what is clear between them and the cells."""
CELL_HEIGHT, LOW, LEAST = 44.0, 32.0, 24.0
"""Cells are low where a map has to share a screen, and give up what longer heads take, down to the
least."""


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
    """All that the drawing and its table need, in the units of its view box.

    `lead` is the key of the sentence on what the colours say.
    """

    title: str
    description: str
    heads: Heads
    rows: tuple[tuple[str, float, tuple[Cell, ...]], ...]
    width: float
    height: float
    cell: tuple[float, float]
    lead: str


def heat(
    title: str,
    description: str,
    names: Mapping[Side, str],
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[tuple[float | None, int]]]],
    hidden: str,
    valences: Sequence[Valence] = (),
    cell_height: float = CELL_HEIGHT,
) -> Heat:
    """Places medians (value on 0-100 or None, n); `hidden` stands where people are too few.

    `names` are those of the sides, whose columns stand together.

    `valences` are those of the rows, good for all unless given: the better, the stronger the
    colour, and one colour for all where neither end is better.
    """
    label = math.ceil(max((length_of(name, NAME) for name, _ in rows), default=0.0) + CLEAR)
    over = heads(names, columns, label)
    if cell_height < CELL_HEIGHT and rows:
        cell_height = max(LEAST, cell_height - math.ceil((over.height - HEIGHT) / len(rows)))
    placed = []
    for at, (name, cells) in enumerate(rows):
        y = over.height + at * cell_height
        valence = valences[at] if valences else GOOD
        drawn = tuple(
            Cell(x, y, _text(value, n, hidden), _shade(value, valence), n)
            for x, (value, n) in zip(over.xs, cells, strict=True)
        )
        placed.append((name, y, drawn))
    return Heat(
        title,
        description,
        over,
        tuple(placed),
        label + len(columns) * over.width,
        over.height + len(rows) * cell_height + 4,
        (over.width, cell_height),
        _lead(valences),
    )


def shade(value: float) -> int:
    """The shade of a value of 0-100: five equal steps, 100 in the last."""
    return min(CLASSES - 1, math.floor(value / (100 / CLASSES)))


def _shade(value: float | None, valence: Valence) -> int | None:
    if value is None:
        return None
    good = worth(value, valence)
    return EVEN if good is None else shade(good)


def _lead(valences: Sequence[Valence]) -> str:
    if set(valences) == {"neither"}:
        return "heat-lead-neither"
    return "heat-lead" if set(valences) <= {GOOD} else "heat-lead-mixed"


def _text(value: float | None, n: int, hidden: str) -> str:
    if value is None:
        return hidden if n else "–"
    return whole(value)
