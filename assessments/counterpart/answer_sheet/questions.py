"""Writes the sheet of an answer sheet that is filled in: one row a judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from counterpart.answer_sheet import form
from counterpart.answer_sheet.looks import (
    LOOKS,
    OPEN,
    RIGHT_SPLIT,
    WIDTHS,
    WRONG_SPLIT,
    height,
)
from counterpart.answer_sheet.rows import Entries, Row
from counterpart.export.book import Book, area
from counterpart.export.page import QUIET
from counterpart.model import POINTS_TOTAL
from counterpart.reading.limits import NOTE_LIMIT
from counterpart.responses import NOT_APPLICABLE

HEADS = ("fill-asked", "fill-low", "fill-answer", "fill-high", "fill-note")
SCALE, PAGE = 80, 575
"""Percent at which the columns fit on A4 across, and the points of rows that a page then has."""


def write_questions(
    book: Book,
    name: str,
    rows: Sequence[Row],
    lists: Mapping[str, Entries],
    ranges: Mapping[str, str],
    said: Mapping[str, str],
) -> None:
    """Adds the sheet by this name; `ranges` say where the words of each list stand."""
    sheet = book.sheet(name)
    sheet.hide_gridlines(2)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width, None, {"hidden": at < form.ASKED})
    heads = [said[key] for key in HEADS]
    for at, head in enumerate(heads, form.ASKED):
        look = "head-middle" if at == form.ANSWER else "head"
        sheet.write_string(0, at, head, book.look(**LOOKS[look]))
    sheet.set_row(0, height(*((h, WIDTHS[at], 11) for at, h in enumerate(heads, form.ASKED))))
    writer = _Writer(book, sheet, lists, ranges, said)
    for line, row in enumerate(rows, 1):
        writer.row(line, row)
    sheet.freeze_panes(1, form.TEXT)
    sheet.protect("", {"select_locked_cells": True, "format_rows": True})
    sheet.print_area(0, form.ASKED, len(rows), form.NOTE)
    sheet.set_print_scale(SCALE)
    sheet.set_h_pagebreaks(_breaks(rows, writer.heights))
    sheet.repeat_rows(0)


def _breaks(rows: Sequence[Row], heights: Sequence[float]) -> list[int]:
    """The lines before which a page ends, so that no question is cut in two."""
    starts = [at for at, row in enumerate(rows) if row.kind in ("part", "question", "item")]
    starts = [at for at in starts if not (at and rows[at - 1].kind in ("part", "how"))]
    breaks, page = [], 0.0
    for at, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        group = sum(heights[at:end])
        if page and page + group > PAGE:
            breaks.append(at + 1)
            page = 0.0
        page += group
    return breaks


class _Writer:
    """Writes row by row on one sheet."""

    def __init__(
        self,
        book: Book,
        sheet: Any,
        lists: Mapping[str, Entries],
        ranges: Mapping[str, str],
        said: Mapping[str, str],
    ) -> None:
        self._book, self._sheet, self._said = book, sheet, said
        self._lists, self._ranges = lists, ranges
        self.heights: list[float] = []
        """Of the rows so far, in points."""

    def row(self, line: int, row: Row) -> None:
        """Writes one row, as high as its texts need."""
        ids = (
            (form.ANSWER_ID, row.answer),
            (form.LIST_ID, row.list),
            (form.TEXT_ID, row.typed),
            (form.NOTE_ID, row.note),
        )
        for at, known in ids:
            if known:
                self._sheet.write_string(line, at, known, self._look("id"))
        if row.kind == "part":
            self._part(line, row)
            return
        if row.kind == "how":
            self._how(line, row)
            return
        asked_of = _between(row).join(part for part in (row.title, row.text) if part)
        text = "\n".join(part for part in (asked_of, row.quiet) if part)
        asked = sum(WIDTHS[form.ASKED : form.NOTE]) if self._bare(row) else WIDTHS[form.ASKED] - 2
        ends = [(row.low, self._across(row), 11.0), (row.high, float(WIDTHS[form.END]), 11.0)]
        self._high(line, height((text, asked, 11), *ends))
        self._asked(line, row)
        self._between(line, row)
        if row.answer:
            self._answer(line, row)
        if row.note:
            self._note(line, row.noted)

    def _high(self, line: int, points: float) -> None:
        self.heights.append(points)
        self._sheet.set_row(line, points)

    def _bare(self, row: Row) -> bool:
        """Whether nothing stands beside what is asked, which then runs on."""
        return row.kind in ("question", "lens") and not (row.low or row.answer or row.typed)

    def _look(self, name: str) -> Any:
        return self._book.look(**LOOKS[name])

    def _part(self, line: int, row: Row) -> None:
        """The heading of a part and what it is about, in one row over all columns."""
        across = sum(WIDTHS[form.ASKED :])
        self._high(line, height((row.text, across, 11)) + 30)
        look = self._look("part")
        self._sheet.merge_range(line, form.ASKED, line, form.NOTE, "", look)
        bold = self._book.look(bold=True, font_size=14)
        self._sheet.write_rich_string(line, form.ASKED, bold, row.title, f"\n{row.text}", look)

    def _how(self, line: int, row: Row) -> None:
        """How to answer, over all columns, or a state and what it means."""
        first = form.TEXT if row.title else form.ASKED
        self._high(line, height((row.text, sum(WIDTHS[first:]), 11)))
        self._sheet.merge_range(line, first, line, form.NOTE, row.text, self._look("how"))
        if row.title:
            self._sheet.write_string(line, form.ASKED, row.title, self._look("name"))

    def _asked(self, line: int, row: Row) -> None:
        """What is asked: its title in bold, its text, and quietly what the other side reads."""
        look = self._look("question" if row.kind in ("question", "item") else "option")
        bold, quiet = self._book.look(bold=True), self._book.look(font_color=QUIET, italic=True)
        between = _between(row)
        parts: list[Any] = []
        for text, of, before in (
            (row.title, bold, ""),
            (row.text, None, between),
            (row.quiet, quiet, "\n"),
        ):
            if text:
                text = f"{before}{text}" if parts else text
                parts += [of, text] if of else [text]
        if self._bare(row):
            self._sheet.merge_range(line, form.ASKED, line, form.END, "", look)
        if not parts:
            self._sheet.write_blank(line, form.ASKED, None, look)
        elif len(parts) == 1:
            self._sheet.write_string(line, form.ASKED, parts[0], look)
        elif len(parts) == 2:
            bolder = {
                **LOOKS["question" if row.kind in ("question", "item") else "option"],
                "bold": True,
            }
            self._sheet.write_string(line, form.ASKED, parts[1], self._book.look(**bolder))
        else:
            self._sheet.write_rich_string(line, form.ASKED, *parts, look)

    def _across(self, row: Row) -> float:
        """Characters beside one another in the text before the answer, or in place of it."""
        last = form.TEXT if row.answer or row.high else form.END
        return float(sum(WIDTHS[form.TEXT : last + 1]))

    def _between(self, line: int, row: Row) -> None:
        """The two ends, all steps, what is typed, or how many points are left."""
        sheet = self._sheet
        look = self._look("end" if row.kind in ("question", "item") else "beside")
        if row.typed:
            self._typed(line, row)
        elif self._bare(row):
            return
        elif row.split:
            self._left(line, row.split)
        elif row.low and not (row.answer or row.high):
            sheet.merge_range(line, form.TEXT, line, form.END, row.low, look)
        else:
            for at, text in ((form.TEXT, row.low), (form.ANSWER, ""), (form.END, row.high)):
                if at != form.ANSWER or not row.answer:
                    sheet.write_string(line, at, text, look)

    def _typed(self, line: int, row: Row) -> None:
        look, last = self._look("typed"), form.TEXT if row.answer else form.END
        if last == form.TEXT:
            self._sheet.write_blank(line, form.TEXT, None, look)
        else:
            self._sheet.merge_range(line, form.TEXT, line, last, "", look)
        self._long(line, form.TEXT, line, row.limit)
        self._open(line, form.TEXT, line, last)

    def _left(self, line: int, count: int) -> None:
        """What is left of the points below, in words, by a formula; green where nothing is."""
        points = area(line, form.ANSWER, line + count - 1, form.ANSWER)
        left = f"({POINTS_TOTAL}-SUM({points}))"
        formula = (
            f"=IF(COUNT({points})=0,{_quoted(self._said['left-empty'])},"
            f"IF({left}=0,{_quoted(self._said['left-none'])},"
            f"IF({left}>0,{_filled(self._said['left'], left)},"
            f"{_filled(self._said['left-over'], f'(-{left})')})))"
        )
        look = self._look("left")
        self._sheet.merge_range(line, form.END, line + count - 1, form.END, "", look)
        self._sheet.write_formula(line, form.END, formula, look, self._said["left-empty"])
        for test, color in ((f"{left}=0", RIGHT_SPLIT), (f"{left}<0", WRONG_SPLIT)):
            shown = self._book.workbook.add_format({"font_color": color})
            criteria = f"=AND(COUNT({points})>0,{test})"
            rule = {"type": "formula", "criteria": criteria, "format": shown}
            self._sheet.conditional_format(line, form.END, line + count - 1, form.END, rule)

    def _answer(self, line: int, row: Row) -> None:
        look = self._look("day" if row.asks == "date" else "answer")
        self._sheet.write_blank(line, form.ANSWER, None, look)
        self._sheet.data_validation(line, form.ANSWER, line, form.ANSWER, self._rule(line, row))
        self._open(line, form.ANSWER, line, form.ANSWER)

    def _rule(self, line: int, row: Row) -> dict[str, Any]:
        rule: dict[str, Any] = {"error_title": self._said["fill-wrong"]}
        if row.asks == "points":
            rule |= {
                "validate": "integer",
                "criteria": "between",
                "minimum": 0,
                "maximum": POINTS_TOTAL,
            }
            return {**rule, "error_message": self._said["fill-wrong-points"]}
        if row.asks == "date":
            cell = area(line, form.ANSWER, line, form.ANSWER)
            na = str(dict(self._lists[row.list])[NOT_APPLICABLE])
            message = self._said["fill-wrong-date"].format(na=na)
            rule |= {"validate": "custom", "value": f"=OR(ISNUMBER({cell}),{cell}={_quoted(na)})"}
            return {**rule, "error_message": message, "input_message": message}
        rule |= {"validate": "list", "source": self._ranges[row.list]}
        return {**rule, "error_message": self._said["fill-wrong-list"]}

    def _note(self, line: int, count: int) -> None:
        look, last = self._look("note"), line + count - 1
        if count > 1:
            self._sheet.merge_range(line, form.NOTE, last, form.NOTE, "", look)
        else:
            self._sheet.write_blank(line, form.NOTE, None, look)
        self._long(line, form.NOTE, last, NOTE_LIMIT)

    def _long(self, line: int, at: int, last: int, limit: int) -> None:
        rule = {
            "validate": "length",
            "criteria": "<=",
            "value": limit,
            "error_title": self._said["fill-wrong"],
            "error_message": self._said["fill-wrong-long"].format(limit=limit),
        }
        self._sheet.data_validation(line, at, last, at, rule)

    def _open(self, first: int, left: int, last: int, right: int) -> None:
        """Cells on a yellow ground for as long as they are empty."""
        ground = self._book.look(bg_color=OPEN)
        rule = {"type": "blanks", "format": ground}
        self._sheet.conditional_format(first, left, last, right, rule)


def _between(row: Row) -> str:
    """What stands between a title and its text: those of a lens run on in one line."""
    return "  " if row.kind == "lens" else "\n"


def _quoted(text: str) -> str:
    """A text in a formula."""
    return '"' + text.replace('"', '""') + '"'


def _filled(sentence: str, points: str) -> str:
    """A sentence with points in it, as a formula."""
    before, _, after = sentence.partition("{points}")
    return "&".join(
        part for part in (before and _quoted(before), points, after and _quoted(after)) if part
    )
