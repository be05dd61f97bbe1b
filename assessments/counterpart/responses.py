"""A response: one respondent's answers to one assessment, and its canonical bytes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.language import DEFAULT
from counterpart.model import Assessment, Lens, Side
from counterpart.own_questions import OwnQuestions
from counterpart.own_questions import to_json as questions_json

FORMAT = "counterpart/response"
FORMAT_VERSION = 1
NOT_APPLICABLE = "n/a"

Split = Mapping[str, int]
"""Whole points by option id, summing to 100."""
Ticks = tuple[str, ...]
"""The ids of the ticked options in the order of the scale; none of them is an answer, too."""
Value = int | str | Split | Ticks
"""A rating or step, a split, ticks, the id of a choice or a state, a day as YYYY-MM-DD, or
NOT_APPLICABLE; not answered is the absence of a value."""


@dataclass(frozen=True)
class Answer:
    """What was answered to one question, by lens, with an optional note.

    An item of one's own list has its `label`, which nothing else has; a question that asks for a
    sentence of one's own may have its `sentence`.
    """

    values: Mapping[Lens, Value] = field(default_factory=dict)
    note: str = ""
    label: str = ""
    sentence: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was answered at all."""
        return not (self.values or self.note or self.label or self.sentence)


UNANSWERED = Answer()
Person = tuple[str, str]
"""The side and the id."""


@dataclass(frozen=True)
class Respondent:
    """Who answered: a random id, a role (may be empty) and a free label (may be empty)."""

    id: str
    role: str = ""
    label: str = ""


@dataclass(frozen=True)
class Response:
    """One response, already checked against its assessment.

    `questions` is what it answers where its own writers worded that; it goes along in the file.
    """

    assessment: str
    version: int
    side: Side
    respondent: Respondent
    round: str
    answered_at: str
    relationship: str = ""
    language: str = DEFAULT
    answers: Mapping[str, Answer] = field(default_factory=dict)
    questions: OwnQuestions | None = None

    @cached_property
    def person(self) -> Person:
        """Who answered, among all of both sides."""
        return self.side, self.respondent.id

    @cached_property
    def worked_out(self) -> dict[tuple[str, ...], tuple[Assessment, Any]]:
        """What is asked of its answers several times, with the assessment by which it was made."""
        return {}

    def answer(self, question: str) -> Answer:
        """The answer to a question, empty where there is none."""
        return self.answers.get(question, UNANSWERED)

    def value(self, question: str, lens: Lens) -> Value | None:
        """The value under a lens, None where it is not answered."""
        return self.answer(question).values.get(lens)


def to_json(response: Response) -> dict[str, Any]:
    """The response as the file format's object; text in NFC."""
    members = _members(response)
    if response.questions:
        members["questions"] = questions_json(response.questions)
    return members


def _members(response: Response) -> dict[str, Any]:
    """What every response has."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "assessment": {"id": response.assessment, "version": response.version},
        "relationship": nfc(response.relationship),
        "side": response.side,
        "respondent": {
            "id": response.respondent.id,
            "role": response.respondent.role,
            "label": nfc(response.respondent.label),
        },
        "language": response.language,
        "round": response.round,
        "answered_at": response.answered_at,
        "answers": {
            question: _answer(answer)
            for question, answer in response.answers.items()
            if not answer.empty
        },
    }


def to_bytes(response: Response) -> bytes:
    """The canonical bytes: the same response is the same bytes."""
    return canonical_bytes(to_json(response))


def _answer(answer: Answer) -> dict[str, Any]:
    members: dict[str, Any] = {
        lens: value if type(value) is int else _value(value)
        for lens, value in answer.values.items()
    }
    if answer.label:
        members["label"] = nfc(answer.label)
    if answer.sentence:
        members["sentence"] = nfc(answer.sentence)
    if answer.note:
        members["note"] = nfc(answer.note)
    return members


def _value(value: Value) -> Any:
    if isinstance(value, dict):  # a check against Mapping takes longer than the copy
        return value.copy()
    return list(value) if isinstance(value, tuple) else value


def nfc(text: str) -> str:
    """The text with its letters composed, as it stands in every file."""
    return unicodedata.normalize("NFC", text)
