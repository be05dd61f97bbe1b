"""The method `purpose`: whom the relationship is about, and whether that fits its potential."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.method import Sides, Split
from counterpart.model import SIDES, Assessment, Bands, Dimension, Lens, Side, other
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least, below
from counterpart.scoring.coorientation import STATES, CoOrientation, orient
from counterpart.scoring.figures import LENS, NOW, of_question
from counterpart.scoring.later import by
from counterpart.scoring.points import (
    MIXED,
    Shares,
    dominant,
    mean_shares,
    points_to_move,
    shares,
)
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import Coverage, DimensionScore

LENSES: tuple[Lens, ...] = ("now", "wanted", "guess")
OPTIONS = ("me", "them", "us")
CLARITY, POTENTIAL = "clarity", "potential"
"""The rated dimensions that this method reads."""
UNKNOWN, UNDECIDED = "unknown", "undecided"
FITS = {
    ("me", "low"): "transactional-fits",
    ("me", "high"): "missed-chance",
    ("us", "low"): "over-invested",
    ("us", "high"): "partnership-fits",
    ("them", "low"): "giving-away",
    ("them", "high"): "ask-for-return",
}
PAIRS = tuple(
    f"pair-{first}-{second}"
    for at, first in enumerate((*OPTIONS, MIXED))
    for second in (*OPTIONS, MIXED)[at:]
)
READINGS = (*OPTIONS, MIXED, *FITS.values(), UNDECIDED, UNKNOWN, *PAIRS, *STATES)
"""Every reading that this method can select; words and guidance are needed for each."""
APART, MISREAD, TO_WANTED = OF_SITUATIONS = ("apart", "misread", "to-wanted")
"""What is found of one situation: the two sides act differently, one guesses the other wrongly, or
somebody acts differently from how they want to."""
OF_RATED = ("side-gap", "fix-together", "inside-first", "protect")
"""What is found of clarity and of potential, which word it themselves."""
FINDS = (*OF_RATED, *OF_SITUATIONS)


@dataclass(frozen=True)
class Profile:
    """The shares of one respondent, or of a side's mean, by lens, and what they mean."""

    shares: Mapping[Lens, Shares | None]
    dominant: Mapping[Lens, str | None]
    fit: str
    coverage: Mapping[Lens, Coverage] | None = None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object, not yet rounded."""
        result: dict[str, Any] = {str(lens): split for lens, split in self.shares.items()}
        result["dominant"] = dict(self.dominant)
        result["fit"] = self.fit
        if self.coverage is not None:
            result["coverage"] = {lens: asdict(cover) for lens, cover in self.coverage.items()}
        return result


@dataclass(frozen=True)
class Situation:
    """One question on both sides: the mean splits by side and lens, and three distances."""

    splits: Mapping[Side, Mapping[Lens, Shares | None]]
    between_sides: float | None
    guess_error: Mapping[Side, float | None]


@dataclass(frozen=True)
class Comparison:
    """The two sides' purpose: profiles of the means, points to move, pair, co-orientation."""

    sides: Mapping[Side, Profile]
    n: Mapping[Side, Mapping[Lens, int]]
    moves: Mapping[str, float | None]
    coorientation: Mapping[Side, CoOrientation | None]
    situations: Mapping[str, Situation]

    @property
    def pair(self) -> tuple[str | None, str | None]:
        """The dominant purpose now of the buyer and of the supplier."""
        return self.sides["buyer"].dominant["now"], self.sides["supplier"].dominant["now"]

    def states(self) -> tuple[str, ...]:
        """What each side's guess comes to, where it guessed."""
        return tuple(
            orientation.state for side in SIDES if (orientation := self.coorientation[side])
        )

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object, not yet rounded."""
        return {
            **{side: {**self.sides[side].to_json(), "n": dict(self.n[side])} for side in SIDES},
            "points_to_move": dict(self.moves),
            "pair": list(self.pair),
            "coorientation": {
                side: None if orientation is None else asdict(orientation)
                for side, orientation in self.coorientation.items()
            },
            "questions": {
                question: {
                    "between_sides": situation.between_sides,
                    "buyer_guess_error": situation.guess_error["buyer"],
                    "supplier_guess_error": situation.guess_error["supplier"],
                }
                for question, situation in self.situations.items()
            },
        }


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    if reading in PAIRS:
        return tuple(dict.fromkeys(reading.split("-")[1:]))
    if reading in OF_RATED:
        return rated_fields(reading)
    return ("side", "other") if reading in STATES else ()


def potential_class(value: float | None, bands: Bands) -> str | None:
    """`low` under the one bound, `high` from the other on, else `middle` [convention]."""
    if value is None:
        return None
    if below(value, bands.low):
        return "low"
    return "high" if at_least(value, bands.high) else "middle"


def fit(purpose: str | None, potential: float | None, bands: Bands) -> str:
    """Whether a purpose fits the relationship's potential [convention]."""
    level = potential_class(potential, bands)
    if purpose is None or level is None:
        return UNKNOWN
    return FITS.get((purpose, level), UNDECIDED)


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The profile of one response, given the scores of its rated dimensions."""
    by_lens = {lens: shares(assessment, splits(assessment), response, lens) for lens in LENSES}
    return _profile(
        {lens: by_lens[lens].shares for lens in LENSES},
        dimensions[POTENTIAL]["now"].value,
        assessment.bands,
        {lens: by_lens[lens].coverage for lens in LENSES},
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """The comparison of the sides' mean shares; a side may have any number of respondents."""
    shares = {
        side: {lens: [p.shares[lens] for p in given.profiles[side]] for lens in LENSES}
        for side in SIDES
    }
    dimension = splits(assessment).id
    sides = {
        side: _profile(
            {
                lens: mean_shares(
                    given.of(
                        ("shares", dimension, lens),
                        side,
                        shares[side][lens],
                        rank=NOW if lens == "now" else LENS,
                    )
                )
                for lens in LENSES
            },
            given.dimensions[POTENTIAL].sides[side]["now"].mean,
            assessment.bands,
        )
        for side in SIDES
    }
    now, wanted, guess = ({side: sides[side].shares[lens] for side in SIDES} for lens in LENSES)
    moves = {"between_sides": points_to_move(now["buyer"], now["supplier"])}
    for side in SIDES:
        moves[f"{side}_to_wanted"] = points_to_move(now[side], wanted[side])
        moves[f"{side}_guess_error"] = points_to_move(guess[side], now[other(side)])
    return Comparison(
        sides=sides,
        n={
            side: {lens: sum(of is not None for of in shares[side][lens]) for lens in LENSES}
            for side in SIDES
        },
        moves=moves,
        coorientation={
            side: orient(
                moves["between_sides"],
                points_to_move(now[side], guess[side]),
                moves[f"{side}_guess_error"],
                assessment.bands.near,
            )
            for side in SIDES
        },
        situations=by(
            [question.id for question in splits(assessment).questions],
            lambda question: _situation(question, given),
            now=given.figures.single,
        ),
    )


