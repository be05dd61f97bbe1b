"""What an answer sheet is made of on this side of the browser: its words, and what is asked for."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from counterpart import Catalogue, Problem
from counterpart.answer_sheet.workbook import Asked, asked_of
from counterpart.errors import InputError

from scripts.clock import now
from scripts.locales import read_locales
from scripts.reading import Refuse

FILE = "answer-sheet"
"""The locale file of what only an answer sheet says."""
ARGUMENT = "assessment"
"""What the command is given without a name before it."""
SHARED = ("form", "promise")
"""The files of what it says as the form does."""
ALSO = (
    "guess-asked-", "left", "none-of-these", "not-applicable", "own-limit", "promise-", "role-",
    "sentence-of", "side-",
)  # fmt: skip
"""What the keys begin with of what it says as the form does."""


def words_of(language: str) -> dict[str, str]:
    """All that an answer sheet says in a language besides the words of its assessment."""
    locale = read_locales()[language]
    shared = (item for file in SHARED for item in locale[file].items())
    return {**{key: text for key, text in shared if key.startswith(ALSO)}, **locale[FILE]}


def asked_for(held: Catalogue, language: str, given: Mapping[str, str], refuse: Refuse) -> Asked:
    """What the command asked for; `refuse` gets every problem of it in words."""
    moment = now()
    made = {"token": secrets.token_hex(12), "made": moment, "language": language}
    try:
        return asked_of({**given, **made, "round": given["round"] or moment[:7]}, held)
    except InputError as error:
        named = [
            (of, of.place if of.place == ARGUMENT else f"--{of.place}") for of in error.problems
        ]
        problems = [Problem(place, of.code, of.facts) for of, place in named]
        refuse(problem.say(held.sentences(language)) for problem in problems)
