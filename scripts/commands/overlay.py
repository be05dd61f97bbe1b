"""An overlay: the option that lays one over the playbook, and the command that makes one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

from scripts.commands.options import PROBLEMS, stop
from scripts.paths import LAID_BY, OVERLAY
from scripts.terminal import say_line

AGAIN = (sys.executable, "-P", "-c", "from scripts.cli import main; main(prog_name='counterpart')")
"""This command again, with its paths read anew."""


def lay_over(ctx: click.Context, _: click.Parameter, folder: Path | None) -> None:
    """Lays the overlay before the command reads anything.

    Where all paths are depends on it, so that a process without one starts the command again.
    """
    if folder is None or ctx.resilient_parsing:
        return
    from scripts.overlay.laying import laid
    from scripts.overlay.record import OverlayError, read_record

    try:
        if folder.resolve() == OVERLAY:
            laid()
            return
        read_record(folder.resolve())
    except OverlayError as error:
        stop(error.problems, PROBLEMS)
    words = [*AGAIN, *ctx.find_root().obj]
    around = {**os.environ, LAID_BY: str(folder.resolve())}
    if os.name == "posix":
        os.execve(words[0], words, around)
    raise SystemExit(subprocess.call(words, env=around))


overlay_option = click.Option(
    ["--overlay"],
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar=LAID_BY,
    show_envvar=True,
    callback=lay_over,
    expose_value=False,
    is_eager=True,
    help="A folder of your own, laid over the playbook: see `counterpart overlay`. Its methods "
    "are code, which runs.",
)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--record",
    "recording",
    is_flag=True,
    help="Write down what it replaces, as the playbook is now: after you have read what changed.",
)
def overlay(folder: Path, recording: bool) -> None:
    """Make a folder of your own, or say what one holds.

    Your assessments, methods, plays, pages, words and brand stand in FOLDER and not in the
    playbook, so that an update never overwrites them. Where FOLDER is new or empty, it becomes an
    overlay that builds. Then:

    \b
    counterpart serve --overlay FOLDER    see it while you write
    counterpart check --overlay FOLDER    every problem, and what an update made stale
    counterpart new --overlay FOLDER id   an assessment of your own
    """
    from scripts.overlay.record import OverlayError, mark_of
    from scripts.overlay.rooms import RECORD, contents_of
    from scripts.overlay.starting import record, start

    folder = folder.resolve()
    try:
        if not (folder / RECORD).is_file():
            for path in start(folder):
                say_line(str(path))
        elif recording:
            for line in record(folder):
                say_line(f"Recorded {line}")
        else:
            for part in contents_of(folder).parts:
                name = f"{part.path}{f': {part.key}' if part.key else ''}"
                say_line(f"{'replaces' if mark_of(part) else 'adds':9}{name}")
    except OverlayError as error:
        stop(error.problems, PROBLEMS)
