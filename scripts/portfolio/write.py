"""Writes the sorted table: CSV, Parquet, a page; words or JSON on standard output."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from counterpart.canonical import canonical_text
from counterpart.export.comma_separated import LAYOUTS, write_csv
from counterpart.portfolio import Words
from counterpart.portfolio.sorting import numbers
from counterpart.portfolio.workbook import portfolio_workbook

from scripts.decks import UNBRANDED, Branded
from scripts.portfolio.columns import COLUMNS
from scripts.portfolio.page import write_page
from scripts.portfolio.plain import lines
from scripts.portfolio.shelf import Shelf
from scripts.terminal import say_data, say_line
from scripts.writing import whole

FORMAT = "counterpart/portfolio"


def missing_folders(targets: Iterable[Path | None], sentences: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with where files are to go, said before the long work and not after it."""
    for path in targets:
        if path and not path.parent.is_dir():
            yield f"{path}: {sentences['no-folder'].format(folder=path.parent)}"


def write_files(
    shelf: Shelf,
    words: Words,
    head: tuple[str, ...],
    folder: Path,
    targets: Mapping[str, Path | None],
    layout: str,
    brand: Branded = UNBRANDED,
) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError.

    Workbook and page have the `brand`. DuckDB writes Parquet into `folder`, a temporary one; from
    there it goes where it belongs.
    """
    if path := targets["csv"]:
        with whole_text(path, LAYOUTS[layout].encoding) as out:
            write_csv(out, tuple(COLUMNS), shelf.rows(), layout)
        yield path
    if path := targets["parquet"]:
        own = folder / "table.parquet"
        shelf.write_parquet(own)
        with own.open("rb") as made, whole(path) as target:
            shutil.copyfileobj(made, target)
        yield path
    if path := targets["xlsx"]:
        data = portfolio_workbook(words, shelf.rows(), numbers(shelf.rows()), head, brand.brand)
        with whole(path) as target:
            target.write(data)
        yield path
    if path := targets["html"]:
        with whole_text(path) as out:
            write_page(out, words, head, shelf, brand)
        yield path


@contextmanager
def whole_text(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A file of text, written whole or not at all."""
    with whole(path) as out:
        text = io.TextIOWrapper(out, encoding, newline="")
        yield text
        text.detach()


def write_out(shelf: Shelf, words: Words, head: tuple[str, ...], *, as_json: bool) -> None:
    """Prints the table in words, or one JSON object a row."""
    if as_json:
        for row in shelf.rows():
            say_data(canonical_text({"format": FORMAT, **row}))
    else:
        for line in lines(words, head, map(words.line, shelf.rows())):
            say_line(line)
