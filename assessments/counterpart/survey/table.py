"""The rows of a survey's export: CSV as spreadsheets save it, or the first sheet of Excel."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.errors import Problem, ResponseError
from counterpart.reading.decoding import MARKS
from counterpart.reading.foreign import is_workbook

SIZE_LIMIT, INFLATED_LIMIT = 8 * 1024 * 1024, 64 * 1024 * 1024
"""Bytes of a table, and of everything in a workbook, unpacked."""
ROWS_LIMIT, COLUMNS_LIMIT = 20_000, 500
CELL_LIMIT = 20_000
SEPARATORS = (",", ";", "\t")
LEGACY = "cp1252"
"""How Excel saves CSV on Windows where nobody chose UTF-8; every byte but five means something."""
NO_RESULT = "="
"""Stands where a cell calculates and holds no result: no question has such an answer."""
UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Table:
    """What each column is called, all of them different, and the rows by their numbers."""

    headings: Sequence[str]
    rows: Sequence[tuple[int, Sequence[Any]]]
    """Cells as they are: text, a number, a day or a time, None for nothing."""


def read_table(data: bytes) -> Table:
    """The table in these bytes. Raises ResponseError where there is none, or it is too large."""
    if len(data) > SIZE_LIMIT:
        facts: dict[str, str | int] = {"size": len(data), "limit": SIZE_LIMIT}
        raise ResponseError([Problem("", "table-too-large", facts)])
    if is_workbook(data):
        lines: Iterable[Sequence[Any]] = _of_workbook(data)
    else:
        lines = _separated(_text(data))
    return _table(list(lines))


def _of_workbook(data: bytes) -> list[list[Any]]:
    """The lines of the first sheet that has something in it."""
    from counterpart.answer_sheet.cells import MISSING, read_cells

    limits = (SIZE_LIMIT, INFLATED_LIMIT)
    for sheet in read_cells(data, ROWS_LIMIT + 2, COLUMNS_LIMIT + 1, limits=limits).sheets:
        if any(cell is not None for line in sheet.lines for cell in line):
            return [[NO_RESULT if c is MISSING else c for c in line] for line in sheet.lines]
    return []


def _text(data: bytes) -> str:
    """The text: UTF-8 or UTF-16 by their marks, else UTF-8 where it is that, else Windows-1252."""
    if marked := MARKS.get(data[:2]):
        return data[2:].decode(marked, "replace")
    try:
        return data.removeprefix(UTF8_MARK).decode()
    except UnicodeDecodeError:
        return data.decode(LEGACY, "replace")


def _separated(text: str) -> list[list[str]]:
    """The lines of CSV, by whichever separator gives the first line the most columns."""
    if "\0" in text:
        raise ResponseError([Problem("", "table-none")])
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text[:4].lower() == "sep=":  # what Excel reads first
        text = text.partition("\n")[2]
    try:
        tried = [next(csv.reader(io.StringIO(text), delimiter=of), []) for of in SEPARATORS]
        best = max(range(len(SEPARATORS)), key=lambda at: len(tried[at]))
        return list(csv.reader(io.StringIO(text), delimiter=SEPARATORS[best]))
    except csv.Error:
        raise ResponseError([Problem("", "table-none")]) from None


def _table(lines: Sequence[Sequence[Any]]) -> Table:
    numbered = [(number, line) for number, line in enumerate(lines, 1) if any(map(said, line))]
    if len(numbered) < 2:
        raise ResponseError([Problem("", "table-none")])
    heads = [said(cell) for cell in numbered[0][1]]
    while heads and not heads[-1]:
        heads.pop()
    if len(heads) > COLUMNS_LIMIT or len(numbered) > ROWS_LIMIT + 1:
        facts: dict[str, str | int] = {"rows": ROWS_LIMIT, "columns": COLUMNS_LIMIT}
        raise ResponseError([Problem("", "table-too-long", facts)])
    seen: Counter[str] = Counter()
    headings = []
    for head in heads:
        seen[head] += 1
        headings.append(head if seen[head] == 1 else f"{head} ({seen[head]})")
    return Table(headings, numbered[1:])


def said(cell: Any) -> str:
    """What a cell says, in one line."""
    return " ".join(str(cell)[:CELL_LIMIT].split()) if cell is not None else ""


def place(row: int, column: int) -> str:
    """The name of a cell, as a spreadsheet has it; the column from 0."""
    letters = ""
    column += 1
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return f"{letters}{row}"
