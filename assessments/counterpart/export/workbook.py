"""A comparison as an Excel workbook: summary, native charts, answers, and how numbers are made.

XlsxWriter is needed for it and for nothing else, so it is imported when a workbook is asked for.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.export.charts import add_charts
from counterpart.export.headings import Headings
from counterpart.export.method import method_lines
from counterpart.export.results import ROUNDS, answers, latest, summary
from counterpart.export.table import Cell, Row, Table
from counterpart.scoring.comparison import Comparison

HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2}
WIDEST, NARROWEST = 60, 9
"""Characters of a column."""
ROWS = 2**20 - 1
"""Rows of a sheet below its head; Excel has no more, and XlsxWriter drops the others in silence."""
COUNTS = ("n", "value")
"""Columns of whole numbers by the end of their names."""
DELTA = "cliffs_delta"
IN_EVERY_ROW = ("relationship", "assessment", "round", "shared", "hidden", *ROUNDS)
"""Columns of the summary that the sheet on the method says once."""


def workbook(
    catalogue: Catalogue, comparison: Comparison, language: str, companies: Companies = UNNAMED
) -> bytes:
    """The workbook's file. The same comparison gives the same bytes: it is dated by its answers.

    Text is written as text, so that nothing in it is ever a formula or a link.
    """
    from xlsxwriter import Workbook

    headings = Headings.of(catalogue, comparison.gathered.assessment, language, companies)
    file = io.BytesIO()
    book = Workbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    title = headings.phrases.words.title
    book.set_properties(
        {
            "title": ": ".join(filter(None, (title, comparison.relationship))),
            "author": "Counterpart",
            "created": datetime.fromisoformat(latest(comparison)).replace(tzinfo=None),
        }
    )
    table = summary(catalogue, comparison)
    columns = [column for column in table.filled if column not in IN_EVERY_ROW]
    _add_table(book, headings.e("sheet-summary"), headings, table, columns, frozen=2)
    scored = [row for row in table.rows if "fact" not in row]  # the others are at the end
    if scored:
        add_charts(book, headings, scored, columns)
    single = answers(catalogue, comparison)
    if single.rows:
        _add_table(book, headings.e("sheet-answers"), headings, single, single.filled, frozen=0)
    _add_method(book, headings, comparison)
    book.close()
    return file.getvalue()


def _add_table(
    book: Any, name: str, headings: Headings, table: Table, columns: Sequence[str], *, frozen: int
) -> None:
    """As many sheets as the rows need; the head and the first `frozen` columns stay in view."""
    for number, at in enumerate(range(0, len(table.rows), ROWS), 1):
        part = Table(table.columns, table.rows[at : at + ROWS])
        _add_sheet(
            book, name if number == 1 else f"{name} {number}", headings, part, columns, frozen
        )


def _add_sheet(
    book: Any, name: str, headings: Headings, table: Table, columns: Sequence[str], frozen: int
) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format(HEAD)
    widths = []
    for at, column in enumerate(columns):
        said = headings.column(column)
        sheet.write_string(0, at, said, head)
        shown = book.add_format({"num_format": _number_format(column)})
        cells = [_cell(headings, column, row) for row in table.rows]
        for line, cell in enumerate(cells, 1):
            write(sheet, line, at, cell, shown)
        widths.append(max(len(said) / 2, *(len(str(cell or "")) for cell in cells)))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, min(WIDEST, max(NARROWEST, width + 1)))
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, len(table.rows), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def write(sheet: Any, line: int, at: int, cell: Cell, shown: Any = None) -> None:
    """Writes a cell as what it is; text is never anything but text."""
    failed = 0
    if isinstance(cell, bool):
        failed = sheet.write_boolean(line, at, cell, shown)
    elif isinstance(cell, int | float):
        failed = sheet.write_number(line, at, cell, shown)
    elif cell is not None:
        failed = sheet.write_string(line, at, cell)
    if failed:
        raise ValueError(f"row {line}, column {at}: the sheet did not take the cell")


def _cell(headings: Headings, column: str, row: Row) -> Cell:
    return headings.cell(column, row.get(column))


def _number_format(column: str) -> str:
    if column == DELTA:
        return "0.00"
    return "0" if column.rpartition("_")[2] in COUNTS else "0.0"


def _add_method(book: Any, headings: Headings, comparison: Comparison) -> None:
    sheet = book.add_worksheet(headings.e("sheet-method"))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for line, cells in enumerate(method_lines(headings, comparison)):
        for at, cell in enumerate(cells):
            sheet.write_string(line, at, cell, wrapped if at else bold)
    for at, width in enumerate((30, 60, 60)):
        sheet.set_column(at, at, width)
