"""The dates of a plan as an iCalendar file (RFC 5545) that Outlook, Google and Apple import.

Each date is an all-day entry of a time that stays free. Tasks would say more, but Google's
calendar leaves them out and Outlook takes only the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from counterpart.calendar import UID_HOST, book, entry, reminder
from counterpart.plan.view import ActionView, PlanView, RuleView
from counterpart.relationship.model import UNDONE

BEFORE = timedelta(days=-6, hours=-15)
"""When to remind of a day, counted from its beginning: a week before, at nine in the morning."""


@dataclass(frozen=True)
class Entry:
    """One day of the plan. `revision` counts the earlier versions of its record.

    `reminds` is whether there is still something to do by then.
    """

    uid: str
    day: date
    title: str
    lines: tuple[str, ...]
    changed_at: str
    revision: int
    cancelled: bool = False
    reminds: bool = True


def plan_calendar(view: PlanView) -> bytes:
    """The calendar's file; the same plan gives the same bytes.

    An entry keeps its UID, and its time stamp and its number go up with each change: so a calendar
    that is imported again changes what is there. What was dropped is imported as cancelled. What is
    still to be done is said a week before.
    """
    name = view.phrases.t("calendar-name", relationship=view.name) if view.name else ""
    return written(name, entries(view))


def written(name: str, days: Iterable[Entry]) -> bytes:
    """The file of these days; the calendar has no name where that is empty."""
    made = book(name)
    for of in days:
        made.add_component(_event(of))
    return bytes(made.to_ical())


def entries(view: PlanView) -> tuple[Entry, ...]:
    """The days of the plan: due and re-check dates, and when ground rules are to be checked."""
    entries = [*(e for of in view.actions for e in _of_action(view, of))]
    entries += [day for of in view.rules for day in _of_rule(view, of)]
    return tuple(entries)


def _of_action(view: PlanView, of: ActionView) -> Iterator[Entry]:
    words, action = view.phrases, of.action
    steps = "".join(f"\n- {step}" for step in action.steps)
    texts = [("now", action.now), ("wanted", action.wanted), ("steps", steps)]
    lines = [f"{words.t(key)}: {text}" for key, text in texts if text]
    lines += [f"{words.who(side)}: {owner}" for side, _, owner in of.owners]
    for kind, day in (("due", action.due), ("recheck", action.recheck)):
        if day:
            yield Entry(
                uid=f"{action.id}-{kind}@{UID_HOST}",
                day=date.fromisoformat(day),
                title=_titled(view, f"calendar-{kind}", theme=of.theme),
                lines=(*lines, f"{words.t('status')}: {of.status}"),
                changed_at=action.changed_at,
                revision=view.revisions[action.id],
                cancelled=action.status == "dropped",
                reminds=action.status in UNDONE or (action.status, kind) == ("done", "recheck"),
            )


def _of_rule(view: PlanView, of: RuleView) -> Iterator[Entry]:
    if of.freshness.next:
        yield Entry(
            uid=f"{of.rule.id}-check@{UID_HOST}",
            day=of.freshness.next,
            title=_titled(view, "calendar-rule", text=of.text),
            lines=(of.state, of.rule.note),
            changed_at=of.rule.changed_at,
            revision=view.revisions[of.rule.id],
        )


def _titled(view: PlanView, key: str, **facts: str) -> str:
    """What a day is called, with the relationship where it has a name."""
    title = view.phrases.t(key, **facts)
    if not view.name:
        return title
    return view.phrases.t("calendar-of", title=title, relationship=view.name)


def _event(of: Entry) -> Any:
    event = entry(of.uid, of.changed_at, of.revision, cancelled=of.cancelled)
    event.add("dtstart", of.day)
    if of.day < date.max:  # without an end an entry takes one day, too
        event.add("dtend", of.day + timedelta(days=1))
    event.add("summary", of.title)
    event.add("description", "\n".join(line for line in of.lines if line))
    event.add("transp", "TRANSPARENT")
    if of.reminds:
        event.add_component(reminder(of.title, BEFORE))
    return event
