"""The command that makes an answer sheet: sheet."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scripts.commands.options import brand_option, file_to_write, refuse
from scripts.paths import LANGUAGES
from scripts.terminal import say_line
from scripts.writing import WriteError, write_whole


@click.command()
@click.argument("assessment")
@click.option(
    "--side",
    type=click.Choice(("buyer", "supplier")),
    required=True,
    help="The side that answers: the questions are worded for it.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of the sheet and of error messages.",
)
@click.option(
    "--relationship", default="", metavar="NAME", help="The name of the relationship, as elsewhere."
)
@click.option(
    "--round", "round_name", default="", metavar="ROUND", help="A month or a quarter, such as "
    "2026-11 or 2026-Q4; default: this month.",
)  # fmt: skip
@click.option("--role", default="", help="Filled in beforehand; whoever answers can change it.")
@brand_option
@click.option(
    "-o", "--output", type=file_to_write, required=True, help="Write the workbook to this file."
)
def sheet(
    assessment: str,
    side: str,
    language: str,
    relationship: str,
    round_name: str,
    role: str,
    brand: Path | None,
    output: Path,
) -> None:
    """Make an answer sheet: an assessment as an Excel workbook to fill in.

    ASSESSMENT is its id, such as trust. One file does for everyone on a side: whoever fills it in
    gets an id from the answers. Filled sheets are given to the other commands, or dropped on a
    page, like any response; in folders those are read whose names end in .answers.xlsx.

    Exits with 2 and one line a problem where something is not known; then nothing is written.
    """
    from counterpart.answer_sheet.workbook import answer_sheet

    from scripts.answer_sheets import asked_for, words_of
    from scripts.compiled import catalogue
    from scripts.decks import brand_of
    from scripts.said import said

    held = catalogue()
    given = {
        "assessment": assessment,
        "side": side,
        "relationship": relationship,
        "round": round_name,
        "role": role,
    }
    asked, own = asked_for(held, language, given, refuse), brand_of(brand, refuse).brand
    data = answer_sheet(held, asked, words_of(language), own)
    try:
        write_whole(output, data)
    except WriteError as error:
        refuse([str(error)])
    if str(output) != "-" or sys.stdout.isatty():
        say_line(said(held, language, "wrote", path=output), err=True)
