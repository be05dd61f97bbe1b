"""The page that makes invitations, and the one that answers are handed over from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart import Catalogue
from counterpart.model import ROLES
from counterpart.relationship.facts import facts

from scripts.answer_sheets import words_of
from scripts.locales import Locale
from scripts.page import ENGINE, Page, render
from scripts.page_words import TAG, as_json, forms_together
from scripts.paths import LANGUAGES

LETTER = ("mail-", "invited-")
"""What an invitation says in the language of the invited person."""


def invite_page(
    catalogue: Catalogue, locales: Mapping[str, Locale], common: Mapping[str, Any]
) -> Page:
    """The page that makes invitations: with the letter's words in every language."""
    site, form = common["s"], common["f"]
    letters = {
        name: {
            "words": forms_together(_letter(locale), name),
            "titles": {key: words.title for key, words in catalogue.words[name].items()},
            "minutes": common["minutes"],
            "sheet": words_of(name),
        }
        for name, locale in locales.items()
    }
    html = render(
        "invite.html",
        **{**common, "form_words": as_json(forms_together(form, common["language"]))},
        letters=as_json(letters),
        languages={name: locale["site"]["language-name"] for name, locale in locales.items()},
        roles=ROLES,
        engine=f"../{ENGINE}",
    )
    return Page("invite/index.md", site["invite-title"], site["invite-description"], html)


def _letter(locale: Locale) -> dict[str, str]:
    said = {key: text for key, text in locale["inviting"].items() if key.startswith(LETTER)}
    return {**said, TAG: locale["language"]["tag"]}


def done_page(common: Mapping[str, Any]) -> Page:
    """The page that answers are handed over from."""
    site, said = common["s"], {**common["f"], TAG: common["tag"]}
    html = render(
        "done.html",
        **{**common, "form_words": as_json(forms_together(said, common["language"]))},
        facts=as_json(facts(LANGUAGES)),
        engine=f"../{ENGINE}",
    )
    return Page("done/index.md", site["done-title"], site["done-description"], html)
