"""Workshops and decisions out of a file from a stranger: each checked whole."""

from __future__ import annotations

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
from counterpart.relationship.set_up import ASSESSMENTS_LIMIT, EXPECTED_LIMIT
from counterpart.relationship.workshop import (
    LINE_LIMIT,
    NEXT,
    NOW,
    PARKED_LIMIT,
    RULES_LIMIT,
    TEXT,
    WORTH,
    WRITTEN,
    Decision,
    Workshop,
)
from counterpart.round_name import RoundNames

_WORKSHOP = (
    *VERSION, "date", "round", "programme", "title", "shown", "present", "ground_rules", "parked",
    "worth", "recheck",
)  # fmt: skip
_DECISION = (
    *VERSION, "workshop", "assessment", "topic", "title", "said", "now", "next", "wrote",
)  # fmt: skip


def check_workshop(record: Untrusted, rounds: RoundNames) -> Workshop:
    """The workshop in this object; of use only where no problem was found."""
    record.only(_WORKSHOP)
    present, worth = by_side(record, "present"), by_side(record, "worth")
    shown = record.slugs("shown", ASSESSMENTS_LIMIT, NAME, "not-a-name")
    return Workshop(
        id=identity(record),
        changed_at=record.time("changed_at"),
        date=record.date("date", required=True),
        round=record.understood("round", rounds.stored_name, "not-a-round", required=False),
        programme=named(record, "programme"),
        title=record.text("title", LABEL_LIMIT),
        shown=tuple(dict.fromkeys(shown)),
        present={side: _people(present, side) for side in SIDES},
        ground_rules=record.texts("ground_rules", RULES_LIMIT, LINE_LIMIT, lines=True),
        parked=record.texts("parked", PARKED_LIMIT, LINE_LIMIT, lines=True),
        worth={side: counts(worth, side, WORTH, EXPECTED_LIMIT) for side in SIDES},
        recheck=record.date("recheck"),
        after=made_from(record),
        withdrawn=record.flag("withdrawn"),
    )


def check_decision(record: Untrusted) -> Decision:
    """The decision in this object; of use only where no problem was found."""
    record.only(_DECISION)
    wrote = by_side(record, "wrote")
    return Decision(
        id=identity(record),
        changed_at=record.time("changed_at"),
        workshop=identity(record, "workshop"),
        assessment=named(record, "assessment"),
        topic=named(record, "topic"),
        title=record.text("title", LABEL_LIMIT),
        said=record.text("said", NOTE_LIMIT, lines=True),
        now=named(record, "now"),
        next=named(record, "next"),
        wrote={side: _written(wrote, side) for side in SIDES},
        after=made_from(record),
        withdrawn=record.flag("withdrawn"),
    )


def _people(present: Untrusted, side: Side) -> int:
    return present.within_range(side, 0, EXPECTED_LIMIT) if side in present.members else 0


def _written(wrote: Untrusted, side: Side) -> dict[str, str]:
    of = Untrusted(wrote.members.get(side, {}), side, wrote.problems, wrote)
    of.only(WRITTEN)
    rungs = {key: named(of, key) for key in (NOW, NEXT)}
    return {**rungs, TEXT: of.text(TEXT, NOTE_LIMIT, lines=True)}
