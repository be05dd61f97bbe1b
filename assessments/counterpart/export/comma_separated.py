"""A table as CSV that a spreadsheet cannot take for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from counterpart.export.table import Cell, Row, Table

FORMULA = "=+-@\t\r\n＝＋－＠"
"""What a cell begins with that a spreadsheet may calculate, after spaces (OWASP, CSV injection)."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?", re.ASCII)


def csv_text(table: Table) -> str:
    """The table as RFC 4180 has it, with a head; an empty cell is an empty field.

    Text that a spreadsheet would calculate gets an apostrophe in front; numbers stay as they are.
    """
    out = io.StringIO(newline="")
    write_csv(out, table.columns, table.rows)
    return out.getvalue()


def write_csv(out: TextIO, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """The same, written row by row, for tables that are longer than memory."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_field(row.get(column)) for column in columns])


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else repr(cell)


def harmless(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would calculate it."""
    inner = text.lstrip(" \N{NO-BREAK SPACE}")
    calculated = inner[:1] in FORMULA if inner else False
    return f"'{text}" if calculated and not _NUMBER.fullmatch(text) else text
