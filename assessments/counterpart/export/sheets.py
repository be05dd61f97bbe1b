"""Tables as sheets: the data, a head that stays in view and is printed on each page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from counterpart.export.book import Book, write
from counterpart.export.headings import Headings
from counterpart.export.page import HEIGHT, PALE, RIGHT, TALLEST, USUAL, lines
from counterpart.export.table import Cell, Row, Table

HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bg_color": PALE}
WIDEST, NARROWEST, PAPER = 60, 11, 170
"""Characters of a column, and of all columns that a page across is wide enough for."""
BROAD = (30, 60, 60)
"""Characters of the columns of a sheet of lines."""
ROWS = 2**20 - 1
"""Rows of a sheet below its head; Excel has no more, and XlsxWriter drops the others in silence."""
COUNTS = ("n", "value")
"""Columns of whole numbers by the end of their names."""
DELTA = "cliffs_delta"


def add_table(
    book: Book, name: str, headings: Headings, table: Table, columns: Sequence[str], *, frozen: int
) -> None:
    """As many sheets as the rows need; the head and the first `frozen` columns stay in view."""
    for number, at in enumerate(range(0, len(table.rows), ROWS), 1):
        part = Table(table.columns, table.rows[at : at + ROWS])
        _add_sheet(
            book, name if number == 1 else f"{name} {number}", headings, part, columns, frozen
        )


def _add_sheet(
    book: Book, name: str, headings: Headings, table: Table, columns: Sequence[str], frozen: int
) -> None:
    sheet = book.sheet(name)
    widths, after_figures = [], False
    for at, column in enumerate(columns):
        said = headings.column(column)
        beside = {"indent": 1} if after_figures else {}
        text = book.look(valign="top", text_wrap=True, **beside)
        figure = book.look(num_format=_number_format(column), valign="top", **RIGHT)
        cells = [_cell(headings, column, row) for row in table.rows]
        counted = any(isinstance(cell, int | float) for cell in cells)
        write(sheet, 0, at, said, book.look(**HEAD | (RIGHT if counted else beside)))
        after_figures = counted
        for line, cell in enumerate(cells, 1):
            write(sheet, line, at, cell, text if isinstance(cell, str) else figure)
        widths.append(max(len(said) / 2, *(len(str(cell or "")) for cell in cells)))
    shown_widths = [min(WIDEST, max(NARROWEST, width + 1)) for width in widths]
    for at, width in enumerate(shown_widths):
        sheet.set_column(at, at, width)
    heads = [
        lines(headings.column(of), width) for of, width in zip(columns, shown_widths, strict=True)
    ]
    sheet.set_row(0, (max(heads) + 0.5) * USUAL * HEIGHT)
    for line, row in enumerate(table.rows, 1):
        _heighten(sheet, line, [_cell(headings, of, row) for of in columns], shown_widths)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, len(table.rows), len(columns) - 1)
    sheet.print_area(0, 0, len(table.rows), len(columns) - 1)
    sheet.fit_to_pages(ceil(sum(shown_widths) / PAPER), 0)
    sheet.repeat_rows(0)
    if frozen:
        sheet.repeat_columns(0, frozen - 1)


def _heighten(sheet: Any, line: int, cells: Sequence[Cell], widths: Sequence[float]) -> None:
    """Makes a row as high as its texts: a spreadsheet that only prints it does not."""
    texts = ((of, width) for of, width in zip(cells, widths, strict=True) if isinstance(of, str))
    most = max((lines(of, width) for of, width in texts), default=1.0)
    if most > 1:
        sheet.set_row(line, min(TALLEST, most * USUAL * HEIGHT))


def _cell(headings: Headings, column: str, row: Row) -> Cell:
    return headings.cell(column, row.get(column))


def _number_format(column: str) -> str:
    if column == DELTA:
        return "0.00"
    return "0" if column.rpartition("_")[2] in COUNTS else "0.0"


def add_lines(book: Book, name: str, given: Sequence[tuple[str, ...]]) -> None:
    """A sheet of lines, each a label and what stands beside it."""
    sheet: Any = book.sheet(name)
    label = book.look(bold=True, valign="top", text_wrap=True)
    wrapped = book.look(valign="top", text_wrap=True)
    for line, cells in enumerate(given):
        for at, cell in enumerate(cells):
            write(sheet, line, at, cell, wrapped if at else label)
        _heighten(sheet, line, cells, BROAD[: len(cells)])
    for at, width in enumerate(BROAD):
        sheet.set_column(at, at, width)
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 0, len(given) - 1, 2)
    sheet.freeze_panes(0, 1)
