"""The method `context`: what the two sides know of each other, and whether the loop closes.

Five links make a loop: the buyer knows the supplier's constraints, the supplier knows the buyer's,
knowledge from the front line flows, the answer comes back, and both experiment together. Both sides
rate the same five links, worded for each side, so that a gap compares like with like.

A loop is read off its ranked links: how well it holds is their mean, and a link is the weakest only
where it stands apart from the next. A single lowest link is no verdict: with five links all at 75
and one person a side, chance alone puts one of them under 50 more than once in five times.

Limits: means of few ratings; two links a few points apart are equally weak in practice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Bands, Lens, Side
from counterpart.responses import Response
from counterpart.scoring import rated
from counterpart.scoring.bounds import at_least, below, mean
from counterpart.scoring.rating import DimensionScore

LINKS = ("buyer-knows", "supplier-knows", "front-line", "answer-back", "experiment")
KNOWS: Mapping[Side, str] = {"buyer": "buyer-knows", "supplier": "supplier-knows"}
"""The link that says what a side knows of the other's constraints."""
LENSES: tuple[Lens, ...] = ("now", "guess")
RATED: Mapping[str, tuple[Lens, ...]] = dict.fromkeys(LINKS, LENSES)
"""What the method asks of a definition: these rated dimensions, asked under these lenses."""
LOOPS = ("loop-closed", "loop-thin", "loop-broken", "loop-unknown")
BREAKS = tuple(f"break-{link}" for link in LINKS)
READINGS = (*rated.READINGS, *LOOPS, *BREAKS)
"""Every reading that this method can select; words and guidance are needed for each."""


@dataclass(frozen=True)
class Loop:
    """A loop: how well it holds on 0-100, the link that stands out as weakest, and the ranks.

    `weakest` is None where none stands out; `stops` where it does so under the bound `fix`.
    `ranked` are the links with a value, the lowest first.
    """

    closure: float | None
    weakest: str | None
    ranked: tuple[str, ...] = ()
    stops: bool = False

    def to_json(self) -> dict[str, Any]:
        """The loop in a result object."""
        return {
            "closure": self.closure,
            "weakest_link": self.weakest,
            "ranked": list(self.ranked),
        }


NO_LOOP = Loop(None, None)
"""A loop of which a link has no value."""


@dataclass(frozen=True)
class Profile:
    """One side's loop by lens; `absent` are the links that this side marked as not applicable."""

    loops: Mapping[Lens, Loop]
    absent: Mapping[Lens, frozenset[str]]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {"loop": {str(lens): loop.to_json() for lens, loop in self.loops.items()}}


@dataclass(frozen=True)
class Comparison:
    """The loop as each side sees it, the loop of both, and each side's knowledge of the other.

    Whether the loop holds is judged in each view; of both it is said only where the views agree
    [convention], and so is which link is the weakest. `knows_gap` is what a side thinks it knows of
    the other's constraints, minus what the other says that it knows: above 0 it thinks it knows
    more than the other feels.
    """

    sides: Mapping[Side, Profile]
    loop: Loop
    knows_gap: Mapping[Side, float | None]
    reading: str

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            **{str(side): self.sides[side].to_json() for side in SIDES},
            "loop": self.loop.to_json(),
            "loop_reading": self.reading,
            "knows_gap": dict(self.knows_gap),
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    return rated.fields(reading) if reading in rated.READINGS else ()


def loop(links: Mapping[str, float | None], bands: Bands) -> Loop:
    """A loop in one view: closure is the mean of the links [convention].

    None where a link has no value, since that link may be the weakest.
    """
    known = {key: value for key, value in links.items() if value is not None}
    if not known or len(known) < len(links):
        return NO_LOOP
    weakest = rated.extremes(known, bands).weakest
    stops = weakest is not None and below(known[weakest], bands.fix)
    return Loop(mean(list(known.values())), weakest, rated.ranked(known), stops)


def joint(buyer: Loop, supplier: Loop, levels: Mapping[str, float | None]) -> Loop:
    """The loop of both: the mean of the two views; a weakest link only where both name the same."""
    if buyer.closure is None or supplier.closure is None or None in levels.values():
        return NO_LOOP
    weakest = buyer.weakest if buyer.weakest == supplier.weakest else None
    return Loop(
        mean([buyer.closure, supplier.closure]),
        weakest,
        rated.ranked(levels),
        stops=weakest is not None and buyer.stops and supplier.stops,
    )


def lower(buyer: float | None, supplier: float | None) -> float | None:
    """The lower of two views of a link; None where one of them is missing."""
    return None if buyer is None or supplier is None else min(buyer, supplier)


def loop_reading(loop: Loop, bands: Bands) -> str:
    """In one view: broken where it stops at a link or its closure is under `fix`; closed where its
    closure reaches `protect`; thin between [convention].
    """
    if loop.closure is None:
        return "loop-unknown"
    if loop.stops or below(loop.closure, bands.fix):
        return "loop-broken"
    return "loop-closed" if at_least(loop.closure, bands.protect) else "loop-thin"


def reading_of_both(buyer: Loop, supplier: Loop, both: Loop, bands: Bands) -> str:
    """Closed or broken where both views say so; thin where they differ or both do [convention]."""
    if both.closure is None:
        return "loop-unknown"
    readings = {loop_reading(view, bands) for view in (buyer, supplier)}
    return readings.pop() if len(readings) == 1 else "loop-thin"


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The loop of one response; a link that does not apply is no part of it."""
    absent = {
        lens: frozenset(key for key in LINKS if dimensions[key][lens].status == "not-applicable")
        for lens in LENSES
    }
    return Profile(
        {
            lens: loop(
                {key: dimensions[key][lens].value for key in LINKS if key not in absent[lens]},
                assessment.bands,
            )
            for lens in LENSES
        },
        absent,
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The loops of the sides' means; a link that applies to nobody of a side is no part of it."""
    dimensions = given.dimensions
    absent = {side: _absent(given.profiles[side], given.smallest) for side in SIDES}
    sides = {
        side: Profile(
            {
                lens: loop(
                    {
                        key: dimensions[key].sides[side][lens].mean
                        for key in LINKS
                        if key not in absent[side][lens]
                    },
                    assessment.bands,
                )
                for lens in LENSES
            },
            absent[side],
        )
        for side in SIDES
    }
    nobody = absent["buyer"]["now"] & absent["supplier"]["now"]
    views = (sides["buyer"].loops["now"], sides["supplier"].loops["now"])
    both = joint(*views, {key: dimensions[key].gap.level for key in LINKS if key not in nobody})
    known = {side: dimensions[KNOWS[side]].gap.gap for side in SIDES}
    return Comparison(
        sides=sides,
        loop=both,
        knows_gap={
            "buyer": known["buyer"],
            "supplier": None if known["supplier"] is None else -known["supplier"],
        },
        reading=reading_of_both(*views, both, assessment.bands),
    )


def _absent(profiles: Sequence[Profile], smallest: int) -> dict[Lens, frozenset[str]]:
    """The links that all of a side marked as not applicable; few people's marks stay hidden."""
    if not profiles or len(profiles) < smallest:
        return dict.fromkeys(LENSES, frozenset())
    return {
        lens: frozenset.intersection(*(profile.absent[lens] for profile in profiles))
        for lens in LENSES
    }
