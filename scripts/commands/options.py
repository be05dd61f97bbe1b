"""What several commands take, and how they end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NoReturn

import click

from scripts.pasted import Handed
from scripts.paths import LANGUAGES
from scripts.terminal import say_line
from scripts.writing import shared_places

PROBLEMS, BAD_INPUT = 1, 2
"""Exit codes: problems in definitions or content; input that cannot be used."""

BUILDERS = ("mkdocs", "zensical")
"""What can make pages of the texts; the first is the default."""
SMALLEST, SMALLEST_RANGE = 3, (1, 10)
LAYOUTS = ("comma", "semicolon", "plain")
"""Those of `scoring.anonymity` and of `export`, again: help need not load it all."""

files_argument = click.argument(
    "files",
    nargs=-1,
    required=True,
    type=Handed(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
paths_argument = click.argument(
    "paths",
    nargs=-1,
    required=True,
    type=Handed(exists=True, allow_dash=True, path_type=Path),
)
file_to_write = click.Path(dir_okay=False, writable=True, allow_dash=True, path_type=Path)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print the exact result object instead of words."
)
language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of the report and of error messages.",
)
smallest_option = click.option(
    "--smallest",
    type=click.IntRange(*SMALLEST_RANGE),
    default=SMALLEST,
    show_default=True,
    help="How few are too few, with --shared.",
)

shared_option = click.option(
    "--shared", is_flag=True, help="A view to share: leave out what too few people said."
)
today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day to read it on, for output that is the same every day; default: today.",
)

brand_option = click.option(
    "--brand",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with brand.css and a logo: name, logo, colour and foot of pages, decks, "
    "documents and workbooks.",
)

layout_option = click.option(
    "--csv-form",
    type=click.Choice(LAYOUTS),
    help="How CSV is laid out. comma: for a spreadsheet that writes 0.5; semicolon: for one that "
    "writes 0,5; plain: for programs, with commas and no byte order mark. Without it, comma in "
    "English and semicolon in Dutch.",
)


def companies_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options `--buyer` and `--supplier`."""
    for side in ("supplier", "buyer"):
        said = f"The name of the {side}'s company, in place of the one in a relationship file."
        command = click.option(f"--{side}", default="", metavar="NAME", help=said)(command)
    return command


def refuse(problems: Iterable[str]) -> NoReturn:
    """Ends with one line a problem, for input that cannot be used."""
    stop(problems, BAD_INPUT)


def stop(problems: Iterable[str], code: int) -> NoReturn:
    """Ends with one line a problem on standard error, and this exit code."""
    for problem in problems:
        say_line(problem, err=True)
    raise SystemExit(code)


def refuse_shared(
    outputs: Iterable[Path | None], inputs: Iterable[Path | str], sentences: Mapping[str, str]
) -> None:
    """Ends where two outputs are one file, or an output is a file that is read."""
    shared = shared_places(outputs, inputs)
    problems = [
        f"{path}: {sentences[f'output-is-{what}'].format(other=other)}"
        for what, path, other in shared
    ]
    if problems:
        refuse(problems)
