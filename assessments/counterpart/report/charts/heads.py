"""What stands over the columns of a heat map: the sides, the roles in words, and their people."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import Side
from counterpart.report.charts.lettering import length_of, lines_of

WIDTH = 88.0
"""Of a column, unless a word over it is longer."""
HEIGHT = 62.0
RULE, ROLE, PEOPLE = 22.0, 34.0, 52.0
"""The line under a side that stands over several columns, and two base lines."""
LEADING = 15.0
"""From a line of a role to the next."""
SIZE, ASIDE = 12.5, 2.0
"""The size of all this, which does not grow, and what is clear at both sides of a text."""
MARKS: Mapping[Side, str] = {"buyer": "●", "supplier": "■"}


@dataclass(frozen=True)
class Column:
    """A role of a side, with the most people that any cell of it has, and the role in words."""

    side: Side
    role: str
    n: int
    name: str


@dataclass(frozen=True)
class Over:
    """The name of a side: over the middle of a column, or over all of its own, on a line.

    Over several it begins where they do, so that it is seen before the map is scrolled.
    """

    side: Side
    text: str
    x: float
    line: tuple[float, float] | None = None

    @property
    def anchor(self) -> str:
        """How its text is set."""
        return "start" if self.line else "middle"


@dataclass(frozen=True)
class Head:
    """A column, its middle, and the lines of its role, each with its base line."""

    column: Column
    x: float
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Heads:
    """All that stands over the columns, how wide these are, and where each begins."""

    sides: tuple[Over, ...]
    columns: tuple[Head, ...]
    xs: tuple[float, ...]
    width: float
    height: float
    people: float
    rule: float = RULE


def heads(names: Mapping[Side, str], columns: Sequence[Column], left: float) -> Heads:
    """Places the columns from the left edge; those of a side stand together.

    The name of a side stands over each of its columns, or once over all of them where one is too
    narrow for it; a role takes more than one line before columns grow.
    """
    over = {column.side: f"{MARKS[column.side]} {names[column.side]}" for column in columns}
    width = _width(columns, over)
    xs = tuple(left + at * width for at in range(len(columns)))
    roles = [lines_of(column.name, width - 2 * ASIDE, SIZE) for column in columns]
    more = LEADING * (max(map(len, roles), default=1) - 1)
    return Heads(
        _sides(columns, over, xs, width),
        tuple(
            Head(column, x + width / 2, tuple(_lines(role, more)))
            for column, role, x in zip(columns, roles, xs, strict=True)
        ),
        xs,
        width,
        HEIGHT + more,
        PEOPLE + more,
    )


def _room(text: str) -> float:
    return length_of(text, SIZE) + 2 * ASIDE


def _width(columns: Sequence[Column], over: Mapping[Side, str]) -> float:
    """Room for the longest word of a role, and for the name of a side over its columns."""
    words = (_room(word) for column in columns for word in column.name.split())
    own = [column.side for column in columns]
    sides = (_room(text) / own.count(side) for side, text in over.items())
    return float(math.ceil(max(WIDTH, *words, *sides)))


def _sides(
    columns: Sequence[Column], over: Mapping[Side, str], xs: Sequence[float], width: float
) -> tuple[Over, ...]:
    placed = [(column.side, x) for column, x in zip(columns, xs, strict=True)]
    if all(_room(text) <= width for text in over.values()):
        return tuple(Over(side, over[side], x + width / 2) for side, x in placed)
    made = []
    for side, text in over.items():
        own = [x for of, x in placed if of == side]
        left, right = own[0], own[-1] + width
        made.append(Over(side, text, left + ASIDE, (left + 1, right - 1)))
    return tuple(made)


def _lines(role: Sequence[str], more: float) -> list[tuple[str, float]]:
    """The last line of a role stands over its people, those before it higher."""
    top = ROLE + more - LEADING * (len(role) - 1)
    return [(line, top + LEADING * at) for at, line in enumerate(role)]
