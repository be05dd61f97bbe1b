"""The minutes of a workshop: what was shown, said, agreed and parked, on one page."""

from counterpart.minutes.calendar import minutes_calendar
from counterpart.minutes.render import render_minutes
from counterpart.minutes.view import MinutesView, minutes_view

__all__ = ["MinutesView", "minutes_calendar", "minutes_view", "render_minutes"]
