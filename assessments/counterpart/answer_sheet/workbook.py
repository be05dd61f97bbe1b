"""Writes an answer sheet: where to begin, the questions, and what only programs read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from counterpart.answer_sheet import form
from counterpart.answer_sheet.looks import LOOKS, START_WIDTHS, height
from counterpart.answer_sheet.questions import write_questions
from counterpart.answer_sheet.rows import Entries, Questions
from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, RequestError
from counterpart.export.book import Book, area
from counterpart.model import ROLES, SIDES, Side
from counterpart.reading.limits import LABEL_LIMIT, RESPONDENT_ID
from counterpart.reading.untrusted import Untrusted, unknown_request

if TYPE_CHECKING:
    from counterpart.brand import Brand

PROMISES = ("fill-promise-stay", "fill-promise-holder", "promise-shared", "promise-chosen")
STEPS = ("fill-how-cells", "fill-how-open", "fill-how-back", "fill-how-again")


@dataclass(frozen=True)
class Asked:
    """What an answer sheet is made for."""

    assessment: str
    side: Side
    language: str
    round: str
    relationship: str = ""
    role: str = ""
    token: str = ""
    made: str = ""
    """A time in UTC, as in a response."""


def asked_of(given: Any, catalogue: Catalogue) -> Asked:
    """What an answer sheet is asked for by. Raises RequestError with every problem."""
    problems: list[Problem] = []
    top = Untrusted(given, "", problems)
    asked = Asked(
        assessment=top.choice("assessment", catalogue.assessments, required=True),
        side=cast(Side, top.choice("side", SIDES, required=True)),
        language=top.choice("language", catalogue.languages, required=True),
        round=top.understood("round", catalogue.rounds.stored_name, "not-a-round"),
        relationship=top.text("relationship", LABEL_LIMIT),
        role=top.choice("role", ROLES, required=False),
        token=top.slug("token", RESPONDENT_ID, "not-an-id"),
        made=top.time("made"),
    )
    if problems:
        raise RequestError(problems)
    return asked


def words_in(given: Any) -> Mapping[str, str]:
    """The words of the form that a request brings. Raises RequestError for anything but texts."""
    if not isinstance(given, Mapping) or not all(isinstance(text, str) for text in given.values()):
        raise unknown_request("words", given)
    return given


def answer_sheet(
    catalogue: Catalogue, asked: Asked, said: Mapping[str, str], brand: Brand | None = None
) -> bytes:
    """The workbook; `said` are the words of the form and the answer sheet in its language."""
    assessment = catalogue.assessments[asked.assessment]
    words = catalogue.words[asked.language][asked.assessment]
    book = Book(words.title, datetime.fromisoformat(asked.made), brand)
    questions = Questions(assessment, words, asked.side, asked.role, said)
    rows = list(questions.rows())
    roles: Entries = tuple((role, said[f"role-{role}"]) for role in ROLES)
    lists = {**questions.lists, form.ROLE: roles}
    ranges = _ranges(lists)
    _start(book, catalogue, asked, said, ranges)
    write_questions(book, words.title, rows, lists, ranges, said)
    _hidden(book, asked, assessment.version, lists)
    return book.data()


def _ranges(lists: Mapping[str, Entries]) -> dict[str, str]:
    """Where the words of each list stand on the hidden sheet."""
    ranges = {}
    for number, (name, entries) in enumerate(lists.items()):
        at = form.LISTS + 2 * number + 1
        ranges[name] = f"={form.HIDDEN}!{area(1, at, len(entries), at)}"
    return ranges


def _hidden(book: Book, asked: Asked, version: int, lists: Mapping[str, Entries]) -> None:
    facts = {**vars(asked), "format": form.FORMAT, "format_version": form.FORMAT_VERSION}
    sheet = book.sheet(form.HIDDEN)
    for line, fact in enumerate(form.FACTS):
        sheet.write_string(line, 0, fact)
        value = version if fact == "version" else facts[fact]
        (sheet.write_number if isinstance(value, int) else sheet.write_string)(line, 1, value)
    for number, (name, entries) in enumerate(lists.items()):
        at = form.LISTS + 2 * number
        sheet.write_string(0, at, name)
        for line, (known, word) in enumerate(entries, 1):
            for column, value in ((at, known), (at + 1, word)):
                write = sheet.write_number if isinstance(value, int) else sheet.write_string
                write(line, column, value)
    sheet.protect()
    sheet.very_hidden()


def _start(
    book: Book,
    catalogue: Catalogue,
    asked: Asked,
    said: Mapping[str, str],
    ranges: Mapping[str, str],
) -> None:
    """The first sheet: what it is, who answers, how it works, who can see it."""
    sheet = book.sheet(said["sheet-start"])
    sheet.hide_gridlines(2)
    for at, width in enumerate(START_WIDTHS):
        sheet.set_column(at, at, width, None, {"hidden": at < form.ASKED})
    words = catalogue.words[asked.language][asked.assessment]
    first, last = form.ASKED, form.ANSWER
    across = sum(START_WIDTHS[first : last + 1])
    line = book.stamp(sheet, START_WIDTHS, first)

    def wide(text: str, look: str, size: float = 11) -> None:
        nonlocal line
        sheet.set_row(line, height((text, across, size)))
        sheet.merge_range(line, first, line, last, text, book.look(**LOOKS[look]))
        line += 1

    def heading(text: str) -> None:
        nonlocal line
        line += 1
        sheet.set_row(line, 24)
        sheet.merge_range(line, first, line, last, text, book.look(**LOOKS["heading"]))
        line += 1

    def fact(label: str, value: str, place: str = "", hint: str = "") -> None:
        """A line of who answers; `place` makes it one to fill in."""
        nonlocal line
        sheet.set_row(line, height((hint, START_WIDTHS[last], 11)))
        sheet.write_string(line, first, label, book.look(**LOOKS["label"]))
        look = book.look(**LOOKS["typed" if place else "given"])
        sheet.write_string(line, form.TEXT, value, look) if value else sheet.write_blank(
            line, form.TEXT, None, look
        )
        sheet.write_string(line, last, hint, book.look(**LOOKS["quiet"]))
        if place:
            sheet.write_string(line, form.TEXT_ID, place, book.look(**LOOKS["id"]))
        line += 1

    sheet.set_row(line, 34)
    sheet.merge_range(line, first, line, last, words.title, book.look(**LOOKS["title"]))
    line += 1
    wide(said["fill-lead"], "lead", 12)
    heading(said["fill-about"])
    fact(said["fill-side"], said[f"side-{asked.side}-more"])
    fillable = not asked.relationship
    fact(said["fill-relationship"], asked.relationship, form.RELATIONSHIP if fillable else "")
    fact(said["fill-round"], asked.round)
    role = said[f"role-{asked.role}"] if asked.role else ""
    _choose(sheet, line, ranges[form.ROLE], said)
    sheet.write_string(line, form.LIST_ID, form.ROLE, book.look(**LOOKS["id"]))
    fact(said["fill-role"], role, form.ROLE, said["fill-role-hint"])
    fact(said["fill-name"], "", form.NAME, said["fill-name-hint"])
    heading(said["fill-how"])
    for number, key in enumerate(STEPS, 1):
        wide(f"{number}.  {said[key]}", "text")
    heading(said["promise-title"])
    for key in PROMISES:
        wide(said[key], "text")
    sheet.protect("", {"select_locked_cells": True, "format_rows": True})
    sheet.print_area(0, first, line - 1, last)
    sheet.fit_to_pages(1, 1)
    sheet.activate()


def _choose(sheet: Any, line: int, source: str, said: Mapping[str, str]) -> None:
    wrong = {"error_title": said["fill-wrong"], "error_message": said["fill-wrong-list"]}
    sheet.data_validation(
        line, form.TEXT, line, form.TEXT, {"validate": "list", "source": source, **wrong}
    )
