"""The method `rating`: a dimension's score is the weighted mean of its answered ratings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from counterpart.model import Assessment, Dimension, Lens, Question
from counterpart.responses import NOT_APPLICABLE, UNANSWERED, Response, Value
from counterpart.scoring.bounds import at_least, settled

SCORES = 8192
"""How many scores of ratings are remembered at a time."""
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
    who = response.side, response.respondent.role, lens
    questions = dimension.asked_of.get(who)
    if questions is None:
        new = [q for q in dimension.questions if q.asked(*who)]
        same = (known for known in dimension.asked_of.values() if known == new)
        questions = dimension.asked_of[who] = next(same, new)
    return questions


def coverage(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> Coverage:
    """Answered weight over applicable weight; under the bound there is no score."""
    return covered(assessment, given(dimension, response, lens))


def given(
    dimension: Dimension, response: Response, lens: Lens
) -> list[tuple[Question, Value | None]]:
    """The questions of a dimension that this respondent is asked, each with its answer."""
    answer = response.answers.get  # of thousands of responses each answer is looked up here
    return [
        (q, answer(q.id, UNANSWERED).values.get(lens)) for q in asked(dimension, response, lens)
    ]


def covered(assessment: Assessment, values: Sequence[tuple[Question, Value | None]]) -> Coverage:
    """The coverage of these answers; of thousands of responses each is looked up once only."""
    applicable = tuple([q.weight for q, value in values if value != NOT_APPLICABLE])
    answered = tuple(
        [q.weight for q, value in values if value is not None and value != NOT_APPLICABLE]
    )
    return _cover(answered, applicable, assessment.bands.coverage)


def all_covered(assessment: Assessment, weights: tuple[float, ...]) -> Coverage:
    """The coverage where all questions, which weigh so much, are answered."""
    return _cover(weights, weights, assessment.bands.coverage)


@lru_cache(maxsize=1024)
def _cover(answered: tuple[float, ...], applicable: tuple[float, ...], least: float) -> Coverage:
    """The coverage of answers of these weights, of which a share of `least` makes a score."""
    if not applicable:
        return Coverage(0, 0, None, "not-applicable")
    share = math.fsum(answered) / math.fsum(applicable)
    enough = at_least(share, least)
    return Coverage(
        len(answered), len(applicable), share, "scored" if enough else "too-few-answers"
    )


def score(
    assessment: Assessment, dimension: Dimension, response: Response, lens: Lens
) -> DimensionScore:
    """The weighted mean of the answered ratings on 0-100.

    What is not answered or not applicable leaves the numerator and the denominator. Many people
    give the same few answers, so the scores of those are remembered.
    """
    known = assessment.scores
    questions = asked(dimension, response, lens)  # one list for all who are asked the same
    answer = response.answers.get
    key = id(questions), *[answer(q.id, UNANSWERED).values.get(lens) for q in questions]
    try:
        result = known.get(key)
    except TypeError:  # of what is no rating; there is nothing to remember of it
        return _score(assessment, given(dimension, response, lens))
    if result is None:
        if len(known) >= SCORES:
            known.clear()
        # with the list, its id stays
        result = known[key] = questions, _score(assessment, given(dimension, response, lens))
    return cast(DimensionScore, result[1])


def _score(
    assessment: Assessment, answers: Sequence[tuple[Question, Value | None]]
) -> DimensionScore:
    cover = covered(assessment, answers)
    value = None
    if cover.status == "scored":
        weights, values = [], []
        for question, rating in answers:
            if isinstance(rating, int):
                points = assessment.scale(question).points
                weights.append(question.weight)
                values.append(rescaled(rating, points, reverse=question.reverse))
        value = weighted_mean(values, weights)
    return DimensionScore(value, cover.answered, cover.applicable, cover.coverage, cover.status)


def weighted_mean(values: list[float], weights: list[float]) -> float:
    """The sum of weight times value over the sum of weights; neither list may be empty."""
    total = math.fsum(w * v for w, v in zip(weights, values, strict=True))
    return settled(total / math.fsum(weights))
