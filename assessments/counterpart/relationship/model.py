"""The relationship: responses of both sides, what was agreed, the ground rules, what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar, get_args

from counterpart.canonical import canonical_bytes
from counterpart.model import Side
from counterpart.own_questions import OwnQuestions
from counterpart.own_questions import to_json as questions_json
from counterpart.relationship.question_sets import QuestionSet
from counterpart.relationship.set_up import SetUp
from counterpart.relationship.workshop import Decision, Workshop
from counterpart.responses import Response, nfc

FORMAT = "counterpart/relationship"
FORMAT_VERSION = 4
"""Written only where there is something that an earlier version has no place for: own questions."""
WITHOUT_SET_UP = 1
WITHOUT_WORKSHOPS = 2
WITHOUT_QUESTIONS = 3

Status = Literal["open", "doing", "done", "dropped"]
STATUSES: tuple[Status, ...] = get_args(Status)
UNDONE: tuple[Status, ...] = ("open", "doing")
RuleState = Literal["explicit-agreed", "explicit-disputed", "assumed", "absent"]
RULE_STATES: tuple[RuleState, ...] = get_args(RuleState)
EventKind = Literal[
    "business-model", "contacts", "volume", "reorganisation", "system", "third-party"
]
EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)


@dataclass(frozen=True)
class Action:
    """One version of something agreed: now, wanted, at most three steps, an owner on each side.

    It may name the assessment, dimension, finding and round that it came from, and the workshop in
    which it was agreed. Dates are `YYYY-MM-DD`, or empty. `after`, in every kind of record, says
    when those versions were changed that this one was made from; empty where that is not known.
    """

    id: str
    changed_at: str
    assessment: str = ""
    dimension: str = ""
    finding: str = ""
    round: str = ""
    theme: str = ""
    now: str = ""
    wanted: str = ""
    steps: tuple[str, ...] = ()
    owners: Mapping[Side, str] = field(default_factory=lambda: {"buyer": "", "supplier": ""})
    due: str = ""
    recheck: str = ""
    status: Status = "open"
    workshop: str = ""
    after: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True)
class Rule:
    """One version of a ground rule, and every how many days it is to be checked (0: never)."""

    id: str
    changed_at: str
    state: RuleState
    text: str = ""
    checked: str = ""
    every: int = 0
    note: str = ""
    after: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True)
class Event:
    """One version of a change in the relationship, on a day; `side` is whose change it is."""

    id: str
    changed_at: str
    date: str
    kind: EventKind
    side: Side | Literal[""] = ""
    note: str = ""
    after: tuple[str, ...] = ()
    withdrawn: bool = False


RECORDS = ("actions", "rules", "events", "workshops", "decisions", "questions")
"""The lists of a relationship that hold versions of records."""
Version = TypeVar("Version", Action, Rule, Event, Workshop, Decision, QuestionSet)


@dataclass(frozen=True)
class Relationship:
    """All that two sides have of one relationship, with every version of every record.

    As checking and merging make it: no response or version twice, each sorted by its canonical
    bytes.
    """

    names: tuple[str, ...] = ()
    responses: tuple[Response, ...] = ()
    actions: tuple[Action, ...] = ()
    rules: tuple[Rule, ...] = ()
    events: tuple[Event, ...] = ()
    workshops: tuple[Workshop, ...] = ()
    decisions: tuple[Decision, ...] = ()
    questions: tuple[QuestionSet, ...] = ()
    set_up: SetUp | None = None


NOTHING = Relationship()
"""Where nothing is kept beside the responses of a comparison."""


Record = Action | Rule | Event | Workshop | Decision | QuestionSet
WHERE_SET = ("after", "withdrawn", "workshop")
"""Members that stand in a file only where they say something."""


def version_json(version: Record) -> dict[str, object]:
    """A version as it stands in the file, text in NFC."""
    members = {name: _plain(value) for name, value in vars(version).items()}
    return {name: of for name, of in members.items() if of or name not in WHERE_SET}


def ordered(versions: Sequence[Version]) -> list[Version]:
    """By when they were changed; of one moment, by canonical bytes."""
    return sorted(versions, key=lambda v: (v.changed_at, canonical_bytes(version_json(v))))


def current(versions: Sequence[Version]) -> tuple[Version, ...]:
    """What is on the list: of each id the version changed last, unless it was withdrawn.

    Of versions of one moment the one with the greater canonical bytes counts. They come in the
    order in which they first appeared.
    """
    last = {version.id: version for version in ordered(versions)}  # keeps the first one's place
    return tuple(version for version in last.values() if not version.withdrawn)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, OwnQuestions):
        return questions_json(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
