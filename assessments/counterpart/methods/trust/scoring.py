"""The method `trust`: each side's trust in the other, on three pillars.

Source of the pillars ability, benevolence and integrity: Mayer, Davis & Schoorman 1995. `now` is
our trust in them, `guess` what we think their trust in us is; so a guess is held against the other
side's `now`, as everywhere.

Limits: what people say about trust is not what they would risk; the items are our own and have not
been validated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Bands, Lens, Side
from counterpart.responses import Response
from counterpart.scoring import rated
from counterpart.scoring.bounds import below, mean, settled
from counterpart.scoring.rating import DimensionScore

PILLARS = ("ability", "benevolence", "integrity")
LENSES: tuple[Lens, ...] = ("now", "guess")
RATED: Mapping[str, tuple[Lens, ...]] = dict.fromkeys(PILLARS, LENSES)
"""What the method asks of a definition: these rated dimensions, asked under these lenses."""
RELIANCE = "reliance"
"""What a side leaves to the other unchecked: asked beside the pillars, and no part of them."""
WEAKEST = (*(f"weakest-{pillar}" for pillar in PILLARS), "weakest-none")
EVEN, UNEVEN, UNKNOWN = "asymmetry-even", "asymmetry-uneven", "asymmetry-unknown"
READINGS = (*rated.READINGS, *WEAKEST, EVEN, UNEVEN, UNKNOWN)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """One side's trust by lens, its weakest pillar, and the asymmetry that the side expects.

    `trust` is the mean of the three pillars (0-100), None unless all three have a score. The
    expected asymmetry is buyer's trust less supplier's trust as this side sees both.
    """

    trust: Mapping[Lens, float | None]
    weakest: Mapping[Lens, str | None]
    expected: float | None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "trust": dict(self.trust),
            "weakest_pillar": dict(self.weakest),
            "expected_asymmetry": self.expected,
        }


@dataclass(frozen=True)
class Comparison:
    """Both sides' trust; the asymmetry over all and by pillar; the weakest pillar by level."""

    sides: Mapping[Side, Profile]
    asymmetry: float | None
    by_pillar: Mapping[str, float | None]
    weakest: str | None
    reading: str

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            **{str(side): self.sides[side].to_json() for side in SIDES},
            "asymmetry": self.asymmetry,
            "asymmetry_by_pillar": dict(self.by_pillar),
            "asymmetry_reading": self.reading,
            "weakest_pillar": self.weakest,
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in rated.READINGS:
        return rated.fields(reading)
    return ("higher", "lower", "points") if reading == UNEVEN else ()


def mean_trust(pillars: Mapping[str, float | None]) -> float | None:
    """T: the plain mean of the three pillars; None unless all have a value, so that T(B→S) and
    T(S→B) are made of the same things [convention].
    """
    known = [value for value in pillars.values() if value is not None]
    return mean(known) if known and len(known) == len(pillars) else None


def asymmetry(buyer: float | None, supplier: float | None) -> float | None:
    """T(B→S) − T(S→B), in points of 0-100, signed: above 0 the buyer trusts more."""
    return None if buyer is None or supplier is None else settled(buyer - supplier)


def asymmetry_reading(asymmetry: float | None, watch: float) -> str:
    """Even under the bound `watch`, else uneven [convention]."""
    if asymmetry is None:
        return UNKNOWN
    return EVEN if below(abs(asymmetry), watch) else UNEVEN


def weakest_reading(pillar: str | None) -> str:
    """The reading of the weakest pillar; where none stands out, of none."""
    return "weakest-none" if pillar is None else f"weakest-{pillar}"


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The trust of one response."""
    return _profile(
        response.side,
        {lens: {key: dimensions[key][lens].value for key in PILLARS} for lens in LENSES},
        assessment.bands,
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The two sides' trust, each worked out from the means of its pillars."""
    dimensions = given.dimensions
    sides = {
        side: _profile(
            side,
            {
                lens: {key: dimensions[key].sides[side][lens].mean for key in PILLARS}
                for lens in LENSES
            },
            assessment.bands,
        )
        for side in SIDES
    }
    levels = {key: dimensions[key].gap.level for key in PILLARS}
    overall = asymmetry(sides["buyer"].trust["now"], sides["supplier"].trust["now"])
    return Comparison(
        sides=sides,
        asymmetry=overall,
        by_pillar={key: dimensions[key].gap.gap for key in PILLARS},
        weakest=rated.extremes(levels, assessment.bands).weakest,
        reading=asymmetry_reading(overall, assessment.bands.watch),
    )


def _profile(
    side: Side, pillars: Mapping[Lens, Mapping[str, float | None]], bands: Bands
) -> Profile:
    trust = {lens: mean_trust(pillars[lens]) for lens in LENSES}
    now, guess = trust["now"], trust["guess"]
    return Profile(
        trust=trust,
        weakest={lens: rated.extremes(pillars[lens], bands).weakest for lens in LENSES},
        expected=asymmetry(now, guess) if side == "buyer" else asymmetry(guess, now),
    )
