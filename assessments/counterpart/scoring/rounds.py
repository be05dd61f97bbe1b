"""Level and gap over time, and what counts as a change (the method page)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.model import SIDES
from counterpart.scoring.bounds import above, settled
from counterpart.scoring.dimensions import DimensionComparison
from counterpart.scoring.side import SideStatistics

FEW = 10.0
"""The bound of a change where a side has fewer than three people, in points [convention].

It is one step of a single question where that is more.
"""


@dataclass(frozen=True)
class Movement:
    """How far level and gap moved since the round before, and whether that is a change.

    A change exceeds `bound`: the larger AD of the two rounds; where a side of either round has
    fewer than three people 10 points, and one step of a single question.
    """

    level: float | None
    gap: float | None
    bound: float
    level_changed: bool
    gap_changed: bool


@dataclass(frozen=True)
class Round:
    """One round that both sides answered: its dimensions, and the movement since the last one.

    `until` is when the last of its answers was given, in UTC.
    """

    round: str
    until: str
    dimensions: Mapping[str, DimensionComparison]
    movement: Mapping[str, Movement] | None

    def to_json(self) -> dict[str, Any]:
        """The round in the comparison object, not yet rounded."""
        return {
            "round": self.round,
            "dimensions": {
                key: {"level": d.gap.level, "gap": d.gap.gap} for key, d in self.dimensions.items()
            },
            "movement": None
            if self.movement is None
            else {key: asdict(moved) for key, moved in self.movement.items()},
        }


def over_time(
    rounds: Sequence[tuple[str, str, Mapping[str, DimensionComparison]]],
) -> tuple[Round, ...]:
    """The rounds with their movements; `rounds` are in their order: name, until, dimensions."""
    compared: list[Round] = []
    for name, until, dimensions in rounds:
        before = compared[-1].dimensions if compared else None
        moved = None
        if before is not None:
            moved = {key: movement(before[key], after) for key, after in dimensions.items()}
        compared.append(Round(name, until, dimensions, moved))
    return tuple(compared)


def movement(before: DimensionComparison, after: DimensionComparison) -> Movement:
    """The movement of one dimension between two rounds, in points of 0-100."""
    people = [d.sides[side]["now"] for d in (before, after) for side in SIDES]
    bound = bound_of(people, max(before.step, after.step))
    level = _moved(before.gap.level, after.gap.level)
    gap = _moved(before.gap.gap, after.gap.gap)
    return Movement(level, gap, bound, _beyond(level, bound), _beyond(gap, bound))


def bound_of(people: Sequence[SideStatistics], step: float) -> float:
    """What a change must exceed, from both sides of both rounds, and one step of a question."""
    spreads = [side.ad for side in people if side.ad is not None]
    return max(spreads) if len(spreads) == len(people) else max(FEW, step)


def _moved(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else settled(after - before)


def _beyond(moved: float | None, bound: float) -> bool:
    return moved is not None and above(abs(moved), bound)
