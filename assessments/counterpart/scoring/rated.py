"""The method `ratings`: rated dimensions under now and guess, and nothing besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Bands, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import above, at_least, below
from counterpart.scoring.coorientation import STATES
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.rating import DimensionScore
from counterpart.valence import worth

READINGS = (*FINDINGS, *STATES)
"""Every reading that this method can select; words and guidance are needed for each."""
APART = 5.0
"""The points by which a weakest or a strongest is apart from the next [convention]."""
USUAL = Bands()


@dataclass(frozen=True)
class Profile:
    """The strongest and the weakest dimension by name; None where none stands out."""

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


def extremes(values: Mapping[str, float | None], bands: Bands = USUAL) -> Profile:
    """The strongest and the weakest of these, where they stand out [convention].

    Each is 5 points or more apart from the next; a weakest lies below `protect`, for among what is
    all high nothing is weak, and a strongest above `fix`. None under two with a value.
    """
    known = {key: value for key, value in values.items() if value is not None}
    order = ranked(known)
    if len(order) < 2:
        return Profile(None, None)
    lowest, second, *_ = (known[key] for key in order)
    *_, next_to_highest, highest = (known[key] for key in order)
    strong = above(highest, bands.fix) and at_least(highest - next_to_highest, APART)
    weak = below(lowest, bands.protect) and at_least(second - lowest, APART)
    return Profile(order[-1] if strong else None, order[0] if weak else None)


def ranked(values: Mapping[str, float | None]) -> tuple[str, ...]:
    """Those with a value, the lowest first; equal ones keep their order."""
    known = {key: value for key, value in values.items() if value is not None}
    return tuple(sorted(known, key=lambda key: known[key]))


def widest(gaps: Mapping[str, float | None]) -> str | None:
    """The only one with the largest size, whatever its sign; None where several share it."""
    sizes = {key: abs(value) for key, value in gaps.items() if value is not None}
    order = ranked(sizes)
    if len(order) > 1 and not above(sizes[order[-1]], sizes[order[-2]]):
        return None
    return order[-1] if len(order) > 1 else None


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The extremes among one response's scores now."""
    now = {key: by_lens["now"].value for key, by_lens in dimensions.items()}
    return extremes(now, assessment.bands)


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The extremes of both sides' means and levels, and the widest gap."""
    dimensions, bands = given.dimensions, assessment.bands
    return Comparison(
        sides={
            side: extremes(
                {key: worth(d.sides[side]["now"].mean, d.valence) for key, d in dimensions.items()},
                bands,
            )
            for side in SIDES
        },
        level=extremes({key: d.worth for key, d in dimensions.items()}, bands),
        widest=widest({key: d.gap.gap for key, d in dimensions.items()}),
    )
