"""The cells of a workbook, as far as an answer sheet has any: the only module to know openpyxl.

Only values are read. Nothing is calculated, no link is followed, no part is run; of a cell that
calculates, the result is taken that Excel left there, which is what whoever filled it in saw.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from counterpart.answer_sheet.packed import LIMITS, checked
from counterpart.errors import Problem, ResponseError

CORE, CHANGED = "docProps/core.xml", b"dcterms:modified"
FORMULA, WRONG = "f", "e"


class Missing:
    """Stands where a cell calculates, and nobody has left its result."""


MISSING = Missing()


@dataclass(frozen=True)
class Sheet:
    """The cells of a sheet, line by line from the first, each as long as was asked for."""

    name: str
    lines: list[list[Any]]


@dataclass(frozen=True)
class Cells:
    """The sheets of a workbook, and when it was saved last; None where it doesn't say."""

    sheets: Sequence[Sheet]
    saved: datetime | None


def read_cells(data: bytes, rows: int, columns: int, limits: tuple[int, int] = LIMITS) -> Cells:
    """The first rows and columns of every sheet. Raises ResponseError where they cannot be had."""
    archive = checked(data, *limits)
    try:
        book = _book(data, results=False)
        sheets = [Sheet(of.title, _lines(of, rows, columns)) for of in book.worksheets]
        if any(value is MISSING for sheet in sheets for line in sheet.lines for value in line):
            results = _book(data, results=True).worksheets
            sheets = [
                Sheet(of.title, _filled(sheet.lines, _lines(of, rows, columns)))
                for sheet, of in zip(sheets, results, strict=True)
            ]
        says = CORE in archive.namelist() and CHANGED in archive.read(CORE)
        return Cells(sheets, book.properties.modified if says else None)
    except Exception:  # whatever a damaged part makes of the library
        raise ResponseError([Problem("", "workbook-damaged")]) from None


def _book(data: bytes, *, results: bool) -> Any:
    """The workbook; of cells that calculate it has the `results`, or that they do."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out: nothing that is read here
        return load_workbook(
            io.BytesIO(data), read_only=True, data_only=results, keep_links=False, keep_vba=False
        )


def _lines(sheet: Any, rows: int, columns: int) -> list[list[Any]]:
    cells = sheet.iter_rows(min_row=1, max_row=rows, min_col=1, max_col=columns)
    return [[_value(cell) for cell in line] for line in cells]


def _value(cell: Any) -> Any:
    if cell.data_type == FORMULA:
        return MISSING
    return str(cell.value) if cell.data_type == WRONG else cell.value


def _filled(lines: list[list[Any]], results: list[list[Any]]) -> list[list[Any]]:
    """The same lines with the results of what calculates, as far as there are any."""
    return [
        [
            result if value is MISSING and result is not None else value
            for value, result in zip(line, of, strict=True)
        ]
        for line, of in zip(lines, results, strict=True)
    ]
