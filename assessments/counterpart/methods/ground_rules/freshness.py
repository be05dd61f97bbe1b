"""How fresh the rules are: days since they were last gone through, against the agreed interval.

Days run to the day on which was answered, since scoring has no clock.
"""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import Sides
from counterpart.model import SIDES, Side
from counterpart.reading.values import day_of
from counterpart.responses import NOT_APPLICABLE, Response
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


def side_freshness(given: Sides, side: Side) -> Freshness:
    """A side's median days, the interval of most of its people, and what follows [convention].

    Where most of those who answered say that there never was a check, there was none. The median
    and not the mean: one person who remembers a check of years ago must not move it. In a shared
    view the days need enough people who gave a day; those who say never do not stand behind them.
    """
    people: list[Freshness] = [profile.freshness for profile in given.profiles[side]]
    answered = given.of(
        (LAST_CHECK,),
        side,
        [p if p.status == NEVER or p.days is not None else None for p in people],
    )
    days = given.of((LAST_CHECK, "days"), side, [person.days for person in people])
    interval = majority(given.of((INTERVAL,), side, [person.interval for person in people]))
    if answered and most(sum(person.status == NEVER for person in answered), len(answered)):
        return Freshness(None, interval, NEVER)
    median = statistics.median(days) if days else None
    return Freshness(median, interval, _status(median, interval))


def interval_agreed(sides: Mapping[Side, Freshness]) -> bool | None:
    """Whether most of both sides name the same interval; None where a side names none at all."""
    intervals = {side: sides[side].interval for side in SIDES}
    if None in intervals.values():
        return None
    return intervals["buyer"] == intervals["supplier"] != DIVIDED


def _status(days: float | None, interval: str | None) -> str:
    if days is None or interval is None:
        return UNKNOWN
    if interval == DIVIDED:
        return UNCLEAR
    if interval == NONE:
        return NO_INTERVAL
    return FRESH if days <= INTERVALS[interval] else OVERDUE
