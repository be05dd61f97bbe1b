"""What every iCalendar file (RFC 5545) of ours begins with, and what each of its entries bears.

icalendar is needed for calendars and for nothing else, so it is imported when one is asked for.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

PRODUCT = "-//Counterpart//Plan//EN"
UID_HOST = "counterpart"
"""Stands where a domain usually does; ids are random, so no two plans share one."""


def book(name: str) -> Any:
    """A calendar without entries; it has no name where that is empty."""
    from icalendar import Calendar
    from icalendar.prop import vText

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    if name:
        made.add("x-wr-calname", vText(name))
    return made


def entry(uid: str, changed_at: str, revision: int, *, cancelled: bool) -> Any:
    """An entry without a day: a calendar that is imported again changes what has the same `uid`.

    `revision` counts the earlier versions.
    """
    from icalendar import Event
    from icalendar.prop import vDatetime

    event = Event()
    changed = vDatetime(datetime.fromisoformat(changed_at))
    event.add("uid", uid)
    event.add("dtstamp", changed)  # as it is: the library would look for a time zone
    event.add("last-modified", changed)
    event.add("sequence", revision)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return event


def reminder(text: str, before: timedelta) -> Any:
    """What an entry shows beforehand; `before` counts from its beginning, so it is negative."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", before)
    return alarm
