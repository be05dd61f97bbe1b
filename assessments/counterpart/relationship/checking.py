"""From untrusted bytes to a `Relationship`: everything is checked, all problems at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, RelationshipError
from counterpart.reading.checking import check_response, check_value
from counterpart.reading.decoding import states
from counterpart.reading.limits import LABEL_LIMIT
from counterpart.reading.migrations import in_format
from counterpart.reading.pieces import by_pieces
from counterpart.reading.strict_json import FILE_LIMIT, SIZE_LIMIT, read, refuse_size
from counterpart.reading.untrusted import Untrusted
from counterpart.relationship.files import LIMITS
from counterpart.relationship.merging import merge
from counterpart.relationship.model import (
    FORMAT,
    FORMAT_VERSION,
    WITHOUT_QUESTIONS,
    WITHOUT_SET_UP,
    WITHOUT_WORKSHOPS,
    Relationship,
    Version,
)
from counterpart.relationship.question_sets import QuestionSet, check_question_set
from counterpart.relationship.records import check_action, check_event, check_rule, check_set_up
from counterpart.relationship.set_up import SetUp
from counterpart.relationship.workshop_records import check_decision, check_workshop
from counterpart.responses import Response

KEYS = ("format", "format_version", "names", "responses", "actions", "rules", "events")
KEYS_OF = {
    WITHOUT_SET_UP: KEYS,
    WITHOUT_WORKSHOPS: (*KEYS, "set_up"),
    WITHOUT_QUESTIONS: (*KEYS, "set_up", "workshops", "decisions"),
    FORMAT_VERSION: (*KEYS, "set_up", "workshops", "decisions", "questions"),
}
"""By version."""


def check_file(data: bytes, catalogue: Catalogue) -> Response | Relationship:
    """The response or the relationship in these bytes, told by the format that they name.

    Raises ResponseError or RelationshipError with every problem found.
    """
    if response := by_pieces(data, catalogue):
        return response
    value = read(data, SIZE_LIMIT if states(data, FORMAT) else FILE_LIMIT)
    if isinstance(value, dict) and value.get("format") == FORMAT:
        return check_relationship_value(value, catalogue)
    refuse_size(len(data))
    return check_value(value, catalogue)


def check_relationship_bytes(data: bytes, catalogue: Catalogue) -> Relationship:
    """The relationship in these bytes. Raises RelationshipError with every problem found."""
    return check_relationship_value(read(data, SIZE_LIMIT), catalogue)


def check_relationship_value(value: Any, catalogue: Catalogue) -> Relationship:
    """The relationship in this JSON value. Raises RelationshipError with every problem found."""
    problems: list[Problem] = []
    top = Untrusted(value, "", problems)
    newest = in_format(top, FORMAT, FORMAT_VERSION)
    if newest is None:
        raise RelationshipError(problems)
    stated, rounds = top.members["format_version"], catalogue.rounds
    top = newest
    top.only(KEYS_OF[stated])
    relationship = Relationship(
        names=top.texts("names", LIMITS["names"], LABEL_LIMIT),
        responses=_responses(top, catalogue),
        actions=_records(top, "actions", partial(check_action, rounds=rounds, version=stated)),
        rules=_records(top, "rules", check_rule),
        events=_records(top, "events", check_event),
        workshops=_records(top, "workshops", partial(check_workshop, rounds=rounds)),
        decisions=_records(top, "decisions", check_decision),
        questions=_questions(top, catalogue),
        set_up=_set_up(top, catalogue),
    )
    if problems:
        raise RelationshipError(problems)
    return merge(relationship)


def _set_up(top: Untrusted, catalogue: Catalogue) -> SetUp | None:
    if "set_up" not in top.members:
        return None
    return check_set_up(top.within("set_up"), catalogue.rounds)


def _questions(top: Untrusted, catalogue: Catalogue) -> tuple[QuestionSet, ...]:
    items = top.items("questions", LIMITS["questions"])
    checked = (check_question_set(item, catalogue.languages) for item in items if item.ok)
    return tuple(known(catalogue, of) for of in checked if of)


def known(catalogue: Catalogue, of: QuestionSet) -> QuestionSet:
    """The set, which the catalogue looks up from here on."""
    return replace(of, questions=catalogue.carry(of.questions))


def _responses(top: Untrusted, catalogue: Catalogue) -> tuple[Response, ...]:
    responses = []
    for item in top.items("responses", LIMITS["responses"]):
        response = check_response(item, catalogue)
        if response is not None:
            responses.append(response)
    return tuple(responses)


def _records(
    top: Untrusted, kind: str, check: Callable[[Untrusted], Version]
) -> tuple[Version, ...]:
    items = top.items(kind, LIMITS[kind])
    return tuple(check(item) for item in items if item.ok)
