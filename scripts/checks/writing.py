"""Whether the file on how a language writes can be used: decimal sign, names, plurals, dates."""

from __future__ import annotations

import re

from counterpart.language import KEEP, LOWER, PLURAL
from counterpart.plurals import FORMS, OTHER, PluralError, parsed
from counterpart.round_name import MONTHS, NTHS, ORDINALS, QUARTERS, YEAR_OF

from scripts.checks.documents import Document
from scripts.checks.places import Place
from scripts.checks.problems import listed

WRITING = "language.yaml"
KEYS = ("tag", "decimal", "group", "inside", MONTHS, QUARTERS, ORDINALS, NTHS, YEAR_OF)
YEAR, QUARTERS_A_YEAR = 12, 4
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def forms_of(document: Document | None) -> tuple[str, ...]:
    """The plural forms that a language has, the general one last."""
    members = Place(document).members if document else []
    rules = [m.key.removeprefix(PLURAL) for m in members if m.key.startswith(PLURAL)]
    return (*rules, OTHER)


def check_writing(document: Document | None) -> None:
    """Notes what is wrong with the file; plural rules are those of CLDR."""
    if document is None:
        return
    place = Place(document)
    if not isinstance(place.value, dict):
        if not document.problems:
            place.problem("a mapping of keys and texts")
        return
    for key in KEYS:
        if not place[key].text:
            place[key].problem("text in quotes" if document.is_scalar((key,)) else "text")
    if place["tag"].text and not TAG.fullmatch(place["tag"].text):
        place["tag"].problem("a language tag such as en-GB")
    if place["inside"].text and place["inside"].text not in (KEEP, LOWER):
        place["inside"].problem(listed((KEEP, LOWER)))
    if place[MONTHS].text and len(place[MONTHS].text.split()) != YEAR:
        place[MONTHS].problem(
            "twelve months, with a slash between spellings, such as may or sep/sept"
        )
    if place[NTHS].text and len(place[NTHS].text.split()) != QUARTERS_A_YEAR:
        place[NTHS].problem("the words for first, second, third and fourth")
    for member in place.members:
        form = member.key.removeprefix(PLURAL)
        if member.key in KEYS:
            continue
        if form == member.key or form not in FORMS or form == OTHER:
            known = (*KEYS, *(f"{PLURAL}{form}" for form in FORMS if form != OTHER))
            member.problem(listed(known), "an unknown key")
        else:
            _rule(member)


def _rule(member: Place) -> None:
    try:
        parsed(member.text)
    except PluralError:
        member.problem("a rule as CLDR writes it, such as i = 1 and v = 0")
