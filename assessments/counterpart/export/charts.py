"""The workbook's own charts: bars of both sides by dimension, the gaps, and shares of points."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from counterpart.export.book import Book
from counterpart.export.headings import Headings
from counterpart.export.table import Row
from counterpart.model import SIDES

COLOURS = {"buyer": "#1D5BB8", "supplier": "#A84A06"}
"""Those of the house; the supplier's bars are hatched, so that they differ in black and white."""
WIDTH, BAR, AROUND = 760, 46, 130
"""Pixels of a chart: its width, what a dimension takes of its height, and title and axis."""
LINE = 20
"""Pixels of a row of the sheet."""
SCALE, PAGE = 80, 60
"""Percent of its size at which the sheet is printed, and the rows of a page upright that are."""


def add_charts(book: Book, headings: Headings, rows: Sequence[Row], columns: Sequence[str]) -> None:
    """A sheet of charts, which read their numbers from the sheet of figures."""
    source = headings.e("sheet-figures")
    place = _Place(book, headings, source, list(columns))
    line = 1
    for dimension, of in groupby(rows, key=lambda row: row["dimension"] if "option" in row else ""):
        group = list(of)
        first = next(at for at, row in enumerate(rows, 1) if row is group[0])
        last = first + len(group) - 1
        if dimension:
            name = headings.cell("dimension", dimension)
            title = headings.e("chart-split", dimension=name)
            line += place.bars(line, title, "option", first, last)
        else:
            line += place.bars(line, headings.e("chart-means"), "dimension", first, last)
            if any(f"{side}_mirror" in row for row in group for side in SIDES):
                line += place.mirrors(line, headings.e("chart-mirrors"), first, last)
            else:
                line += place.gaps(line, headings.e("chart-gaps"), first, last)


class _Place:
    """The sheet of charts, made when the first one comes; each method gives the rows it took."""

    def __init__(self, book: Book, headings: Headings, source: str, columns: list[str]) -> None:
        self.book, self.headings, self.source, self.columns = book, headings, source, columns
        self.sheet: Any = None
        self.breaks: list[int] = []

    def bars(self, line: int, title: str, names: str, first: int, last: int) -> int:
        """Bars of both sides' means; 0 rows where no side has one."""
        series = self._of_sides("mean", names, first, last)
        return self._add(line, title, series, last - first + 1, {"min": 0, "max": 100})

    def mirrors(self, line: int, title: str, first: int, last: int) -> int:
        """Bars of each side's own image less the other's of it: there a gap compares nothing."""
        series = self._of_sides("mirror", "dimension", first, last)
        return self._add(line, title, series, last - first + 1, {"min": -100, "max": 100})

    def gaps(self, line: int, title: str, first: int, last: int) -> int:
        """Bars of the gaps; 0 rows where there is none."""
        if "gap" not in self.columns:
            return 0
        series = [self._series("gap", "dimension", first, last, "#515C6B", hatched=False)]
        return self._add(line, title, series, last - first + 1, {"min": -100, "max": 100})

    def _of_sides(self, name: str, names: str, first: int, last: int) -> list[dict[str, Any]]:
        return [
            self._series(f"{side}_{name}", names, first, last, COLOURS[side], hatched=at > 0)
            for at, side in enumerate(SIDES)
            if f"{side}_{name}" in self.columns
        ]

    def _series(
        self, column: str, names: str, first: int, last: int, colour: str, *, hatched: bool
    ) -> dict[str, Any]:
        def cells(name: str) -> list[Any]:
            at = self.columns.index(name)
            return [self.source, first, at, last, at]

        pattern = {"pattern": "wide_upward_diagonal", "fg_color": "#FFFFFF", "bg_color": colour}
        looks = {"pattern": pattern} if hatched else {"fill": {"color": colour}}
        return {
            "name": [self.source, 0, self.columns.index(column)],
            "categories": cells(names),
            "values": cells(column),
            "border": {"color": colour},
            "data_labels": {"value": True, "num_format": "0"},
            **looks,
        }

    def _add(
        self, line: int, title: str, series: list[dict[str, Any]], count: int, axis: dict[str, int]
    ) -> int:
        if not series:
            return 0
        if self.sheet is None:
            self.sheet = self.book.sheet(self.headings.e("sheet-charts"))
            self.sheet.hide_gridlines(2)
            self.sheet.set_portrait()
            self.sheet.set_print_scale(SCALE)
        chart = self.book.workbook.add_chart({"type": "bar"})
        for options in series:
            chart.add_series(options)
        height = AROUND + BAR * count
        chart.set_title({"name": title, "name_font": {"size": 13}, "overlay": False})
        chart.set_size({"width": WIDTH, "height": height})
        chart.set_x_axis({**axis, "num_format": "0", "major_gridlines": {"visible": True}})
        chart.set_y_axis({"reverse": True, "label_position": "low"})
        chart.set_legend({"position": "top"} if len(series) > 1 else {"none": True})
        alt = f"{title}. {self.headings.e('chart-alt', sheet=self.source)}"
        self.sheet.insert_chart(line, 1, chart, {"description": alt})
        taken = height // LINE + 2
        if line + taken - (self.breaks[-1] if self.breaks else 0) > PAGE and line > 1:
            self.breaks.append(line)  # a chart is not cut in two
            self.sheet.set_h_pagebreaks(self.breaks)
        return taken
