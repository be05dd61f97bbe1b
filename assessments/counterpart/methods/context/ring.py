"""A loop as a ring: an arc a link, shaded by its value, the weakest one broken."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.charts.heat import shade
from counterpart.report.numbers import whole

WIDTH, HEIGHT = 520.0, 372.0
CENTRE = (260.0, 186.0)
RADIUS = 108.0
OUTSIDE = 138.0
"""From the centre to the names."""
GAP = 11.0
"""Degrees between two arcs."""
LINE_OF = 12
"""Characters after which a name goes on in a second line."""
LEADING = 17.0


@dataclass(frozen=True)
class Item:
    """A link: its name, its value on 0-100, and whether the loop depends on it."""

    name: str
    value: float | None
    weakest: bool


@dataclass(frozen=True)
class Arc:
    """A link in the drawing: its path, its shade, its value, and its name line by line."""

    path: str
    shade: int | None
    weakest: bool
    text: str
    x: float
    y: float
    lines: tuple[tuple[str, float, float], ...]
    anchor: str


@dataclass(frozen=True)
class Ring:
    """All that the drawing needs, in the units of its view box; `chevrons` are angles."""

    title: str
    description: str
    arcs: tuple[Arc, ...]
    chevrons: tuple[float, ...]
    closure: str
    caption: str
    width: float = WIDTH
    height: float = HEIGHT
    x: float = CENTRE[0]
    y: float = CENTRE[1]
    radius: float = RADIUS


def ring(
    title: str, description: str, items: Sequence[Item], closure: float | None, caption: str
) -> Ring:
    """Places the links clockwise from the top."""
    step = 360 / len(items)
    return Ring(
        title=title,
        description=description,
        arcs=tuple(_arc(item, at * step, step) for at, item in enumerate(items)),
        chevrons=tuple(round((at + 0.5) * step, 1) for at in range(len(items))),
        closure=whole(closure),
        caption=caption,
    )


def _arc(item: Item, middle: float, step: float) -> Arc:
    start, end = middle - step / 2 + GAP / 2, middle + step / 2 - GAP / 2
    (x1, y1), (x2, y2) = _at(start, RADIUS), _at(end, RADIUS)
    x, y = _at(middle, RADIUS)
    words = wrapped(item.name)
    name_x, name_y = _at(middle, OUTSIDE)
    across = math.sin(math.radians(middle))
    anchor = "middle" if abs(across) < 0.3 else "start" if across > 0 else "end"
    up = math.cos(math.radians(middle))
    first = name_y + 5 - (len(words) - 1) * LEADING * (up + 1) / 2 - (0 if up < 0.9 else 4)
    if up < -0.9:
        first += 8
    return Arc(
        path=f"M{x1} {y1}A{RADIUS} {RADIUS} 0 0 1 {x2} {y2}",
        shade=None if item.value is None else shade(item.value),
        weakest=item.weakest,
        text=whole(item.value),
        x=x,
        y=round(y + 5, 1),
        lines=tuple(
            (line, name_x, round(first + at * LEADING, 1)) for at, line in enumerate(words)
        ),
        anchor=anchor,
    )


def wrapped(name: str) -> list[str]:
    """A name over lines of few characters, broken between words."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LINE_OF:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _at(degrees: float, radius: float) -> tuple[float, float]:
    """A point at an angle from the top, clockwise."""
    turn = math.radians(degrees)
    return (
        round(CENTRE[0] + radius * math.sin(turn), 1),
        round(CENTRE[1] - radius * math.cos(turn), 1),
    )
