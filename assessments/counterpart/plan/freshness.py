"""How fresh a ground rule is: days since both sides last checked it, against what they agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from counterpart.relationship.model import Rule

State = Literal["never", "no-interval", "fresh", "stale", "future"]


@dataclass(frozen=True)
class Freshness:
    """Days since the last check (None where there was none), and the next day, where agreed."""

    state: State
    days: int | None
    next: date | None


def freshness(rule: Rule, today: date) -> Freshness:
    """The freshness of a rule on a day: stale once more days have passed than were agreed."""
    if not rule.checked:
        return Freshness("never", None, None)
    checked = date.fromisoformat(rule.checked)
    days = (today - checked).days
    if days < 0:
        return Freshness("future", days, _next(checked, rule.every))
    if not rule.every:
        return Freshness("no-interval", days, None)
    state: State = "fresh" if days <= rule.every else "stale"
    return Freshness(state, days, _next(checked, rule.every))


def _next(checked: date, every: int) -> date | None:
    """The day by which it is to be checked again; none where the calendar ends before."""
    if not every or date.max - checked < timedelta(days=every):
        return None
    return checked + timedelta(days=every)
