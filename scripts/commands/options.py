"""What several commands take, and how they end."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from scripts.pasted import Handed
from scripts.paths import LANGUAGES

FOUND, BAD_INPUT = 1, 2
"""Exit codes: problems in definitions or content; input that cannot be used."""

files_argument = click.argument(
    "files",
    nargs=-1,
    required=True,
    type=Handed(exists=True, dir_okay=False, path_type=Path),
)
paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=Handed(exists=True, path_type=Path)
)
file_to_write = click.Path(dir_okay=False, writable=True, path_type=Path)
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


def refuse(problems: Iterable[str]) -> NoReturn:
    """Ends with one line a problem, for input that cannot be used."""
    stop(problems, BAD_INPUT)


def stop(problems: Iterable[str], code: int) -> NoReturn:
    """Ends with one line a problem on standard error, and this exit code."""
    for problem in problems:
        click.echo(problem, err=True)
    raise SystemExit(code)
