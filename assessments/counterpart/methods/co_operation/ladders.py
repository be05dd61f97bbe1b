"""Ladders side by side, with the ticks of each side below them and what both tick as a bridge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.charts.lettering import length_of, lines_of

WIDTH = 520.0
TOP, BOTTOM = 22.0, 182.0
"""Where the highest and the lowest step stand."""
RAIL = 26.0
"""From the middle of a ladder to its rails."""
NEAR = 20.0
"""Marks closer than this, in units of the drawing, stand beside each other."""
APART = 12.0
NAMES, LEADING = 206.0, 19.0
"""The base line of the names, and how far under it that of a second line is."""
BETWEEN = 6.0
"""Between the names of two ladders."""
TICKS: Mapping[Side, float] = {"buyer": 234.0, "supplier": 266.0}
COUNT = 18.0
"""From the middle of a tick to how many of a side gave it."""
BRIDGE = 296.0
DEPTH = 14.0


@dataclass(frozen=True)
class Prompt:
    """One ladder to draw: its name, a value of 0-100 and a tick for each side, and for both.

    `seen` are the marks as (side, kind, value), kind `now` or `guess`; `ticked` says how many of
    how many where a side has several people.
    """

    name: str
    seen: Sequence[tuple[Side, str, float]]
    ticks: Mapping[Side, bool | None]
    ticked: Mapping[Side, str]
    both: bool | None


@dataclass(frozen=True)
class Ladder:
    """One ladder in the drawing: its middle, marks as (side, kind, x, y), ticks, the plank.

    The lines of its name have their base lines beside them.
    """

    lines: tuple[tuple[str, float], ...]
    x: float
    marks: tuple[tuple[Side, str, float, float], ...]
    ticks: tuple[tuple[Side, bool | None, float, str], ...]
    both: bool | None


@dataclass(frozen=True)
class Ladders:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    ladders: tuple[Ladder, ...]
    rungs: tuple[float, ...]
    sides: tuple[Side, ...]
    bridged: bool
    height: float
    bridge: float
    width: float = WIDTH
    rail: float = RAIL
    top: float = TOP
    bottom: float = BOTTOM
    depth: float = DEPTH

    @property
    def half(self) -> float:
        """Half the width of a ladder's column."""
        return self.width / len(self.ladders) / 2

    @property
    def aside(self) -> float:
        """How far the ticks stand left of the middle, so that the longest count has room."""
        counts = [length_of(many) for ladder in self.ladders for *_, many in ladder.ticks]
        return round(max(0.0, COUNT + max(counts, default=0.0) - self.half), 1)


def ladders(
    title: str,
    description: str,
    prompts: Sequence[Prompt],
    steps: int,
    sides: Sequence[Side] = SIDES,
) -> Ladders:
    """Places the ladders from left to right; a bridge is drawn where both sides are."""
    half = WIDTH / len(prompts) / 2
    names = _names([prompt.name for prompt in prompts], 2 * half)
    under = LEADING * (max(map(len, names)) - 1)
    drawn = []
    for number, prompt in enumerate(prompts):
        middle = round(half * (2 * number + 1), 1)
        at = [(side, kind, height(value)) for side, kind, value in prompt.seen]
        close = len(at) == 2 and abs(at[0][2] - at[1][2]) < NEAR
        marks = tuple(
            (side, kind, round(middle + (APART * (2 * order - 1) if close else 0), 1), y)
            for order, (side, kind, y) in enumerate(at)
        )
        rows = [TICKS[SIDES[order]] + under for order in range(len(sides))]
        ticks = tuple(
            (side, prompt.ticks[side], row, prompt.ticked[side])
            for side, row in zip(sides, rows, strict=True)
        )
        lines = tuple((line, NAMES + LEADING * at) for at, line in enumerate(names[number]))
        drawn.append(Ladder(lines, middle, marks, ticks, prompt.both))
    bridged = len(sides) > 1
    rungs = tuple(height(100 * step / (steps - 1)) for step in range(steps))
    bridge = BRIDGE + under
    tall = bridge + DEPTH + 6 if bridged else TICKS["buyer"] + under + 22
    return Ladders(title, description, tuple(drawn), rungs, tuple(sides), bridged, tall, bridge)


def _names(names: Sequence[str], room: float) -> list[tuple[str, ...]]:
    """The lines of each name: more than one where it would reach its neighbour's or the edge."""
    halves = [length_of(name) / 2 for name in names]
    lines = []
    for at, (name, half) in enumerate(zip(names, halves, strict=True)):
        beside = [*halves[max(0, at - 1) : at], *halves[at + 1 : at + 2]]
        free = min(room / 2 if at in (0, len(names) - 1) else room, room - max(beside) - BETWEEN)
        lines.append((name,) if half <= free else lines_of(name, room - BETWEEN))
    return lines


def height(value: float) -> float:
    """Where a value of 0-100 stands from top to bottom."""
    return round(BOTTOM - (BOTTOM - TOP) * value / 100, 1)
