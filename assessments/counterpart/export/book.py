"""A workbook on its way: dated, without formulas and links, its sheets named, its looks made once.

XlsxWriter is needed for it and for nothing else, so it is imported when a workbook is asked for.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from counterpart.export.table import Cell

if TYPE_CHECKING:
    from counterpart.brand import Brand

NAME_LIMIT, NOT_IN_NAMES = 31, "[]:*?/\\"
"""What Excel takes as the name of a sheet."""
A4 = 9
"""The number of the paper in a workbook."""
BRAND = "brand"
"""Stands for a brand's colour in a look; without a brand it is no colour of its own."""
FOOTER = "&L&A{middle}&R&P / &N"
"""Below each page: the sheet's name, the page, and how many there are; a brand's line between."""
MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.7}
"""In inches."""


class Book:
    """A workbook that sheets are added to; the same sheets give the same bytes."""

    def __init__(self, title: str, made: datetime, brand: Brand | None = None) -> None:
        """`made` is the time it is dated by: there is no clock here."""
        from xlsxwriter import Workbook

        self._brand, self._stamped = brand, False
        self._colours: Mapping[str, str] = {}
        self._header, self._footer = "", FOOTER.format(middle="")
        if brand:
            from counterpart.brand.sheets import colours_of, footer_of, header_of

            self._colours, self._header = colours_of(brand), header_of(brand)
            self._footer = FOOTER.format(middle=footer_of(brand))
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
        author = brand.name if brand and brand.name else "Counterpart"
        self.workbook.set_properties(
            {"title": title, "author": author, "created": made.replace(tzinfo=None)}
        )

    def sheet(self, name: str) -> Any:
        """A new sheet on A4 across, by this name as far as Excel takes it."""
        is_first = not self._names
        sheet = self.workbook.add_worksheet(self._name(name))
        sheet.set_paper(A4)
        if self._header and not is_first:  # that one says it in its first rows
            sheet.set_header(self._header)
        sheet.set_landscape()
        sheet.set_margins(**MARGINS)
        sheet.set_footer(self._footer)
        return sheet

    def stamp(self, sheet: Any, widths: Sequence[int], first: int = 0) -> int:
        """Begins the first sheet with the brand, from column `first` on; how many rows it takes."""
        if self._stamped or not self._brand:
            return 0
        from counterpart.brand.sheets import stamped

        self._stamped = True
        return stamped(self, sheet, self._brand, widths, first)

    def look(self, **of: Any) -> Any:
        """The format that is so, in a brand's colours; cells that look the same share it."""
        key = repr(sorted(of.items()))
        if key not in self._looks:
            own = {name: self._colours.get(value, value) for name, value in of.items()}
            named = {name: value for name, value in own.items() if value != BRAND}
            self._looks[key] = self.workbook.add_format(named)
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


def picture(data: bytes) -> Any:
    """A picture as a sheet takes it; None where it is none that the library reads."""
    from xlsxwriter.exceptions import XlsxWriterException
    from xlsxwriter.image import Image

    try:
        return Image(io.BytesIO(data)) if data else None
    except (XlsxWriterException, struct.error):
        return None


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
