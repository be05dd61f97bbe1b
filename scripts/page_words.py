"""What the made pages say, and what they hold for their scripts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from counterpart.language import FORM_MARK
from counterpart.language import spoken as in_words
from counterpart.model import Assessment
from counterpart.round_name import round_words
from markupsafe import Markup

from scripts.locales import Locale, read_locales

FORM = ("answering", "form", "gathering", "handing", "inviting", "keeping", "promise", "qr", "scan")
"""The locale files of the pages with answers, and of the one that makes invitations."""
UNSAID = ("guess-", "handing-", "invite-", "mail-", "promise-")
"""What stands in the pages, or is said by the scripts of one page only."""
ADDING = "adding"
"""What the plan's words begin with that the comparison says too."""
FOREIGN = "foreign-"
"""What the desk's words begin with that every page says to which answers come."""
TAG = "language-tag"
"""The key of the tag by which the browser writes dates and numbers of a language."""


def spoken(locale: Locale, language: str) -> dict[str, Any]:
    """What a page says: the words of the site, those of the form, and those its script needs."""
    adding = {key: text for key, text in locale["planning"].items() if key.startswith(ADDING)}
    adding |= {key: text for key, text in locale["desk"].items() if key.startswith(FOREIGN)}
    form = {**{key: text for name in FORM for key, text in locale[name].items()}, **adding}
    said = {key: text for key, text in form.items() if not key.startswith(UNSAID)}
    said[TAG] = locale["language"]["tag"]

    def say(key: str, **facts: Any) -> str:
        return in_words(form, key, facts, locale["language"])

    rounds = round_words(of["language"] for of in read_locales().values())
    texts = {"s": locale["site"], "f": form, "say": say, "rounds": as_json(rounds)}
    texts |= {"tag": said[TAG]}
    return {**texts, "language": language, "form_words": as_json(forms_together(said, language))}


def forms_together(words: Mapping[str, str], language: str) -> dict[str, Any]:
    """The words of a script, where the plural forms of a text are one entry of all of them.

    `in` says by whose rules the browser chooses among them.
    """
    together: dict[str, Any] = {}
    for key, text in words.items():
        name, _, form = key.partition(FORM_MARK)
        if form:
            together.setdefault(name, {"in": language})[form] = text
        else:
            together[key] = text
    return together


def changes_on_the_page(assessment: Assessment) -> list[dict[str, Any]]:
    """What each version changed, for a draft that an older one left in the browser."""
    points = {question.id: assessment.scale(question).points for question in assessment.questions}
    return [
        {
            "to": change.to,
            "turned": {key: points[key] for key in change.turned},
            "renamed": change.renamed,
            "dropped": change.dropped,
        }
        for change in assessment.changes
    ]


def as_json(words: Mapping[str, Any]) -> Markup:
    """Data that a page holds for its script; no markup can begin in it."""
    return Markup(json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"))
