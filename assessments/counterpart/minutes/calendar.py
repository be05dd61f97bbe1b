"""The dates of a workshop as an iCalendar file: its re-check, and the days of what was agreed.

An action's days bear the UIDs that they have in the calendar of the plan: whoever imports both has
each once.
"""

from __future__ import annotations

from datetime import date

from counterpart.calendar import UID_HOST
from counterpart.minutes.view import MinutesView
from counterpart.plan.calendar import Entry, entries, written


def minutes_calendar(view: MinutesView) -> bytes:
    """The calendar's file; the same minutes give the same bytes."""
    t, workshop, plan = view.phrases.t, view.workshop, view.plan.phrases
    days = list(entries(view.plan))
    if workshop.recheck:
        title = t("minutes-recheck-on", day=view.day)
        days.insert(
            0,
            Entry(
                uid=f"{workshop.id}-recheck@{UID_HOST}",
                day=date.fromisoformat(workshop.recheck),
                title=plan.t("calendar-of", title=title, relationship=view.name)
                if view.name
                else title,
                lines=tuple(f"- {topic.of.topic}" for topic in view.topics),
                changed_at=workshop.changed_at,
                revision=view.revision,
            ),
        )
    return written(": ".join(filter(None, (t("minutes-title"), view.name))), days)
