"""The table as one page in a file of its own, written row by row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.paths import THEME
from scripts.portfolio.words import Line, Words
from scripts.standalone import standalone

AT_ONCE = 200
"""Pieces of the template that are written together."""
HERE = "{table}"
"""Stands for the table while the page around it is made; braces are in no style sheet like so."""
HOW = ("gap", "distance", "level", "moved", "empty")


def write_page(out: TextIO, words: Words, head: tuple[str, ...], rows: Iterable[Line]) -> None:
    """The page with a line of the table for each row; the rows are never all in memory."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates" / "portfolio"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    before, after = standalone(HERE, words.t("title"), words.language).split(HERE)
    stream = environment.get_template("portfolio.html").stream(
        t=words.t, round=words.report("round"), head=head, lines=rows, how=HOW
    )
    stream.enable_buffering(AT_ONCE)
    out.write(before)
    out.writelines(stream)
    out.write(after)
