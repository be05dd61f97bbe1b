"""Responses and rows on disk in a temporary folder, so that memory holds a few relationships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
from counterpart.export.table import Cell, Row
from counterpart.portfolio.batch import Cells, Taken

from scripts.portfolio.columns import COLUMNS, ORDER, TEXT, WHOLE

AT_ONCE = 1000
"""Rows that wait in memory before they are written, and rows that are read at once."""
SETTINGS: Mapping[str, Any] = {
    "memory_limit": "96MB",
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
ENTRY = {"key": TEXT, "assessment": TEXT, "place": "BIGINT", "size": WHOLE, "responses": WHOLE}


@dataclass(frozen=True)
class Entry:
    """Where responses of one relationship lie that were read together, and how many they are."""

    key: str
    assessment: str
    place: int
    size: int
    responses: int


class Shelf:
    """Checked responses in one file; DuckDB holds where they lie, and the rows.

    Sorting by relationship then moves places, not answers, however long those are. The folder is
    the process's own: what comes back from the file is what was put there, and is not checked
    again, which would take longer than all that is worked out of it.
    """

    def __init__(self, folder: Path) -> None:
        self.responses = self.own = 0
        self.nameless = Counter[tuple[str, str]]()
        self._bytes = (folder / "responses").open("w+b")
        self._end = 0
        settings = {**SETTINGS, "temp_directory": str(folder / "spilled")}
        self._database = duckdb.connect(str(folder / "shelf.duckdb"), config=settings)
        self._waiting: dict[str, list[tuple[Cell, ...]]] = {"entries": [], "rows": []}
        for table, columns in (("entries", ENTRY), ("rows", COLUMNS)):
            named = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
            self._database.execute(f"CREATE TABLE {table} ({named})")

    def close(self) -> None:
        """Lets go of the files; the folder can be removed after it."""
        self._database.close()
        self._bytes.close()

    def put(self, taken: Taken) -> None:
        """Keeps what came of some files; those of a relationship stay in the order they came in."""
        for (key, assessment), (count, data) in taken.groups.items():
            self._bytes.write(data)
            self._add("entries", ENTRY, (key, assessment, self._end, len(data), count))
            self._end += len(data)
            self.responses += count
        self.nameless.update(taken.nameless)
        self.responses += sum(taken.nameless.values())
        self.own += taken.own

    def relationships(self) -> Iterator[list[Entry]]:
        """The responses to one assessment of one relationship, for each of them in order."""
        self._write("entries", ENTRY)
        entries = (Entry(*row) for row in self._sorted("entries", "key, assessment, place"))
        for _, group in groupby(entries, key=lambda entry: (entry.key, entry.assessment)):
            yield list(group)

    def parts(self, entries: Iterable[Entry]) -> tuple[bytes, ...]:
        """The bytes that hold the responses themselves."""
        return tuple(map(self._part, entries))

    def _part(self, entry: Entry) -> bytes:
        self._bytes.seek(entry.place)
        return self._bytes.read(entry.size)

    def add_row(self, cells: Cells) -> None:
        """Keeps a row of the table."""
        self._add("rows", COLUMNS, cells)

    def rows(self) -> Iterator[Row]:
        """The rows of the table, sorted."""
        self._write("rows", COLUMNS)
        for row in self._sorted("rows", ", ".join(ORDER)):
            yield dict(zip(COLUMNS, row, strict=True))

    def write_parquet(self, path: Path) -> None:
        """The same rows as a Parquet file."""
        self._write("rows", COLUMNS)
        relation = self._database.sql(f"SELECT * FROM rows ORDER BY {', '.join(ORDER)}")
        relation.write_parquet(str(path), compression="zstd")

    def counts(self, column: str) -> dict[Any, int]:
        """How many rows hold each value of a column."""
        self._write("rows", COLUMNS)
        rows = self._database.execute(f'SELECT "{column}", count(*) FROM rows GROUP BY 1')
        return dict(rows.fetchall())

    def _add(self, table: str, columns: Mapping[str, str], values: tuple[Cell, ...]) -> None:
        self._waiting[table].append(values)
        if len(self._waiting[table]) >= AT_ONCE:
            self._write(table, columns)

    def _write(self, table: str, columns: Mapping[str, str]) -> None:
        """One statement for many rows: each column is a list that DuckDB takes apart."""
        if waiting := self._waiting[table]:
            lists = ", ".join(f"unnest(?::{kind}[])" for kind in columns.values())
            by_column = [list(map(itemgetter(at), waiting)) for at in range(len(columns))]
            self._database.execute(f"INSERT INTO {table} SELECT {lists}", by_column)
            waiting.clear()

    def _sorted(self, table: str, order: str) -> Iterator[tuple[Any, ...]]:
        rows = self._database.cursor().execute(f"SELECT * FROM {table} ORDER BY {order}")
        while some := rows.fetchmany(AT_ONCE):
            yield from some
