"""Many relationships as a workbook: a sheet to read, the most urgent first, and one of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from counterpart.export.book import Book, write
from counterpart.export.page import Page, Piece
from counterpart.export.table import Row
from counterpart.language import spoken
from counterpart.portfolio.columns import COMPARED, columns_of
from counterpart.portfolio.words import Words
from counterpart.report.numbers import points

if TYPE_CHECKING:
    from counterpart.brand import Brand

WIDTHS = (6, 8, 24, 20, 10, 11, 36, 9, 28, 8, 30, 30)
"""Of the first sheet: number, points, relationship, assessment, round, people, what stands out, gap
and where it is, level there, what moved, notes."""
HEADS = (
    *("number", "points", "relationship", "assessment", "round", "people", "stands-out"),
    *("gap-widest", "where", "gap-level", "since", "notes"),
)
COUNTED = ("number", "points", "gap-widest", "gap-level")
"""The heads of those columns, and which of them are over figures, by the keys of their words."""
MOST_ROWS = 5000
"""Rows of either sheet, the most urgent ones: a workbook of more could not be read, nor be made in
bounded memory. CSV and Parquet have them all."""
UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes times without a zone
FIGURE, TEXT = {"valign": "top", "num_format": "0.0"}, {"valign": "top", "text_wrap": True}
HEAD = {"bold": True, "bottom": 2, "text_wrap": True, "valign": "top"}
NARROWEST, WIDEST = 11, 40


def portfolio_workbook(
    words: Words,
    rows: Iterable[Row],
    numbered: Mapping[str, int],
    head: tuple[str, ...],
    brand: Brand | None = None,
) -> bytes:
    """The workbook's file: `rows` in the order of the table, `head` what stands above it.

    It is dated by the latest answer, so that the same rows give the same bytes.
    """
    given = iter(rows)
    shown = list(islice(given, MOST_ROWS))
    more = next(given, None) is not None
    answered = [str(at) for row in shown if (at := row.get("answered_at"))]
    dated = max(map(datetime.fromisoformat, answered), default=UNDATED)
    book = Book(words.t("title"), dated, brand)
    _overview(book, words, shown, numbered, (*head, *_cut(words, more)))
    _figures(book, words, shown)
    return book.data()


def _cut(words: Words, more: bool) -> tuple[str, ...]:
    return (words.t("rows-most", count=MOST_ROWS),) if more else ()


def _said(words: Words, key: str) -> str:
    """A sentence of the workbooks."""
    locale = words.catalogue.locales[words.language]["export"]
    return spoken(locale, key, {}, words.catalogue.writing(words.language))


def _overview(
    book: Book,
    words: Words,
    rows: Iterable[Row],
    numbered: Mapping[str, int],
    head: tuple[str, ...],
) -> None:
    page = Page(book, _said(words, "sheet-overview"), WIDTHS)
    page.across(words.t("title"), "title")
    for sentence in head:
        page.across(sentence, "label")
    page.put(
        *(
            Piece(words.t(key), at, at, "head-number" if key in COUNTED else "head")
            for at, key in enumerate(HEADS)
        )
    )
    top = page.line - 1
    for row in rows:
        _line(page, words, row, numbered)
    page.end(frozen=top + 1, head=top)


def _line(page: Page, words: Words, row: Row, numbered: Mapping[str, int]) -> None:
    cells: Mapping[str, Any] = row
    number = numbered.get(str(row["relationship"]))
    line = words.line(row, number)
    compared = cells["status"] == COMPARED
    figures = {1: cells["points"], 7: cells["gap"], 9: cells["gap_level"]}
    texts = {
        2: line.relationship,
        3: line.assessment,
        4: line.round,
        5: line.people,
        6: line.stands_out if compared else line.missing,
        8: line.widest,
        10: " ".join(line.moved),
        11: " ".join(line.notes),
    }
    page.put(
        Piece(number, 0, 0, "number"),
        *(
            Piece(None if of is None else _whole(of), at, at, "signed" if at == 7 else "number")
            for at, of in figures.items()
        ),
        *(Piece(text, at, at, "name" if at == 2 else "row") for at, text in texts.items()),
    )


def _whole(figure: float) -> int:
    """A figure as the table on the page shows it; a gap below 0 is as far from it as one above."""
    return points(figure) if figure >= 0 else -points(-figure)


def _figures(book: Book, words: Words, rows: Iterable[Row]) -> None:
    """All columns by their names, as the CSV file has them."""
    columns = columns_of(words.catalogue.methods)
    sheet = book.sheet(_said(words, "sheet-figures"))
    widths = dict.fromkeys(columns, NARROWEST)
    for at, column in enumerate(columns):
        write(sheet, 0, at, column, book.look(**HEAD))
    last = 0
    for last, row in enumerate(rows, 1):
        for at, (column, kind) in enumerate(columns.items()):
            cell = row.get(column)
            look = {**FIGURE, "num_format": "0"} if kind == "whole" else FIGURE
            write(sheet, last, at, cell, book.look(**(TEXT if isinstance(cell, str) else look)))
            widths[column] = max(widths[column], min(WIDEST, len(str(cell or ""))))
    for at, width in enumerate(widths.values()):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.print_area(0, 0, last, len(columns) - 1)
    sheet.repeat_rows(0)
