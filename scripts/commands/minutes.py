"""The command that prints the minutes of a workshop: minutes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from scripts.commands.options import (
    brand_option,
    companies_options,
    file_to_write,
    language_option,
    paths_argument,
    refuse,
    refuse_shared,
    shared_option,
    smallest_option,
    today_option,
)
from scripts.terminal import say, say_line
from scripts.writing import WriteError


@click.command()
@paths_argument
@language_option
@click.option(
    "--on", metavar="DATE", default="", help="The day of the workshop; default: the last."
)
@click.option("--html", type=file_to_write, help="Write the minutes as one page to this file.")
@click.option("--md", type=file_to_write, help="Write the minutes as Markdown to this file.")
@click.option("--ics", type=file_to_write, help="Write their dates as iCalendar to this file.")
@click.option("--docx", type=file_to_write, help="Write the minutes for Word to this file.")
@click.option("--pptx", type=file_to_write, help="Write a deck for PowerPoint to this file.")
@brand_option
@shared_option
@smallest_option
@today_option
@companies_options
def minutes(
    paths: tuple[Path, ...],
    language: str,
    on: str,
    html: Path | None,
    md: Path | None,
    ics: Path | None,
    docx: Path | None,
    pptx: Path | None,
    brand: Path | None,
    shared: bool,
    smallest: int,
    today: datetime | None,
    buyer: str,
    supplier: str,
) -> None:
    """Print the minutes of a workshop: what was shown, said, agreed, parked.

    Relationship files, or folders that hold them; several are put together first. With who does
    what by when, and the day on which both look at it again. If you ask for files only, nothing is
    printed. Exits with 2 and one line a problem where a file cannot be used, or where there is no
    such workshop; then nothing is written.
    """
    from counterpart import InputError, merge
    from counterpart.minutes import minutes_view, render_minutes

    from scripts.compiled import catalogue
    from scripts.decks import brand_of
    from scripts.minutes_files import write_files
    from scripts.named import companies_of
    from scripts.reading import read_relationships, response_files
    from scripts.said import said

    held = catalogue()
    files = response_files(paths, held, language)
    targets = {"html": html, "md": md, "ics": ics, "docx": docx, "pptx": pptx}
    refuse_shared(targets.values(), files, held.sentences(language))
    whole = merge(*read_relationships(files, held, language, refuse))
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the reader is
    companies = companies_of(whole, {"buyer": buyer, "supplier": supplier})
    try:
        view = minutes_view(
            held, whole, day, language, companies, which=on, smallest=smallest if shared else 0
        )
    except InputError as error:
        refuse(error.say(held.sentences(language)))
    try:
        for path in write_files(view, targets, brand_of(brand, refuse)):
            say_line(said(held, language, "wrote", path=path), err=True)
    except WriteError as error:
        refuse([str(error)])
    if not any(targets.values()):
        say(render_minutes(view, "txt"))
