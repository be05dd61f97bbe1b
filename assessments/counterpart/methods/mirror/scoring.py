"""The method `mirror`: how each side sees itself, and how the other sees it, on twelve ladders.

Both sides rate the same twelve behaviours: `now` is how a side sees itself, `theirs` how it sees
the other, `guess` how it thinks the other sees it, `wanted` the rung where both should be. The
behaviours are our own, after Hollyoake on purpose (reflect on why you do what you do) and bquest on
co-operation (say what is only assumed); the guidance names both. A side's image of itself is held
against the other's image of it, and its guess against that image: never two images of different
companies.

Limits: one question a behaviour, so that a rung apart says nothing yet; people judge themselves by
what they meant and others by what they saw, so a difference is no proof of either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.method import Attention, Sides
from counterpart.methods.mirror.rungs import both_want, next_rung, placed, width
from counterpart.model import SIDES, Assessment, Bands, Lens, Side, other
from counterpart.responses import Response
from counterpart.scoring.bounds import above, below, settled
from counterpart.scoring.dimensions import DimensionComparison
from counterpart.scoring.rating import DimensionScore
from counterpart.scoring.side import SideStatistics, divided

BEHAVIOURS = (
    "early-warning",
    "on-the-day",
    "decisions",
    "mistakes",
    "one-story",
    "plan-ahead",
    "reasons",
    "other-result",
    "saying-no",
    "disagreeing",
    "agreements",
    "handover",
)
LENSES: tuple[Lens, ...] = ("now", "theirs", "guess", "wanted")
UNKNOWN, INSIDE, NEAR, ASK = "image-unknown", "image-inside", "image-near", "image-ask"
ABOVE, BELOW = "image-above", "image-below"
HIGH, LOW = "guess-high", "guess-low"
NEXT, APART, MET = "target-next", "target-apart", "target-met"
SEEN_APART = (ABOVE, BELOW)
READINGS = (UNKNOWN, INSIDE, NEAR, ASK, ABOVE, BELOW, HIGH, LOW, NEXT, APART, MET)
"""Every reading that this method can select; words and guidance are needed for each."""
TABLED = (UNKNOWN, INSIDE, NEAR, ASK)
"""Of these a table has the title and the question, and no report more."""
EXPECTED, EXPECTED_ASK, EXPECTED_UNKNOWN = "expected", "expected-ask", "expected-unknown"


@dataclass(frozen=True)
class Profile:
    """One respondent: each behaviour under each lens (0-100), and the next rung of its own side.

    That one is counted from where the respondent puts its side to where it wants it.
    """

    views: Mapping[str, Mapping[Lens, float | None]]
    next: Mapping[str, float | None]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        return {
            "behaviours": {key: {**of, "next": self.next[key]} for key, of in self.views.items()}
        }


@dataclass(frozen=True)
class Behaviour:
    """One behaviour of both sides, on 0-100.

    `blind_spot` is a side's image of itself less the other's of it, `guess_error` its guess at that
    image less the image. `expected` says whether the guess is near it. `target` is the rung that
    both want at least, `agreed` the same where both want just that one; `next` is each side's.
    """

    views: Mapping[Side, Mapping[Lens, float | None]]
    blind_spot: Mapping[Side, float | None]
    guess_error: Mapping[Side, float | None]
    readings: Mapping[Side, str]
    expected: Mapping[Side, str]
    target: float | None
    agreed: float | None
    next: Mapping[Side, float | None]
    target_reading: str | None

    def to_json(self) -> dict[str, Any]:
        """The behaviour in the `profile` of the comparison object, not yet rounded."""
        return {
            **{str(side): dict(self.views[side]) for side in SIDES},
            "blind_spot": dict(self.blind_spot),
            "guess_error": dict(self.guess_error),
            "reading": dict(self.readings),
            "expected": dict(self.expected),
            "target": self.target,
            "agreed": self.agreed,
            "next": dict(self.next),
            "target_reading": self.target_reading,
        }


@dataclass(frozen=True)
class Comparison:
    """The twelve behaviours, by id."""

    behaviours: Mapping[str, Behaviour]

    def seen_apart(self, side: Side) -> tuple[str, ...]:
        """The behaviours of a side that the two see more than a rung apart."""
        return tuple(k for k, of in self.behaviours.items() if of.readings[side] in SEEN_APART)

    def attention(self) -> tuple[Attention, ...]:
        """What stands out: each company that the two see more than a rung apart, by its points.

        Where some views are known and none of that is, nothing stands out.
        """
        apart = tuple(
            Attention(abs(of.blind_spot[side] or 0.0), "mirror", key, key)
            for key, of in self.behaviours.items()
            for side in SIDES
            if of.readings[side] in SEEN_APART
        )
        known = any(
            reading != UNKNOWN
            for of in self.behaviours.values()
            for reading in of.readings.values()
        )
        return apart if apart or not known else (Attention(0.0, "mirror-even", BEHAVIOURS[0]),)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {"behaviours": {key: of.to_json() for key, of in self.behaviours.items()}}


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading == NEXT:
        return ("dimension", "target", "next")
    if reading == APART:
        return ("dimension", "higher", "lower", "top", "target")
    if reading == MET:
        return ("dimension",)
    if reading in (UNKNOWN, INSIDE):
        return ("dimension", "side", "other")
    guess = ("guess",) if reading in (HIGH, LOW) else ("own",)
    return ("dimension", "side", "other", *guess, "seen")


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The four views of one respondent, and the next rung of its own side."""
    views = {
        key: {lens: dimensions[key][lens].value for lens in LENSES if lens in dimensions[key]}
        for key in BEHAVIOURS
    }
    ladder = {}
    for key, of in views.items():
        points = rungs_of(assessment, key)
        target, _ = both_want({response.side: of.get("wanted")}, points)
        ladder[key] = _placed(next_rung((of.get("now"),), target, points), points)
    return Profile(views, ladder)


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The four-view mirror of both sides, from the means of each side."""
    return Comparison(
        {
            key: behaviour(given.dimensions[key], assessment.bands, rungs_of(assessment, key))
            for key in BEHAVIOURS
        }
    )


def rungs_of(assessment: Assessment, key: str) -> int:
    """How many rungs the ladder of a behaviour has."""
    return assessment.scale(assessment.question(key)).points


def behaviour(dimension: DimensionComparison, bands: Bands, points: int) -> Behaviour:
    """One behaviour on both sides, whose ladder has so many rungs."""
    stats = dimension.sides
    views = {side: {lens: stats[side][lens].mean for lens in LENSES} for side in SIDES}
    target, same = both_want({side: views[side]["wanted"] for side in SIDES}, points)
    rungs = {
        side: next_rung((views[side]["now"], views[other(side)]["theirs"]), target, points)
        for side in SIDES
    }
    errors = {s: _less(views[s]["guess"], views[other(s)]["theirs"]) for s in SIDES}
    placed_target = _placed(target, points)
    return Behaviour(
        views=views,
        blind_spot={s: _less(views[s]["now"], views[other(s)]["theirs"]) for s in SIDES},
        guess_error=errors,
        readings={
            s: image(stats[s]["now"], stats[other(s)]["theirs"], bands, points) for s in SIDES
        },
        expected={side: expectation(errors[side], bands, points) for side in SIDES},
        target=placed_target,
        agreed=placed_target if same else None,
        next={side: _placed(rungs[side], points) for side in SIDES},
        target_reading=_target(views, target, rungs, points),
    )


def image(own: SideStatistics, seen: SideStatistics, bands: Bands, points: int) -> str:
    """What a side's image of itself and the other's image of it come to.

    Near under `bands.near`. A behaviour rests on one question, so only more than a rung is a
    finding, however many answered [convention]. Where people of one side differ among themselves
    by the AD bound, and the two images by no more than that, they talk first.
    """
    difference = _less(own.mean, seen.mean)
    if difference is None:
        return UNKNOWN
    size = abs(difference)
    widest = max((side.ad for side in (own, seen) if side.ad is not None), default=0.0)
    if (divided(own, points) or divided(seen, points)) and not above(size, widest):
        return INSIDE
    if not above(size, width(points)):
        return NEAR if below(size, bands.near) else ASK
    return ABOVE if difference > 0 else BELOW


def expectation(error: float | None, bands: Bands, points: int) -> str:
    """Whether a side knows how the other sees it, by how far its guess is off."""
    if error is None:
        return EXPECTED_UNKNOWN
    if not above(abs(error), width(points)):
        return EXPECTED if below(abs(error), bands.near) else EXPECTED_ASK
    return HIGH if error > 0 else LOW


def _target(
    views: Mapping[Side, Mapping[Lens, float | None]],
    target: int | None,
    rungs: Mapping[Side, int | None],
    points: int,
) -> str | None:
    """What the two wanted rungs come to; None where not enough is known."""
    apart = _less(views["buyer"]["wanted"], views["supplier"]["wanted"])
    if target is None or apart is None:
        return None
    if above(abs(apart), width(points)):
        return APART
    if any(rungs.values()):
        return NEXT
    images = [views[side][lens] for side in SIDES for lens in ("now", "theirs")]
    return None if None in images else MET


def _less(a: float | None, b: float | None) -> float | None:
    return None if a is None or b is None else settled(a - b)


def _placed(rung: int | None, points: int) -> float | None:
    return None if rung is None else placed(rung, points)
