"""From untrusted bytes to a `Response`: everything is checked, all problems at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.language import DEFAULT
from counterpart.model import ROLES, SIDES, Assessment, Lens, Question, Scale, Side
from counterpart.own_questions import OwnQuestions, is_own
from counterpart.reading.migrations import Way, carried_over, in_format, way_to_version
from counterpart.reading.own_questions import check_own_questions
from counterpart.reading.strict_json import FILE_LIMIT, read
from counterpart.reading.untrusted import EMPTY_KEY, Untrusted, plain
from counterpart.reading.values import CHECKS, PLAIN, day_of
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

SEALED_FORMAT = "counterpart/sealed"
"""A response sealed with a passphrase, which the comparison page opens; nothing here can."""
NOTE_LIMIT = 2000
LABEL_LIMIT = 200
SENTENCE_LIMIT = 300
LONG_NOTES = FILE_LIMIT // 8
"""Characters of all notes and sentences, of up to 4 bytes each, that fit beside everything else."""
KEYS = (
    "format", "format_version", "assessment", "relationship", "side", "respondent",
    "language", "round", "answered_at", "answers",
)  # fmt: skip
QUESTIONS = "questions"
"""What a response to questions of one's own has besides: the questions."""
RESPONDENT_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)


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
    named = top.members.get("assessment")
    own = isinstance(named, dict) and is_own(named.get("id"))
    top.only((*KEYS, QUESTIONS) if own else KEYS)
    which = top.within("assessment")
    which.only(("id", "version"))
    questions = _questions(top, which, catalogue) if own else None
    assessment, way = _assessment(which, catalogue) if questions or not own else (None, None)
    side = top.choice("side", SIDES, required=True)
    person = top.within("respondent")
    person.only(("id", "role", "label"))
    given = top.within("answers")
    answers = carried_over(given, which, way)
    today = day_of(str(top.members.get("answered_at"))[:10])
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
        language=top.choice("language", catalogue.languages, required=False, default=DEFAULT),
        round=top.understood("round", catalogue.rounds.stored_name, "not-a-round"),
        answered_at=top.time("answered_at"),
        answers=_answers(answers, assessment, today) if assessment and answers else {},
        questions=questions,
    )
    if len(top.problems) == before and (size := _size(response)) > FILE_LIMIT:
        top.problem("", "response-too-large", size=size, limit=FILE_LIMIT)
    return response


def _questions(top: Untrusted, which: Untrusted, catalogue: Catalogue) -> OwnQuestions | None:
    """The questions that are answered, known to the catalogue from here on; None for a problem.

    Their words make the id, so that answers to other words are never taken for answers to these.
    """
    given = top.within(QUESTIONS)
    checked = check_own_questions(given, catalogue.languages) if given.ok else None
    if checked is None:
        return None
    if checked.id != which.members["id"]:
        which.problem("id", "own-other", found=plain(which.members["id"]), expected=checked.id)
        return None
    return catalogue.carry(checked)


def _assessment(which: Untrusted, catalogue: Catalogue) -> tuple[Assessment | None, Way | None]:
    """The assessment that is answered, and the way from the version that was; None for none."""
    asked = which.members.get("id")
    own = asked if isinstance(asked, str) and is_own(asked) else ""
    listed = (*catalogue.assessments, own) if own else catalogue.assessments
    known = which.choice("id", listed, required=True)
    if not known:
        which.whole("version")
        return None, None
    assessment = catalogue.assessments[known]
    return assessment, way_to_version(which, assessment)


def _size(response: Response) -> int:
    """The canonical bytes of a response, counted only where long notes may be too many."""
    texts = [(of.note, of.sentence) for of in response.answers.values() if of.note or of.sentence]
    notes = sum(len(note) + len(sentence) for note, sentence in texts)
    return len(to_bytes(response)) if notes > LONG_NOTES else 0


def _answers(answers: Untrusted, assessment: Assessment, today: date | None) -> dict[str, Answer]:
    questions, scales = assessment.by_id, assessment.scales_of
    checked = {}
    for key, given in answers.members.items():
        question = questions.get(key)
        if question and (plain := _plain(given, question.lenses, scales[key])):
            checked[question.id] = plain  # the same text for all, and packed once
            continue
        own = None if key in questions else assessment.own(key)
        if own:
            number = own.number(key) or 0
            if number > own.limit:
                answers.problem(key, "own-limit", found=number, limit=own.limit)
            answer = _answer(answers.within(key), own.question(key), assessment, today, own=True)
        elif question:
            answer = _answer(answers.within(key), question, assessment, today)
        else:
            answers.problem(key or EMPTY_KEY, "unknown-question", assessment=assessment.id)
            continue
        if not answer.empty:
            checked[key] = answer
    return checked


def _plain(given: Any, lenses: Sequence[Lens], scale: Scale) -> Answer | None:
    """The answer where it is values only and nothing at all is wrong, as with most; else None.

    `_answer` gives the same for it; of thousands of responses only the others get that look.
    """
    check = PLAIN.get(scale.kind)
    if check is None or type(given) is not dict or not given:
        return None
    values: dict[Lens, Value] = {}
    for lens in lenses:
        if lens in given:
            value = given[lens]
            right = value if value == NOT_APPLICABLE else check(value, scale)
            if right is None:
                return None
            values[lens] = right
    return Answer(values) if len(values) == len(given) else None


def _answer(
    answer: Untrusted,
    question: Question,
    assessment: Assessment,
    today: date | None,
    *,
    own: bool = False,
) -> Answer:
    also = (*(("label",) if own else ()), *(("sentence",) if question.sentence else ()))
    answer.only((*question.lenses, "note", *also))
    values: dict[Lens, Value] = {}
    for lens in question.lenses:
        if lens in answer.members:
            value = answer.members[lens]
            if value == NOT_APPLICABLE:
                values[lens] = NOT_APPLICABLE
            else:
                scale = assessment.scale(question)
                values[lens] = CHECKS[scale.kind](answer, lens, value, scale, today)
    label = _label(answer) if own else ""
    sentence = answer.text("sentence", SENTENCE_LIMIT).strip() if question.sentence else ""
    return Answer(values, answer.text("note", NOTE_LIMIT, lines=True), label, sentence)


def _label(answer: Untrusted) -> str:
    """What an item of one's own is called; spaces around it do not count."""
    if answer.ok and "label" not in answer.members:
        answer.problem("label", "missing")
    before = len(answer.problems)
    label = answer.text("label", LABEL_LIMIT).strip()
    if not label and "label" in answer.members and len(answer.problems) == before:
        answer.problem("label", "empty-label")
    return label
