"""Makes the two pages of the workshop: the presenter's, and the room's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterpart import Catalogue
from counterpart.model import SIDES
from counterpart.relationship.facts import facts
from counterpart.relationship.set_up import EXPECTED_LIMIT
from counterpart.relationship.workshop import WORTH
from counterpart.scoring.anonymity import SMALLEST
from counterpart.workshop import ORDERS

from scripts.locales import Locale
from scripts.minutes import lengths
from scripts.page import ENGINE, Page, render
from scripts.page_words import TAG, as_json, forms_together, spoken
from scripts.pages import codes_of
from scripts.paths import LANGUAGES
from scripts.workshop.material import FOLDER

SAMPLE = ("shared-illusion", "type-mismatch", "blind-spots")
"""The samples of a dry run: four people a side, so that a protected view has something to show."""
SAID = (
    "engine-",
    "error-",
    "problems-title",
    "sample-no-response",
    "compare-refused",
    "kept-wiped",
    "kept-raw",
    "other-tab",
    "export-",
    "mail-",
    "invited-buyer",
    "invited-supplier",
    "copy-by-hand",
)
"""The form's words that the scripts of these pages say."""
TIMES = (0, 1, 2, 3, 5, 8)
"""How many things a room may guess."""


def workshop_pages(
    catalogue: Catalogue, locales: Mapping[str, Locale], language: str
) -> Iterator[Page]:
    """The presenter's page and the room's, in a language."""
    locale = locales[language]
    words = locale["workshop"]
    texts = spoken(locale, language)
    form = {key: text for key, text in texts["f"].items() if key.startswith(SAID)}
    form |= {TAG: texts["tag"], "minutes-file": locale["desk"]["desk-minutes-file"]}
    own = {key: text for key, text in words.items() if not key.startswith("card-")}
    said = forms_together({**form, **own}, language)
    common: dict[str, Any] = {**texts, "w": words, "form_words": as_json(said)}
    titles = {key: of.title for key, of in catalogue.words[language].items()}
    html = render(
        "workshop.html",
        **common,
        orders=ORDERS,
        sides=SIDES,
        times=TIMES,
        worth=WORTH,
        people=EXPECTED_LIMIT,
        lengths=as_json(lengths(catalogue)),
        smallest=SMALLEST,
        assessments=as_json({key: titles[key] for key in catalogue.assessments}),
        codes=[
            code for name in SAMPLE for code in codes_of(catalogue, name, locale["site"], language)
        ],
        facts=as_json(facts(LANGUAGES)),
        engine=f"../{ENGINE}",
    )
    yield Page(f"{FOLDER}/index.md", words["title"], words["description"], html, script="workshop")
    html = render("workshop-room.html", **common)
    about = (words["room-title"], words["room-description"])
    yield Page(f"{FOLDER}/room/index.md", *about, html, script="workshop_room")
