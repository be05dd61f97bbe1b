"""The ternary plot: a split over three options as a point in a triangle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.report.charts.labels import Box, Line, place_labels
from counterpart.report.charts.lettering import ASCENT, NAME, length_of

WIDTH, HEIGHT = 520.0, 452.0
LEFT, RIGHT, TOP = (60.0, 412.0), (460.0, 412.0), (260.0, 65.6)
"""The corners of me, them and us: an equilateral triangle with sides of 400."""
EDGES = ((*LEFT, *RIGHT), (*RIGHT, *TOP), (*TOP, *LEFT))
STEPS = (20, 40, 60, 80)


@dataclass(frozen=True)
class Mark:
    """A split to draw: its label, how it looks (side and lens), and a mark it is tied to."""

    label: str
    side: str
    lens: str
    split: Mapping[str, float]
    tied_to: int | None = None


@dataclass(frozen=True)
class Placed:
    """A mark in the drawing, with the place of its label."""

    mark: Mark
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str
    lead: Line | None


@dataclass(frozen=True)
class Ternary:
    """All that the drawing needs, in the units of its view box."""

    title: str
    description: str
    corners: Mapping[str, str]
    marks: tuple[Placed, ...]
    grid: tuple[tuple[float, float, float, float], ...]
    halves: tuple[str, ...]
    ties: tuple[tuple[float, float, float, float], ...]


def place(split: Mapping[str, float]) -> tuple[float, float]:
    """The point of a split over me, them and us."""
    me, them, us = split["me"] / 100, split["them"] / 100, split["us"] / 100
    return (
        round(me * LEFT[0] + them * RIGHT[0] + us * TOP[0], 1),
        round(me * LEFT[1] + them * RIGHT[1] + us * TOP[1], 1),
    )


def ternary(
    title: str,
    description: str,
    corners: Mapping[str, str],
    marks: Sequence[Mark],
    *,
    upright: bool = False,
) -> Ternary:
    """A ternary plot of these marks; labels are kept apart from one another.

    Those of an `upright` one stand above and under the marks first, since beside them they would be
    read as their neighbours'.
    """
    placed = _labelled(marks, _corners(corners), upright=upright)
    ties = []
    for at in placed:
        if at.mark.tied_to is not None:
            to = placed[at.mark.tied_to]
            ties.append((at.x, at.y, to.x, to.y))
    return Ternary(title, description, corners, tuple(placed), _grid(), _halves(), tuple(ties))


def _labelled(marks: Sequence[Mark], corners: Sequence[Box], *, upright: bool) -> list[Placed]:
    places = [place(mark.split) for mark in marks]
    texts = [mark.label for mark in marks]
    size = WIDTH, HEIGHT
    labels = place_labels(places, texts, size, corners, edges=EDGES, leads=True, upright=upright)
    return [
        Placed(mark, *spot, label.x, label.y, label.anchor, label.lead(mark.label, spot))
        for mark, spot, label in zip(marks, places, labels, strict=True)
    ]


def _corners(names: Mapping[str, str]) -> list[Box]:
    """The room of the names at the corners, where the template writes them."""
    boxes = []
    for name, x, y, share in (
        (names["us"], WIDTH / 2, 46.0, 0.5),
        (names["me"], 4.0, 440.0, 0.0),
        (names["them"], WIDTH - 4.0, 440.0, 1.0),
    ):
        left = x - length_of(name, NAME) * share
        boxes.append((left, y - NAME * ASCENT, left + length_of(name, NAME), y + 4))
    return boxes


def _grid() -> tuple[tuple[float, float, float, float], ...]:
    lines = []
    for step in STEPS:
        rest = 100.0 - step
        for a, b in (
            ({"me": step, "them": rest, "us": 0.0}, {"me": step, "them": 0.0, "us": rest}),
            ({"them": step, "me": rest, "us": 0.0}, {"them": step, "me": 0.0, "us": rest}),
            ({"us": step, "me": rest, "them": 0.0}, {"us": step, "me": 0.0, "them": rest}),
        ):
            lines.append((*place(a), *place(b)))
    return tuple(lines)


def _halves() -> tuple[str, ...]:
    """The three corners in which one option has half of the points or more, as polygons."""
    bottom = place({"me": 50.0, "them": 50.0, "us": 0.0})
    left = place({"me": 50.0, "them": 0.0, "us": 50.0})
    right = place({"me": 0.0, "them": 50.0, "us": 50.0})
    return tuple(
        " ".join(f"{x:g},{y:g}" for x, y in corner)
        for corner in ((LEFT, bottom, left), (RIGHT, bottom, right), (TOP, left, right))
    )
