"""The command that looks at all assessments of one relationship together."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
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
from scripts.writing import WriteError, write_all


@click.command()
@paths_argument
@language_option
@click.option(
    "--xlsx",
    type=file_to_write,
    help="Write an Excel workbook: a line an assessment, then a sheet each, then the plan.",
)
@click.option(
    "--pptx", type=file_to_write, help="Write a deck for PowerPoint: a slide an assessment."
)
@brand_option
@shared_option
@smallest_option
@today_option
@companies_options
def whole(
    paths: tuple[Path, ...],
    language: str,
    xlsx: Path | None,
    pptx: Path | None,
    brand: Path | None,
    shared: bool,
    smallest: int,
    today: datetime | None,
    buyer: str,
    supplier: str,
) -> None:
    """Look at all assessments of one relationship together.

    Strongest and weakest point, the widest differences, the next three things to do, and how far
    each assessment is. Takes response files, relationship files, and folders that hold them. If you
    ask for files only, nothing is printed. Exits with 2 and one line a problem where a file
    cannot be used; then nothing is written.
    """
    from counterpart import merge
    from counterpart.deck import whole_deck
    from counterpart.plan import add_plan, plan_sheets, plan_view
    from counterpart.whole import compare_all, render_whole, whole_view, whole_workbook

    from scripts.compiled import catalogue
    from scripts.decks import brand_of, deck_bytes
    from scripts.named import companies_of
    from scripts.reading import read_relationships, response_files
    from scripts.said import said

    held = catalogue()
    files = response_files(paths, held, language)
    refuse_shared([xlsx, pptx], files, held.sentences(language))
    given = read_relationships(files, held, language, refuse)
    responses = [response for of in given for response in of.responses]
    together = compare_all(held, responses, smallest=smallest if shared else 0)
    beside = merge(*given)
    companies = companies_of(beside, {"buyer": buyer, "supplier": supplier})
    if not (xlsx or pptx):
        say(render_whole(whole_view(held, together, language, companies, beside), "txt"))
        return
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the reader is
    plan = plan_view(held, beside, day, language, companies=companies)
    more = partial(add_plan, view=plan, shared=shared, name=plan_sheets(plan))
    branded = brand_of(brand, refuse)

    def deck() -> bytes:
        made = whole_deck(held, together, language, beside, companies, branded.brand)
        return deck_bytes(made, branded)

    of = (held, together, language, beside, more, companies, branded.brand)
    book = partial(whole_workbook, *of)
    try:
        for path in write_all({path: made for path, made in ((xlsx, book), (pptx, deck)) if path}):
            say_line(said(held, language, "wrote", path=path), err=True)
    except WriteError as error:
        refuse([str(error)])
