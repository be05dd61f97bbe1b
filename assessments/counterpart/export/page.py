"""A sheet to read: lines from the top down, on columns that texts may run across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from counterpart.export.book import BRAND, Book, write
from counterpart.export.table import Cell

WRAPPED = {"text_wrap": True, "valign": "top"}
QUIET, PALE, LINE = "#515C6B", "#EEF1F5", "#C9D0DA"
DAY = "yyyy-mm-dd"
SIGNED = "[>=0.5]+0;[<=-0.5]-0;0"
RIGHT = {"align": "right", "indent": 1}
"""Of figures, so that they do not touch the text beside them."""
FIGURE = {"valign": "top", "bottom": 1, "bottom_color": LINE, **RIGHT}
LOOKS: Mapping[str, Mapping[str, Any]] = {
    "text": WRAPPED,
    "row": {**WRAPPED, "bottom": 1, "bottom_color": LINE},
    "beside": {**WRAPPED, "indent": 1, "bottom": 1, "bottom_color": LINE},
    "name": {**WRAPPED, "bold": True, "bottom": 1, "bottom_color": LINE},
    "number": {**FIGURE, "num_format": "0"},
    "signed": {**FIGURE, "num_format": SIGNED},
    "quiet": {**WRAPPED, "font_color": QUIET, "bottom": 1, "bottom_color": LINE},
    "day": {"valign": "top", "num_format": DAY, "align": "left", "bottom": 1, "bottom_color": LINE},
    "label": {**WRAPPED, "font_color": QUIET},
    "warning": {**WRAPPED, "bold": True},
    "head": {**WRAPPED, "bold": True, "bottom": 2, "bg_color": PALE},
    "head-beside": {**WRAPPED, "bold": True, "indent": 1, "bottom": 2, "bg_color": PALE},
    "head-number": {**WRAPPED, "bold": True, "bottom": 2, "bg_color": PALE, **RIGHT},
    "title": {"bold": True, "font_size": 18, "valign": "vcenter", "font_color": BRAND},
    "headline": {**WRAPPED, "bold": True, "font_size": 15, "bg_color": PALE},
    "lead": {**WRAPPED, "bg_color": PALE},
    "heading": {"bold": True, "font_size": 13, "valign": "bottom", "font_color": BRAND},
}
"""How a cell looks, by what it is."""
FIRST_YEAR = 1900
"""Of a spreadsheet's calendar."""
USUAL, HEIGHT, TALLEST = 11, 1.36, 409
"""The size of type in points, the height of a line in parts of it, and the tallest row."""
STAMPED = 42.0
"""Points of a brand's rows, about."""
PAPER_WIDTH, PAPER_HEIGHT = 770.0, 500.0
"""Points of A4 across inside its margins."""
SQUEEZED = 1.25
"""How much more than a page is drawn smaller, rather than go on over the next one."""
PER_CHARACTER, PER_COLUMN = 5.25, 3.75
"""Points of a character of a column, and of its edges."""
FULL = 0.95
"""The width of a text in characters of a column, which are wide as digits: lines break early."""


@dataclass(frozen=True)
class Piece:
    """What stands in a line from one column to another, counted from 0."""

    cell: Cell
    first: int
    last: int
    look: str = "text"


class Page:
    """A sheet that is written from the top down; `widths` are those of its columns."""

    def __init__(self, book: Book, name: str, widths: Sequence[int]) -> None:
        """Begins it with nothing in it; the first of a book begins with a brand."""
        self.sheet = book.sheet(name)
        self._book, self._widths = book, widths
        self.sheet.hide_gridlines(2)
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)
        self.line = self._top = book.stamp(self.sheet, widths)
        self._points = STAMPED if self._top else 0.0

    @property
    def last(self) -> int:
        """The number of its last column."""
        return len(self._widths) - 1

    def put(self, *pieces: Piece) -> None:
        """The next line, as high as its texts need."""
        height = max((self._height(piece) for piece in pieces), default=USUAL * HEIGHT)
        self.sheet.set_row(self.line, min(TALLEST, height))
        self._points += min(TALLEST, height)
        for piece in pieces:
            look = self._book.look(**LOOKS[piece.look])
            if piece.last > piece.first:
                self.sheet.merge_range(self.line, piece.first, self.line, piece.last, "", look)
            if piece.look == "day" and (day := _day(piece.cell)):
                self.sheet.write_datetime(self.line, piece.first, day, look)
            elif piece.cell is None or piece.cell == "":
                self.sheet.write_blank(self.line, piece.first, None, look)
            else:
                write(self.sheet, self.line, piece.first, piece.cell, look)
        self.line += 1

    def across(self, text: str, look: str = "text") -> None:
        """A line of one text over all columns."""
        self.put(Piece(text, 0, self.last, look))

    def heading(self, text: str) -> None:
        """The heading of a part, with room above it."""
        self.put()
        self.across(text, "heading")

    def end(self, frozen: int | None = None, head: int | None = None) -> None:
        """Sets it up for paper: `frozen` lines stay in view, line `head` is on each page.

        Unless told, both are the first line that was written.
        """
        head = self._top if head is None else head
        self.sheet.freeze_panes(self._top + 1 if frozen is None else frozen, 0)
        self.sheet.print_area(0, 0, max(0, self.line - 1), self.last)
        wide = sum(PER_CHARACTER * width + PER_COLUMN for width in self._widths)
        pages = self._points * min(1, PAPER_WIDTH / wide) / PAPER_HEIGHT
        self.sheet.fit_to_pages(1, 1 if pages < SQUEEZED else 0)
        self.sheet.repeat_rows(head)

    def _height(self, piece: Piece) -> float:
        of = LOOKS[piece.look]
        size = of.get("font_size", USUAL)
        if not isinstance(piece.cell, str) or not of.get("text_wrap"):
            return float(size * HEIGHT * (1.3 if size > USUAL else 1))
        across = sum(self._widths[piece.first : piece.last + 1]) * USUAL / size
        return float(lines(piece.cell, across) * size * HEIGHT + 3)


def lines(text: str, across: float) -> float:
    """The lines that a text takes in a column of so many characters."""
    return float(sum(max(1, ceil(len(line) * FULL / across)) for line in text.split("\n")))


def _day(cell: Cell) -> datetime | None:
    """The day of a text such as 2027-01-15, where a spreadsheet has it: its first year is 1900."""
    day = datetime.fromisoformat(cell) if isinstance(cell, str) and cell else None
    return day if day and day.year > FIRST_YEAR else None
