"""The method `points`: shares are the mean of the splits; two splits differ by points to move."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from counterpart.model import Assessment, Bands, Dimension, Lens
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least, mean, settled
from counterpart.scoring.rating import Coverage, all_covered, covered, given

Shares = Mapping[str, float]
"""Points by option id; they sum to 100."""
MIXED = "mixed"


@dataclass(frozen=True)
class DimensionShares:
    """One dimension under one lens: the shares, None where there is no score."""

    shares: Shares | None
    coverage: Coverage


def shares(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> DimensionShares:
    """The weighted mean of the answered splits, worked out once for each response."""
    asked = ("shares", dimension.id, lens)
    by, known = response.worked_out.get(asked, (None, None))
    if by is not assessment:
        known = _shares(assessment, dimension, response, lens)
        response.worked_out[asked] = assessment, known
    return cast(DimensionShares, known)


def _shares(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> DimensionShares:
    answers = given(dimension, response, lens)
    # a check against Mapping takes a tenth of all scoring
    splits = [split for _, split in answers if isinstance(split, dict)]
    weights = [question.weight for question, split in answers if isinstance(split, dict)]
    if splits and len(splits) == len(answers):  # as with nearly all
        cover = all_covered(assessment, tuple(weights))
    else:
        cover = covered(assessment, answers)
    if cover.status != "scored":
        return DimensionShares(None, cover)
    return DimensionShares(_mean(splits, weights), cover)


def mean_shares(of_respondents: Sequence[Shares]) -> Shares | None:
    """The mean over respondents, each counting once; None where there are none."""
    if not of_respondents:
        return None
    return {option: mean([of[option] for of in of_respondents]) for option in of_respondents[0]}


def points_to_move(p: Mapping[str, float] | None, q: Mapping[str, float] | None) -> float | None:
    """How many points would have to change place to make one split the other: ½ Σ |p − q|.

    0-100; a metric (half the city-block distance). None where one of the two is missing.
    """
    if p is None or q is None:
        return None
    return settled(math.fsum(abs(p[option] - q[option]) for option in p) / 2)


def dominant(of: Shares | None, bands: Bands) -> str | None:
    """The option with at least `bands.dominant` points and a lead of `bands.lead`, or `mixed`."""
    if of is None:
        return None
    ranked = sorted(of, key=lambda option: -of[option])
    first, second = of[ranked[0]], of[ranked[1]]
    clear = at_least(first, bands.dominant) and at_least(first - second, bands.lead)
    return ranked[0] if clear else MIXED


def _mean(splits: Sequence[Mapping[str, float]], weights: Sequence[float]) -> Shares:
    """The mean of splits by weight, whose sum is the same for each option."""
    total = math.fsum(weights)
    if weights.count(1) == len(weights):  # whole points: their sum is exact
        return {
            option: settled(sum([split[option] for split in splits]) / total)
            for option in splits[0]
        }
    heavy = list(zip(splits, weights, strict=True))
    return {
        option: settled(math.fsum([w * split[option] for split, w in heavy]) / total)
        for option in splits[0]
    }
