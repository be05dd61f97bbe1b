"""A table: named columns, and rows that may leave a column empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Cell = str | int | float | bool | None
Row = Mapping[str, Cell]
"""Cells by column; a column that is absent is empty."""


@dataclass(frozen=True)
class Table:
    """Rows under columns whose names are the same in every language and every file."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """The columns that have a cell in at least one row."""
        return tuple(c for c in self.columns if any(row.get(c) is not None for row in self.rows))
