"""The comparison: the two sides set against each other."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.coorientation import CoOrientation, orient
from counterpart.findings import Gap, find
from counterpart.gathering import Gathered, gather
from counterpart.methods import METHODS
from counterpart.methods.purpose import POTENTIAL
from counterpart.methods.purpose import Comparison as ProfileComparison
from counterpart.model import SIDES, Assessment, Dimension, Lens, Side, other
from counterpart.responses import Response
from counterpart.score import Score, round_all, score
from counterpart.side import SideStatistics, cliffs_delta, summarise


@dataclass(frozen=True)
class DimensionComparison:
    """One rated dimension on both sides; distances and statistics on 0-100."""

    sides: Mapping[Side, Mapping[Lens, SideStatistics]]
    gap: Gap
    cliffs_delta: float | None
    coorientation: Mapping[Side, CoOrientation | None] | None


@dataclass(frozen=True)
class Comparison:
    """Both sides' results: dimensions, the distance of the profiles, and the method's own part."""

    gathered: Gathered
    scores: Mapping[Side, tuple[Score, ...]]
    dimensions: Mapping[str, DimensionComparison]
    profile_distance: float | None
    profile: ProfileComparison

    def to_json(self) -> dict[str, Any]:
        """The result object of format `counterpart/comparison`, rounded to 4 decimals."""
        return round_all(
            {
                "format": "counterpart/comparison",
                "assessment": self.gathered.assessment,
                "round": self.gathered.round,
                "sides": {side: {"n": len(self.scores[side])} for side in SIDES},
                "dimensions": {key: _plain(found) for key, found in self.dimensions.items()},
                "profile_distance": self.profile_distance,
                "profile": self.profile.to_json(),
            }
        )


def compare(catalogue: Catalogue, responses: Sequence[Response]) -> Comparison:
    """Compares the sides; any number of responses, in any order. Raises ComparisonError."""
    gathered = gather(responses)
    assessment = catalogue.assessments[gathered.assessment]
    scores = {side: tuple(score(assessment, r) for r in gathered.sides[side]) for side in SIDES}
    dimensions = {
        dimension.id: _dimension(assessment, dimension, scores)
        for dimension in assessment.of_method("rating")
    }
    gaps = [found.gap.gap for found in dimensions.values() if found.gap.gap is not None]
    profile = METHODS[assessment.method].compare(
        assessment,
        gathered.sides,
        {side: [s.profile for s in scores[side]] for side in SIDES},
        {side: dimensions[POTENTIAL].sides[side]["now"].mean for side in SIDES},
    )
    distance = math.sqrt(math.fsum(gap * gap for gap in gaps) / len(gaps)) if gaps else None
    return Comparison(gathered, scores, dimensions, distance, profile)


def _dimension(
    assessment: Assessment, dimension: Dimension, scores: Mapping[Side, Sequence[Score]]
) -> DimensionComparison:
    lenses = assessment.lenses(dimension)
    values = {
        side: {
            lens: [
                value
                for s in scores[side]
                if (value := s.dimensions[dimension.id][lens].value) is not None
            ]
            for lens in lenses
        }
        for side in SIDES
    }
    sides = {side: {lens: summarise(values[side][lens]) for lens in lenses} for side in SIDES}
    points = assessment.scale(dimension.questions[0]).points
    return DimensionComparison(
        sides=sides,
        gap=find(sides["buyer"]["now"], sides["supplier"]["now"], points, assessment.bands),
        cliffs_delta=cliffs_delta(values["buyer"]["now"], values["supplier"]["now"]),
        coorientation=_orientation(sides, assessment.bands.near) if "guess" in lenses else None,
    )


def _orientation(
    sides: Mapping[Side, Mapping[Lens, SideStatistics]], near: float
) -> dict[Side, CoOrientation | None]:
    def apart(a: float | None, b: float | None) -> float | None:
        return None if a is None or b is None else abs(a - b)

    now = {side: sides[side]["now"].mean for side in SIDES}
    guess = {side: sides[side]["guess"].mean for side in SIDES}
    return {
        side: orient(
            apart(now["buyer"], now["supplier"]),
            apart(now[side], guess[side]),
            apart(guess[side], now[other(side)]),
            near,
        )
        for side in SIDES
    }


def _plain(found: DimensionComparison) -> dict[str, Any]:
    orientation = found.coorientation
    return {
        **{
            side: {lens: asdict(stats) for lens, stats in found.sides[side].items()}
            for side in SIDES
        },
        **asdict(found.gap),
        "cliffs_delta": found.cliffs_delta,
        "coorientation": None
        if orientation is None
        else {side: None if o is None else asdict(o) for side, o in orientation.items()},
    }
