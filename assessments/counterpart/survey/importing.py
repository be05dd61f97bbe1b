"""From a table and its map to responses: all of them, or every problem with its row and column."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.model import SIDES
from counterpart.reading.checking import check_value
from counterpart.reading.untrusted import plain, shown
from counterpart.responses import FORMAT, FORMAT_VERSION, Response
from counterpart.survey.cells import day_in, meaning, ticked, time_in
from counterpart.survey.mapping import SurveyMap, fitted
from counterpart.survey.table import Table, place, said
from counterpart.survey.targets import (
    ABOUT,
    ANSWERED,
    LANGUAGE,
    NAME,
    PERSON,
    RELATIONSHIP,
    ROLE,
    ROUND,
    SIDE,
    Target,
    targets,
)
from counterpart.words import Words

ID_LENGTH = 24


@dataclass
class Imported:
    """The responses, and the numbers of the rows in which nothing was answered."""

    responses: list[Response] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)


def import_table(table: Table, of: SurveyMap, catalogue: Catalogue) -> Imported:
    """A response for each row. Raises ResponseError with every problem of every row."""
    columns = fitted(table, of)
    reader = _Reader(table, of, columns, catalogue)
    imported, problems, people = Imported(), list(reader.missing()), set()
    for number, line in table.rows:
        row = reader.row(number, line)
        if not (row.answers or row.problems):
            imported.empty.append(number)
            continue
        problems += row.problems
        try:
            response = check_value(reader.response(row), catalogue)
        except ResponseError as error:
            problems += [
                Problem(reader.cell(p.place, row), p.code, p.facts) for p in error.problems
            ]
            continue
        if response.respondent.id in people:
            at = reader.cell("respondent.id", row)
            problems.append(Problem(at, "person-twice", {"found": shown(row.about[PERSON])}))
        people.add(response.respondent.id)
        imported.responses.append(response)
    if problems:
        raise ResponseError(problems)
    return imported


@dataclass
class _Row:
    number: int
    about: dict[str, str]
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class _Reader:
    """Reads row by row what the columns of one map hold."""

    def __init__(
        self, table: Table, of: SurveyMap, columns: Mapping[int, str], catalogue: Catalogue
    ) -> None:
        self._table, self._of, self._columns = table, of, columns
        self._assessment = catalogue.assessments[of.assessment]
        self._words: list[Words] = [words[of.assessment] for words in catalogue.words.values()]
        self._targets = targets(self._assessment)
        self._at = {target: at for at, target in columns.items()}

    def missing(self) -> Sequence[Problem]:
        """What neither a column nor the map itself gives."""
        known = {*self._columns.values(), *self._of.given}
        return [Problem(k, "column-needed") for k in (SIDE, ROUND, ANSWERED) if k not in known]

    def row(self, number: int, line: Sequence[Any]) -> _Row:
        """What stands in one line; what cannot be understood is noted."""
        given = dict(self._of.given)
        if moment := time_in(given.get(ANSWERED), self._of.dates):
            given[ANSWERED] = moment
        row = _Row(number, given)
        for at, name in self._columns.items():
            cell = line[at] if at < len(line) else None
            if said(cell):
                if name in ABOUT:
                    self._about(row, at, name, cell)
                else:
                    self._answer(row, at, self._targets[name], cell)
            elif (of := self._targets.get(name)) and of.option and of.part in of.question.lenses:
                self._unticked(row, of)
        row.answers = {k: a for k, a in row.answers.items() if any(v != [] for v in a.values())}
        stamp = row.about.get(ANSWERED, "")
        row.about.setdefault(PERSON, f"{stamp} {number}")
        return row

    def _about(self, row: _Row, at: int, name: str, cell: Any) -> None:
        text = said(cell)
        known = self._of.values.get(text.casefold())
        if name == ANSWERED:
            moment = time_in(cell, self._of.dates)
            if moment is None:
                self._problem(row, at, "time-unclear", text)
            row.about[name] = moment or ""
        elif name in (SIDE, ROLE) and isinstance(known, str):
            row.about[name] = known
        else:
            row.about[name] = text.casefold() if name in (SIDE, ROLE) else text

    def _answer(self, row: _Row, at: int, of: Target, cell: Any) -> None:
        answer = row.answers.setdefault(of.question.id, {})
        if of.scale and of.scale.kind == "ticks" and of.option:
            tick = ticked(cell, self._of.values)
            if tick is None:
                self._problem(row, at, "tick-unclear", said(cell))
            answer.setdefault(of.part, [])
            if tick:
                answer[of.part].append(of.option)
            return
        value = meaning(of, cell, self._of.values, self._words)
        if of.scale and of.scale.kind == "date" and value == said(cell):
            value = day_in(cell, self._of.dates) or value
        if of.option:
            answer.setdefault(of.part, {})[of.option] = value
        else:
            answer[of.part] = value

    def _unticked(self, row: _Row, of: Target) -> None:
        """An empty cell of an option that is ticked elsewhere in the row says no."""
        if of.scale and of.scale.kind == "ticks":
            row.answers.setdefault(of.question.id, {}).setdefault(of.part, [])

    def _problem(self, row: _Row, at: int, code: str, text: str) -> None:
        row.problems.append(Problem(self._named(row, at), code, {"found": shown(text)}))

    def _named(self, row: _Row, at: int) -> str:
        """A cell with the heading of its column."""
        return f"{place(row.number, at)} “{plain(self._table.headings[at])}”"

    def cell(self, where: str, row: _Row) -> str:
        """The cell of a place in a response; of one that has none, the row."""
        about = {
            "respondent.id": PERSON,
            "respondent.role": ROLE,
            "respondent.label": NAME,
            "answered_at": ANSWERED,
        }
        name = about.get(where, where.removeprefix("answers."))
        while name:
            for target, at in self._at.items():
                if target == name or target.startswith(f"{name}."):
                    return self._named(row, at)
            name = name.rpartition(".")[0]
        return f"{row.number}"

    def response(self, row: _Row) -> dict[str, Any]:
        """The row as the object of a response file."""
        about = row.about
        person = canonical_bytes([self._of.survey, about[PERSON]])
        return {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "assessment": {"id": self._assessment.id, "version": self._assessment.version},
            "relationship": about.get(RELATIONSHIP, ""),
            "side": about.get(SIDE, SIDES[0]),
            "respondent": {
                "id": hashlib.sha256(person).hexdigest()[:ID_LENGTH],
                "role": about.get(ROLE, ""),
                "label": about.get(NAME, ""),
            },
            "language": about.get(LANGUAGE, ""),
            "round": about.get(ROUND, "-"),
            "answered_at": about.get(ANSWERED) or "1970-01-01T00:00:00Z",
            "answers": row.answers,
        }
