"""The commands that work on response files: score, compare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from scripts.commands.options import (
    brand_option,
    companies_options,
    file_to_write,
    files_argument,
    json_option,
    language_option,
    layout_option,
    paths_argument,
    refuse,
    refuse_shared,
    smallest_option,
)
from scripts.terminal import say, say_data, say_line
from scripts.writing import WriteError


@click.command()
@files_argument
@json_option
@language_option
def score(files: tuple[Path, ...], as_json: bool, language: str) -> None:
    """Print the report of each response.

    FILES are response files, or links, codes and texts that hold them. With --json it prints one
    result object a line.
    Exits with 2 and one line a problem where a file cannot be used; then nothing is printed.
    """
    from counterpart import score as score_response
    from counterpart.canonical import canonical_text
    from counterpart.report import render_score

    from scripts.compiled import catalogue
    from scripts.reading import read_files

    held = catalogue()
    reports = []
    for response in read_files(files, held, language, refuse):
        result = score_response(held, response)
        if as_json:
            reports.append(canonical_text(result.to_json()))
        else:
            reports.append(render_score(held, response, result, language, "txt"))
    (say_data if as_json else say)("\n".join(reports))


@click.command()
@paths_argument
@json_option
@language_option
@click.option("--html", type=file_to_write, help="Write the report as one page to this file.")
@click.option("--csv", type=file_to_write, help="Write the summary as CSV to this file.")
@layout_option
@click.option("--xlsx", type=file_to_write, help="Write an Excel workbook to this file.")
@click.option("--pptx", type=file_to_write, help="Write a deck for PowerPoint to this file.")
@brand_option
@click.option(
    "--assessment",
    default="",
    help="The id of the assessment to compare, where the files hold responses to several.",
)
@click.option(
    "--site",
    default="",
    help="Where the playbook is served, for links in the page of --html; without it, no links.",
)
@click.option(
    "--shared",
    is_flag=True,
    help="A view to share: leave out what too few people on a side or in a role said.",
)
@smallest_option
@companies_options
def compare(
    paths: tuple[Path, ...],
    as_json: bool,
    language: str,
    html: Path | None,
    csv: Path | None,
    csv_form: str | None,
    xlsx: Path | None,
    pptx: Path | None,
    brand: Path | None,
    assessment: str,
    site: str,
    shared: bool,
    smallest: int,
    buyer: str,
    supplier: str,
) -> None:
    """Compare a buyer's and a supplier's responses.

    Any number of responses of both sides, in any order: response files, relationship files,
    folders whose *.response.json and *.relationship.json files are all read, or links, codes and
    texts that hold them. Actions and change events of relationship files are in the report. With
    --json it prints the same object, byte for byte, that the comparison page offers to download.
    If you ask for files only, nothing is printed. Exits with 2 and one line a problem where a
    file cannot be used or a side is missing; then nothing is written.
    """
    from counterpart import InputError, Problem, merge
    from counterpart import compare as compare_responses
    from counterpart.canonical import canonical_text
    from counterpart.report import render_comparison

    from scripts.clock import now
    from scripts.compiled import catalogue
    from scripts.named import companies_of
    from scripts.reading import read_relationships, response_files

    held = catalogue()
    files = response_files(paths, held, language)
    targets = {"html": html, "csv": csv, "xlsx": xlsx, "pptx": pptx}
    refuse_shared(targets.values(), files, held.sentences(language))
    given = read_relationships(files, held, language, refuse)
    responses = [response for of in given for response in of.responses]
    if assessment:
        if assessment not in held.assessments:
            facts = {"found": assessment, "expected": ", ".join(held.assessments)}
            refuse([Problem("--assessment", "not-one-of", facts).say(held.sentences(language))])
        responses = [response for response in responses if response.assessment == assessment]
    try:
        limit = smallest if shared else 0
        result = compare_responses(held, responses, smallest=limit, now=now())
    except InputError as error:
        refuse(error.say(held.sentences(language)))
    beside = merge(*(replace(of, responses=()) for of in given))
    companies = companies_of(beside, {"buyer": buyer, "supplier": supplier})
    if any(targets.values()):
        from counterpart.export import layout_of

        from scripts.decks import brand_of
        from scripts.exports import write_files
        from scripts.said import said

        layout = csv_form or layout_of(held.writing(language))
        try:
            for path in write_files(
                held,
                result,
                language,
                targets,
                layout=layout,
                site=site,
                beside=beside,
                companies=companies,
                brand=brand_of(brand, refuse),
            ):
                say_line(said(held, language, "wrote", path=path), err=True)
        except WriteError as error:
            refuse([str(error)])
    if as_json:
        say_data(canonical_text(result.to_json()))
    elif not any(targets.values()):
        say(render_comparison(held, result, language, "txt", beside=beside, companies=companies))
