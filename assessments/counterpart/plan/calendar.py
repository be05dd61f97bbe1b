"""The dates of a plan as an iCalendar file (RFC 5545) that Outlook, Google and Apple import.

Each date is an all-day entry of a time that stays free. Tasks would say more, but Google's
calendar leaves them out and Outlook takes only the first. icalendar is needed for this and for
nothing else, so it is imported when a calendar is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from counterpart.plan.view import ActionView, PlanView, RuleView

PRODUCT = "-//Counterpart//Plan//EN"
UID_HOST = "counterpart"
"""Stands where a domain usually does; ids are random, so no two plans share one."""


@dataclass(frozen=True)
class Entry:
    """One day of the plan. `revision` counts the earlier versions of its record."""

    uid: str
    day: date
    title: str
    lines: tuple[str, ...]
    changed_at: str
    revision: int
    cancelled: bool = False


def plan_calendar(view: PlanView) -> bytes:
    """The calendar's file; the same plan gives the same bytes.

    An entry keeps its UID, and its time stamp and its number go up with each change: so a calendar
    that is imported again changes what is there. What was dropped is imported as cancelled.
    """
    from icalendar import Calendar
    from icalendar.prop import vText

    book = Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    if view.name:
        name = view.phrases.t("calendar-name", relationship=view.name)
        book.add("x-wr-calname", vText(name))
    for entry in entries(view):
        book.add_component(_event(entry))
    return book.to_ical()


def entries(view: PlanView) -> tuple[Entry, ...]:
    """The days of the plan: due and re-check dates, and when ground rules are to be checked."""
    entries = [*(e for of in view.actions for e in _of_action(view, of))]
    entries += [entry for of in view.rules for entry in _of_rule(view, of)]
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
                title=words.t(f"calendar-{kind}", theme=of.theme),
                lines=(*lines, f"{words.t('status')}: {of.status}"),
                changed_at=action.changed_at,
                revision=view.revisions[action.id],
                cancelled=action.status == "dropped",
            )


def _of_rule(view: PlanView, of: RuleView) -> Iterator[Entry]:
    if of.freshness.next:
        yield Entry(
            uid=f"{of.rule.id}-check@{UID_HOST}",
            day=of.freshness.next,
            title=view.phrases.t("calendar-rule", text=of.text),
            lines=(of.state, of.rule.note),
            changed_at=of.rule.changed_at,
            revision=view.revisions[of.rule.id],
        )


def _event(entry: Entry) -> Any:
    from icalendar import Event
    from icalendar.prop import vDatetime

    event = Event()
    changed = vDatetime(datetime.fromisoformat(entry.changed_at))
    event.add("uid", entry.uid)
    event.add("dtstamp", changed)  # as it is: the library would look for a time zone
    event.add("last-modified", changed)
    event.add("sequence", entry.revision)
    event.add("dtstart", entry.day)
    if entry.day < date.max:  # without an end an entry takes one day, too
        event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", "\n".join(line for line in entry.lines if line))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event
