"""The command that prints what two sides agreed to do: plan."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from scripts.commands.options import (
    brand_option,
    companies_options,
    file_to_write,
    language_option,
    layout_option,
    paths_argument,
    refuse,
    refuse_shared,
    today_option,
)
from scripts.terminal import say, say_data, say_line
from scripts.writing import WriteError


@click.command()
@paths_argument
@click.option("--json", "as_json", is_flag=True, help="Print the relationship file instead.")
@language_option
@click.option("--html", type=file_to_write, help="Write the plan as one page to this file.")
@click.option("--md", type=file_to_write, help="Write the plan as Markdown to this file.")
@click.option("--csv", type=file_to_write, help="Write the plan as CSV to this file.")
@layout_option
@click.option("--xlsx", type=file_to_write, help="Write the plan as an Excel workbook.")
@click.option("--ics", type=file_to_write, help="Write its dates as iCalendar to this file.")
@click.option("--docx", type=file_to_write, help="Write the plan for Word to this file.")
@brand_option
@today_option
@companies_options
def plan(
    paths: tuple[Path, ...],
    as_json: bool,
    language: str,
    html: Path | None,
    md: Path | None,
    csv: Path | None,
    csv_form: str | None,
    xlsx: Path | None,
    ics: Path | None,
    docx: Path | None,
    brand: Path | None,
    today: datetime | None,
    buyer: str,
    supplier: str,
) -> None:
    """Print the plan: actions, ground rules, changes.

    Relationship files, response files, or folders whose files of both kinds are all read; several
    are put together first. Where there is no action yet, the plan says what the comparison
    suggests. If you ask for files only, nothing is printed. Exits with 2 and one line a
    problem where a file cannot be used; then nothing is written.
    """
    from counterpart import merge
    from counterpart.export import layout_of
    from counterpart.plan import plan_view, render_plan, suggestions
    from counterpart.relationship import current, to_bytes

    from scripts.compiled import catalogue
    from scripts.decks import brand_of
    from scripts.named import companies_of
    from scripts.plans import write_files
    from scripts.reading import read_relationships, response_files
    from scripts.said import said

    held = catalogue()
    files = response_files(paths, held, language)
    targets = {"html": html, "md": md, "csv": csv, "xlsx": xlsx, "ics": ics, "docx": docx}
    refuse_shared(targets.values(), files, held.sentences(language))
    whole = merge(*read_relationships(files, held, language, refuse))
    suggested = () if current(whole.actions) else suggestions(held, whole.responses, language)
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the reader is
    companies = companies_of(whole, {"buyer": buyer, "supplier": supplier})
    view = plan_view(held, whole, day, language, suggested, companies)
    try:
        layout = csv_form or layout_of(held.writing(language))
        for path in write_files(view, targets, layout, brand_of(brand, refuse)):
            say_line(said(held, language, "wrote", path=path), err=True)
    except WriteError as error:
        refuse([str(error)])
    if as_json:
        say_data(to_bytes(whole).decode())
    elif not any(targets.values()):
        say(render_plan(view, "txt"))
