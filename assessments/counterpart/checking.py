"""From untrusted bytes to a `Response`: everything is checked, all problems at once."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, cast

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.model import ROLES, SIDES, Assessment, Lens, Question, Side
from counterpart.responses import (
    FORMAT,
    FORMAT_VERSION,
    NOT_APPLICABLE,
    Answer,
    Respondent,
    Response,
    Value,
)
from counterpart.strict_json import read
from counterpart.untrusted import EMPTY_KEY, Untrusted, plain, shown
from counterpart.values import CHECKS, day_of

SEALED_FORMAT = "counterpart/sealed"
"""A response sealed with a passphrase, which the comparison page opens; nothing here can."""
NOTE_LIMIT = 2000
LABEL_LIMIT = 200
KEYS = (
    "format", "format_version", "assessment", "relationship", "side", "respondent",
    "language", "round", "answered_at", "answers",
)  # fmt: skip
_RESPONDENT_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
_ROUND = re.compile(r"[a-z0-9][a-z0-9-]{0,31}", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\dZ", re.ASCII)


def check_bytes(data: bytes, catalogue: Catalogue) -> Response:
    """The response in these bytes. Raises ResponseError with every problem found."""
    return check_value(read(data), catalogue)


def check_value(value: Any, catalogue: Catalogue) -> Response:
    """The response in this JSON value. Raises ResponseError with every problem found."""
    problems: list[Problem] = []
    top = Untrusted(value, "", problems)
    if not (top.ok and _readable(top)):
        raise ResponseError(problems)
    top.only(KEYS)
    assessment = _assessment(top.within("assessment"), catalogue)
    side = top.choice("side", SIDES, required=True)
    person = top.within("respondent")
    person.only(("id", "role", "label"))
    answers = top.within("answers")
    today = day_of(str(top.members.get("answered_at"))[:10])
    response = Response(
        assessment=assessment.id if assessment else "",
        version=assessment.version if assessment else 0,
        relationship=top.text("relationship", LABEL_LIMIT),
        side=cast(Side, side),
        respondent=Respondent(
            id=person.slug("id", _RESPONDENT_ID, "not-an-id"),
            role=person.choice("role", ROLES, required=False),
            label=person.text("label", LABEL_LIMIT),
        ),
        language=top.choice("language", catalogue.languages, required=False, default="en"),
        round=top.slug("round", _ROUND, "not-a-round"),
        answered_at=_time(top),
        answers=_answers(answers, assessment, today) if assessment else {},
    )
    if problems:
        raise ResponseError(problems)
    return response


def _readable(top: Untrusted) -> bool:
    """Whether this is a response of the known format; else nothing further can be checked."""
    if top.members.get("format") == SEALED_FORMAT:
        top.problem("", "sealed")
        return False
    if top.choice("format", [FORMAT], required=True) != FORMAT:
        return False
    version = top.whole("format_version")
    if version is not None and version != FORMAT_VERSION:
        code = "newer-format" if version > FORMAT_VERSION else "older-format"
        top.problem("format_version", code, found=plain(str(version)), known=FORMAT_VERSION)
    return version == FORMAT_VERSION


def _assessment(which: Untrusted, catalogue: Catalogue) -> Assessment | None:
    """The assessment that is answered; None where its answers cannot be checked."""
    which.only(("id", "version"))
    known = which.choice("id", catalogue.assessments, required=True)
    version = which.whole("version")
    if not known or version is None:
        return None
    assessment = catalogue.assessments[known]
    if version != assessment.version:
        code = "newer-assessment" if version > assessment.version else "older-assessment"
        which.problem("version", code, found=plain(str(version)), known=assessment.version)
        return None
    return assessment


def _time(top: Untrusted) -> str:
    text = top.slug("answered_at", _TIME, "not-a-time")
    try:
        if text:
            datetime.fromisoformat(text)
    except ValueError:
        top.problem("answered_at", "not-a-time", found=shown(text))
    return text


def _answers(answers: Untrusted, assessment: Assessment, today: date | None) -> dict[str, Answer]:
    questions = {question.id: question for question in assessment.questions}
    checked = {}
    for key in answers.members:
        own = None if key in questions else assessment.own(key)
        if own:
            number = own.number(key) or 0
            if number > own.limit:
                answers.problem(key, "own-limit", found=number, limit=own.limit)
            answer = _answer(answers.within(key), own.question(key), assessment, today, own=True)
        elif question := questions.get(key):
            answer = _answer(answers.within(key), question, assessment, today)
        else:
            answers.problem(key or EMPTY_KEY, "unknown-question", assessment=assessment.id)
            continue
        if not answer.empty:
            checked[key] = answer
    return checked


def _answer(
    answer: Untrusted,
    question: Question,
    assessment: Assessment,
    today: date | None,
    *,
    own: bool = False,
) -> Answer:
    answer.only((*question.lenses, "note", *(("label",) if own else ())))
    values: dict[Lens, Value] = {}
    for lens in question.lenses:
        if lens in answer.members:
            found = answer.members[lens]
            if found == NOT_APPLICABLE:
                values[lens] = NOT_APPLICABLE
            else:
                scale = assessment.scale(question)
                values[lens] = CHECKS[scale.kind](answer, lens, found, scale, today)
    label = _label(answer) if own else ""
    return Answer(values, answer.text("note", NOTE_LIMIT, lines=True), label)


def _label(answer: Untrusted) -> str:
    """What an item of one's own is called; spaces around it do not count."""
    if answer.ok and "label" not in answer.members:
        answer.problem("label", "missing")
    before = len(answer.problems)
    label = answer.text("label", LABEL_LIMIT).strip()
    if not label and "label" in answer.members and len(answer.problems) == before:
        answer.problem("label", "empty-label")
    return label
