"""The score of one response."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.method import Profile
from counterpart.model import Assessment, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import rounded
from counterpart.scoring.rating import DimensionScore
from counterpart.scoring.rating import score as rating_score


@dataclass(frozen=True)
class Score:
    """One response's result: its rated dimensions by lens, and the profile of its method."""

    assessment: str
    side: Side
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]]
    profile: Profile

    def to_json(self) -> dict[str, Any]:
        """The result object of format `counterpart/score`, rounded to 4 decimals."""
        return round_all(
            {
                "format": "counterpart/score",
                "assessment": self.assessment,
                "side": self.side,
                "dimensions": {
                    key: {lens: asdict(score) for lens, score in by_lens.items()}
                    for key, by_lens in self.dimensions.items()
                },
                "profile": self.profile.to_json(),
            }
        )


def score(catalogue: Catalogue, response: Response) -> Score:
    """The score of one response, by the method of its assessment."""
    assessment = catalogue.assessments[response.assessment]
    dimensions = rated(assessment, response)
    profile = catalogue.methods[assessment.method].profile(assessment, response, dimensions)
    return Score(assessment.id, response.side, dimensions, profile)


def rated(assessment: Assessment, response: Response) -> dict[str, dict[Lens, DimensionScore]]:
    """The scores of a response's rated dimensions by lens."""
    return {
        dimension.id: {lens: rating_score(assessment, dimension, response, lens) for lens in lenses}
        for dimension, lenses in assessment.rated
    }


def round_all(value: Any) -> Any:
    """The same JSON value with every float rounded once, to 4 decimals."""
    if isinstance(value, float):
        return rounded(value)
    if isinstance(value, Mapping):
        return {key: round_all(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [round_all(item) for item in value]
    return value
