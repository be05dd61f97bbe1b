"""Rows on one line from 0 to 100: marks with their values, and an arrow from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from counterpart.model import Side
from counterpart.report.charts.labels import Label, box, place_labels
from counterpart.report.charts.lettering import NAME, length_of, lines_of
from counterpart.report.numbers import whole

WIDTH = 520.0
LEFT, RIGHT = 20.0, 500.0
"""Where 0 and 100 stand."""
ROW = 100.0
LINE = 60.0
"""From the top of a row to its axis, where what stands at its right has one line."""
EDGE = 6.0
"""How far outside 0 and 100 the name of a row and what stands at its right begin and end."""
BASE, LEADING = 22.0, 19.0
"""From the top of a row to the base line of its name, and to that of a further line."""
SPARE = 14.0
"""How much less a name and what stands at its right take than is reckoned, without touching."""
FOOT = 44.0
TICKS = (0, 25, 50, 75, 100)
HEAD = 9.0
"""How far before its end an arrow stops, for the mark that stands there."""
CLEAR = 2.0
"""How far above and below an axis no label should be."""
BELOW = 32.0
"""From the axis to the base line of what is said of an arrow."""
UNDER = 15.0
"""How far the mark of the ground stands under the axis, so that it covers none on it."""

Style = Literal["now", "wanted", "guess", "ground"]
"""Filled, with a dot, dashed; and a pointer under the axis that is no answer of its own."""


@dataclass(frozen=True)
class Point:
    """A mark to draw: its style, which the key beside the drawing explains, and its value."""

    style: Style
    value: float | None


@dataclass(frozen=True)
class Item:
    """One row: whose it is, its name, what stands at its right, its marks, from where to where.

    `said` is the way of the arrow in words, which stands under it.
    """

    side: Side
    name: str
    aside: str
    points: tuple[Point, ...]
    start: float | None = None
    end: float | None = None
    said: str = ""


@dataclass(frozen=True)
class Mark:
    """A mark in the drawing, with its value beside it."""

    side: Side
    style: Style
    x: float
    y: float
    text: str
    label: Label


@dataclass(frozen=True)
class Row:
    """A row in the drawing; the arrow as x1, x2 and its head's points, None where there is none.

    What stands at its right may have several lines, each with its base line.
    `said` is where the way of the arrow is said.
    """

    side: Side
    name: str
    aside: tuple[tuple[str, float], ...]
    base: float
    axis: float
    arrow: tuple[float, float, str] | None
    text: str
    said: Label


@dataclass(frozen=True)
class Track:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    ends: tuple[str, str]
    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[int, float], ...]
    height: float
    width: float = WIDTH
    left: float = LEFT
    right: float = RIGHT


def track(title: str, description: str, ends: tuple[str, str], items: Sequence[Item]) -> Track:
    """Places the rows in their order; a mark without a value is left out.

    Marks of a row that have the same value share a label.
    """
    rows, placed = [], []
    said: set[tuple[float, str]] = set()
    top = 0.0
    for item in items:
        lines = _lines(item)
        axis = top + LINE + LEADING * max(0, len(lines) - 1)
        arrow, said_at = _arrow(item, axis), _said(item, axis)
        base = top + BASE
        aside = tuple((line, base + LEADING * at) for at, line in enumerate(lines))
        rows.append(Row(item.side, item.name, aside, base, axis, arrow, item.said, said_at))
        top = axis + ROW - LINE
        for point in item.points:
            if point.value is not None:
                y = axis + UNDER if point.style == "ground" else axis
                x, text = place(point.value), whole(point.value)
                says = "" if (axis, text) in said else text
                said.add((axis, text))
                placed.append((item.side, point.style, x, y, says))
    height = top + FOOT
    labels = place_labels(
        [(x, y) for _, _, x, y, _ in placed],
        [text for *_, text in placed],
        (WIDTH, height),
        [
            *((LEFT, row.axis - CLEAR, RIGHT, row.axis + CLEAR) for row in rows),
            *(box(row.said, row.text) for row in rows if row.text),
        ],
    )
    return Track(
        title=title,
        description=description,
        ends=ends,
        rows=tuple(rows),
        marks=tuple(Mark(*spot, label) for spot, label in zip(placed, labels, strict=True)),
        ticks=tuple((tick, place(tick)) for tick in TICKS),
        height=height,
    )


def place(value: float) -> float:
    """Where a value of 0-100 stands from left to right."""
    return round(LEFT + (RIGHT - LEFT) * value / 100, 1)


def _lines(item: Item) -> tuple[str, ...]:
    """What stands at the right of a row, in as many lines as its name leaves room for."""
    name = length_of(f"■ {item.name}", NAME)
    return lines_of(item.aside, RIGHT - LEFT + 2 * EDGE + SPARE - name)


def _said(item: Item, axis: float) -> Label:
    """Under the middle of the arrow, inside the drawing."""
    room = length_of(item.said) / 2
    middle = (place(item.start or 0.0) + place(item.end or 0.0)) / 2
    return Label(round(min(max(middle, room), WIDTH - room), 1), axis + BELOW, "middle")


def _arrow(item: Item, axis: float) -> tuple[float, float, str] | None:
    if item.start is None or item.end is None:
        return None
    x1, x2 = place(item.start), place(item.end)
    if abs(x2 - x1) < 2 * HEAD:
        return None
    way = 1 if x2 > x1 else -1
    tip = round(x2 - way * HEAD, 1)
    back = round(tip - way * HEAD, 1)
    return x1, back, f"{tip},{axis} {back},{axis - 5.5} {back},{axis + 5.5}"
