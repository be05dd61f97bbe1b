"""The fields of the pages on which people write, as the build makes them."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from counterpart import Catalogue

from scripts.locales import read_locales
from scripts.pages import made_pages
from scripts.paths import LANGUAGES

FIELDS = ("input", "textarea", "select")


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: list[dict[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in FIELDS:
            self.fields.append({name: value or "" for name, value in attrs})


def inputs(catalogue: Catalogue) -> Iterator[tuple[str, dict[str, str]]]:
    """Each field of each made page of the first language: the page, and the field's attributes."""
    for page in made_pages(catalogue, read_locales(), LANGUAGES[0]):
        reader = _Fields()
        reader.feed(page.html)
        yield from ((page.path, field) for field in reader.fields)
