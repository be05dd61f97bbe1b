"""Change events between the rounds: where they stand on the line over time, and in words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from counterpart.relationship.model import Event, current
from counterpart.report.phrases import Phrases


@dataclass(frozen=True)
class Happened:
    """An event between two rounds: its number, how far along (1.5: midway from the second to the
    third), its day and itself in words, and its note."""

    number: int
    along: float
    day: str
    what: str
    note: str

    @property
    def before(self) -> int:
        """The place of the round that followed it."""
        return int(self.along) + 1


def happened(
    phrases: Phrases, events: Sequence[Event], untils: Sequence[str]
) -> tuple[Happened, ...]:
    """The events between the rounds, all versions given, in the order of their days.

    `untils` says when the last answer of each round was given. An event is between two rounds where
    its day is after that of the one and not after that of the other; what happened before the first
    round, or after the last, explains no movement and is left out.
    """
    days = list(accumulate((_day(until) for until in untils), max))
    dated = []
    for event in sorted(current(events), key=lambda event: event.date):
        if (along := _along(days, _day(event.date))) is not None:
            dated.append((event, along))
    return tuple(
        Happened(
            number,
            along,
            phrases.day(event.date),
            _what(phrases, event),
            event.note,
        )
        for number, (event, along) in enumerate(dated, 1)
    )


def _day(text: str) -> int:
    return date.fromisoformat(text[:10]).toordinal()


def _along(days: Sequence[int], at: int) -> float | None:
    """How far along these days, which never fall, a day is; None before the first or after all."""
    after = max(1, bisect_left(days, at))
    if after >= len(days) or at < days[0]:
        return None
    start, end = days[after - 1], days[after]
    # never quite at the end, where the next interval begins
    return after - 1 + min((at - start) / max(1, end - start), 0.999)


def _what(phrases: Phrases, event: Event) -> str:
    kind = phrases.t(f"event-{event.kind}")
    return phrases.t("event-of", kind=kind, side=phrases.name(event.side)) if event.side else kind
