"""The picture and the table as one page in a file of its own, written row by row."""

from __future__ import annotations

from typing import TextIO

from counterpart.portfolio import Words, portfolio_view
from counterpart.portfolio.sorting import numbers
from counterpart.report.render import environment

from scripts.decks import UNBRANDED, Branded
from scripts.portfolio.shelf import Shelf
from scripts.standalone import standalone

AT_ONCE = 200
"""Pieces of the template that are written together."""
HERE = "{table}"
"""Stands for the table while the page around it is made; braces are in no style sheet like so."""


def write_page(
    out: TextIO,
    words: Words,
    head: tuple[str, ...],
    shelf: Shelf,
    brand: Branded = UNBRANDED,
) -> None:
    """The page of the shelf's rows, which are never all in memory."""
    view = portfolio_view(words, shelf.rows(), shelf.rows(), numbers(shelf.rows()), head)
    template = environment(words.catalogue.templates).get_template("portfolio.html")
    whole = standalone(HERE, words.t("title"), words.language, brand=brand)
    before, _, after = whole.partition(HERE)
    stream = template.stream(view=view, t=view.phrases.t, base="")
    stream.enable_buffering(AT_ONCE)
    out.write(before)
    out.writelines(stream)
    out.write(after)
