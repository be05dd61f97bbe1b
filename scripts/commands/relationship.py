"""The command that puts one relationship together: merge."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scripts.commands.options import (
    file_to_write,
    language_option,
    paths_argument,
    refuse,
    refuse_shared,
)
from scripts.terminal import say_line
from scripts.writing import WriteError, shared_places, write_whole


@click.command()
@paths_argument
@click.option(
    "-o", "--output", type=file_to_write, help="Write the relationship to this file, not to output."
)
@language_option
def merge(paths: tuple[Path, ...], output: Path | None, language: str) -> None:
    """Merge responses and relationship files into one relationship file.

    PATHS are files of both kinds, in any order, or folders whose *.response.json and
    *.relationship.json files are all read. Nothing is lost: every response, action, ground rule
    and change event of every file is in the result, but for an answer that the same respondent
    gave again later to the same assessment in the same round. The same files give the same bytes
    in every order, and merging once more changes nothing, so that OUTPUT may be one of PATHS where
    that is a relationship file.

    What was kept, replaced and given more than once is told on standard error. Exits with 2 and
    one line a problem where a file cannot be used; then nothing is written.
    """
    from counterpart import InputError
    from counterpart import merge as merge_all
    from counterpart.relationship import to_bytes

    from scripts.compiled import catalogue
    from scripts.merging import summary
    from scripts.reading import is_response, read_relationships, response_files
    from scripts.said import said

    held = catalogue()
    files = response_files(paths, held, language)
    given = read_relationships(files, held, language, refuse)
    shared = shared_places([output], files)
    if any(is_response(path, held) for _, _, path in shared):
        refuse_shared([output], files, held.sentences(language))
    merged = merge_all(*given)
    try:
        data = to_bytes(merged)
    except InputError as error:
        refuse(error.say(held.sentences(language)))
    if output:
        try:
            write_whole(output, data)
        except WriteError as error:
            refuse([str(error)])
    else:
        click.echo(data, nl=sys.stdout.isatty())
    both = list(zip(files, given, strict=True))
    for line in summary(held.locales[language], both, merged):
        say_line(line, err=True)
    if output:
        say_line(said(held, language, "wrote", path=output), err=True)
