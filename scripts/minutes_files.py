"""Writes the files of a workshop's minutes: a page, Markdown, a calendar, a deck, a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from counterpart.deck import minutes_document, workshop_deck
from counterpart.minutes import MinutesView, minutes_calendar, render_minutes

from scripts.decks import UNBRANDED, Branded, deck_bytes, document_bytes
from scripts.standalone import standalone
from scripts.writing import write_all


def page(view: MinutesView, brand: Branded = UNBRANDED) -> str:
    """The minutes as a page of their own."""
    title = ": ".join(filter(None, (view.phrases.t("minutes-title"), view.name)))
    made, language = render_minutes(view, "html"), view.phrases.language
    return standalone(made, title, language, brand=brand)


FILES: Mapping[str, Callable[[MinutesView, Branded], bytes]] = {
    "html": lambda view, brand: page(view, brand).encode(),
    "md": lambda view, _: render_minutes(view, "md").encode(),
    "ics": lambda view, _: minutes_calendar(view),
    "pptx": lambda view, brand: deck_bytes(workshop_deck(view, brand.brand), brand),
    "docx": lambda view, brand: document_bytes(minutes_document(view, brand.brand), brand),
}
"""The bytes of each file, by its kind."""


def write_files(
    view: MinutesView, targets: Mapping[str, Path | None], brand: Branded = UNBRANDED
) -> Iterator[Path]:
    """Writes what is asked for and gives the path of each file; raises WriteError."""
    made = {path: partial(FILES[kind], view, brand) for kind, path in targets.items() if path}
    return write_all(made)
