"""The heat map by role: which roles see a dimension high or low."""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.model import ROLES, SIDES
from counterpart.report.charts.heads import Column
from counterpart.report.charts.heat import Heat, heat
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.comparison import Comparison


def role_heat(phrases: Phrases, comparison: Comparison, keys: Sequence[str]) -> Heat | None:
    """The medians by side and role; None where fewer than two roles answered."""
    dimensions = comparison.dimensions
    columns = []
    for side in SIDES:
        for role in ROLES:
            n = max(
                (
                    dimensions[key].roles[side][role].n
                    for key in keys
                    if role in dimensions[key].roles[side]
                ),
                default=0,
            )
            if n:
                columns.append(Column(side, role, n, phrases.t(f"role-{role}")))
    if len(columns) < 2 or all(
        dimensions[key].roles[c.side][c.role].median is None
        for key in keys
        for c in columns
        if c.role in dimensions[key].roles[c.side]
    ):
        return None
    rows, lines = [], []
    for key in keys:
        name = phrases.words.dimensions[key].name
        cells: list[tuple[float | None, int]] = []
        for column in columns:
            stats = dimensions[key].roles[column.side].get(column.role)
            cells.append((stats.median, stats.n) if stats else (None, 0))
        rows.append((name, cells))
        lines.append(f"{name}: {', '.join(whole(median) for median, _ in cells)}")
    valences = [dimensions[key].valence for key in keys]
    title, description = phrases.t("heat-title"), "; ".join(lines)
    names = {side: phrases.t(f"side-{side}") for side in SIDES}
    return heat(title, description, names, columns, rows, phrases.t("hidden"), valences)
