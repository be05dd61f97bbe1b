"""A table as CSV: a spreadsheet opens it by a double-click and takes none of it for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from counterpart.export.table import Cell, Row, Table

FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫"
"""What a spreadsheet may calculate, full width and small forms too (OWASP, CSV injection)."""
SEPARATORS = ",;|\t"
"""What some reader ends a cell at, whatever this file ends it at."""
LINES = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_PASSED_OVER = (
    r'"\x00-\x08\x0e-\x1b\x1f \x7f\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f'
    r"\u205f-\u206f\u3000\ufeff"
)
"""What may stand before a formula and does not stop it: blanks, marks without width, quotes."""
_AHEAD = rf"(?=[{_PASSED_OVER}]*[{re.escape(FORMULA)}\t\r])"
_START = re.compile(
    rf"\A(?=[{_PASSED_OVER}]*\n)|(?:\A|(?<=[{re.escape(SEPARATORS + LINES)}])){_AHEAD}"
)


@dataclass(frozen=True)
class Layout:
    """How a file is laid out; `mark` is the byte order mark by which Excel knows UTF-8."""

    separator: str
    decimal: str
    mark: bool = True

    @property
    def encoding(self) -> str:
        """The encoding with or without its mark."""
        return "utf-8-sig" if self.mark else "utf-8"


PLAIN = "plain"
LAYOUTS: Mapping[str, Layout] = {
    "comma": Layout(",", "."),
    "semicolon": Layout(";", ","),
    PLAIN: Layout(",", ".", mark=False),
}
"""For a spreadsheet that writes 0.5, for one that writes 0,5, and for programs (RFC 4180)."""


def layout_of(writing: Mapping[str, str]) -> str:
    """The name of the layout that a spreadsheet opens in a language which writes numbers so."""
    marked = (name for name, layout in LAYOUTS.items() if layout.decimal == writing["decimal"])
    return next(marked, "comma")


def csv_bytes(table: Table, layout: str) -> bytes:
    """The file: `csv_text` in the encoding of its layout."""
    return csv_text(table, layout).encode(LAYOUTS[layout].encoding)


def csv_text(table: Table, layout: str = PLAIN) -> str:
    """The table as RFC 4180 has it, with a head; an empty cell is an empty field.

    Lines end in CR LF. Numbers have the decimal mark of the layout. Text that a spreadsheet would
    calculate gets an apostrophe in front, in each part that some reader could take for a cell.
    """
    out = io.StringIO(newline="")
    write_csv(out, table.columns, table.rows, layout)
    return out.getvalue()


def write_csv(
    out: TextIO, columns: Sequence[str], rows: Iterable[Row], layout: str = PLAIN
) -> None:
    """The same, written row by row, for tables that are longer than memory."""
    of = LAYOUTS[layout]
    writer = csv.writer(out, delimiter=of.separator, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_field(row.get(column), of.decimal) for column in columns])


def _field(cell: Cell, decimal: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else repr(cell).replace(".", decimal)


def harmless(text: str) -> str:
    """The text, with an apostrophe before each part that a spreadsheet would calculate.

    A part begins where the text begins, after a separator of any kind of CSV, and on a new line:
    who opens the file with another separator, or without regard to quotes, gets it as a cell.
    A number with a sign that is text is such a part too: with what follows it on its line it may
    be calculated where the comma is a decimal mark.
    """
    return _START.sub("'", text)
