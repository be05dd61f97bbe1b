"""Times that lie in the future, where a clock was wrong: they are named, and change nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from counterpart.errors import Problem

NEVER = "~"
"""Comes after every time as it stands in a file."""
AHEAD = timedelta(days=1)
"""Clocks differ a little: only what lies further ahead than this is named."""


def times_ahead(times: Iterable[str], now: str) -> tuple[Problem, ...]:
    """What to say of these times in UTC where some lie more than a day after `now`.

    `now` is a moment in ISO 8601, or empty where nobody says what time it is: then there is nothing
    to say. Raises ValueError where it is neither.
    """
    if not now:
        return ()
    bound = _bound(now)
    late = [time for time in times if time > bound]
    if not late:
        return ()
    return (Problem("", "times-ahead", {"count": len(late), "last": max(late)}),)


@lru_cache(maxsize=8)
def _bound(now: str) -> str:
    """What every time of today lies before; asked of each of many files."""
    try:
        return in_utc(datetime.fromisoformat(now) + AHEAD)
    except OverflowError:  # the calendar ends here: nothing lies ahead of it
        return NEVER


def in_utc(moment: datetime) -> str:
    """A moment as it stands in a file; one without a zone is in UTC already."""
    moved = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{moved.isoformat()[:19]}Z"
