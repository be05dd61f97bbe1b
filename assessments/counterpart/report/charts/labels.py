"""Places labels beside points so that they cover neither a point nor one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CHARACTER = 7.2
"""The mean width of a character at the drawing's type size."""
HEIGHT = 17.0
RADIUS = 10.0
NEAR, FAR = 14.0, 26.0
COVERS_POINT, COVERS_LABEL, OUTSIDE = 4.0, 20.0, 100.0
"""What it costs to cover a point or a label, or to leave the drawing, per unit of overlap."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Label:
    """Where a label's text starts, is centred or ends, on its base line."""

    x: float
    y: float
    anchor: str


def place_labels(
    points: Sequence[tuple[float, float]],
    texts: Sequence[str],
    size: tuple[float, float],
    obstacles: Sequence[Box] = (),
) -> list[Label]:
    """A place for each text beside its point, in a drawing of this width and height.

    Each label takes the cheapest of eight places, given the points, the labels before it, and
    whatever else should stay clear.
    """
    marks = [(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for x, y in points]
    marks += obstacles
    taken: list[Box] = []
    labels = []
    for point, text in zip(points, texts, strict=True):
        costs = {
            label: _cost(box(label, text), marks, taken, size) + preference
            for preference, label in enumerate(_places(*point))
        }
        best = min(costs, key=costs.__getitem__)
        taken.append(box(best, text))
        labels.append(best)
    return labels


def _places(x: float, y: float) -> list[Label]:
    places = []
    for dx, dy, anchor in (
        (NEAR, 5.0, "start"),
        (-NEAR, 5.0, "end"),
        (0.0, -NEAR, "middle"),
        (0.0, FAR, "middle"),
        (NEAR, 5.0 - HEIGHT, "start"),
        (-NEAR, 5.0 - HEIGHT, "end"),
        (NEAR, 5.0 + HEIGHT, "start"),
        (-NEAR, 5.0 + HEIGHT, "end"),
    ):
        places.append(Label(round(x + dx, 1), round(y + dy, 1), anchor))
    return places


def box(label: Label, text: str) -> Box:
    """The room that a label's text takes."""
    width = len(text) * CHARACTER
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - HEIGHT + 4, left + width, label.y + 4


def _cost(box: Box, marks: Sequence[Box], taken: Sequence[Box], size: tuple[float, float]) -> float:
    width, height = size
    outside = max(0.0, -box[0]) + max(0.0, box[2] - width) + max(0.0, box[3] - height)
    return (
        OUTSIDE * outside
        + COVERS_POINT * sum(overlap(box, mark) for mark in marks)
        + COVERS_LABEL * sum(overlap(box, other) for other in taken)
    )


def overlap(a: Box, b: Box) -> float:
    """The area that two boxes share."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return across * down if across > 0 and down > 0 else 0.0
