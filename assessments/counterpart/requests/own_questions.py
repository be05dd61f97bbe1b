"""The request `own-questions`: what somebody typed becomes a set with an id, or problems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem, RequestError
from counterpart.own_questions import to_json
from counterpart.reading.own_questions import check_own_questions
from counterpart.reading.untrusted import Untrusted


def answer_own_questions(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `questions`, a set as it stands in a file; gives its `id` and the set, text in NFC."""
    problems: list[Problem] = []
    given = Untrusted(request.get("questions"), "", problems)
    questions = check_own_questions(given, catalogue.languages) if given.ok else None
    if questions is None:
        raise RequestError(problems)
    return {"id": questions.id, "questions": to_json(questions)}
