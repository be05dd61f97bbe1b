"""The comparison: the two sides set against each other."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.method import Method, Profile, Sides
from counterpart.model import SIDES, Assessment, Side
from counterpart.names import called
from counterpart.responses import Response
from counterpart.scoring.dimensions import DimensionComparison, Scored, compare_dimension
from counterpart.scoring.figures import NONE_HIDDEN, Figures, Hidden
from counterpart.scoring.gathering import Gathered, gather, rounds
from counterpart.scoring.rounds import Round, over_time
from counterpart.scoring.score import Score, rated, round_all, score
from counterpart.scoring.splits import Splits, splits

Scoring = Callable[[Catalogue, Response], Score]
"""What makes the score of a response."""


@dataclass(frozen=True)
class Comparison:
    """Both sides' results: dimensions, the distance of the profiles, and the method's own part.

    `smallest` is the number of people under which a cell is hidden; 0 in the holder's own view.
    `over_time` holds the rounds that both sides answered, this one the last; empty for one round.
    `splits` are the shares of each dimension in points, and `hidden` says how many figures a shared
    view leaves out.
    """

    gathered: Gathered
    scores: Mapping[Side, tuple[Score, ...]]
    dimensions: Mapping[str, DimensionComparison]
    profile_distance: float | None
    profile: Profile
    over_time: tuple[Round, ...] = ()
    smallest: int = 0
    splits: Splits = field(default_factory=dict)
    hidden: Hidden = NONE_HIDDEN

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
        shared: dict[str, Any] = {}
        if self.shared:
            shared = {"shared": True, "smallest": self.smallest, "hidden": self.hidden.to_json()}
        return round_all(
            {
                "format": "counterpart/comparison",
                "assessment": self.gathered.assessment,
                "round": self.gathered.round,
                **({"rounds_compared": dict(apart)} if (apart := self.gathered.apart) else {}),
                "sides": {side: {"n": len(self.scores[side])} for side in SIDES},
                "dimensions": {
                    key: dimension.to_json() for key, dimension in self.dimensions.items()
                },
                "profile_distance": self.profile_distance,
                "profile": self.profile.to_json(),
                "rounds": [round_.to_json() for round_ in self.over_time],
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
    before = [
        _Scored(
            name,
            sides,
            {side: [_rated(catalogue, r, scored) for r in sides[side]] for side in SIDES},
        )
        for name, sides in rounds(responses)
        if name != gathered.round
    ]
    scores = {side: tuple(scored(catalogue, r) for r in gathered.sides[side]) for side in SIDES}
    last = _Scored(
        gathered.round,
        gathered.sides,
        {side: [s.dimensions for s in scores[side]] for side in SIDES},
    )
    compared = frozenset(r.round for side in SIDES for r in gathered.sides[side])

    def worked_out(figures: Figures) -> Comparison:
        return _worked_out(
            catalogue.methods[assessment.method],
            assessment,
            gathered,
            scores,
            before,
            last,
            figures,
        )

    figures = Figures(smallest, compared)
    first = worked_out(figures)
    if not figures.single:
        return first
    settled = figures.settled()
    if figures.same_in(settled):
        return replace(first, hidden=settled.hidden)
    return worked_out(settled)


@dataclass(frozen=True)
class _Scored:
    """A round with the scores of its rated dimensions."""

    round: str
    sides: Mapping[Side, tuple[Response, ...]]
    dimensions: Mapping[Side, Sequence[Scored]]


def _rated(catalogue: Catalogue, response: Response, scored: Scoring) -> Scored:
    """The rated dimensions of a response: of an earlier round nothing else is compared."""
    if scored is score:
        return rated(catalogue.assessments[response.assessment], response)
    return scored(catalogue, response).dimensions


def _worked_out(
    method: Method,
    assessment: Assessment,
    gathered: Gathered,
    scores: Mapping[Side, tuple[Score, ...]],
    before: Sequence[_Scored],
    last: _Scored,
    figures: Figures,
) -> Comparison:
    """The comparison of all that `figures` show; `scores` are those of the last round."""
    dimensions = _dimensions(method, assessment, last, figures)
    profile = method.compare(
        assessment,
        Sides(
            gathered.sides,
            {side: [s.profile for s in scores[side]] for side in SIDES},
            dimensions,
            figures,
            figures.smallest,
            gathered.round,
            [(of.round, of.sides) for of in before],
        ),
    )
    series = [
        (of.round, _until(of.sides), _dimensions(method, assessment, of, figures)) for of in before
    ]
    series.append((gathered.round, _until(gathered.sides), dimensions))
    return Comparison(
        gathered,
        scores,
        dimensions,
        profile_distance(dimensions),
        profile,
        over_time(series) if before else (),
        figures.smallest,
        splits(assessment, gathered.sides, figures),
        figures.hidden,
    )


def profile_distance(dimensions: Mapping[str, DimensionComparison]) -> float | None:
    """The root of the mean squared gap, in points of 0-100; None where no dimension has a gap."""
    gaps = [dimension.gap.gap for dimension in dimensions.values() if dimension.gap.gap is not None]
    return math.sqrt(math.fsum(gap * gap for gap in gaps) / len(gaps)) if gaps else None


def _until(sides: Mapping[Side, Sequence[Response]]) -> str:
    return max(response.answered_at for side in SIDES for response in sides[side])


def _dimensions(
    method: Method, assessment: Assessment, of: _Scored, figures: Figures
) -> dict[str, DimensionComparison]:
    return {
        dimension.id: compare_dimension(
            assessment,
            dimension,
            of.sides,
            of.dimensions,
            figures,
            valence=method.valence(dimension.id),
            guessed=method.guessed,
        )
        for dimension in assessment.of_method("rating")
    }
