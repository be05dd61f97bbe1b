"""Native charts, which people may edit, with the workbook behind each."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Any

from counterpart.deck.model import Box, Chart, Deck, Series, clean
from pptx.chart import xlsx
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.util import Inches, Pt

KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "shares": XL_CHART_TYPE.BAR_STACKED,
    "lines": XL_CHART_TYPE.LINE_MARKERS,
}
LABELS = {
    "bars": XL_LABEL_POSITION.OUTSIDE_END,
    "shares": XL_LABEL_POSITION.CENTER,
    "lines": XL_LABEL_POSITION.ABOVE,
}
"""Where a value stands; the supplier's under its line."""
AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""How the workbook behind a chart is opened: what is text in it stays text."""


class ChartWriter:
    """Writes a chart of the file's own, which people may edit."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck

    def add(self, page: Any, chart: Chart) -> None:
        """The chart in its place."""
        data = _Data(number_format="0")
        data.categories = [clean(of) for of in chart.categories]
        for of in chart.series:
            data.add_series(clean(of.name), of.values)
        frame = page.shapes.add_chart(KINDS[chart.drawn], *emus(chart.box), data)
        frame._element._nvXxPr.cNvPr.set("descr", clean(chart.description))
        made = frame.chart
        made.font.size, made.font.name = Pt(chart.size), self.deck.font
        made.font.color.rgb = self._colour("ink")
        made.has_title = True
        made.chart_title.include_in_layout = False
        title = made.chart_title.text_frame.paragraphs[0].add_run()
        title.text = clean(chart.title)
        title.font.size, title.font.bold = Pt(chart.size), True
        made.has_legend = True
        made.legend.position, made.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        made.legend.font.size = Pt(chart.size)
        self._axes(made, chart)
        self._series(made.plots[0], chart)

    def _axes(self, made: Any, chart: Chart) -> None:
        values, names = made.value_axis, made.category_axis
        values.minimum_scale, values.maximum_scale = chart.low, chart.high
        values.major_unit = 25
        values.tick_labels.font.size = names.tick_labels.font.size = Pt(chart.size)
        values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "0", False
        values.major_gridlines.format.line.color.rgb = self._colour("line")
        values.format.line.fill.background()
        names.format.line.color.rgb = self._colour("soft")
        names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        if chart.drawn != "lines":
            names.reverse_order = True
            values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH

    def _series(self, plot: Any, chart: Chart) -> None:
        if chart.drawn != "lines":
            plot.gap_width, plot.overlap = (chart.gap, 100 if chart.drawn == "shares" else -5)
        for made, series in zip(plot.series, chart.series, strict=True):
            if chart.drawn == "lines":
                self._line(made, series)
            else:
                self._bar(made, series)
            labels = made.data_labels
            labels.show_value, labels.number_format = True, number_format(chart)
            labels.number_format_is_linked = False
            labels.font.size, labels.font.bold = Pt(chart.size), True
            inside = chart.drawn == "shares"
            labels.font.color.rgb = self._colour("paper" if inside else series.colour)
            below = XL_LABEL_POSITION.BELOW
            labels.position = below if series.below else LABELS[chart.drawn]

    def _bar(self, made: Any, series: Series) -> None:
        made.invert_if_negative = False
        fill = made.format.fill
        if series.hatched:
            fill.patterned()
            fill.pattern = MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL
            fill.fore_color.rgb = self._colour(series.colour)
            fill.back_color.rgb = self._colour("paper")
        else:
            fill.solid()
            fill.fore_color.rgb = self._colour(series.colour)
        made.format.line.color.rgb = self._colour(series.colour)

    def _line(self, made: Any, series: Series) -> None:
        made.smooth = False
        made.format.line.color.rgb = self._colour(series.colour)
        made.format.line.width = Pt(2.5)
        style = XL_MARKER_STYLE.SQUARE if series.hatched else XL_MARKER_STYLE.CIRCLE
        made.marker.style, made.marker.size = style, 10
        made.marker.format.fill.solid()
        made.marker.format.fill.fore_color.rgb = self._colour(series.colour)

    def _colour(self, role: str) -> Any:
        return RGBColor.from_string(self.deck.colours[role])


class _Plain(xlsx.CategoryWorkbookWriter):
    """The workbook behind a chart, in which text is text, never a formula or a link."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Any:
        options = dict.fromkeys(
            ("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False
        )
        workbook = xlsx.Workbook(xlsx_file, {"in_memory": True, **options})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class _Data(CategoryChartData):
    """The figures of a chart, with such a workbook."""

    @property
    def _workbook_writer(self) -> Any:
        return _Plain(self)


def number_format(chart: Chart) -> str:
    """Whole numbers, those that have no room left out."""
    return f'[<{chart.least}]"";0' if chart.least else "0"


def emus(box: Box) -> tuple[Any, ...]:
    return tuple(Inches(of) for of in box)
