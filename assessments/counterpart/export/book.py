"""A workbook on its way: dated, without formulas and links, its sheets named, its looks made once.

XlsxWriter is needed for it and for nothing else, so it is imported when a workbook is asked for.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from counterpart.export.table import Cell

NAME_LIMIT, NOT_IN_NAMES = 31, "[]:*?/\\"
"""What Excel takes as the name of a sheet."""
A4 = 9
"""The number of the paper in a workbook."""
FOOTER = "&L&A&R&P / &N"
"""Below each page: the sheet's name, the page, and how many there are."""
MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}
"""In inches."""


class Book:
    """A workbook that sheets are added to; the same sheets give the same bytes."""

    def __init__(self, title: str, made: datetime) -> None:
        """`made` is the time it is dated by: there is no clock here."""
        from xlsxwriter import Workbook

        self._file = io.BytesIO()
        self._names: set[str] = set()
        self._looks: dict[str, Any] = {}
        self.workbook: Any = Workbook(
            self._file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self.workbook.set_properties(
            {"title": title, "author": "Counterpart", "created": made.replace(tzinfo=None)}
        )

    def sheet(self, name: str) -> Any:
        """A new sheet on A4 across, by this name as far as Excel takes it."""
        sheet = self.workbook.add_worksheet(self._name(name))
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.set_margins(**MARGINS)
        sheet.set_footer(FOOTER)
        return sheet

    def look(self, **of: Any) -> Any:
        """The format that is so; cells that look the same share it."""
        key = repr(sorted(of.items()))
        if key not in self._looks:
            self._looks[key] = self.workbook.add_format(of)
        return self._looks[key]

    def data(self) -> bytes:
        """The file; nothing can be added any more."""
        self.workbook.close()
        return self._file.getvalue()

    def _name(self, name: str) -> str:
        """Short enough, without signs that Excel refuses, and no other sheet's."""
        plain = "".join(" " if sign in NOT_IN_NAMES else sign for sign in name)
        plain = plain.strip(" '")[:NAME_LIMIT].rstrip() or "-"
        number, free = 1, plain
        while free.lower() in self._names:
            number += 1
            free = f"{plain[: NAME_LIMIT - len(str(number)) - 1].rstrip()} {number}"
        self._names.add(free.lower())
        return free


def write(sheet: Any, line: int, at: int, cell: Cell, shown: Any = None) -> None:
    """Writes a cell as what it is; text is never anything but text."""
    failed = 0
    if isinstance(cell, bool):
        failed = sheet.write_boolean(line, at, cell, shown)
    elif isinstance(cell, int | float):
        failed = sheet.write_number(line, at, cell, shown)
    elif cell is not None:
        failed = sheet.write_string(line, at, cell, shown)
    if failed:
        raise ValueError(f"row {line}, column {at}: the sheet did not take the cell")


def area(first: int, left: int, last: int, right: int) -> str:
    """How a formula names these cells, wherever it stands; lines and columns from 0."""
    from xlsxwriter.utility import xl_range_abs

    return str(xl_range_abs(first, left, last, right))
