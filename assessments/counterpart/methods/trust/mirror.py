"""The mirrored dumbbell: two directions from one middle, each answered by one and guessed by both.

On the left what the buyer answered and the supplier guessed; on the right the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.charts.labels import Label, centred, place_labels
from counterpart.report.charts.lettering import NAME
from counterpart.report.numbers import whole

WIDTH = 520.0
ZERO: Mapping[Side, float] = {"buyer": 250.0, "supplier": 270.0}
"""Where 0 stands in each half."""
LENGTH = 236.0
HEAD = 44.0
ROW = 72.0
LINE = 48.0
"""From the top of a row to its axis."""
FOOT = 24.0
TICKS = (0, 50, 100)


@dataclass(frozen=True)
class Item:
    """One row: its name and, by the side whose answer it is, that answer and the guess of it."""

    name: str
    now: Mapping[Side, float | None]
    guessed: Mapping[Side, float | None]


@dataclass(frozen=True)
class Mark:
    """A mark: whose it is, answered (`now`) or guessed, where it stands, and its label."""

    side: Side
    lens: Lens
    x: float
    y: float
    text: str
    label: Label


@dataclass(frozen=True)
class Mirror:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    heads: Mapping[Side, str]
    names: tuple[tuple[str, float], ...]
    axes: tuple[float, ...]
    ties: tuple[tuple[float, float, float], ...]
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[int, float, str], ...]
    height: float
    width: float = WIDTH
    head: float = HEAD
    ends: tuple[float, ...] = (
        ZERO["buyer"] - LENGTH,
        ZERO["buyer"],
        ZERO["supplier"],
        ZERO["supplier"] + LENGTH,
    )


def mirror(
    title: str, description: str, heads: Mapping[Side, str], items: Sequence[Item]
) -> Mirror:
    """Places the rows in their order; what has no value is left out."""
    names, axes, ties = [], [], []
    placed: list[tuple[Side, Lens, float, float, str]] = []
    for at, item in enumerate(items):
        top = HEAD + at * ROW
        axis = top + LINE
        names.append((item.name, top + 20))
        axes.append(axis)
        for half in SIDES:
            now, guess = item.now[half], item.guessed[half]
            if guess is not None:
                placed.append((other(half), "guess", place(half, guess), axis, whole(guess)))
            if now is not None:
                placed.append((half, "now", place(half, now), axis, whole(now)))
            if now is not None and guess is not None:
                ties.append((place(half, now), place(half, guess), axis))
    height = HEAD + len(items) * ROW + FOOT
    labels = place_labels(
        [(x, y) for _, _, x, y, _ in placed],
        [text for *_, text in placed],
        (WIDTH, height),
        [centred(name, WIDTH / 2, y, NAME) for name, y in names],
    )
    return Mirror(
        title=title,
        description=description,
        heads=heads,
        names=tuple(names),
        axes=tuple(axes),
        ties=tuple(ties),
        marks=tuple(Mark(*spot, label) for spot, label in zip(placed, labels, strict=True)),
        ticks=tuple(
            (tick, place(half, tick), _set(half, tick)) for half in SIDES for tick in TICKS
        ),
        height=height,
    )


def _set(half: Side, tick: int) -> str:
    """How the number of a tick is set, so that the outer ones stay inside."""
    return "middle" if tick < TICKS[-1] else "start" if half == "buyer" else "end"


def place(half: Side, value: float) -> float:
    """Where a value of 0-100 stands: the buyer's half runs to the left, the supplier's right."""
    away = LENGTH * value / 100
    return round(ZERO[half] + (-away if half == "buyer" else away), 1)
