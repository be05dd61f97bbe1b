"""The method `rating`: a dimension's score is the weighted mean of its answered ratings."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from counterpart.bounds import at_least
from counterpart.model import Assessment, Dimension, Lens, Question
from counterpart.responses import NOT_APPLICABLE, Response, Value

Status = Literal["scored", "too-few-answers", "not-applicable"]


@dataclass(frozen=True)
class Coverage:
    """How much of what applies was answered: counts, the share by weight (0-1), the status."""

    answered: int
    applicable: int
    coverage: float | None
    status: Status


@dataclass(frozen=True)
class DimensionScore:
    """One dimension under one lens: `value` on 0-100, None where there is no score."""

    value: float | None
    answered: int
    applicable: int
    coverage: float | None
    status: Status


def rescaled(rating: int, points: int, *, reverse: bool = False) -> float:
    """A rating on a scale of `points` as 0-100: 100 (r - 1) / (A - 1); reversed, A + 1 - r."""
    return 100 * ((points + 1 - rating if reverse else rating) - 1) / (points - 1)


def turned(rating: Value | None, question: Question, points: int) -> float | None:
    """A rating on the scale's own points, reversed where the question is; None for no rating."""
    if not isinstance(rating, int):
        return None
    return float(points + 1 - rating if question.reverse else rating)


def asked(dimension: Dimension, response: Response, lens: Lens) -> list[Question]:
    """The questions of a dimension that this respondent is asked under a lens."""
    return [
        q for q in dimension.questions if q.asked(response.side, response.respondent.role, lens)
    ]


def coverage(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> Coverage:
    """Answered weight over applicable weight; under the bound there is no score."""
    questions = asked(dimension, response, lens)
    applicable = [q for q in questions if response.value(q.id, lens) != NOT_APPLICABLE]
    answered = [q for q in applicable if response.value(q.id, lens) is not None]
    if not applicable:
        return Coverage(0, 0, None, "not-applicable")
    share = math.fsum(q.weight for q in answered) / math.fsum(q.weight for q in applicable)
    enough = at_least(share, assessment.bands.coverage)
    return Coverage(
        len(answered), len(applicable), share, "scored" if enough else "too-few-answers"
    )


def score(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> DimensionScore:
    """The weighted mean of the answered ratings on 0-100.

    What is not answered or not applicable leaves the numerator and the denominator.
    """
    cover = coverage(assessment, dimension, response, lens)
    value = None
    if cover.status == "scored":
        weights, values = [], []
        for question in asked(dimension, response, lens):
            rating = response.value(question.id, lens)
            if isinstance(rating, int):
                points = assessment.scale(question).points
                weights.append(question.weight)
                values.append(rescaled(rating, points, reverse=question.reverse))
        value = weighted_mean(values, weights)
    return DimensionScore(value, cover.answered, cover.applicable, cover.coverage, cover.status)


def weighted_mean(values: list[float], weights: list[float]) -> float:
    """The sum of weight times value over the sum of weights; neither list may be empty."""
    return math.fsum(w * v for w, v in zip(weights, values, strict=True)) / math.fsum(weights)
