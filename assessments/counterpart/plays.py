"""Plays: what two companies can do about a finding, with minutes, people and a place.

A play names the findings that it answers; which plays a finding has is worked out from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from counterpart.model import STRICT, Role, Side

Who = Literal["buyer", "supplier", "own"]
"""Who takes part: people of either side, or those of one side among themselves."""
Where = Literal["room", "remote", "both"]
Energy = Literal["low", "middle", "high"]
EVERY = "every"
"""Stands for all methods where a play names what it answers."""
SHORT = 30
"""Minutes that a short play stays under: every finding has one."""
DIFFERENCE = "side-gap"
"""The finding of a difference that has no reading of its own."""
SHOWN = 3
"""Plays that a finding shows."""


@dataclass(frozen=True)
class Play:
    """The facts of a play, the same in every language."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: str
    """The name of its file and of its page."""
    findings: dict[str, tuple[str, ...]]
    """What it answers: findings by `every`, a method or an assessment, or by one of its dimensions
    after a dot. What it fits best stands first."""
    minutes: int
    """What the people who take part give to it, all steps together."""
    steps: tuple[int, ...]
    """The minutes of each step, in order."""
    people: dict[Who, tuple[Role, ...]]
    """Who takes part, one person for each role."""
    where: Where
    """In a room, remote, or both."""
    energy: Energy
    """How much it asks of the people who take part."""
    owners: dict[Side, Role]
    """Who keeps the action that comes of it, on each side."""
    due: int
    """Days until the action is to be done."""
    recheck: int
    """Days until both sides look again."""
    days: int = 0
    """Days between the first step and the last, where that is not the same day."""
    materials: tuple[str, ...] = ()
    """What lies on the table."""


@dataclass(frozen=True)
class PlayWords:
    """What a report says of a play; the rest of its text stands on its page."""

    title: str
    sentence: str


def keys(assessment: str, method: str, dimension: str) -> tuple[str, ...]:
    """By what a play may name a finding of this assessment, the most particular first."""
    of_dimension = (f"{assessment}.{dimension}", f"{method}.{dimension}") if dimension else ()
    return tuple(dict.fromkeys((*of_dimension, assessment, method, EVERY)))


def answering(plays: Iterable[Play], named: Sequence[str], finding: str) -> tuple[Play, ...]:
    """The plays that answer a finding, the best fit first.

    `named` are its keys. What names it more particularly fits better, then what names it earlier in
    its list, then what answers fewer findings, then what takes less time.
    """
    fits: list[tuple[tuple[int | str, ...], Play]] = []
    for play in plays:
        at = [place for place, key in enumerate(named) if finding in play.findings.get(key, ())]
        if at:
            place = play.findings[named[at[0]]].index(finding)
            order = (at[0], place, _breadth(play.findings), play.minutes, play.id)
            fits.append((order, play))
    return tuple(play for _, play in sorted(fits, key=lambda fit: fit[0]))


def shown(plays: Sequence[Play]) -> tuple[Play, ...]:
    """The first of them; a short one is among these where there is any."""
    first = tuple(plays[:SHOWN])
    if any(play.minutes < SHORT for play in first):
        return first
    short = next((play for play in plays if play.minutes < SHORT), None)
    return first if short is None else (*first[: SHOWN - 1], short)


def _breadth(findings: Mapping[str, Sequence[str]]) -> int:
    return sum(map(len, findings.values()))
