"""How fresh the rules are: days since they were last gone through, against the agreed interval.

Days run to the day on which was answered, since scoring has no clock.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.model import SIDES, Side
from counterpart.reading.values import day_of
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.anonymity import kept
from counterpart.scoring.majority import DIVIDED, majority, most

LAST_CHECK, INTERVAL = "last-check", "interval"
"""The question for the day, whose `n/a` means never, and the one for the interval."""
NONE = "none"
INTERVALS = {"month": 31, "quarter": 92, "half-year": 184, "year": 366}
"""Days of each interval, the longest that it can have, so that a check on the same day of the next
month is never called late [convention]."""
FRESH, OVERDUE, NO_INTERVAL, NEVER = FRESHNESS = ("fresh", "overdue", "no-interval", "never")
UNCLEAR, UNKNOWN = "unclear", "unknown"


@dataclass(frozen=True)
class Freshness:
    """Days since the last check, the interval by its id, and what follows from the two.

    `status` is `fresh`, `overdue`, `no-interval` (there is none), `never` (they were never gone
    through together), `unclear` (a side is divided on the interval) or `unknown`.
    """

    days: float | None
    interval: str | None
    status: str


def freshness(response: Response) -> Freshness:
    """The freshness that one respondent tells; a day ahead by time zone counts as today."""
    last, interval = response.value(LAST_CHECK, "now"), response.value(INTERVAL, "now")
    chosen = interval if isinstance(interval, str) and interval != NOT_APPLICABLE else None
    if last == NOT_APPLICABLE:
        return Freshness(None, chosen, NEVER)
    day, today = day_of(last), day_of(response.answered_at[:10])
    days = float(max(0, (today - day).days)) if day and today else None
    return Freshness(days, chosen, _status(days, chosen))


def side_freshness(people: Sequence[Freshness], smallest: int) -> Freshness:
    """A side's median days, the interval of most of its people, and what follows [convention].

    Where most of those who answered say that there never was a check, there was none. The median
    and not the mean: one person who remembers a check of years ago must not move it. Days are those
    of people who gave a date, and stay hidden where they are fewer than `smallest`.
    """
    told = kept([p for p in people if p.status == NEVER or p.days is not None], smallest)
    intervals = kept([p.interval for p in people if p.interval], smallest)
    interval = majority([chosen for chosen in intervals if chosen])
    if told and most(sum(p.status == NEVER for p in told), len(told)):
        return Freshness(None, interval, NEVER)
    days = kept([p.days for p in people if p.days is not None], smallest)
    median = statistics.median(days) if days else None
    return Freshness(median, interval, _status(median, interval))


def interval_agreed(people: Mapping[Side, Sequence[Freshness]], smallest: int) -> bool | None:
    """Whether most of both sides name the same interval; None where a side names none at all."""
    named = {side: side_freshness(people[side], smallest).interval for side in SIDES}
    if None in named.values():
        return None
    return named["buyer"] == named["supplier"] != DIVIDED


def _status(days: float | None, interval: str | None) -> str:
    if days is None or interval is None:
        return UNKNOWN
    if interval == DIVIDED:
        return UNCLEAR
    if interval == NONE:
        return NO_INTERVAL
    return FRESH if days <= INTERVALS[interval] else OVERDUE
