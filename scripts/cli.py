"""The command `counterpart`: check, build, dist, serve, new, score, compare."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from scripts.paths import LANGUAGES

FOUND, BAD_INPUT = 1, 2
"""Exit codes: problems in definitions or content; input that cannot be used."""

files_argument = click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print the exact result object instead of words."
)
language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of the report and of what is wrong.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(package_name="counterpart-playbook", prog_name="counterpart")
def main() -> None:
    """Counterpart: a relationship playbook that a buyer and a supplier use together.

    \b
    Make the playbook:   counterpart build     then open build/site/ with any web server
    Write it:            counterpart serve     a saved change shows in the browser
    Check it:            counterpart check     every problem in one run
    Score a response:    counterpart score buyer.response.json
    Compare two sides:   counterpart compare buyer.response.json supplier.response.json

    A response file is what a respondent downloads from an assessment page.
    """


@main.command()
@click.argument(
    "directory", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def check(directory: Path | None) -> None:
    """Report every problem in what you wrote.

    Definitions, content and locales are read whole.

    DIRECTORY is a folder of definitions; without it, those of this playbook. Each problem is one
    line, `file:line: path by id: found; expected`. Exits with 1 where there is one.
    """
    from scripts.checks import check_all

    problems = check_all(directory) if directory else check_all()
    for problem in problems:
        click.echo(problem)
    if problems:
        raise SystemExit(FOUND)
    click.echo("The definitions, the content and the locales are in order.", err=True)


@main.command()
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; build/site/ unless told.",
)
def build(output: Path | None) -> None:
    """Build the playbook.

    It is a static site that any web server can serve, at any address.
    Nothing is done where nothing changed. Exits with 1 and one line a problem where the
    definitions or the content have problems.
    """
    from scripts.site import SITE, BuildError
    from scripts.site import build as build_site

    try:
        build_site((output or SITE).resolve(), say=click.echo)
    except BuildError as error:
        _stop(error.problems, FOUND)


@main.command()
def dist() -> None:
    """Build the playbook and pack it: one zip that works wherever it is unpacked.

    The zip goes into build/dist/, with its SHA-256 beside it. The same sources give the same
    bytes. Exits with 1 where the definitions or the content have problems.
    """
    from scripts.dist import make_release
    from scripts.locales import read_locales
    from scripts.site import SITE, BuildError, shown
    from scripts.site import build as build_site

    try:
        build_site(say=click.echo)
    except BuildError as error:
        _stop(error.problems, FOUND)
    click.echo(f"Packed {shown(make_release(SITE, read_locales()))}.")


@main.command()
@click.option("--port", default=8000, show_default=True, help="The port on 127.0.0.1.")
def serve(port: int) -> None:
    """Serve the playbook while you write it.

    It is built anew when something is saved.
    Content, definitions, theme and scoring code are watched; the page reloads by itself and keeps
    the answers. Stop with Ctrl+C.
    """
    from scripts.serve import serve as serve_site

    serve_site(port, say=click.echo)


@main.command()
@click.argument("slug")
def new(slug: str) -> None:
    """Make a new assessment from a skeleton.

    The skeleton passes `check` and is in the site at once.
    SLUG names it: small letters, digits and hyphens, such as `delivery-promises`.
    """
    from scripts.new import NewError
    from scripts.new import new as make

    try:
        for path in make(slug):
            click.echo(path)
    except NewError as error:
        _stop([str(error)], BAD_INPUT)


@main.command()
@files_argument
@json_option
@language_option
def score(files: tuple[Path, ...], as_json: bool, language: str) -> None:
    """Print the report of each response.

    With --json it prints one result object a line.
    Exits with 2 and one line a problem where a file cannot be used; then nothing is printed.
    """
    from counterpart import score as score_response
    from counterpart.canonical import canonical_text
    from counterpart.report import render_score

    from scripts.reading import catalogue, read_files

    held = catalogue()
    reports = []
    for response in read_files(files, held, language, _refuse):
        result = score_response(held.assessments[response.assessment], response)
        if as_json:
            reports.append(canonical_text(result.to_json()))
        else:
            reports.append(render_score(held, response, result, language, "txt"))
    click.echo("\n".join(reports))


@main.command()
@files_argument
@json_option
@language_option
def compare(files: tuple[Path, ...], as_json: bool, language: str) -> None:
    """Compare a buyer's and a supplier's responses.

    Any number of responses of both sides, in any order. With --json it prints the same object,
    byte for byte, that the comparison page offers to download. Exits with 2 and one line a problem
    where a file cannot be used or a side is missing.
    """
    from counterpart import InputError
    from counterpart import compare as compare_responses
    from counterpart.canonical import canonical_text
    from counterpart.report import render_comparison

    from scripts.reading import catalogue, read_files

    held = catalogue()
    responses = read_files(files, held, language, _refuse)
    try:
        result = compare_responses(held, responses)
    except InputError as error:
        _refuse(error.say(held.sentences(language)))
    if as_json:
        click.echo(canonical_text(result.to_json()))
    else:
        click.echo(render_comparison(held, result, language, "txt"))


def _refuse(problems: Iterable[str]) -> NoReturn:
    _stop(problems, BAD_INPUT)


def _stop(problems: Iterable[str], code: int) -> NoReturn:
    for problem in problems:
        click.echo(problem, err=True)
    raise SystemExit(code)


if __name__ == "__main__":
    main()
