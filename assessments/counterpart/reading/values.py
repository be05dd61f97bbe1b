"""One value of an answer, checked as the kind of its scale asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from counterpart.model import POINTS_TOTAL, Scale, ScaleKind
from counterpart.reading.untrusted import Untrusted, plain, shown
from counterpart.responses import Value

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_AHEAD = timedelta(days=1)
"""East of Greenwich a day begins before it does in UTC, in which the time of answering stands."""


def check_date(answer: Untrusted, lens: str, value: Any, scale: Scale, today: date | None) -> str:
    """A day as YYYY-MM-DD; `today` is the day of answering, None where that is not known."""
    day = day_of(value)
    if day is None:
        answer.problem(lens, "not-a-date", found=shown(value))
        return ""
    if scale.past and today and day - today > _AHEAD:
        answer.problem(lens, "date-ahead", found=value, today=today.isoformat())
    return str(value)


def day_of(text: Any) -> date | None:
    """The day that a text names as YYYY-MM-DD; None where it names none."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) and _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _rating(answer: Untrusted, lens: str, value: Any, scale: Scale, today: date | None) -> int:
    if _plain_rating(value, scale):  # as nearly all are
        return int(value)
    rating = answer.whole(lens)
    if rating is not None and not 1 <= rating <= scale.points:
        answer.problem(lens, "off-scale", found=plain(str(rating)), low=1, high=scale.points)
    return rating or 0


def _split(
    answer: Untrusted, lens: str, value: Any, scale: Scale, today: date | None
) -> Mapping[str, int]:
    """Points by option; an option left out has none, which only a sum of 100 allows."""
    if plain_split := _plain_split(value, scale):
        return plain_split
    split = Untrusted(value, lens, answer.problems, answer)
    if not split.ok:
        return {}
    before = len(split.problems)
    split.only(scale.options)
    points = dict.fromkeys(scale.options, 0)
    for option in scale.options:
        if option in split.members:
            given = split.whole(option)
            if given is not None and not 0 <= given <= POINTS_TOTAL:
                split.problem(option, "points-range", found=plain(str(given)), total=POINTS_TOTAL)
            points[option] = given or 0
    if len(split.problems) == before and sum(points.values()) != POINTS_TOTAL:
        split.problem("", "points-sum", found=sum(points.values()), total=POINTS_TOTAL)
    return points


def _plain_rating(value: Any, scale: Scale) -> int | None:
    return value if type(value) is int and 1 <= value <= scale.points else None


def _plain_split(value: Any, scale: Scale) -> Mapping[str, int] | None:
    """The split where nothing at all is wrong with it, as with nearly all; else None.

    Thousands of responses hold tens of thousands of splits: those need no closer look.
    """
    options = scale.options
    if type(value) is not dict or len(value) != len(options):
        return None
    points: dict[str, Any] = {}
    total = 0
    for option in options:
        given = value.get(option)
        if type(given) is not int or given < 0:
            return None
        points[option] = given
        total += given
    return points if total == POINTS_TOTAL else None


def _option(answer: Untrusted, lens: str, value: Any, scale: Scale, today: date | None) -> str:
    return answer.choice(lens, scale.options, required=True)


def _ticks(
    answer: Untrusted, lens: str, value: Any, scale: Scale, today: date | None
) -> tuple[str, ...]:
    """The ticked options in the order of the scale, whatever their order in the file."""
    if not isinstance(value, list):
        answer.problem(lens, "not-list", found=shown(value))
        return ()
    if len(value) > len(scale.options):
        answer.problem(lens, "too-many-ticks", found=len(value), limit=len(scale.options))
        return ()
    for at, tick in enumerate(value):
        if not isinstance(tick, str) or tick not in scale.options:
            expected = ", ".join(scale.options)
            answer.problem(f"{lens}.{at}", "not-one-of", found=shown(tick), expected=expected)
        elif tick in value[:at]:
            answer.problem(f"{lens}.{at}", "ticked-twice", found=shown(tick))
    return tuple(option for option in scale.options if option in value)


Check = Callable[[Untrusted, str, Any, Scale, date | None], Value]
"""Takes the answer, the lens, what stands under it, the scale and the day of answering."""

CHECKS: Mapping[ScaleKind, Check] = {
    "points": _split,
    "rating": _rating,
    "ladder": _rating,
    "state": _option,
    "choice": _option,
    "ticks": _ticks,
    "date": check_date,
}

PLAIN: Mapping[ScaleKind, Callable[[Any, Scale], Value | None]] = {
    "points": _plain_split,
    "rating": _plain_rating,
    "ladder": _plain_rating,
}
"""What tells at a glance that a value is right; None, and for the other kinds nothing, leaves it to
`CHECKS`, which gives the same for what is right."""
