"""A comparison as an Excel workbook: a sheet to read, figures, native charts, answers, the method.

The same comparison gives the same bytes: it is dated by its answers. Text is written as text, so
that nothing in it is ever a formula or a link.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.export.book import Book
from counterpart.export.charts import add_charts
from counterpart.export.headings import Headings
from counterpart.export.method import method_lines
from counterpart.export.opening import add_opening
from counterpart.export.results import ROUNDS, WORDED, answers, latest, summary
from counterpart.export.sheets import add_lines, add_table
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.pair import comparison_view
from counterpart.scoring.comparison import Comparison

if TYPE_CHECKING:
    from counterpart.brand import Brand

IN_EVERY_ROW = ("relationship", "assessment", "round", "shared", "hidden", *ROUNDS)
"""Columns of the summary that the sheet on the method says once."""
ABOUT = ("dimension", "option", "fact", "lens")
"""Columns that say what a row is about: they stand before its figures."""


def workbook(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    beside: Relationship = NOTHING,
    companies: Companies = UNNAMED,
    brand: Brand | None = None,
) -> bytes:
    """The workbook's file; `beside` holds the actions that stand on its first sheet."""
    headings = Headings.of(catalogue, comparison.gathered.assessment, language, companies)
    title = ": ".join(filter(None, (headings.phrases.words.title, comparison.relationship)))
    book = Book(title, datetime.fromisoformat(latest(comparison)), brand)
    table = summary(catalogue, comparison)
    view = comparison_view(catalogue, comparison, language, companies=companies)
    add_opening(book, headings.e("sheet-summary"), view, table, beside.actions)
    filled = [column for column in table.filled if column not in (*IN_EVERY_ROW, *ABOUT, *WORDED)]
    columns = [*(column for column in ABOUT if column in table.filled), *filled]
    if table.rows:
        add_table(book, headings.e("sheet-figures"), headings, table, columns, frozen=2)
    rows = [row for row in table.rows if "fact" not in row]  # the others are at the end
    if rows:
        add_charts(book, headings, rows, columns)
    single = answers(catalogue, comparison)
    if single.rows:
        add_table(book, headings.e("sheet-answers"), headings, single, single.filled, frozen=0)
    add_lines(book, headings.e("sheet-method"), method_lines(headings, comparison))
    return book.data()
