"""What the workshop takes from the playbook's texts: programmes as blocks, plays as steps.

It stands in a script that the page loads, since a page from a folder fetches nothing. Everything is
plain text: the cards are drawn from it by the templates of the package.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from counterpart import Catalogue

from scripts.locales import Locale
from scripts.plays.form import SPEECH, Section, plain
from scripts.plays.pages import PlayPages
from scripts.programmes.pages import Day, ProgrammePages
from scripts.programmes.words import titled
from scripts.workshop.sheets import sheets

FOLDER = "workshop"
"""The folder of the pages, from the language's root."""
SCRIPT = f"{FOLDER}/programmes.js"
VARIABLE = "counterpartWorkshop"
LISTS = ("before", "print")
"""Sections of a programme that are ticked off beforehand."""
_QUOTE = re.compile(r"^> ?", re.MULTILINE)


def script(catalogue: Catalogue, locale: Locale, language: str) -> bytes:
    """The material of a language as a script."""
    held = {
        "programmes": list(programmes(catalogue, locale, language)),
        "plays": dict(plays(catalogue, locale, language)),
        "sheets": dict(sheets(catalogue, language)),
        "actions": dict(actions(catalogue, locale, language)),
    }
    return f"var {VARIABLE} = {json.dumps(held, ensure_ascii=False)};\n".encode()


def programmes(catalogue: Catalogue, locale: Locale, language: str) -> Iterator[dict[str, Any]]:
    """Each day of each programme; a block that is a play names it, and has its words there."""
    pages = ProgrammePages(catalogue, locale, language)
    for key, programme in pages.programmes.items():
        text, days = pages.written[key], pages.days(key)
        sections = text.sections
        for number, day in enumerate(days, 1):
            promise = sections["promise"] if number == 1 and "promise" in sections else None
            yield {
                "id": f"{key}-{number}" if len(days) > 1 else key,
                "programme": key,
                "start": day.start,
                "title": text.title,
                "day": number if len(days) > 1 else 0,
                "minutes": day.minutes,
                "assessment": programme.assessment,
                "promise": _speech(promise) if promise else [],
                "blocks": list(_blocks(day)),
                "room": plain(sections["room"].text) if "room" in sections else "",
                **{
                    name: [plain(item) for item in sections[name].items] if name in sections else []
                    for name in LISTS
                },
            }


def plays(
    catalogue: Catalogue, locale: Locale, language: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each play as steps for the room and speech for the presenter."""
    written = PlayPages(catalogue, locale, language).written
    for key, play in catalogue.plays.items():
        sections = written[key].sections
        steps = [titled(item) for item in sections["steps"].items]
        yield (
            key,
            {
                "title": written[key].title,
                "minutes": play.minutes,
                "steps": [
                    {"title": plain(title), "text": plain(text), "minutes": minutes}
                    for (title, text), minutes in zip(steps, play.steps, strict=True)
                ],
                **{name: _speech(sections[name]) for name in SPEECH},
            },
        )


def actions(
    catalogue: Catalogue, locale: Locale, language: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The action that each play proposes for the plan; `due` and `recheck` are days from then."""
    written = PlayPages(catalogue, locale, language).written
    for key, play in catalogue.plays.items():
        yield key, {**written[key].action, "due": play.due, "recheck": play.recheck}


def _blocks(day: Day) -> Iterator[dict[str, Any]]:
    for row in day.rows:
        block = row.block
        if block.play:
            yield {"play": block.play}
        else:
            about = {"part": block.part or "", "rest": block.rest}
            yield {"title": row.title, "text": row.text, "minutes": row.minutes, **about}


def _speech(section: Section) -> list[str]:
    """What is said, a paragraph each; what stands around the speech goes along."""
    paragraphs = re.split(r"\n\s*\n|\n(?=>)(?<=[^>]\n)", _QUOTE.sub("", section.text))
    return [text for paragraph in paragraphs if (text := plain(paragraph))]
