"""Actions, rules, events and a set-up out of a file from a stranger: each checked whole."""

from __future__ import annotations

from typing import cast

from counterpart.model import SIDES, Side
from counterpart.reading.limits import LABEL_LIMIT, NOTE_LIMIT
from counterpart.reading.untrusted import Untrusted
from counterpart.relationship.members import (
    NAME,
    VERSION,
    by_side,
    counts,
    identity,
    made_from,
    named,
)
from counterpart.relationship.model import (
    EVENT_KINDS,
    FORMAT_VERSION,
    RULE_STATES,
    STATUSES,
    WITHOUT_WORKSHOPS,
    Action,
    Event,
    EventKind,
    Rule,
    RuleState,
    Status,
)
from counterpart.relationship.set_up import (
    ASSESSMENTS_LIMIT,
    EXPECTED_LIMIT,
    EXPECTED_ROLES,
    SetUp,
)
from counterpart.round_name import RoundNames

THEME_LIMIT = LABEL_LIMIT
STEP_LIMIT = 500
STEPS_LIMIT = 3
RULE_LIMIT = 500
DAYS_LIMIT = 3650

_ACTION = (
    *VERSION, "assessment", "dimension", "finding", "round", "theme", "now", "wanted", "steps",
    "owners", "due", "recheck", "status",
)  # fmt: skip
_RULE = (*VERSION, "text", "state", "checked", "every", "note")
_EVENT = (*VERSION, "date", "kind", "side", "note")
_SET_UP = ("changed_at", "name", "companies", "round", "assessments", "expected")


def check_action(record: Untrusted, rounds: RoundNames, version: int = FORMAT_VERSION) -> Action:
    """The action in this object; of use only where no problem was found.

    `version` is that of the file: the first ones knew no workshop.
    """
    record.only(_ACTION if version <= WITHOUT_WORKSHOPS else (*_ACTION, "workshop"))
    owners = record.within("owners") if "owners" in record.members else None
    if owners:
        owners.only(SIDES)
    names = {key: named(record, key) for key in ("assessment", "dimension", "finding")}
    return Action(
        id=identity(record),
        changed_at=record.time("changed_at"),
        **names,
        round=record.understood("round", rounds.stored_name, "not-a-round", required=False),
        theme=record.text("theme", THEME_LIMIT),
        now=record.text("now", NOTE_LIMIT, lines=True),
        wanted=record.text("wanted", NOTE_LIMIT, lines=True),
        steps=record.texts("steps", STEPS_LIMIT, STEP_LIMIT, lines=True),
        owners={side: owners.text(side, LABEL_LIMIT) if owners else "" for side in SIDES},
        due=record.date("due"),
        recheck=record.date("recheck"),
        status=cast(Status, record.choice("status", STATUSES, required=False, default="open")),
        workshop=identity(record, "workshop", required=False),
        after=made_from(record),
        withdrawn=record.flag("withdrawn"),
    )


def check_rule(record: Untrusted) -> Rule:
    """The ground rule in this object; of use only where no problem was found."""
    record.only(_RULE)
    return Rule(
        id=identity(record),
        changed_at=record.time("changed_at"),
        state=cast(RuleState, record.choice("state", RULE_STATES, required=True)),
        text=record.text("text", RULE_LIMIT, lines=True),
        checked=record.date("checked"),
        every=record.within_range("every", 0, DAYS_LIMIT) if "every" in record.members else 0,
        note=record.text("note", NOTE_LIMIT, lines=True),
        after=made_from(record),
        withdrawn=record.flag("withdrawn"),
    )


def check_event(record: Untrusted) -> Event:
    """The change event in this object; of use only where no problem was found."""
    record.only(_EVENT)
    return Event(
        id=identity(record),
        changed_at=record.time("changed_at"),
        date=record.date("date", required=True),
        kind=cast(EventKind, record.choice("kind", EVENT_KINDS, required=True)),
        side=cast(Side, record.choice("side", SIDES, required=False)),
        note=record.text("note", NOTE_LIMIT, lines=True),
        after=made_from(record),
        withdrawn=record.flag("withdrawn"),
    )


def check_set_up(record: Untrusted, rounds: RoundNames) -> SetUp:
    """The set-up in this object; of use only where no problem was found."""
    record.only(_SET_UP)
    companies, expected = by_side(record, "companies"), by_side(record, "expected")
    assessments = record.slugs("assessments", ASSESSMENTS_LIMIT, NAME, "not-a-name")
    return SetUp(
        changed_at=record.time("changed_at"),
        name=record.text("name", LABEL_LIMIT),
        companies={side: companies.text(side, LABEL_LIMIT) for side in SIDES},
        round=record.understood("round", rounds.stored_name, "not-a-round", required=False),
        assessments=tuple(dict.fromkeys(assessments)),
        expected={side: counts(expected, side, EXPECTED_ROLES, EXPECTED_LIMIT) for side in SIDES},
    )
