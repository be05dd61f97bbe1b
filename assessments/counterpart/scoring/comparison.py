"""The comparison: the two sides set against each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.method import Profile, Sides
from counterpart.model import SIDES, Assessment, Side
from counterpart.names import called
from counterpart.responses import Response
from counterpart.scoring.dimensions import DimensionComparison, compare_dimension
from counterpart.scoring.gathering import Gathered, gather, rounds
from counterpart.scoring.rounds import Round, over_time
from counterpart.scoring.score import Score, round_all, score

Scoring = Callable[[Catalogue, Response], Score]
"""What makes the score of a response."""


@dataclass(frozen=True)
class Comparison:
    """Both sides' results: dimensions, the distance of the profiles, and the method's own part.

    `smallest` is the number of people under which a cell is hidden; 0 in the holder's own view.
    `over_time` holds the rounds that both sides answered, this one the last; empty for one round.
    """

    gathered: Gathered
    scores: Mapping[Side, tuple[Score, ...]]
    dimensions: Mapping[str, DimensionComparison]
    profile_distance: float | None
    profile: Profile
    over_time: tuple[Round, ...] = ()
    smallest: int = 0

    @property
    def relationship(self) -> str:
        """What the relationship is called by most of those who are compared; empty for no name."""
        sides = self.gathered.sides
        return called(response.relationship for side in SIDES for response in sides[side])

    @property
    def shared(self) -> bool:
        """Whether it may be shown to others: cells of few people are left out."""
        return self.smallest > 0

    def to_json(self) -> dict[str, Any]:
        """The result object of format `counterpart/comparison`, rounded to 4 decimals."""
        shared = {"shared": True, "smallest": self.smallest} if self.shared else {}
        return round_all(
            {
                "format": "counterpart/comparison",
                "assessment": self.gathered.assessment,
                "round": self.gathered.round,
                **({"rounds_compared": dict(apart)} if (apart := self.gathered.apart) else {}),
                "sides": {side: {"n": len(self.scores[side])} for side in SIDES},
                "dimensions": {key: found.to_json() for key, found in self.dimensions.items()},
                "profile_distance": self.profile_distance,
                "profile": self.profile.to_json(),
                "rounds": [found.to_json() for found in self.over_time],
                **shared,
            }
        )


def compare(
    catalogue: Catalogue,
    responses: Sequence[Response],
    *,
    smallest: int = 0,
    scored: Scoring = score,
    now: str = "",
) -> Comparison:
    """Compares the sides; any number of responses, in any order.

    `smallest` above 0 makes a shared view, which hides every cell of fewer people, and what could
    give it away. `scored` may be a memory of scores made before; `now` is when it is
    compared, for a note about times in the future. Raises ComparisonError.
    """
    gathered = gather(responses, now)
    assessment = catalogue.assessments[gathered.assessment]
    scores, dimensions = _dimensions(catalogue, assessment, gathered.sides, smallest, scored)
    before = [found for found in rounds(responses) if found[0] != gathered.round]
    profile = catalogue.methods[assessment.method].compare(
        assessment,
        Sides(
            gathered.sides,
            {side: [s.profile for s in scores[side]] for side in SIDES},
            dimensions,
            smallest,
            gathered.round,
            before,
        ),
    )
    earlier = [
        (name, _until(sides), _dimensions(catalogue, assessment, sides, smallest, scored)[1])
        for name, sides in before
    ]
    last = (gathered.round, _until(gathered.sides), dimensions)
    found = over_time([*earlier, last]) if earlier else ()
    distance = profile_distance(dimensions)
    return Comparison(gathered, scores, dimensions, distance, profile, found, smallest)


def profile_distance(dimensions: Mapping[str, DimensionComparison]) -> float | None:
    """The root of the mean squared gap, in points of 0-100; None where no dimension has a gap."""
    gaps = [found.gap.gap for found in dimensions.values() if found.gap.gap is not None]
    return math.sqrt(math.fsum(gap * gap for gap in gaps) / len(gaps)) if gaps else None


def _until(sides: Mapping[Side, Sequence[Response]]) -> str:
    return max(response.answered_at for side in SIDES for response in sides[side])


def _dimensions(
    catalogue: Catalogue,
    assessment: Assessment,
    sides: Mapping[Side, Sequence[Response]],
    smallest: int,
    scored: Scoring,
) -> tuple[dict[Side, tuple[Score, ...]], dict[str, DimensionComparison]]:
    method = catalogue.methods[assessment.method]
    scores = {side: tuple(scored(catalogue, r) for r in sides[side]) for side in SIDES}
    found = {side: [s.dimensions for s in scores[side]] for side in SIDES}
    return scores, {
        dimension.id: compare_dimension(
            assessment,
            dimension,
            sides,
            found,
            smallest,
            valence=method.valence(dimension.id),
            guessed=method.guessed,
        )
        for dimension in assessment.of_method("rating")
    }
