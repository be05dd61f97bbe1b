"""What of a relationship can be used where some of it cannot: one bad entry hides no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import Problem
from counterpart.reading.checking import check_response
from counterpart.reading.limits import LABEL_LIMIT
from counterpart.reading.untrusted import Untrusted, shown
from counterpart.relationship.checking import known
from counterpart.relationship.files import LIMITS
from counterpart.relationship.merging import merge
from counterpart.relationship.model import Relationship, Version, current
from counterpart.relationship.question_sets import QuestionSet, check_question_set
from counterpart.relationship.records import check_action, check_event, check_rule, check_set_up
from counterpart.relationship.set_up import SetUp
from counterpart.relationship.workshop_records import check_decision, check_workshop
from counterpart.responses import Response


@dataclass(frozen=True)
class Aside:
    """One entry that cannot be used: its list, its place in it, and why."""

    kind: str
    at: int
    problems: tuple[Problem, ...]


def spared(value: Mapping[str, Any], catalogue: Catalogue) -> tuple[Relationship, list[Aside]]:
    """All that can be used of the lists of a relationship, and what was set aside.

    Of more versions than a file holds the current ones count first, then the latest. A member
    that is no list is set aside as a whole, at place -1.
    """
    aside: list[Aside] = []

    def response(record: Untrusted) -> Response | None:
        return check_response(record, catalogue)

    def question_set(record: Untrusted) -> QuestionSet | None:
        checked = check_question_set(record, catalogue.languages)
        return checked and known(catalogue, checked)

    def records(kind: str, check: Callable[[Untrusted], Version | None]) -> tuple[Version, ...]:
        usable = _usable(value, kind, check, aside)
        within = _within(kind, usable)
        aside.extend(
            Aside(kind, at, (Problem(kind, "too-many", _counts(usable, kind)),))
            for at in usable
            if at not in within
        )
        return tuple(within.values())

    whole = Relationship(
        names=tuple(_usable(value, "names", _name, aside).values()),
        responses=tuple(_usable(value, "responses", response, aside).values()),
        actions=records("actions", partial(check_action, rounds=catalogue.rounds)),
        rules=records("rules", check_rule),
        events=records("events", check_event),
        workshops=records("workshops", partial(check_workshop, rounds=catalogue.rounds)),
        decisions=records("decisions", check_decision),
        questions=records("questions", question_set),
        set_up=_set_up(value, catalogue, aside),
    )
    return merge(whole), aside


def _set_up(value: Mapping[str, Any], catalogue: Catalogue, aside: list[Aside]) -> SetUp | None:
    if "set_up" not in value:
        return None
    problems: list[Problem] = []
    checked = check_set_up(Untrusted(value["set_up"], "set_up", problems), catalogue.rounds)
    if problems:
        aside.append(Aside("set_up", 0, tuple(problems)))
        return None
    return checked


def _usable(
    value: Mapping[str, Any], kind: str, check: Callable[[Untrusted], Any], aside: list[Aside]
) -> dict[int, Any]:
    """What passes the check, by its place in the list."""
    given = value.get(kind, [])
    if not isinstance(given, list):
        aside.append(Aside(kind, -1, (Problem(kind, "not-list", {"found": shown(given)}),)))
        return {}
    usable = {}
    for at, entry in enumerate(given):
        problems: list[Problem] = []
        wrapped = {"name": entry} if kind == "names" else entry
        checked = check(Untrusted(wrapped, f"{kind}.{at}", problems))
        if problems or checked is None:
            aside.append(Aside(kind, at, tuple(problems)))
        else:
            usable[at] = checked
    return usable


def _name(holder: Untrusted) -> str:
    return holder.text("name", LABEL_LIMIT)


def _within(kind: str, versions: Mapping[int, Version]) -> dict[int, Version]:
    """As many versions as a file holds."""
    if len(versions) <= LIMITS[kind]:
        return dict(versions)
    standing = {id(version) for version in current(list(versions.values()))}
    ranked = sorted(
        versions,
        key=lambda at: (id(versions[at]) in standing, versions[at].changed_at),
        reverse=True,
    )
    return {at: versions[at] for at in sorted(ranked[: LIMITS[kind]])}


def _counts(versions: Mapping[int, Any], kind: str) -> dict[str, int]:
    return {"found": len(versions), "limit": LIMITS[kind]}
