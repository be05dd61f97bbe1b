"""A play as text for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterpart import Catalogue

from scripts.locales import Locale
from scripts.plays.form import SECTIONS, SPEECH, plain
from scripts.plays.pages import PlayPages

_SPOKEN = re.compile(r"\n\n|\n(?=> )")
_QUOTE = re.compile(r"^> ?", re.MULTILINE)


def play_text(catalogue: Catalogue, locale: Locale, language: str, key: str) -> str:
    """The facts of a play and its sections, each under its heading."""
    return "\n".join(_lines(PlayPages(catalogue, locale, language), key)) + "\n"


def plays_text(catalogue: Catalogue, locale: Locale, language: str) -> str:
    """Every play in a line: its name, its title, its minutes, its people and its sentence."""
    pages = PlayPages(catalogue, locale, language)
    lines = (f"{of['id']}: {of['title']} ({of['facts']}). {of['sentence']}" for of in pages.cards())
    return "\n".join(lines) + "\n"


def _lines(pages: PlayPages, key: str) -> Iterator[str]:
    words, given = pages.words, pages.body(key)
    text, facts, play = given["play"], given["facts"], given["of"]
    yield text.title
    yield text.sentence
    yield ""
    yield f"{words['fact-minutes']}: {facts.minutes}"
    yield from facts.people
    yield f"{words['fact-where']}: {facts.where}"
    if facts.materials:
        yield f"{words['fact-materials']}: {facts.materials}"
    for name in SECTIONS:
        of = text.sections[name]
        yield ""
        if name == SPEECH[0]:
            yield words["say"].upper()
        yield words[name] + ":" if name in SPEECH else words[name].upper()
        if name == "steps":
            for minutes, item in zip(play.steps, of.items, strict=True):
                yield f"  {words['card-step'].format(minutes=minutes)}: {plain(item)}"
        elif of.items:
            if of.bold:
                yield f"  {plain(of.bold)}"
            yield from (f"  - {plain(item)}" for item in of.items)
        else:
            for part in _SPOKEN.split(of.text):
                yield f"  {plain(_QUOTE.sub('', part))}"
    yield ""
    yield words["plan-owners"].format(**given["owners"])
    yield words["plan-dates"].format(due=play.due, recheck=play.recheck)
