"""What the method `net-promise` works out: a share of people less another one, by side.

A person sees promises kept from 75 of 100 on, and broken up to 25 [convention].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least, below
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.rating import DimensionScore

PROMISES = "promises"
HIGH, LOW = 75.0, 25.0
NET = "net"
READINGS = (NET, *FINDINGS)


@dataclass(frozen=True)
class Profile:
    """One respondent: whether promises are kept (1), broken (-1) or neither (0); None unscored."""

    sees: int | None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        return {"sees": self.sees}


@dataclass(frozen=True)
class Comparison:
    """The net promise of each side, from -100 to 100; None where nobody has a score."""

    net: Mapping[Side, float | None]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {"net": dict(self.net)}


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold."""
    if reading == NET:
        return ("buyer", "supplier")
    return ("dimension", "higher", "lower") if reading == "side-gap" else ("dimension",)


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """What one respondent sees."""
    value = dimensions[PROMISES]["now"].value
    if value is None:
        return Profile(None)
    return Profile(1 if at_least(value, HIGH) else 0 if not below(value, LOW + 1e-6) else -1)


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The net promise of both sides."""
    seen = {side: [person.sees for person in given.profiles[side]] for side in SIDES}
    shown = {side: given.of((NET,), side, seen[side]) for side in SIDES}
    return Comparison({s: 100 * sum(of) / len(of) if of else None for s, of in shown.items()})
