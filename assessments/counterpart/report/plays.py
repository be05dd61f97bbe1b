"""What a report says of the plays that answer a finding."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterpart.plays import Play, PlayWords

Say = Callable[..., str]
HOURS = 180
"""Minutes from which on people speak of hours."""


@dataclass(frozen=True)
class PlayView:
    """A play in a report: its sentence, its minutes and its people, and its page."""

    id: str
    title: str
    sentence: str
    minutes: str
    people: str

    @property
    def address(self) -> str:
        """Its page, from the language's root."""
        return f"plays/{self.id}/index.html"

    def to_json(self, base: str) -> dict[str, str]:
        """Its members, with the address of its page; `base` leads to the language's root."""
        return {**vars(self), "address": f"{base}{self.address}"}


def play_view(say: Say, play: Play, words: PlayWords) -> PlayView:
    """A play in words; `say` says the sentences of the reports."""
    return PlayView(play.id, words.title, words.sentence, minutes(say, play), people(say, play))


def minutes(say: Say, play: Play) -> str:
    """How long it takes, and over how many days."""
    if play.minutes >= HOURS:
        time = say("play-hours", count=round(play.minutes / 60))
    else:
        time = say("play-minutes", count=play.minutes)
    return say("play-over-days", time=time, count=play.days) if play.days else time


def people(say: Say, play: Play) -> str:
    """How many people it takes; those of one side where it is played at home."""
    count = sum(map(len, play.people.values()))
    return say("play-at-home" if "own" in play.people else "play-people", count=count)
