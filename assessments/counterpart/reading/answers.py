"""The answers of a response, checked one by one against the questions of its assessment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from counterpart.model import Assessment, Lens, Question, Scale
from counterpart.reading.limits import LABEL_LIMIT, NOTE_LIMIT, SENTENCE_LIMIT
from counterpart.reading.untrusted import EMPTY_KEY, Untrusted
from counterpart.reading.values import CHECKS, PLAIN
from counterpart.responses import NOT_APPLICABLE, Answer, Value


def check_answers(
    answers: Untrusted, assessment: Assessment, today: date | None
) -> dict[str, Answer]:
    """The answers that are not empty, by question, in the order of the file.

    `today` is the day of answering, None where that is not known.
    """
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
