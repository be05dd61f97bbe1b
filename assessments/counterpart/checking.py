"""From untrusted bytes to a `Response`: everything is checked, all problems at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.migrations import Way, carried_over, in_format, way_to_version
from counterpart.model import POINTS_TOTAL, ROLES, SIDES, Assessment, Lens, Question, Side
from counterpart.responses import (
    FORMAT,
    FORMAT_VERSION,
    NOT_APPLICABLE,
    Answer,
    Respondent,
    Response,
    Value,
    to_bytes,
)
from counterpart.strict_json import FILE_LIMIT, read
from counterpart.untrusted import EMPTY_KEY, Untrusted, plain

SEALED_FORMAT = "counterpart/sealed"
"""A response sealed with a passphrase, which the comparison page opens; nothing here can."""
NOTE_LIMIT = 2000
LABEL_LIMIT = 200
LONG_NOTES = FILE_LIMIT // 8
"""Characters of all notes, of up to 4 bytes each, that fit beside everything else."""
KEYS = (
    "format", "format_version", "assessment", "relationship", "side", "respondent",
    "language", "round", "answered_at", "answers",
)  # fmt: skip
RESPONDENT_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
ROUND = re.compile(r"[a-z0-9][a-z0-9-]{0,31}", re.ASCII)


def check_bytes(data: bytes, catalogue: Catalogue) -> Response:
    """The response in these bytes. Raises ResponseError with every problem found."""
    return check_value(read(data), catalogue)


def check_value(value: Any, catalogue: Catalogue) -> Response:
    """The response in this JSON value. Raises ResponseError with every problem found."""
    problems: list[Problem] = []
    response = check_response(Untrusted(value, "", problems), catalogue)
    if response is None or problems:
        raise ResponseError(problems)
    return response


def check_response(top: Untrusted, catalogue: Catalogue) -> Response | None:
    """The response in this object, of use only where no problem was found; else perhaps None."""
    before = len(top.problems)
    if top.members.get("format") == SEALED_FORMAT:
        top.problem("", "sealed")
        return None
    newest = in_format(top, FORMAT, FORMAT_VERSION)
    if newest is None:
        return None
    top = newest
    top.only(KEYS)
    which = top.within("assessment")
    which.only(("id", "version"))
    assessment, way = _assessment(which, catalogue)
    side = top.choice("side", SIDES, required=True)
    person = top.within("respondent")
    person.only(("id", "role", "label"))
    given = top.within("answers")
    answers = carried_over(given, which, way)
    response = Response(
        assessment=assessment.id if assessment else "",
        version=assessment.version if assessment else 0,
        relationship=top.text("relationship", LABEL_LIMIT),
        side=cast(Side, side),
        respondent=Respondent(
            id=person.slug("id", RESPONDENT_ID, "not-an-id"),
            role=person.choice("role", ROLES, required=False),
            label=person.text("label", LABEL_LIMIT),
        ),
        language=top.choice("language", catalogue.languages, required=False, default="en"),
        round=top.slug("round", ROUND, "not-a-round"),
        answered_at=top.time("answered_at"),
        answers=_answers(answers, assessment) if assessment and answers else {},
    )
    if len(top.problems) == before and (size := _size(response)) > FILE_LIMIT:
        top.problem("", "response-too-large", size=size, limit=FILE_LIMIT)
    return response


def _assessment(which: Untrusted, catalogue: Catalogue) -> tuple[Assessment | None, Way | None]:
    """The assessment that is answered, and the way from the version that was; None for none."""
    known = which.choice("id", catalogue.assessments, required=True)
    if not known:
        which.whole("version")
        return None, None
    assessment = catalogue.assessments[known]
    return assessment, way_to_version(which, known, assessment.version)


def _size(response: Response) -> int:
    """The canonical bytes of a response, counted only where long notes may be too many."""
    notes = sum(len(answer.note) for answer in response.answers.values())
    return len(to_bytes(response)) if notes > LONG_NOTES else 0


def _answers(answers: Untrusted, assessment: Assessment) -> dict[str, Answer]:
    questions = {question.id: question for question in assessment.questions}
    checked = {}
    for key in answers.members:
        if question := questions.get(key):
            answer = _answer(answers.within(key), question, assessment)
            if answer.values or answer.note:
                checked[key] = answer
        else:
            answers.problem(key or EMPTY_KEY, "unknown-question", assessment=assessment.id)
    return checked


def _answer(answer: Untrusted, question: Question, assessment: Assessment) -> Answer:
    answer.only((*question.lenses, "note"))
    values: dict[Lens, Value] = {}
    scale = assessment.scale(question)
    for lens in question.lenses:
        if lens in answer.members:
            found = answer.members[lens]
            if found == NOT_APPLICABLE:
                values[lens] = NOT_APPLICABLE
            elif scale.kind == "points":
                values[lens] = _plain_split(found, scale.options) or _split(
                    Untrusted(found, lens, answer.problems, answer), scale.options
                )
            elif type(found) is int and 1 <= found <= scale.points:
                values[lens] = found
            else:
                values[lens] = _rating(answer, lens, scale.points)
    return Answer(values, answer.text("note", NOTE_LIMIT, lines=True))


def _rating(answer: Untrusted, lens: str, points: int) -> int:
    rating = answer.whole(lens)
    if rating is not None and not 1 <= rating <= points:
        answer.problem(lens, "off-scale", found=plain(str(rating)), low=1, high=points)
    return rating or 0


def _plain_split(found: Any, options: tuple[str, ...]) -> Mapping[str, int] | None:
    """The split where nothing at all is wrong with it, as with nearly all; else None.

    Thousands of responses hold tens of thousands of splits: those need no closer look.
    """
    if type(found) is not dict or len(found) != len(options):
        return None
    points: dict[str, Any] = {option: found.get(option) for option in options}
    total = 0
    for given in points.values():
        if type(given) is not int or given < 0:
            return None
        total += given
    return points if total == POINTS_TOTAL else None


def _split(split: Untrusted, options: tuple[str, ...]) -> Mapping[str, int]:
    """Points by option; an option left out has none, which only a sum of 100 allows."""
    if not split.ok:
        return {}
    before = len(split.problems)
    split.only(options)
    points = dict.fromkeys(options, 0)
    for option in options:
        if option in split.members:
            given = split.whole(option)
            if given is not None and not 0 <= given <= POINTS_TOTAL:
                split.problem(option, "points-range", found=plain(str(given)), total=POINTS_TOTAL)
            points[option] = given or 0
    if len(split.problems) == before and sum(points.values()) != POINTS_TOTAL:
        split.problem("", "points-sum", found=sum(points.values()), total=POINTS_TOTAL)
    return points
