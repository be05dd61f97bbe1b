"""Makes the pages of the programmes, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterpart import Catalogue

from scripts.locales import Locale
from scripts.page import ENGINE, Page, render
from scripts.page_words import as_json, forms_together, spoken
from scripts.programmes.pages import ProgrammePages
from scripts.programmes.words import FOLDER

FORM = ("copied", "copy-by-hand", "engine-", "error-", "export-")
"""The form's words that the scripts of these pages say."""


def programme_pages(
    catalogue: Catalogue, locales: Mapping[str, Locale], language: str
) -> Iterator[Page]:
    """The pages of all programmes in a language, and their index; none where there is none."""
    locale = locales[language]
    pages, words = ProgrammePages(catalogue, locale, language), locale["programmes"]
    if not pages.programmes:
        return
    form = {key: text for key, text in locale["form"].items() if key.startswith(FORM)}
    said = forms_together({**form, **words}, language)
    common = {**spoken(locale, language), "a": words, "form_words": as_json(said)}
    yield Page(
        f"{FOLDER}/index.md",
        words["title"],
        words["description"],
        render(
            "programmes.html",
            **common,
            programmes=list(pages.cards(agendas=False)),
            agendas=list(pages.cards(agendas=True)),
        ),
    )
    for key, written in pages.written.items():
        facts = {**common, **pages.body(key), "engine": f"../../{ENGINE}"}
        html = render("programme.html", **facts)
        yield Page(f"{FOLDER}/{key}/index.md", written.title, written.sentence, html)
