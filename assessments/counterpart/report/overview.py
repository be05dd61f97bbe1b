"""One screen that starts the talk: the dumbbell chart and the map of buyer and supplier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Assessment
from counterpart.report.agreements import nearest
from counterpart.report.charts.dumbbell import Dumbbell, Item, dumbbell
from counterpart.report.charts.position import Position, position
from counterpart.report.first_rows import first_rows, titled
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import gap_at_mark
from counterpart.scoring.comparison import Comparison

ROWS = 4
"""Of a first screen."""


@dataclass(frozen=True)
class Overview:
    """Both charts; the map is left out where no dimension has a level.

    `first` is the dumbbell of a first screen: all of it, or the rows that fit.
    """

    dumbbell: Dumbbell
    first: Dumbbell
    position: Position | None


def overview(
    phrases: Phrases,
    assessment: Assessment,
    comparison: Comparison,
    keys: Sequence[str],
    numbered: Sequence[str],
    topics: Sequence[str] = (),
) -> Overview | None:
    """The charts of these dimensions in this order; None where there is nothing to draw.

    A dimension has the number of its place in `numbered`; `topics` are the dimensions of the first
    topics.
    """
    now = [of["now"] for key in keys for of in comparison.dimensions[key].sides.values()]
    if all(of.mean is None for of in now):
        return None
    items, lines, points = [], [], []
    for key in keys:
        number = numbered.index(key) + 1
        dimension, name = comparison.dimensions[key], phrases.words.dimensions[key].name
        means = {side: dimension.sides[side]["now"].mean for side in SIDES}
        gap = gap_at_mark(phrases, dimension)
        dots = {side: dimension.values[side].get("now", ()) for side in SIDES}
        items.append(Item(name, gap, means, dots, number))
        values = ", ".join(f"{phrases.name(side)} {whole(means[side])}" for side in SIDES)
        lines.append(f"{number}. {name}: {values}")
        if means["buyer"] is not None and means["supplier"] is not None:
            points.append((number, name, means["buyer"], means["supplier"]))
    title, description = phrases.t("dumbbell-title"), "; ".join(lines)
    names = phrases.named("buyer"), phrases.named("supplier")
    chart = position(phrases.t("map-title"), description, names, points, assessment.bands.near)
    whole_chart = dumbbell(title, description, items)
    at = [keys.index(key) for key in first_rows(keys, ROWS, topics, nearest(comparison))]
    part = dumbbell(
        titled(phrases, title, len(at), len(keys)),
        "; ".join(lines[row] for row in at),
        [items[row] for row in at],
    )
    first = part if len(at) < len(keys) else whole_chart
    return Overview(whole_chart, first, chart if points else None)
