"""The command that compares many relationships: portfolio."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import click

from scripts.commands.options import (
    BAD_INPUT,
    file_to_write,
    language_option,
    layout_option,
    refuse,
    refuse_shared,
    smallest_option,
)
from scripts.terminal import say_line
from scripts.writing import WriteError, reason


@click.command()
@click.argument("directory", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--csv", type=file_to_write, help="Write the table as CSV to this file.")
@layout_option
@click.option("--parquet", type=file_to_write, help="Write the table as Parquet to this file.")
@click.option("--html", type=file_to_write, help="Write the table as one page to this file.")
@click.option("--xlsx", type=file_to_write, help="Write the table as a workbook to this file.")
@click.option("--json", "as_json", is_flag=True, help="Print one object a row instead of words.")
@language_option
@click.option(
    "--shared",
    is_flag=True,
    help="A view to share: leave out what too few people on a side said.",
)
@smallest_option
def portfolio(
    directory: Path,
    csv: Path | None,
    csv_form: str | None,
    parquet: Path | None,
    html: Path | None,
    xlsx: Path | None,
    as_json: bool,
    language: str,
    shared: bool,
    smallest: int,
) -> None:
    """Compare many relationships in one table.

    All *.response.json and *.relationship.json files below DIRECTORY are read, however many.
    Each relationship and assessment is a row, in the latest round that both sides answered; the
    most urgent comes first. Names that differ only in case or spaces are one
    relationship; a response without a name takes that of its relationship file or of its folder.
    Questions that two sides worded themselves are in no row: no other relationship has them.
    If you ask for files only, nothing is printed.

    A file that cannot be used is named with all its problems and left out; the table is made from
    the others, and the command exits with 2.
    """
    from counterpart.export import layout_of
    from counterpart.portfolio import Words
    from counterpart.portfolio.view import introduction

    from scripts.arriving import walk
    from scripts.clock import now
    from scripts.compiled import catalogue
    from scripts.portfolio.gather import compare_all, read
    from scripts.portfolio.shelf import Shelf
    from scripts.portfolio.write import missing_folders, write_files, write_out
    from scripts.reading import ENDINGS
    from scripts.said import progress, said

    held = catalogue()
    sentences = held.sentences(language)
    words, limit = Words(held, language), smallest if shared else 0
    targets = {"csv": csv, "parquet": parquet, "html": html, "xlsx": xlsx}
    if missing := list(missing_folders(targets.values(), sentences)):
        refuse(missing)
    refuse_shared(targets.values(), walk(directory), sentences)
    with _working_folder() as folder, closing(Shelf(folder)) as shelf:
        refused = read(directory, shelf, held, language, partial(say_line, err=True))
        if not shelf.responses:
            nothing = f"{directory}: {sentences['no-files'].format(ending=', '.join(ENDINGS))}"
            refuse([] if refused else [nothing])
        say = progress(held, language, "responses-compared")
        compare_all(shelf, held, limit, say, now())
        head = introduction(words, shelf.counts("status"), refused, limit)
        try:
            layout = csv_form or layout_of(held.writing(language))
            for path in write_files(shelf, words, head, folder, targets, layout):
                say_line(said(held, language, "wrote", path=path), err=True)
        except WriteError as error:
            refuse([str(error)])
        if as_json or not any(targets.values()):
            write_out(shelf, words, head, as_json=as_json)
    if refused:
        raise SystemExit(BAD_INPUT)


@contextmanager
def _working_folder() -> Iterator[Path]:
    """A folder for the time of the work; where it cannot be written to, that is said."""
    import tempfile

    import duckdb

    with tempfile.TemporaryDirectory(prefix="counterpart-") as name:
        try:
            yield Path(name)
        except duckdb.Error as error:
            refuse([f"{name}: {str(error).partition(chr(10))[0]}"])
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            refuse([f"{error.filename or name}: {reason(error)}"])
