"""Makes the pages of the plays, and the file of fragments that reports open them from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from counterpart import Catalogue

from scripts.locales import Locale
from scripts.page import Page, render
from scripts.page_words import as_json, forms_together, spoken
from scripts.plays.form import FOLDER
from scripts.plays.pages import PlayPages

SCRIPT = f"{FOLDER}/{FOLDER}.js"
"""The fragments, from the language's root: a script, as a page from a folder fetches nothing."""
VARIABLE = "counterpartPlays"
FRAGMENT_LEVEL = 5
"""That of headings inside of a report."""
SAID = ("adding", "filter-", "failed")
"""The words that the scripts of these pages say."""


def play_pages(
    catalogue: Catalogue, locales: Mapping[str, Locale], language: str
) -> Iterator[Page]:
    """The pages of all plays in a language, and their index; none where there is no play."""
    locale = locales[language]
    pages = PlayPages(catalogue, locale, language)
    words = locale["plays"]
    if not pages.written:
        return
    common = {**spoken(locale, language), "p": words}
    said = {**locale["planning"], **words}
    said = {key: text for key, text in said.items() if key.startswith(SAID)}
    common["form_words"] = as_json(forms_together(said, language))
    yield Page(
        f"{FOLDER}/index.md",
        words["title"],
        words["description"],
        render("plays.html", **common, filters=pages.filters(), cards=list(pages.cards())),
    )
    for key, written in pages.written.items():
        html = render("play.html", **{**common, **pages.body(key), "calls": list(pages.calls(key))})
        yield Page(f"{FOLDER}/{key}/index.md", written.title, written.sentence, html)


def fragments(
    catalogue: Catalogue, locale: Locale, language: str, ids: Iterable[str] | None = None
) -> dict[str, str]:
    """The text of each play as HTML that stands inside a report; of all unless ids are given."""
    pages = PlayPages(catalogue, locale, language)
    words = {"f": locale["planning"], "level": FRAGMENT_LEVEL}
    chosen = pages.written if ids is None else ids
    return {key: render("play-body.html", **words, **pages.body(key)) for key in chosen}


def script(catalogue: Catalogue, locale: Locale, language: str) -> bytes:
    """The fragments as a script that a page loads when somebody opens a play."""
    held = json.dumps(fragments(catalogue, locale, language), ensure_ascii=False)
    return f"var {VARIABLE} = {held};\n".encode()
