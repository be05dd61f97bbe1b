"""Every assessment that both sides answered, compared on its own. There is no overall index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.model import SIDES, Bands, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import above, at_least, below
from counterpart.scoring.comparison import Comparison, Scoring, compare
from counterpart.scoring.figures import Hidden
from counterpart.scoring.rated import APART
from counterpart.scoring.score import score


@dataclass(frozen=True)
class Place:
    """One dimension of one assessment, with its level and its signed gap on 0-100.

    `worth` is how good its level is; None where neither end is better.
    """

    assessment: str
    dimension: str
    level: float
    gap: float
    worth: float | None
    bands: Bands

    @property
    def good(self) -> bool:
        """Whether it may be called strong: its level is past the bound to fix."""
        return self.worth is not None and above(self.worth, self.bands.fix)

    @property
    def poor(self) -> bool:
        """Whether it may be called weak: its level stays short of the bound to protect."""
        return self.worth is not None and below(self.worth, self.bands.protect)


@dataclass(frozen=True)
class Together:
    """The comparisons by assessment, and of all assessments how many answered, and their bounds.

    All in the order of the catalogue. `smallest` is the number of people that a figure needs in a
    view to share; 0 in the holder's own.
    """

    comparisons: Mapping[str, Comparison]
    answered: Mapping[str, Mapping[Side, int]]
    bands: Mapping[str, Bands]
    smallest: int = 0

    @property
    def hidden(self) -> Hidden:
        """How many figures of all assessments a shared view leaves out."""
        every = [of.hidden for of in self.comparisons.values()]
        return Hidden(
            sum(of.few for of in every),
            sum(of.subtraction for of in every),
            sum(of.statistics for of in every),
        )

    @property
    def places(self) -> tuple[Place, ...]:
        """Every rated dimension that both sides have a score for, where both speak of the same."""
        return tuple(
            Place(
                key,
                dimension,
                compared.gap.level,
                compared.gap.gap,
                compared.worth,
                self.bands[key],
            )
            for key, comparison in self.comparisons.items()
            for dimension, compared in comparison.dimensions.items()
            if not compared.mirrored
            and compared.gap.level is not None
            and compared.gap.gap is not None
        )

    @property
    def strongest(self) -> Place | None:
        """The place with the best level, past its bound to fix and apart from the next best.

        None where there is no such place, or nothing to hold it against [convention].
        """
        ranked = self.ranked
        return ranked[-1] if _apart(ranked[:-3:-1]) and ranked[-1].good else None

    @property
    def weakest(self) -> Place | None:
        """The place with the poorest level, short of its bound to protect and apart from the next.

        None where there is no such place, or nothing to hold it against [convention].
        """
        ranked = self.ranked
        return ranked[0] if _apart(ranked[:2]) and ranked[0].poor else None

    @property
    def ranked(self) -> tuple[Place, ...]:
        """The places that have a good and a poor end, the poorest first."""
        judged = (place for place in self.places if place.worth is not None)
        return tuple(sorted(judged, key=lambda of: of.worth or 0.0))

    def differences(self, most: int) -> tuple[Place, ...]:
        """The places by the size of their gap, the widest first; those without a gap left out."""
        apart = [place for place in self.places if abs(place.gap) > 0]
        return tuple(sorted(apart, key=lambda of: -abs(of.gap))[:most])


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
        for key in catalogue.listed(responses)
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
        bands={key: catalogue.assessments[key].bands for key in given},
        smallest=smallest,
    )


def _apart(nearest: Sequence[Place]) -> bool:
    """Whether an end stands apart from the place next to it; given both."""
    worths = [of.worth or 0.0 for of in nearest]
    return len(worths) > 1 and at_least(abs(worths[0] - worths[1]), APART)
