"""Both sides' means of one dimension over the rounds, with what changed in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from counterpart.model import SIDES, Side
from counterpart.report.charts.rounds import RoundName, round_names

WIDTH, HEIGHT = 520.0, 178.0
LEFT, RIGHT = 56.0, 464.0
TOP, BOTTOM = 20.0, 140.0
TICKS = (0, 50, 100)
SLOTS = 6
SLOT = (RIGHT - LEFT) / SLOTS
ABOVE, BADGE = 30.0, 24.0
"""Room for badges above the chart, and the width of one. Each slot holds one badge at most."""


@dataclass(frozen=True)
class Badge:
    """The number of one event, or of several that lie close together, above their place."""

    label: str
    x: float
    width: float


@dataclass(frozen=True)
class Timeline:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    rounds: tuple[RoundName, ...]
    lines: Mapping[Side, str]
    marks: tuple[tuple[Side, float, float], ...]
    changed: tuple[float, ...]
    moments: tuple[float, ...]
    badges: tuple[Badge, ...]
    ticks: tuple[tuple[int, float], ...]
    above: float
    width: float = WIDTH

    @property
    def height(self) -> float:
        """With the room above that badges need."""
        return HEIGHT + self.above


def timeline(
    title: str,
    description: str,
    rounds: Sequence[str],
    means: Sequence[Mapping[Side, float | None]],
    changed: Sequence[bool],
    events: Sequence[float] = (),
) -> Timeline:
    """Places the rounds at equal distances; `changed` marks a round that moved from the last.

    `events` say in their order how far along each is: 1.5 is midway from the second to the third.
    """
    step = (RIGHT - LEFT) / max(1, len(rounds) - 1)
    xs = [round(LEFT + at * step, 1) for at in range(len(rounds))]
    marks = tuple(
        (side, x, up(mean))
        for side in SIDES
        for x, by_side in zip(xs, means, strict=True)
        if (mean := by_side[side]) is not None
    )
    moments = tuple(round(LEFT + along * step, 1) for along in events)
    lines = {side: " ".join(f"{x},{y}" for of, x, y in marks if of == side) for side in SIDES}
    return Timeline(
        title,
        description,
        round_names(rounds, xs, WIDTH),
        lines,
        marks,
        tuple(x for x, moved in zip(xs, changed, strict=True) if moved),
        moments,
        tuple(_badges(moments)),
        tuple((tick, up(tick)) for tick in TICKS),
        ABOVE if events else 0.0,
    )


def _badges(xs: Sequence[float]) -> Iterator[Badge]:
    """One badge for the places of each slot; it keeps to its slot, so that none covers another."""
    numbered = [(min(int((x - LEFT) // SLOT), SLOTS - 1), n, x) for n, x in enumerate(xs, 1)]
    for slot, group in groupby(numbered, key=lambda entry: entry[0]):
        numbers, places = zip(*((n, x) for _, n, x in group), strict=True)
        first, last = numbers[0], numbers[-1]
        label = str(first) if first == last else f"{first}–{last}"
        width = min(BADGE + 9.0 * (len(label) - 1), SLOT)
        start, end = LEFT + slot * SLOT + width / 2, LEFT + (slot + 1) * SLOT - width / 2
        middle = (places[0] + places[-1]) / 2
        yield Badge(label, round(min(max(middle, start), end), 1), width)


def up(value: float) -> float:
    """Where a value of 0-100 stands."""
    return round(BOTTOM - (BOTTOM - TOP) * value / 100, 1)
