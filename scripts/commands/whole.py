"""The command that looks at all assessments of one relationship together."""

from __future__ import annotations

from pathlib import Path

import click

from scripts.commands.options import (
    companies_options,
    language_option,
    paths_argument,
    refuse,
    smallest_option,
)
from scripts.terminal import say


@click.command()
@paths_argument
@language_option
@click.option("--shared", is_flag=True, help="A view to share: leave out what too few people said.")
@smallest_option
@companies_options
def whole(
    paths: tuple[Path, ...],
    language: str,
    shared: bool,
    smallest: int,
    buyer: str,
    supplier: str,
) -> None:
    """Look at all assessments of one relationship together.

    Strongest and weakest point, the widest differences, the next three things to do, and how far
    each assessment is. Takes response files, relationship files, and folders that hold them; exits
    with 2 and one line a problem where a file cannot be used.
    """
    from counterpart import merge
    from counterpart.whole import compare_all, render_whole, whole_view

    from scripts.compiled import catalogue
    from scripts.named import companies_of
    from scripts.reading import read_relationships, response_files

    held = catalogue()
    given = read_relationships(response_files(paths, held, language), held, language, refuse)
    responses = [response for of in given for response in of.responses]
    together = compare_all(held, responses, smallest=smallest if shared else 0)
    companies = companies_of(merge(*given), {"buyer": buyer, "supplier": supplier})
    say(render_whole(whole_view(held, together, language, companies), "txt"))
