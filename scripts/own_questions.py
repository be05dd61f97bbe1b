"""What pages know of questions of one's own: the page that asks them, and how long they take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart import Catalogue
from counterpart.catalogue import OWN
from counterpart.model import SIDES, Assessment
from counterpart.own_questions import (
    METHOD,
    OwnQuestion,
    OwnQuestions,
    OwnWords,
    assessment_of,
    words_of,
)
from counterpart.relationship.facts import facts
from counterpart.words import Words
from markupsafe import Markup

from scripts.checks.structure import OWN_PAGE
from scripts.locales import Locale
from scripts.minutes import A_MINUTE, JUDGED, WORD, seconds
from scripts.page_words import as_json
from scripts.paths import LANGUAGES

FOLDER = OWN_PAGE
"""The folder of the page on which every set is answered."""
ASKED = "{question}"
"""Stands for the question wherever the page says it; a script puts it there."""


def blank(catalogue: Catalogue, locale: Locale, language: str) -> tuple[Assessment, Words]:
    """A set of one question without its words, of which the page is made that a script fills."""
    title = locale["site"]["own-title"]
    nothing = OwnQuestions(((language, OwnWords(title, (OwnQuestion("", ASKED, "", ""),))),))
    readings = catalogue.methods[METHOD].readings
    return assessment_of(nothing, readings), words_of(nothing, readings, language, locale[OWN])


def about(catalogue: Catalogue, locales: Mapping[str, Locale]) -> Markup:
    """The limits of a set, and the seconds that it takes, by the rule of `scripts.minutes`."""
    known: dict[str, Any] = facts(LANGUAGES)["records"]["questions"]["questions"]
    before, judged = 0.0, 0.0
    for language, locale in locales.items():
        assessment, words = blank(catalogue, locale, language)
        (question,) = assessment.questions
        judged = JUDGED[assessment.scale(question).kind] * len(question.lenses)
        before = max(before, *(seconds(assessment, words, side) - judged for side in SIDES))
    rule = {"minute": A_MINUTE, "word": WORD, "judged": judged, "fixed": before}
    return as_json({"limits": known, "rule": rule})
