"""From a filled answer sheet to a response: all problems at once, each by its sheet and cell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from counterpart.answer_sheet import form
from counterpart.answer_sheet.cells import MISSING, Cells, Sheet, read_cells
from counterpart.canonical import canonical_bytes
from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.reading.checking import check_value
from counterpart.reading.foreign import is_workbook
from counterpart.reading.untrusted import shown
from counterpart.relationship import Relationship, check_file
from counterpart.responses import FORMAT, FORMAT_VERSION, NOT_APPLICABLE, Response, nfc

COLUMNS = 120
"""As many as are looked at: the hidden sheet has two for each list."""
ID_LENGTH = 24
IDS = (form.ANSWER_ID, form.LIST_ID, form.TEXT_ID, form.NOTE_ID)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TIME = "%Y-%m-%dT%H:%M:%SZ"
Entries = Mapping[str, Any]


@dataclass
class Filled:
    """What was filled in, and in which cell each answer stands."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    """By the place of an answer in a response: the first cell that it stands in."""
    lenses: dict[str, list[str]] = field(default_factory=dict)
    not_here: list[str] = field(default_factory=list)
    none: list[str] = field(default_factory=list)
    """Answers that say "none of these"."""
    problems: list[Problem] = field(default_factory=list)


def content_of(data: bytes, catalogue: Catalogue) -> Response | Relationship:
    """What the bytes of a file hold, those of an answer sheet too. Raises InputError."""
    return read_sheet(data, catalogue) if is_workbook(data) else check_file(data, catalogue)


def read_sheet(data: bytes, catalogue: Catalogue) -> Response:
    """The response in a filled answer sheet. Raises ResponseError with every problem."""
    book = read_cells(data, form.ROWS_LIMIT, COLUMNS)
    hidden = next((sheet for sheet in book.sheets if sheet.name == form.HIDDEN), None)
    facts = _facts(hidden) if hidden else {}
    if facts.get("format") != form.FORMAT:
        raise ResponseError([Problem("", "workbook-other")])
    if facts.get("format_version") != form.FORMAT_VERSION:
        stated = shown(facts.get("format_version"))
        known: dict[str, str | int] = {"found": stated, "known": form.FORMAT_VERSION}
        raise ResponseError([Problem("", "newer-format", known)])
    lists = _lists(hidden) if hidden else {}
    filled = Filled()
    for sheet in book.sheets:
        if sheet is not hidden:
            for number, line in enumerate(sheet.lines, 1):
                _row(sheet, number, line, lists, filled)
    _settle(filled)
    return _checked(_response(facts, filled, book), filled, catalogue)


def _facts(hidden: Sheet) -> dict[str, Any]:
    """What the hidden part states, by name."""
    lines = hidden.lines[: len(form.FACTS)]
    return {str(line[0]): "" if line[1] is None else line[1] for line in lines}


def _lists(hidden: Sheet) -> dict[str, Entries]:
    """The lists of the hidden part: by the id of each, from a word to what it means."""
    lists: dict[str, Entries] = {}
    for at in range(form.LISTS, COLUMNS - 1, 2):
        name = hidden.lines[0][at] if hidden.lines else None
        if isinstance(name, str):
            pairs = [(line[at], line[at + 1]) for line in hidden.lines[1:] if line[at] is not None]
            lists[name] = {alike(word): known for known, word in pairs}
    return lists


def alike(word: Any) -> str:
    """A word as it is compared: capitals and spaces around it do not count."""
    return nfc(str(word)).strip().casefold()


def _row(
    sheet: Sheet, number: int, line: Any, lists: Mapping[str, Entries], filled: Filled
) -> None:
    answer, name, typed, noted = (_id(line[at]) for at in IDS)
    entries = lists.get(name, {})

    def given(at: int, place: str) -> Any:
        """What stands in a cell, None for nothing; where it is wrong a problem is noted."""
        cell = f"{sheet.name}!{LETTERS[at]}{number}"
        filled.cells.setdefault(place, cell)
        if line[at] is MISSING:
            filled.problems.append(Problem(cell, "workbook-formula"))
            return None
        return plain(line[at])

    if answer:
        question, _, lens = answer.partition(".")
        value = given(form.ANSWER, f"answers.{answer}")
        _answer(filled, question, lens, value, entries, name)
    if typed:
        text = given(form.TEXT, _place(typed))
        text = entries.get(alike(text), text) if text is not None else None
        _typed(filled, typed, text)
    if noted and (note := given(form.NOTE, f"answers.{noted}.note")) is not None:
        filled.answers.setdefault(noted, {})["note"] = str(note)


def _place(typed: str) -> str:
    about = {form.ROLE: "respondent.role", form.NAME: "respondent.label"}
    return f"answers.{typed}" if "." in typed else about.get(typed, typed)


def _id(value: Any) -> str:
    return value if isinstance(value, str) else ""


def plain(value: Any) -> Any:
    """What a cell says, as JSON has it: 4.0 is 4, a day is a text, spaces alone are nothing."""
    if isinstance(value, str):
        text = value.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
        return text if text.strip() else None
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if value is None or isinstance(value, int | float) else str(value)


def _answer(
    filled: Filled, question: str, lens: str, value: Any, entries: Entries, name: str
) -> None:
    if lens == form.NOT_HERE:
        if value is not None:
            filled.not_here.append(question)
        return
    lens, _, option = lens.partition(".")
    lenses = filled.lenses.setdefault(question, [])
    if lens not in lenses:
        lenses.append(lens)
        place = f"answers.{question}.{lens}"
        filled.cells.setdefault(place, filled.cells[f"{place}.{option}" if option else place])
    if value is None:
        return
    value = entries.get(alike(value), value)
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        value = int(value.strip()) if len(value.strip()) < 10 else value
    answer = filled.answers.setdefault(question, {})
    if not option:
        answer[lens] = value
    elif name != form.TICKS:
        answer.setdefault(lens, {})[option] = value
    elif value != form.TICK:
        place = filled.cells[f"answers.{question}.{lens}.{option}"]
        facts = {"found": shown(value), "expected": form.TICK}
        filled.problems.append(Problem(place, "not-one-of", facts))
    elif option == form.NONE:
        answer.setdefault(lens, [])
        filled.none.append(f"{question}.{lens}")
    else:
        answer.setdefault(lens, []).append(option)


def _typed(filled: Filled, typed: str, text: Any) -> None:
    if text is None:
        return
    question, _, part = typed.partition(".")
    line = " ".join(str(text).split())
    if part:
        filled.answers.setdefault(question, {})[part] = line
    else:
        filled.about[typed] = line


def _settle(filled: Filled) -> None:
    """What says that nothing applies stands for every answer below it, and beside none."""
    for question in filled.not_here:
        answer = filled.answers.setdefault(question, {})
        lenses = filled.lenses.get(question, [])
        if any(lens in answer for lens in lenses):
            cell = filled.cells[f"answers.{question}.{form.NOT_HERE}"]
            filled.problems.append(Problem(cell, "workbook-both"))
        answer |= dict.fromkeys(lenses, NOT_APPLICABLE)
    for place in filled.none:
        question, _, lens = place.partition(".")
        if filled.answers[question][lens]:
            cell = filled.cells[f"answers.{place}.{form.NONE}"]
            filled.problems.append(Problem(cell, "workbook-both"))


def _response(facts: Mapping[str, Any], filled: Filled, book: Cells) -> dict[str, Any]:
    about = filled.about
    role, name = about.get(form.ROLE, ""), about.get(form.NAME, "")
    made = str(facts.get("made", ""))
    saved = book.saved.astimezone(UTC) if book.saved and book.saved.tzinfo else book.saved
    at = max(made, saved.strftime(TIME)) if saved else made
    counted = [facts.get("token", ""), role, name, filled.answers]
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": {"id": facts.get("assessment"), "version": facts.get("version")},
        "relationship": facts.get("relationship") or about.get(form.RELATIONSHIP, ""),
        "side": facts.get("side"),
        "respondent": {
            "id": hashlib.sha256(canonical_bytes(counted)).hexdigest()[:ID_LENGTH],
            "role": role,
            "label": name,
        },
        "language": facts.get("language"),
        "round": facts.get("round"),
        "answered_at": at,
        "answers": filled.answers,
    }


def _checked(value: dict[str, Any], filled: Filled, catalogue: Catalogue) -> Response:
    """The response where nothing is wrong with it; else every problem, at its cell."""
    problems = list(filled.problems)
    if not (filled.answers or problems):
        problems.append(Problem("", "workbook-empty"))
    try:
        response = check_value(value, catalogue)
    except ResponseError as error:
        problems += [Problem(_cell(p.place, filled), p.code, p.facts) for p in error.problems]
    if problems:
        order = {cell: at for at, cell in enumerate(dict.fromkeys(filled.cells.values()), 1)}
        raise ResponseError(sorted(problems, key=lambda problem: order.get(problem.place, 0)))
    return response


def _cell(place: str, filled: Filled) -> str:
    """The cell of a place in a response; of one without a cell that of what it belongs to."""
    above = place
    while above:
        if cell := filled.cells.get(above):
            return cell
        above = above.rpartition(".")[0]
    return place
