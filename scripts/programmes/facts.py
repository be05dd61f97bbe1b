"""The facts of a programme: its days, and what happens in each, with minutes.

A block is a play, a part of a report, a break, or whatever its words say it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from counterpart.model import STRICT, Role
from counterpart.plays import Play, Where, Who

Part = Literal["headline", "topics", "agreed", "plan"]
"""What of a report lies open."""
PARTS: tuple[Part, ...] = ("headline", "topics", "agreed", "plan")
"""The parts of a report that its agenda goes through."""
REPORT = "report-"
"""What the id of an agenda begins with, before that of the assessment."""
AGENDA = 45
"""Minutes of the agenda for a report."""
HOUR = 60
DAY = 24 * HOUR


@dataclass(frozen=True)
class Block:
    """One stretch of time. A play brings its own minutes."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    minutes: int = 0
    play: str = ""
    part: Part | None = None
    rest: bool = False
    """Whether nobody has to do anything: coffee, a meal."""

    def length(self, plays: Mapping[str, Play]) -> int:
        """Its minutes; none where its play is not known."""
        return plays[self.play].minutes if self.play in plays else self.minutes


@dataclass(frozen=True)
class Day:
    """A day: when it starts, as in 09:30, and its blocks in order."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    start: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Programme:
    """The facts of a programme, the same in every language."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """The name of its file and of its page."""
    minutes: int
    """All its blocks together, breaks too."""
    people: dict[Who, tuple[Role, ...]]
    """Who comes, on each side."""
    where: Where
    """In a room, remote, or both."""
    days: tuple[Day, ...]
    assessment: str = ""
    """The assessment whose report it is the agenda for; empty for a programme of its own."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all days."""
        return tuple(block for day in self.days for block in day.blocks)

    @property
    def plays(self) -> tuple[str, ...]:
        """The plays in it, in order."""
        return tuple(block.play for block in self.blocks if block.play)

    def lasts(self, plays: Mapping[str, Play]) -> int:
        """The minutes of all its blocks."""
        return sum(block.length(plays) for block in self.blocks)


def clock(minutes: int) -> str:
    """Minutes since midnight as a clock shows them; after midnight it begins again."""
    return f"{minutes // HOUR % 24:02}:{minutes % HOUR:02}"


def since_midnight(time: str) -> int:
    """The minutes since midnight of a time such as 09:30."""
    hours, _, minutes = time.partition(":")
    return int(hours) * HOUR + int(minutes)


def times(day: Day, plays: Mapping[str, Play]) -> Iterator[tuple[str, str]]:
    """When each block of a day starts and ends."""
    at = since_midnight(day.start)
    for block in day.blocks:
        end = at + block.length(plays)
        yield clock(at), clock(end)
        at = end
