"""What a page must know to store only what is read again: limits, kinds of members, known ids.

The build writes these facts into the pages that store; a test holds the page's check to
`counterpart.relationship.records`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from counterpart.model import SIDES
from counterpart.own_questions.document import LENGTHS, QUESTIONS_LIMIT, TITLE_LIMIT
from counterpart.own_questions.document import SIZE_LIMIT as OWN_LIMIT
from counterpart.reading.limits import LABEL_LIMIT, NOTE_LIMIT, RESPONDENT_ID
from counterpart.reading.strict_json import SIZE_LIMIT
from counterpart.relationship.files import LIMITS, ROOM
from counterpart.relationship.members import AFTER_LIMIT, NAME
from counterpart.relationship.model import EVENT_KINDS, RULE_STATES, STATUSES
from counterpart.relationship.records import (
    DAYS_LIMIT,
    RULE_LIMIT,
    STEP_LIMIT,
    STEPS_LIMIT,
    THEME_LIMIT,
)
from counterpart.relationship.set_up import ASSESSMENTS_LIMIT, EXPECTED_LIMIT, EXPECTED_ROLES
from counterpart.relationship.workshop import (
    LINE_LIMIT,
    NEXT,
    NOW,
    PARKED_LIMIT,
    RULES_LIMIT,
    TEXT,
    WORTH,
)
from counterpart.round_name import ROUND_NAME

Fact = dict[str, Any]


def facts(languages: Iterable[str] = ()) -> dict[str, Any]:
    """The limits of a relationship, and of each kind of record its members.

    `languages` are those of the site, in which questions of one's own are worded.

    `counts` and `bytes` are what a file holds at most, `room` what a page leaves of it. A member
    has a `kind` (text, texts, owners, time, times, date, slug, slugs, choice, whole, people,
    present, written, flag, questions), its limits, and `needed` where it may not be absent or
    empty.
    """
    return {
        "counts": LIMITS,
        "room": ROOM,
        "bytes": SIZE_LIMIT,
        "records": {
            "actions": _actions(),
            "rules": _rules(),
            "events": _events(),
            "workshops": _workshops(),
            "decisions": _decisions(),
            "questions": _questions(languages),
            "set_up": _set_up(),
        },
    }


def _text(limit: int, *, lines: bool = False) -> Fact:
    return {"kind": "text", "limit": limit, "lines": lines}


def _slug(pattern: str, *, needed: bool = False) -> Fact:
    return {"kind": "slug", "pattern": pattern, "needed": needed}


def _choice(known: tuple[str, ...], *, needed: bool = False) -> Fact:
    return {"kind": "choice", "known": list(known), "needed": needed}


def _version() -> dict[str, Fact]:
    return {
        "id": _slug(RESPONDENT_ID.pattern, needed=True),
        "changed_at": {"kind": "time"},
        "after": {"kind": "times", "count": AFTER_LIMIT},
        "withdrawn": {"kind": "flag"},
    }


def _actions() -> dict[str, Fact]:
    return {
        **_version(),
        **{key: _slug(NAME.pattern) for key in ("assessment", "dimension", "finding")},
        "round": _slug(ROUND_NAME.pattern),
        "theme": _text(THEME_LIMIT),
        "now": _text(NOTE_LIMIT, lines=True),
        "wanted": _text(NOTE_LIMIT, lines=True),
        "steps": {"kind": "texts", "count": STEPS_LIMIT, "limit": STEP_LIMIT, "lines": True},
        "owners": {"kind": "owners", "limit": LABEL_LIMIT, "known": list(SIDES)},
        "due": {"kind": "date"},
        "recheck": {"kind": "date"},
        "status": _choice(STATUSES),
        "workshop": _slug(RESPONDENT_ID.pattern),
    }


def _rules() -> dict[str, Fact]:
    return {
        **_version(),
        "text": _text(RULE_LIMIT, lines=True),
        "state": _choice(RULE_STATES, needed=True),
        "checked": {"kind": "date"},
        "every": {"kind": "whole", "low": 0, "high": DAYS_LIMIT},
        "note": _text(NOTE_LIMIT, lines=True),
    }


def _questions(languages: Iterable[str]) -> dict[str, Fact]:
    return {
        **_version(),
        "questions": {
            "kind": "questions",
            "known": list(languages),
            "count": QUESTIONS_LIMIT,
            "title": TITLE_LIMIT,
            "lengths": dict(LENGTHS),
            "bytes": OWN_LIMIT,
            "needed": True,
        },
    }


def _set_up() -> dict[str, Fact]:
    return {
        "changed_at": {"kind": "time"},
        "name": _text(LABEL_LIMIT),
        "companies": {"kind": "owners", "limit": LABEL_LIMIT, "known": list(SIDES)},
        "round": _slug(ROUND_NAME.pattern),
        "assessments": {"kind": "slugs", "count": ASSESSMENTS_LIMIT, "pattern": NAME.pattern},
        "expected": _people(EXPECTED_ROLES),
    }


def _events() -> dict[str, Fact]:
    return {
        **_version(),
        "date": {"kind": "date", "needed": True},
        "kind": _choice(EVENT_KINDS, needed=True),
        "side": _choice(SIDES),
        "note": _text(NOTE_LIMIT, lines=True),
    }


def _people(of: tuple[str, ...]) -> Fact:
    """How many people of each of these, by side."""
    most = EXPECTED_LIMIT
    return {"kind": "people", "known": list(SIDES), "roles": list(of), "low": 1, "high": most}


def _lines(count: int) -> Fact:
    return {"kind": "texts", "count": count, "limit": LINE_LIMIT, "lines": True}


def _workshops() -> dict[str, Fact]:
    return {
        **_version(),
        "date": {"kind": "date", "needed": True},
        "round": _slug(ROUND_NAME.pattern),
        "programme": _slug(NAME.pattern),
        "title": _text(LABEL_LIMIT),
        "shown": {"kind": "slugs", "count": ASSESSMENTS_LIMIT, "pattern": NAME.pattern},
        "present": {"kind": "present", "known": list(SIDES), "low": 0, "high": EXPECTED_LIMIT},
        "ground_rules": _lines(RULES_LIMIT),
        "parked": _lines(PARKED_LIMIT),
        "worth": _people(WORTH),
        "recheck": {"kind": "date"},
    }


def _decisions() -> dict[str, Fact]:
    return {
        **_version(),
        "workshop": _slug(RESPONDENT_ID.pattern, needed=True),
        **{key: _slug(NAME.pattern) for key in ("assessment", "topic", "now", "next")},
        "title": _text(LABEL_LIMIT),
        "said": _text(NOTE_LIMIT, lines=True),
        "wrote": {
            "kind": "written",
            "known": list(SIDES),
            "members": {
                **{key: _slug(NAME.pattern) for key in (NOW, NEXT)},
                TEXT: _text(NOTE_LIMIT, lines=True),
            },
        },
    }