def split(assessment: Assessment, profile: Comparison) -> Split | None:
    """How far the two sides' purposes now are apart; None where that is not known."""
    points = profile.moves["between_sides"]
    return None if points is None else Split(points, splits(assessment).id)


def splits(assessment: Assessment) -> Dimension:
    """The dimension whose questions split 100 points over me, them and us."""
    return assessment.of_method("points")[0]


def pair_reading(first: str, second: str) -> str:
    """The reading of a pair of purposes, whichever side holds which."""
    order = (*OPTIONS, MIXED)
    low, high = sorted((first, second), key=order.index)
    return f"pair-{low}-{high}"


def _profile(
    by_lens: Mapping[Lens, Shares | None],
    potential: float | None,
    bands: Bands,
    cover: Mapping[Lens, Coverage] | None = None,
) -> Profile:
    purposes = {lens: dominant(by_lens[lens], bands) for lens in LENSES}
    return Profile(by_lens, purposes, fit(purposes["now"], potential, bands), cover)


def _situation(question: str, given: Sides) -> Situation:
    means: dict[Side, dict[Lens, Shares | None]] = {side: {} for side in SIDES}
    for side in SIDES:
        answers = [response.answer(question).values for response in given.responses[side]]
        for lens in LENSES:
            splits = [
                value if isinstance(value := by_lens.get(lens), dict) else None
                for by_lens in answers
            ]
            means[side][lens] = mean_shares(given.of(of_question(question, lens), side, splits))
    return Situation(
        means,
        points_to_move(means["buyer"]["now"], means["supplier"]["now"]),
        {side: points_to_move(means[side]["guess"], means[other(side)]["now"]) for side in SIDES},
    )
