"""A programme as calendar entries: one for each block, at the time that somebody gave it.

Its times bear no zone: a meeting is at half past nine where it is. Nothing is read from the
catalogue, since titles and minutes are those that stand on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from counterpart.calendar import UID_HOST, book, entry
from counterpart.errors import Problem
from counterpart.reading.limits import RESPONDENT_ID
from counterpart.reading.untrusted import Untrusted

TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
LAST = date(9000, 1, 1)
"""A day after which no calendar has a meeting."""
DAYS = 31
BLOCKS = 100
MINUTES = 24 * 60
TITLE = 300
TEXT = 4000
REVISIONS = 1_000_000


@dataclass(frozen=True)
class Block:
    """A stretch of a day; one of no minutes was left out.

    `key` names it wherever it stands, so that an entry goes along when its block is moved.
    """

    title: str
    text: str
    minutes: int
    key: str


@dataclass(frozen=True)
class Day:
    """When a day starts, and its blocks in order."""

    start: datetime
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Programme:
    """A programme with its days. `revision` counts how often it was saved before."""

    id: str
    title: str
    changed_at: str
    revision: int
    days: tuple[Day, ...]


def read_programme(value: Any, problems: list[Problem]) -> Programme:
    """The programme in a request; whatever is wrong with it goes to `problems`."""
    given = Untrusted(value, "programme", problems)
    given.only(("id", "title", "changed_at", "revision", "days"))
    keys: set[str] = set()
    return Programme(
        given.slug("id", RESPONDENT_ID, "not-an-id"),
        given.text("title", TITLE),
        given.time("changed_at"),
        given.within_range("revision", 0, REVISIONS),
        tuple(_day(of, number, keys) for number, of in enumerate(given.items("days", DAYS))),
    )


def programme_calendar(programme: Programme) -> bytes:
    """The calendar's file. A block left out since an earlier one is cancelled by it."""
    made = book(programme.title)
    for day in programme.days:
        for of in _entries(programme, day):
            made.add_component(of)
    return bytes(made.to_ical())


def _day(given: Untrusted, number: int, keys: set[str]) -> Day:
    given.only(("date", "start", "blocks"))
    day, start = given.date("date", required=True), given.slug("start", TIME, "not-a-clock-time")
    blocks = tuple(
        _block(of, f"{number}-{place}", keys)
        for place, of in enumerate(given.items("blocks", BLOCKS))
    )
    if day and date.fromisoformat(day) > LAST:
        given.problem("date", "not-a-date", found=day)
        day = ""
    on = date.fromisoformat(day) if day else LAST
    return Day(datetime.combine(on, time.fromisoformat(start or "00:00")), blocks)


def _block(given: Untrusted, place: str, keys: set[str]) -> Block:
    """A block; `place` names it where its key does not, and `keys` are those that came before."""
    given.only(("title", "text", "minutes", "key"))
    key = given.slug("key", RESPONDENT_ID, "not-an-id", required=False) or place
    if key in keys:
        given.problem("key", "duplicate-key")
    keys.add(key)
    title, text = given.text("title", TITLE), given.text("text", TEXT, lines=True)
    return Block(title, text, given.within_range("minutes", 0, MINUTES), key)


def _entries(programme: Programme, day: Day) -> Iterator[Any]:
    at = day.start
    for block in day.blocks:
        end = at + timedelta(minutes=block.minutes)
        if block.minutes or programme.revision:
            uid = f"{programme.id}-{block.key}@{UID_HOST}"
            gone = not block.minutes
            event = entry(uid, programme.changed_at, programme.revision, cancelled=gone)
            event.add("dtstart", at)
            event.add("dtend", end)
            event.add("summary", block.title)
            if block.text:
                event.add("description", block.text)
            yield event
        at = end
