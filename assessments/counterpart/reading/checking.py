"""From untrusted bytes to a `Response`: everything is checked, all problems at once."""

from __future__ import annotations

from typing import Any, cast

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, ResponseError
from counterpart.language import DEFAULT
from counterpart.model import ROLES, SIDES, Assessment, Side
from counterpart.own_questions import OwnQuestions, is_own
from counterpart.reading.answers import check_answers
from counterpart.reading.limits import LABEL_LIMIT, LONG_NOTES, RESPONDENT_ID
from counterpart.reading.migrations import Way, carried_over, in_format, way_to_version
from counterpart.reading.own_questions import check_own_questions
from counterpart.reading.pieces import by_pieces
from counterpart.reading.strict_json import FILE_LIMIT, read
from counterpart.reading.untrusted import Untrusted, plain
from counterpart.reading.values import day_of
from counterpart.responses import FORMAT, FORMAT_VERSION, Respondent, Response, to_bytes

SEALED_FORMAT = "counterpart/sealed"
"""A response sealed with a passphrase, which the comparison page opens; nothing here can."""
KEYS = (
    "format", "format_version", "assessment", "relationship", "side", "respondent",
    "language", "round", "answered_at", "answers",
)  # fmt: skip
QUESTIONS = "questions"
"""What a response to questions of one's own has besides: the questions."""


def check_bytes(data: bytes, catalogue: Catalogue) -> Response:
    """The response in these bytes. Raises ResponseError with every problem found."""
    return by_pieces(data, catalogue) or check_value(read(data), catalogue)


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
        answers=check_answers(answers, assessment, today) if assessment and answers else {},
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
