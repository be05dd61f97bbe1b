"""The map of a survey: which column is which answer, and what is the same for every row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.reading.untrusted import Untrusted, plain
from counterpart.survey.table import COLUMNS_LIMIT, Table, said
from counterpart.survey.targets import ABOUT, GIVEN, IGNORED, targets

FORMAT, FORMAT_VERSION = "counterpart/import-map", 1
KEYS = ("format", "format_version", "assessment", "survey", "dates", "given", "columns", "values")
DATES = ("day-first", "month-first")
"""How the export writes days, where it doesn't begin with the year."""
SURVEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
HEADING_LIMIT, TEXT_LIMIT = 2000, 300


@dataclass(frozen=True)
class SurveyMap:
    """A map that was checked by itself; whether it fits a table is asked of the two together."""

    assessment: str
    survey: str
    """The survey's own name: with the id of a response it makes the respondent's id."""
    dates: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    """By heading what the column is; `-` leaves it out."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What else cells may say: a text, and the id or number that it means."""


def check_map(value: Any, catalogue: Catalogue) -> SurveyMap:
    """The map in this value. Raises ResponseError with every problem found."""
    problems: list[Problem] = []
    top = Untrusted(value, "", problems)
    top.only(KEYS)
    top.choice("format", (FORMAT,), required=True)
    top.within_range("format_version", FORMAT_VERSION, FORMAT_VERSION)
    assessment = top.choice("assessment", catalogue.assessments, required=True)
    given, columns = top.within("given"), top.within("columns")
    given.only(GIVEN)
    known = targets(catalogue.assessments[assessment]) if assessment else {}
    for heading, target in columns.members.items():
        if target in (None, ""):
            problems.append(Problem(plain(heading), "column-open"))
        elif not isinstance(target, str) or target not in (*ABOUT, IGNORED, *known):
            problems.append(Problem(plain(heading), "column-unknown", {"found": said(target)}))
    values = top.members.get("values") or {}
    if not isinstance(values, Mapping) or not all(
        type(meaning) in (str, int) for meaning in values.values()
    ):
        top.problem("values", "not-object", found=said(values))
        values = {}
    checked = SurveyMap(
        assessment=assessment,
        survey=top.slug("survey", SURVEY, "not-an-id"),
        dates=top.choice("dates", DATES, required=False),
        given={key: given.text(key, TEXT_LIMIT) for key in given.members},
        columns={said(key): str(target) for key, target in columns.members.items()},
        values={said(text).casefold(): meaning for text, meaning in values.items()},
    )
    if problems:
        raise ResponseError(problems)
    return checked


def fitted(table: Table, of: SurveyMap) -> Mapping[int, str]:
    """By column, from 0, what it is. Raises ResponseError where map and table do not fit.

    A column that the map doesn't know, a heading of the map that the table doesn't have, and an
    answer that two columns give are each named.
    """
    problems = []
    for heading in of.columns:
        if heading not in table.headings:
            problems.append(Problem(heading, "column-missing"))
    columns: dict[int, str] = {}
    taken: dict[str, str] = {}
    for at, heading in enumerate(table.headings):
        target = of.columns.get(heading)
        if target is None:
            if heading or any(said(_cell(row, at)) for _, row in table.rows):
                problems.append(Problem(heading or f"{at + 1}", "column-open"))
        elif target != IGNORED:
            if target in taken:
                facts = {"target": target, "other": taken[target]}
                problems.append(Problem(heading, "column-twice", facts))
            taken[target] = heading
            columns[at] = target
    if problems or len(columns) > COLUMNS_LIMIT:
        raise ResponseError(problems)
    return columns


def _cell(row: Any, at: int) -> Any:
    return row[at] if at < len(row) else None
