"""The command that compares many relationships: portfolio."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scripts.commands.options import (
    BAD_INPUT,
    brand_option,
    file_to_write,
    language_option,
    layout_option,
    refuse,
    refuse_shared,
    smallest_option,
)
from scripts.terminal import say_line
from scripts.writing import WriteError, reason

if TYPE_CHECKING:
    from counterpart import Catalogue

    from scripts.portfolio.crew import Crew


class FolderOrAddress(click.Path):
    """A folder of this machine that exists; or an address, which is looked at later."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path or address as it was given."""
        return str(value) if "://" in str(value) else str(super().convert(value, param, ctx))


@click.command()
@click.argument("directory", type=FolderOrAddress(exists=True, file_okay=False))
@click.option("--csv", type=file_to_write, help="Write the table as CSV to this file.")
@layout_option
@click.option("--parquet", type=file_to_write, help="Write the table as Parquet to this file.")
@click.option("--html", type=file_to_write, help="Write the table as one page to this file.")
@click.option("--xlsx", type=file_to_write, help="Write the table as a workbook to this file.")
@brand_option
@click.option("--json", "as_json", is_flag=True, help="Print one object a row instead of words.")
@language_option
@click.option(
    "--shared",
    is_flag=True,
    help="A view to share: leave out what too few people on a side said.",
)
@smallest_option
@click.option(
    "--processes",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Share the work out to so many processes of this machine.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Share it out to the workers of a Dask scheduler, such as tcp://10.0.0.5:8786.",
)
def portfolio(
    directory: str,
    csv: Path | None,
    csv_form: str | None,
    parquet: Path | None,
    html: Path | None,
    xlsx: Path | None,
    brand: Path | None,
    as_json: bool,
    language: str,
    shared: bool,
    smallest: int,
    processes: int,
    cluster: str | None,
) -> None:
    """Compare many relationships in one table.

    All *.response.json and *.relationship.json files below DIRECTORY are read, however many; an
    address such as smb://server/share/responses is a directory too, where fsspec can read it.
    Each relationship and assessment is a row, in the latest round that both sides answered; the
    most urgent comes first. Names that differ only in case or spaces are one
    relationship; a response without a name takes that of its relationship file or of its folder.
    Questions that two sides worded themselves are in no row: no other relationship has them.
    If you ask for files only, nothing is printed. Whoever does the work, the same files give the
    same table.

    A file that cannot be used is named with all its problems and left out; the table is made from
    the others, and the command exits with 2.
    """
    from counterpart.export import layout_of
    from counterpart.portfolio import Words
    from counterpart.portfolio.stores import StoreError
    from counterpart.portfolio.view import introduction

    from scripts.clock import now
    from scripts.compiled import catalogue
    from scripts.decks import brand_of
    from scripts.portfolio.crew import INSTALL, CrewError
    from scripts.portfolio.gather import compare_all, read
    from scripts.portfolio.places import inputs_of, place_of
    from scripts.portfolio.shelf import Shelf
    from scripts.portfolio.write import missing_folders, write_files, write_out
    from scripts.reading import ENDINGS
    from scripts.said import progress, said

    if cluster and processes > 1:
        raise click.UsageError("--processes and --cluster exclude each other.")
    held = catalogue()
    sentences = held.sentences(language)
    words, limit, moment = Words(held, language), smallest if shared else 0, now()
    targets = {"csv": csv, "parquet": parquet, "html": html, "xlsx": xlsx}
    own = brand_of(brand, refuse)
    if missing := list(missing_folders(targets.values(), sentences)):
        refuse(missing)
    with ExitStack() as stack:
        try:
            place = place_of(directory)
            refuse_shared(targets.values(), inputs_of(place), sentences)
            folder = stack.enter_context(_working_folder())
            shelf = stack.enter_context(closing(Shelf(folder)))
            crew = stack.enter_context(_crew(processes, cluster, place.top, held))
            complain = partial(say_line, err=True)
            refused = read(place, shelf, crew, held, language, moment, folder, complain)
            if shelf.own:
                complain(said(held, language, "own-left-out", count=shelf.own))
            if not shelf.responses:
                nothing = f"{directory}: {sentences['no-files'].format(ending=', '.join(ENDINGS))}"
                refuse([] if refused or shelf.own else [nothing])
            say = progress(held, language, "responses-compared")
            compare_all(shelf, crew, limit, moment, say)
        except (CrewError, StoreError) as error:
            refuse([said(held, language, error.code, **{"install": INSTALL, **error.facts})])
        head = introduction(words, shelf.counts("status"), refused, limit)
        try:
            layout = csv_form or layout_of(held.writing(language))
            for path in write_files(shelf, words, head, folder, targets, layout, own):
                say_line(said(held, language, "wrote", path=path), err=True)
        except WriteError as error:
            refuse([str(error)])
        if as_json or not any(targets.values()):
            write_out(shelf, words, head, as_json=as_json)
    if refused:
        raise SystemExit(BAD_INPUT)


@contextmanager
def _crew(processes: int, cluster: str | None, top: str, held: Catalogue) -> Iterator[Crew]:
    """Whoever does the work; what is not used is not loaded. Raises CrewError."""
    if cluster:
        from scripts.portfolio.cluster import Cluster

        with Cluster(cluster, top, held) as workers:
            yield workers
    elif processes > 1:
        from scripts.portfolio.processes import Processes

        with Processes(processes) as several:
            yield several
    else:
        from scripts.portfolio.crew import Alone

        yield Alone(held)


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
