"""One screen that starts the talk: the dumbbell chart and the map of buyer and supplier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Assessment
from counterpart.report.charts.dumbbell import Dumbbell, Item, dumbbell
from counterpart.report.charts.position import Position, position
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import gap_at_mark
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class Overview:
    """Both charts; the map is left out where no dimension has a level."""

    dumbbell: Dumbbell
    position: Position | None


def overview(
    phrases: Phrases,
    assessment: Assessment,
    comparison: Comparison,
    keys: Sequence[str],
    numbered: Sequence[str],
) -> Overview | None:
    """The charts of these dimensions in this order; None where there is nothing to draw.

    A dimension has the number of its place in `numbered`.
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
    description = "; ".join(lines)
    names = phrases.named("buyer"), phrases.named("supplier")
    chart = position(phrases.t("map-title"), description, names, points, assessment.bands.near)
    return Overview(
        dumbbell(phrases.t("dumbbell-title"), description, items), chart if points else None
    )
