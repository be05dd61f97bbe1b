"""A bar of parts that make up a whole: how many rules are in each state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 520.0


@dataclass(frozen=True)
class Part:
    """One part: its id, its name, how many, and where it stands in the bar."""

    id: str
    name: str
    count: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True)
class Parts:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    parts: tuple[Part, ...]
    width: float = WIDTH


def parts(title: str, counts: Sequence[tuple[str, str, int]]) -> Parts | None:
    """The bar of these counts (id, name, count); None where all of them are 0."""
    total = sum(count for _, _, count in counts)
    if not total:
        return None
    drawn, x = [], 0.0
    for key, name, count in counts:
        width = WIDTH * count / total
        drawn.append(Part(key, name, count, round(x, 1), round(width, 1)))
        x += width
    return Parts(title, "; ".join(f"{name}: {count}" for _, name, count in counts), tuple(drawn))
