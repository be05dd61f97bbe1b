"""The pulse over the rounds: a line a point and side, and below them what each round said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.report.charts.lettering import length_of
from counterpart.report.charts.rounds import RoundName, round_names

WIDTH = 520.0
LEFT, RIGHT = 108.0, 500.0
"""Where the first and the last round stand; the first stands further right of long names."""
BEFORE = 12.0
"""From the name of a strip to the middle of what stands in it."""
ROW, NAME, TOP, BOTTOM = 96.0, 18.0, 42.0, 84.0
"""The height of a point's row; in it, the base line of its name and where 100 and 0 stand."""
STRIP = 26.0
"""The height of each of the strips below: the direction of either side, the changes, the round."""


@dataclass(frozen=True)
class Row:
    """One point: its name, its latest change in words, and both sides' means by round."""

    name: str
    aside: str
    means: Sequence[Mapping[Side, float | None]]
    changed: Sequence[bool]


@dataclass(frozen=True)
class Drawn:
    """A row as it is drawn, in the units of the view box."""

    name: str
    aside: str
    top: float
    ticks: tuple[tuple[int, float], ...]
    lines: Mapping[Side, str]
    marks: tuple[tuple[Side, float, float], ...]
    changed: tuple[float, ...]


@dataclass(frozen=True)
class Beats:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    rows: tuple[Drawn, ...]
    xs: tuple[float, ...]
    labels: tuple[RoundName, ...]
    arrows: tuple[tuple[Side, str, float, float], ...]
    changes: tuple[tuple[int, float], ...]
    strips: Mapping[str, float]
    names: tuple[str, str]
    width: float
    height: float


def beats(
    title: str,
    description: str,
    rounds: Sequence[str],
    rows: Sequence[Row],
    arrows: Sequence[Mapping[Side, str | None]],
    changes: Sequence[int],
    names: tuple[str, str],
) -> Beats:
    """Places the rounds at equal distances; `arrows` and `changes` are one a round.

    `changes` counts what was said to have changed since the round before. `names` are those
    of the two strips.
    """
    left = max(LEFT, *(round(length_of(name) + BEFORE, 1) for name in names))
    step = (RIGHT - left) / max(1, len(rounds) - 1)
    xs = tuple(round(left + at * step, 1) for at in range(len(rounds)))
    below = ROW * len(rows)
    strips = {
        name: below + STRIP * at for at, name in enumerate(("buyer", "supplier", "changes"), 1)
    }
    return Beats(
        title,
        description,
        tuple(_drawn(row, at * ROW, xs) for at, row in enumerate(rows)),
        xs,
        round_names(rounds, xs, WIDTH),
        tuple(
            (side, arrow, x, strips[side])
            for x, by_side in zip(xs, arrows, strict=True)
            for side in SIDES
            if (arrow := by_side[side])
        ),
        tuple((count, x) for count, x in zip(changes, xs, strict=True) if count),
        strips,
        names,
        WIDTH,
        below + STRIP * 4 + 12,
    )


def _drawn(row: Row, top: float, xs: Sequence[float]) -> Drawn:
    marks = tuple(
        (side, x, _up(mean, top))
        for side in SIDES
        for x, by_side in zip(xs, row.means, strict=True)
        if (mean := by_side[side]) is not None
    )
    return Drawn(
        row.name,
        row.aside,
        top,
        tuple((tick, _up(tick, top)) for tick in (0, 100)),
        {side: " ".join(f"{x},{y}" for of, x, y in marks if of == side) for side in SIDES},
        marks,
        tuple(x for x, moved in zip(xs, row.changed, strict=True) if moved),
    )


def _up(value: float, top: float) -> float:
    return round(top + BOTTOM - (BOTTOM - TOP) * value / 100, 1)
