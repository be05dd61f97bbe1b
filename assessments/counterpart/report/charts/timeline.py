"""Both sides' means of one dimension over the rounds, with what changed in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side

WIDTH, HEIGHT = 520.0, 178.0
LEFT, RIGHT = 56.0, 464.0
TOP, BOTTOM = 20.0, 140.0
TICKS = (0, 50, 100)


@dataclass(frozen=True)
class Timeline:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    rounds: tuple[tuple[str, float], ...]
    lines: Mapping[Side, str]
    marks: tuple[tuple[Side, float, float], ...]
    changed: tuple[float, ...]
    ticks: tuple[tuple[int, float], ...]
    width: float = WIDTH
    height: float = HEIGHT


def timeline(
    title: str,
    description: str,
    rounds: Sequence[str],
    means: Sequence[Mapping[Side, float | None]],
    changed: Sequence[bool],
) -> Timeline:
    """Places the rounds at equal distances; `changed` marks a round that moved from the last."""
    step = (RIGHT - LEFT) / max(1, len(rounds) - 1)
    xs = [round(LEFT + at * step, 1) for at in range(len(rounds))]
    marks = tuple(
        (side, x, up(mean))
        for side in SIDES
        for x, found in zip(xs, means, strict=True)
        if (mean := found[side]) is not None
    )
    lines = {side: " ".join(f"{x},{y}" for of, x, y in marks if of == side) for side in SIDES}
    return Timeline(
        title,
        description,
        tuple(zip(rounds, xs, strict=True)),
        lines,
        marks,
        tuple(x for x, moved in zip(xs, changed, strict=True) if moved),
        tuple((tick, up(tick)) for tick in TICKS),
    )


def up(value: float) -> float:
    """Where a value of 0-100 stands."""
    return round(BOTTOM - (BOTTOM - TOP) * value / 100, 1)
