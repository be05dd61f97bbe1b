"""The method `relationship-type`: where a relationship stands between transactional and relational.

Six connectors (information, operations, agreements, norms, what each side adapts) are rated as they
are, as wanted, and as the other side is thought to want them; sources: Cannon & Perreault 1999 for
the connectors; for drivers and facilitators, and for the rule that together they say how much
partnership is worth while, Lambert's partnership model (Lambert, Emmelhainz & Gardner 1996).
Neither end of the line is better.

Limits: the literature sorts relationships into types; one line from 0 to 100 is our simplification.
What is justified is a rough mean of judgements, no calculation of what a partnership would yield.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Bands, Lens, Side, other
from counterpart.responses import Response
from counterpart.scoring import rated
from counterpart.scoring.bounds import at_least, below, mean, settled
from counterpart.scoring.coorientation import CoOrientation, orient
from counterpart.scoring.rating import DimensionScore

CONNECTORS = (
    "information",
    "operations",
    "agreements",
    "norms",
    "buyer-adapts",
    "supplier-adapts",
)
GROUNDS = ("drivers", "facilitators")
LENSES: tuple[Lens, ...] = ("now", "wanted", "guess")
RATED: Mapping[str, tuple[Lens, ...]] = {
    **dict.fromkeys(CONNECTORS, LENSES),
    **dict.fromkeys(GROUNDS, ("now",)),
}
"""What the method asks of a definition: these rated dimensions, asked under these lenses."""
JUSTIFIED = "justified"
TYPES = ("transactional", "between", "relational", "type-unknown")
WISHES = ("wants-closer", "wants-looser", "as-wanted", "wish-unknown")
FITS = ("over-invested", "under-invested", "proportionate", "fit-unknown")
EXPECT = ("wants-differ", "wants-agree", "wants-unknown")
JUDGING = ("fix-together", "protect")
"""Findings that say which level is good: none of this method."""
RATED_READINGS = tuple(reading for reading in rated.READINGS if reading not in JUDGING)
READINGS = (*RATED_READINGS, *TYPES, *WISHES, *FITS, *EXPECT)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Profile:
    """One side: its position by lens, what is justified, two mismatches, and three readings.

    Positions are on 0 (transactional) to 100 (relational). `change` is wanted − now; `investment`
    is wanted − justified: above 0 more closeness is wanted than the grounds carry.
    """

    position: Mapping[Lens, float | None]
    justified: float | None
    change: float | None
    investment: float | None
    type: str
    wish: str
    fit: str

    @property
    def places(self) -> dict[str, float | None]:
        """Where it stands on the line: under each lens, and where it is justified to stand."""
        return {**{str(lens): at for lens, at in self.position.items()}, JUSTIFIED: self.justified}

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "position": dict(self.position),
            "justified": self.justified,
            "wanted_minus_now": self.change,
            "wanted_minus_justified": self.investment,
            "type": self.type,
            "wish": self.wish,
            "fit": self.fit,
        }


@dataclass(frozen=True)
class Comparison:
    """Both sides, the mismatch of expectations, and who knows of it.

    `wanted` is the buyer's wanted − the supplier's; `coorientation` holds each side's wish, its
    guess and the other's wish against one another.
    """

    sides: Mapping[Side, Profile]
    wanted: float | None
    expectation: str
    coorientation: Mapping[Side, CoOrientation | None]

    def guess_error(self, side: Side) -> float | None:
        """What a side thinks that the other wants − what the other wants."""
        across = self.sides[other(side)].position["wanted"]
        return _less(self.sides[side].position["guess"], across)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            **{str(side): self.sides[side].to_json() for side in SIDES},
            "wanted_minus_wanted": self.wanted,
            "guess_minus_wanted": {side: self.guess_error(side) for side in SIDES},
            "expectation": self.expectation,
            "coorientation": {
                side: None if (of := self.coorientation[side]) is None else asdict(of)
                for side in SIDES
            },
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in RATED_READINGS:
        return rated.fields(reading)
    return ("higher", "lower", "points") if reading == "wants-differ" else ()


def position(connectors: Mapping[str, float | None], bands: Bands) -> float | None:
    """The mean of the connectors that have a score, 0-100.

    None where under the bound of coverage have one: with 0.6 that is four of six [convention].
    """
    known = [value for value in connectors.values() if value is not None]
    enough = known and at_least(len(known) / len(connectors), bands.coverage)
    return mean(known) if enough else None


def justified(drivers: float | None, facilitators: float | None) -> float | None:
    """(drivers + facilitators) / 2: how close a relationship the grounds carry.

    A line through Lambert's matrix, in which both low means arm's length, both high the closest
    partnership, and one of each what lies between [convention].
    """
    return (
        None if drivers is None or facilitators is None else settled((drivers + facilitators) / 2)
    )


def type_of(place: float | None, bands: Bands) -> str:
    """Transactional under `low`, relational from `high` on, else between [convention]."""
    if place is None:
        return "type-unknown"
    if below(place, bands.low):
        return "transactional"
    return "relational" if at_least(place, bands.high) else "between"


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The type of one response."""
    return _profile(
        {lens: {key: dimensions[key][lens].value for key in CONNECTORS} for lens in LENSES},
        justified(*(dimensions[key]["now"].value for key in GROUNDS)),
        assessment.bands,
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The sides' types from the means of their connectors and grounds."""
    dimensions, bands = given.dimensions, assessment.bands
    sides = {
        side: _profile(
            {
                lens: {key: dimensions[key].sides[side][lens].mean for key in CONNECTORS}
                for lens in LENSES
            },
            justified(*(dimensions[key].sides[side]["now"].mean for key in GROUNDS)),
            bands,
        )
        for side in SIDES
    }
    wanted = _less(sides["buyer"].position["wanted"], sides["supplier"].position["wanted"])
    differ = wanted is not None and at_least(abs(wanted), bands.near)
    expectation = "wants-differ" if differ else "wants-agree"
    return Comparison(
        sides,
        wanted,
        "wants-unknown" if wanted is None else expectation,
        {side: _orientation(sides, side, bands) for side in SIDES},
    )


def _orientation(sides: Mapping[Side, Profile], side: Side, bands: Bands) -> CoOrientation | None:
    own, across = sides[side].position, sides[other(side)].position["wanted"]
    distances = (_less(own["wanted"], across), _less(own["wanted"], own["guess"]))
    agreement, congruency, accuracy = (
        None if d is None else abs(d) for d in (*distances, _less(own["guess"], across))
    )
    return orient(agreement, congruency, accuracy, bands.near)


def _profile(
    connectors: Mapping[Lens, Mapping[str, float | None]], grounds: float | None, bands: Bands
) -> Profile:
    at = {lens: position(connectors[lens], bands) for lens in LENSES}
    change, investment = _less(at["wanted"], at["now"]), _less(at["wanted"], grounds)
    return Profile(
        position=at,
        justified=grounds,
        change=change,
        investment=investment,
        type=type_of(at["now"], bands),
        wish=_side_of(change, bands, WISHES),
        fit=_side_of(investment, bands, FITS),
    )


def _side_of(difference: float | None, bands: Bands, names: tuple[str, ...]) -> str:
    """The name for above, below, near or unknown; near is a distance under `near` [convention]."""
    above, under, close, unknown = names
    if difference is None:
        return unknown
    if below(abs(difference), bands.near):
        return close
    return above if difference > 0 else under


def _less(a: float | None, b: float | None) -> float | None:
    return None if a is None or b is None else settled(a - b)
