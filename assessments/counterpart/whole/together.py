"""Every assessment that both sides answered, compared on its own. There is no overall index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.model import SIDES, Side
from counterpart.responses import Response
from counterpart.scoring.comparison import Comparison, Scoring, compare
from counterpart.scoring.score import score


@dataclass(frozen=True)
class Place:
    """One dimension of one assessment, with its level and its signed gap on 0-100."""

    assessment: str
    dimension: str
    level: float
    gap: float


@dataclass(frozen=True)
class Together:
    """The comparisons by assessment, and of all assessments how many answered on each side.

    Both in the order of the catalogue.
    """

    comparisons: Mapping[str, Comparison]
    answered: Mapping[str, Mapping[Side, int]]

    @property
    def places(self) -> tuple[Place, ...]:
        """Every rated dimension that both sides have a score for."""
        return tuple(
            Place(key, dimension, found.gap.level, found.gap.gap)
            for key, comparison in self.comparisons.items()
            for dimension, found in comparison.dimensions.items()
            if found.gap.level is not None and found.gap.gap is not None
        )

    @property
    def strongest(self) -> Place | None:
        """The place with the highest level; None under two places."""
        places = self.places
        return max(places, key=lambda of: of.level) if len(places) > 1 else None

    @property
    def weakest(self) -> Place | None:
        """The place with the lowest level; None under two places."""
        places = self.places
        return min(places, key=lambda of: of.level) if len(places) > 1 else None

    def differences(self, most: int) -> tuple[Place, ...]:
        """The places by the size of their gap, the widest first; those without a gap left out."""
        found = [place for place in self.places if abs(place.gap) > 0]
        return tuple(sorted(found, key=lambda of: -abs(of.gap))[:most])


def compare_all(
    catalogue: Catalogue,
    responses: Sequence[Response],
    *,
    smallest: int = 0,
    scored: Scoring = score,
) -> Together:
    """Compares each assessment that both sides answered; the order of the responses is free.

    `smallest` above 0 makes a view to share, as in `compare`.
    """
    given = {
        key: [response for response in responses if response.assessment == key]
        for key in catalogue.assessments
    }
    return Together(
        comparisons={
            key: compare(catalogue, of, smallest=smallest, scored=scored)
            for key, of in given.items()
            if {response.side for response in of} == set(SIDES)
        },
        answered={
            key: {side: len({r.respondent.id for r in of if r.side == side}) for side in SIDES}
            for key, of in given.items()
        },
    )
