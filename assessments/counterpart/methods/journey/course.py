"""The line over the phases of a journey: each side's score from phase to phase, worst ringed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import Side

WIDTH, HEIGHT = 520.0, 420.0
LEFT, RIGHT = 52.0, 496.0
TOP, BOTTOM = 24.0, 372.0
TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Course:
    """All that the drawing needs, in the units of its view box.

    A line is broken where a phase has no score; `worst` are the marks to be ringed.
    """

    title: str
    description: str
    numbers: tuple[tuple[int, float], ...]
    lines: tuple[tuple[Side, str], ...]
    marks: tuple[tuple[Side, float, float], ...]
    worst: tuple[tuple[Side, float, float], ...]
    ticks: tuple[tuple[int, float], ...]
    width: float = WIDTH
    height: float = HEIGHT


def course(
    title: str,
    description: str,
    scores: Mapping[Side, Sequence[float | None]],
    worst: Mapping[Side, int | None],
) -> Course:
    """Places the scores (0-100) of the sides; `worst` is the index of a side's worst phase."""
    count = max((len(values) for values in scores.values()), default=0)
    step = (RIGHT - LEFT) / max(1, count - 1)
    xs = [round(LEFT + at * step, 1) for at in range(count)]
    marks: list[tuple[Side, float, float]] = []
    ringed: list[tuple[Side, float, float]] = []
    lines: list[tuple[Side, str]] = []
    for side, values in scores.items():
        run: list[str] = []
        for at, (x, value) in enumerate(zip(xs, values, strict=True)):
            if value is None:
                lines += [(side, " ".join(run))] if len(run) > 1 else []
                run = []
                continue
            marks.append((side, x, up(value)))
            run.append(f"{x},{up(value)}")
            if worst.get(side) == at:
                ringed.append((side, x, up(value)))
        lines += [(side, " ".join(run))] if len(run) > 1 else []
    return Course(
        title,
        description,
        tuple(enumerate(xs, 1)),
        tuple(lines),
        tuple(marks),
        tuple(ringed),
        tuple((tick, up(tick)) for tick in TICKS),
    )


def up(value: float) -> float:
    """Where a score stands."""
    return round(BOTTOM - (BOTTOM - TOP) * value / 100, 1)
