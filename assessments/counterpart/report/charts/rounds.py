"""The names of rounds below a chart: as many as have room, the last one always."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.charts.lettering import length_of

APART = 10.0
"""Between two names."""


@dataclass(frozen=True)
class RoundName:
    """The name of a round: where it starts, is centred or ends."""

    name: str
    x: float
    anchor: str


def round_names(names: Sequence[str], xs: Sequence[float], width: float) -> tuple[RoundName, ...]:
    """The names of rounds at these places in a drawing of this width, in their order.

    They are chosen from the last one back, each where it leaves the next one free.
    """
    placed: list[RoundName] = []
    free = width
    for name, x in sorted(zip(names, xs, strict=True), key=lambda of: -of[1]):
        length = length_of(name)
        left = min(max(x - length / 2, 0.0), width - length)
        if placed and left + length > free:
            continue
        centred = left == x - length / 2
        anchor = "middle" if centred else "start" if left <= 0 else "end"
        placed.append(RoundName(name, x if centred else 0.0 if left <= 0 else width, anchor))
        free = left - APART
    return tuple(reversed(placed))
