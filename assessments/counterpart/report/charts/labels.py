"""Places labels beside points so that they cover neither a point nor one another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.charts.lettering import ASCENT, DESCENT, TEXT, length_of

HEIGHT = TEXT
DROP = 4.0
"""How far a label reaches below its base line."""
RADIUS = 10.0
NEAR, FAR = 14.0, 27.0
RINGS, TURNS = (34.0, 48.0, 64.0, 82.0, 104.0, 130.0, 160.0), 12
"""Places further away, where none beside the point is free: how far, and how many on each ring."""
COVERS_POINT, COVERS_LABEL, OUTSIDE = 4.0, 20.0, 100.0
"""What it costs to cover a point or a label, or to leave the drawing, per unit of overlap."""
CROSSED = 80.0
"""What it costs that a line goes through a label, each."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Line = tuple[float, float, float, float]
"""From a point to another."""


@dataclass(frozen=True)
class Label:
    """Where a label's text starts, is centred or ends, on its base line.

    One that is `far` from its point needs a line that leads to it.
    """

    x: float
    y: float
    anchor: str
    far: bool = False

    def lead(self, text: str, point: tuple[float, float]) -> Line | None:
        """The line from a point to the edge of its far label."""
        if not self.far:
            return None
        left, top, right, bottom = box(self, text)
        x, y = point
        return (*point, min(max(x, left), right), min(max(y, top), bottom))


def place_labels(
    points: Sequence[tuple[float, float]],
    texts: Sequence[str],
    size: tuple[float, float],
    obstacles: Sequence[Box] = (),
    *,
    edges: Sequence[Line] = (),
    leads: bool = False,
    upright: bool = False,
) -> list[Label]:
    """A place for each text beside its point, in a drawing of this width and height.

    Each label takes the cheapest place, given the points, the labels before it, and whatever else
    should stay clear, such as `edges` of the drawing; the nearer ones first. Where lines may lead
    to them, labels may stand further away; `upright` ones stand above and under their points first.
    """
    marks = [(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS) for x, y in points]
    marks += obstacles
    taken: list[Box] = []
    lines = list(edges)
    labels = []
    for point, text in zip(points, texts, strict=True):
        if not text:  # without words it takes no room
            labels.append(Label(*point, "middle"))
            continue
        costs = {
            label: _cost(box(label, text), marks, taken, size)
            + CROSSED * _crossed(label.lead(text, point), box(label, text), taken, lines)
            + preference
            for preference, label in enumerate(_places(*point, leads=leads, upright=upright))
        }
        best = min(costs, key=costs.__getitem__)
        taken.append(box(best, text))
        lines += filter(None, [best.lead(text, point)])
        labels.append(best)
    return labels


def _places(x: float, y: float, *, leads: bool, upright: bool) -> list[Label]:
    places = []
    beside = ((NEAR, 5.0, "start"), (-NEAR, 5.0, "end"))
    above = ((0.0, -NEAR, "middle"), (0.0, FAR, "middle"))
    for dx, dy, anchor in (
        *((*above, *beside) if upright else (*beside, *above)),
        (NEAR, 5.0 - HEIGHT, "start"),
        (-NEAR, 5.0 - HEIGHT, "end"),
        (NEAR, 5.0 + HEIGHT, "start"),
        (-NEAR, 5.0 + HEIGHT, "end"),
    ):
        places.append(Label(round(x + dx, 1), round(y + dy, 1), anchor))
    for ring in RINGS if leads else ():
        for turn in range(TURNS):
            angle = 2 * math.pi * turn / TURNS
            dx, dy = ring * math.cos(angle), ring * math.sin(angle) + 5
            places.append(Label(round(x + dx, 1), round(y + dy, 1), "middle", far=True))
    return places


def box(label: Label, text: str) -> Box:
    """The room that a label's text takes."""
    width = length_of(text)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - HEIGHT + DROP, left + width, label.y + DROP


def centred(text: str, x: float, y: float, size: float) -> Box:
    """The room of a text in the middle of a drawing, on its base line."""
    half = length_of(text, size) / 2
    return x - half, y - size * ASCENT, x + half, y + size * DESCENT


def _cost(box: Box, marks: Sequence[Box], taken: Sequence[Box], size: tuple[float, float]) -> float:
    width, height = size
    left, top, right, bottom = box
    outside = math.fsum(max(0.0, over) for over in (-left, -top, right - width, bottom - height))
    return (
        OUTSIDE * outside
        + COVERS_POINT * math.fsum(overlap(box, mark) for mark in marks)
        + COVERS_LABEL * math.fsum(overlap(box, other) for other in taken)
    )


def _crossed(lead: Line | None, own: Box, taken: Sequence[Box], lines: Sequence[Line]) -> int:
    """How many lines go through a label, and how many labels its own line goes through."""
    through = sum(meets(line, own) for line in lines)
    return through + sum(meets(lead, other) for other in taken) if lead else through


def meets(line: Line, box: Box) -> bool:
    """Whether a line goes through a box (Liang and Barsky 1984)."""
    x1, y1, x2, y2 = line
    left, top, right, bottom = box
    first, last = 0.0, 1.0
    for way, room in (
        (x1 - x2, x1 - left),
        (x2 - x1, right - x1),
        (y1 - y2, y1 - top),
        (y2 - y1, bottom - y1),
    ):
        if way == 0.0:
            if room < 0.0:
                return False
        elif way < 0.0:
            first = max(first, room / way)
        else:
            last = min(last, room / way)
    return first < last


def listed(numbers: Sequence[int]) -> str:
    """Numbers in one line, three or more that follow each other as a range."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )


def overlap(a: Box, b: Box) -> float:
    """The area that two boxes share."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return across * down if across > 0 and down > 0 else 0.0
