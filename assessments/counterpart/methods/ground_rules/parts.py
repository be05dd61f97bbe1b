"""A bar of parts that make up a whole: how many rules are in each state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterpart.report.charts.lettering import length_of

WIDTH = 520.0
NAMED = 68.0
"""A part that is no wider has no name under it; the table has all of them."""
BETWEEN = 6.0
"""Between two names."""


@dataclass(frozen=True)
class Part:
    """One part: its id, its name, how many, and where it stands in the bar.

    `below` is the middle of its name under the bar, None where that has no room.
    """

    id: str
    name: str
    count: int
    x: float
    width: float
    below: float | None = None

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
    below = _names(drawn)
    drawn = [replace(part, below=below.get(part.id)) for part in drawn]
    return Parts(title, "; ".join(f"{name}: {count}" for _, name, count in counts), tuple(drawn))


def _names(parts: Sequence[Part]) -> Mapping[str, float]:
    """The middle of each name, those of the widest parts first, each inside and clear of others."""
    placed: dict[str, float] = {}
    taken: list[tuple[float, float]] = []
    for part in sorted(parts, key=lambda part: -part.width):
        half = length_of(part.name) / 2
        middle = round(min(max(part.middle, half), WIDTH - half), 1)
        clear = all(abs(middle - at) >= half + other + BETWEEN for at, other in taken)
        if part.width > NAMED and clear:
            placed[part.id] = middle
            taken.append((middle, half))
    return placed
