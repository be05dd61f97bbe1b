"""The chart of rules: a line each, four states from unsaid to agreed, and a mark for each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.charts.lettering import length_of, lines_of

WIDTH = 520.0
LEFT, RIGHT = 70.0, 450.0
"""Where the first and the last state stand."""
HEAD = 34.0
ROW = 58.0
LINE = 42.0
"""From the top of a row to its line, where its name has one line."""
BASE, LEADING = 22.0, 19.0
"""From the top of a row to the base line of its name, and to that of each further line."""
SPARE = 14.0
"""How much less a name and what stands at its right take than is reckoned, without touching."""
APART = 11.0
"""From a state to the marks of the sides where both see it: the buyer's left, the other's right."""


@dataclass(frozen=True)
class Item:
    """One rule to draw: its name, what stands at its right, the state by side (None: no mark)."""

    name: str
    aside: str
    states: Mapping[Side, str | None]


@dataclass(frozen=True)
class Row:
    """One rule in the drawing: its name line by line, its line, and where each side's mark stands.

    The base lines are beside the lines of the name; what stands at its right is on the first.
    """

    name: tuple[tuple[str, float], ...]
    aside: str
    line: float
    marks: Mapping[Side, float]


@dataclass(frozen=True)
class Standing:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    height: float
    rows: tuple[Row, ...]
    states: tuple[tuple[str, float], ...]
    width: float = WIDTH


def standing(
    title: str, description: str, states: Sequence[tuple[str, str]], items: Sequence[Item]
) -> Standing:
    """Places the rules in their order; `states` are ids and names from left to right."""
    apart = (RIGHT - LEFT) / (len(states) - 1)
    at = {key: round(LEFT + apart * number, 1) for number, (key, _) in enumerate(states)}
    rows: list[Row] = []
    top = HEAD
    for item in items:
        known = {side: state for side in SIDES if (state := item.states[side]) in at}
        alike = len(known) == 2 and len(set(known.values())) == 1
        marks = {
            side: at[str(state)] + (0 if not alike else -APART if side == "buyer" else APART)
            for side, state in known.items()
        }
        beside = length_of(item.aside) - SPARE if item.aside else 0.0
        lines = lines_of(item.name, WIDTH - beside)
        name = tuple((line, top + BASE + LEADING * at) for at, line in enumerate(lines))
        under = LEADING * (len(lines) - 1)
        rows.append(Row(name, item.aside, top + under + LINE, marks))
        top += ROW + under
    return Standing(
        title,
        description,
        top,
        tuple(rows),
        tuple((name, at[key]) for key, name in states),
    )
