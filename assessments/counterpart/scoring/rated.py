"""The method `ratings`: rated dimensions under now and guess, and nothing besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import above, at_least
from counterpart.scoring.coorientation import STATES
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.rating import DimensionScore

READINGS = (*FINDINGS, *STATES)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """The strongest and the weakest dimension by name; None under two scored ones, or a tie."""

    strongest: str | None
    weakest: str | None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        return {"strongest": self.strongest, "weakest": self.weakest}


@dataclass(frozen=True)
class Comparison:
    """The extremes by side and by level, and the dimension with the widest gap."""

    sides: Mapping[Side, Profile]
    level: Profile
    widest: str | None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        sides = {str(side): self.sides[side].to_json() for side in SIDES}
        return {**sides, **self.level.to_json(), "widest_gap": self.widest}


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in STATES:
        return ("dimension", "side", "other")
    return ("dimension", "higher", "lower") if reading == "side-gap" else ("dimension",)


def extremes(values: Mapping[str, float | None]) -> Profile:
    """The dimensions with the highest and the lowest value; where several share one, none."""
    found = {key: value for key, value in values.items() if value is not None}
    if len(found) < 2:
        return Profile(None, None)
    return Profile(_only(found, max(found.values())), _only(found, min(found.values())))


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The extremes among one response's scores now."""
    return extremes({key: by_lens["now"].value for key, by_lens in dimensions.items()})


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The extremes of both sides' means and levels, and the widest gap."""
    found = given.dimensions
    gaps = {key: None if d.gap.gap is None else abs(d.gap.gap) for key, d in found.items()}
    return Comparison(
        sides={
            side: extremes({key: d.sides[side]["now"].mean for key, d in found.items()})
            for side in SIDES
        },
        level=extremes({key: d.gap.level for key, d in found.items()}),
        widest=extremes(gaps).strongest,
    )


def _only(values: Mapping[str, float], value: float) -> str | None:
    holders = [
        key for key, held in values.items() if at_least(held, value) and not above(held, value)
    ]
    return holders[0] if len(holders) == 1 else None
