"""The relationship file (`*.relationship.json`): the same relationship is the same bytes."""

from __future__ import annotations

from typing import Any

from counterpart.canonical import canonical_bytes
from counterpart.errors import Problem, RelationshipError
from counterpart.reading.strict_json import SIZE_LIMIT
from counterpart.relationship.model import (
    FORMAT,
    FORMAT_VERSION,
    WITHOUT_QUESTIONS,
    WITHOUT_SET_UP,
    WITHOUT_WORKSHOPS,
    Relationship,
    version_json,
)
from counterpart.relationship.set_up import set_up_json
from counterpart.responses import to_json as response_json

RESPONSES_LIMIT = 20_000
RECORDS_LIMIT = 20_000
QUESTIONS_LIMIT = 5_000
"""Versions of sets of own questions, each of which may be as large as a short file."""
ROOM = 2_000
"""Versions and names that a page leaves free, so that what comes from elsewhere still fits."""
LIMITS = {
    "names": RECORDS_LIMIT,
    "responses": RESPONSES_LIMIT,
    "actions": RECORDS_LIMIT,
    "rules": RECORDS_LIMIT,
    "events": RECORDS_LIMIT,
    "workshops": RECORDS_LIMIT,
    "decisions": RECORDS_LIMIT,
    "questions": QUESTIONS_LIMIT,
}
"""How many of each a file holds at most; every version of a record counts."""


def to_json(relationship: Relationship) -> dict[str, Any]:
    """The relationship as the file format's object, in the earliest version that has room for it.

    What only a later version has stands there where there is some of it.
    """
    set_up = relationship.set_up
    later = {
        kind: [version_json(version) for version in versions]
        for kind in ("workshops", "decisions", "questions")
        if (versions := getattr(relationship, kind))
    }
    return {
        "format": FORMAT,
        "format_version": _version(relationship),
        "names": list(relationship.names),
        "responses": [response_json(response) for response in relationship.responses],
        "actions": [version_json(action) for action in relationship.actions],
        "rules": [version_json(rule) for rule in relationship.rules],
        "events": [version_json(event) for event in relationship.events],
        **later,
        **({"set_up": set_up_json(set_up)} if set_up else {}),
    }


def _version(of: Relationship) -> int:
    if of.questions:
        return FORMAT_VERSION
    if of.workshops or of.decisions or any(action.workshop for action in of.actions):
        return WITHOUT_QUESTIONS
    return WITHOUT_WORKSHOPS if of.set_up else WITHOUT_SET_UP


def to_bytes(relationship: Relationship) -> bytes:
    """The canonical bytes of the file. Raises RelationshipError for more than is read again."""
    problems = [
        Problem(kind, "too-many", {"found": count, "limit": limit})
        for kind, limit in LIMITS.items()
        if (count := len(getattr(relationship, kind))) > limit
    ]
    if problems:
        raise RelationshipError(problems)
    data = canonical_bytes(to_json(relationship))
    if len(data) > SIZE_LIMIT:
        facts = {"size": len(data), "limit": SIZE_LIMIT}
        raise RelationshipError([Problem("", "relationship-too-large", facts)])
    return data
