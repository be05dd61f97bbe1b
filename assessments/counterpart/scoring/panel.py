"""What an expert asks of a side's ratings: within-group agreement and reliability."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.scoring.side import SPREAD_FROM

ALPHA_FROM = 10
"""Complete respondents of a side from which Cronbach's alpha is shown [convention]."""
ALPHA_ITEMS = 2


@dataclass(frozen=True)
class Panel:
    """One dimension of one side: rwg by question, rwg(j) and alpha; None where n is too small.

    `n` counts who rated every question that anybody of the side rated, `items` those questions: one
    that a later version added was not asked in older answers.
    """

    rwg: Mapping[str, float | None]
    rwg_j: float | None
    alpha: float | None
    items: int
    n: int


def rwg(ratings: Sequence[float], points: int) -> float | None:
    """1 - s²/σ², σ² = (A² - 1)/12, cut at 0; None under three ratings.

    Ratings are on the scale's own points, s² has n - 1. Source: James, Demaree & Wolf 1984.
    """
    if len(ratings) < SPREAD_FROM:
        return None
    return max(0.0, 1 - variance(ratings) / _expected(points))


def rwg_j(items: Sequence[Sequence[float]], points: int) -> float | None:
    """J(1 - v) / (J(1 - v) + v), v = mean item s² / σ²; None where an item has under three ratings.

    Cut at 0 where v exceeds 1. Source: James, Demaree & Wolf 1984.
    """
    if not items or any(len(ratings) < SPREAD_FROM for ratings in items):
        return None
    v = math.fsum(variance(r) for r in items) / len(items) / _expected(points)
    if v >= 1:
        return 0.0
    agreed = len(items) * (1 - v)
    return agreed / (agreed + v)


def alpha(people: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's alpha, k/(k - 1) × (1 - Σ s²_item / s²_total), over complete respondents.

    `people` holds each one's ratings in the order of the questions. None under ten people, under
    two questions, or where everybody has the same total. Source: Cronbach 1951.
    """
    if len(people) < ALPHA_FROM or len(people[0]) < ALPHA_ITEMS:
        return None
    total = variance([math.fsum(row) for row in people])
    if total == 0:
        return None
    k = len(people[0])
    items = math.fsum(variance(column) for column in zip(*people, strict=True))
    return k / (k - 1) * (1 - items / total)


def panel(ratings: Mapping[str, Sequence[float | None]], points: int) -> Panel:
    """The panel of one dimension: ratings by question, one entry a respondent, None unanswered."""
    given = {q: [float(r) for r in row if r is not None] for q, row in ratings.items()}
    answered = [row for row in given.values() if row]
    complete = [
        [float(r) for r in person if r is not None]
        for person in zip(*(row for row in ratings.values() if any(row)), strict=True)
        if None not in person
    ]
    return Panel(
        rwg={q: rwg(row, points) for q, row in given.items()},
        rwg_j=rwg_j(answered, points),
        alpha=alpha(complete) if complete else None,
        items=len(answered),
        n=len(complete),
    )


def variance(ratings: Sequence[float]) -> float:
    """s² with n - 1 of whole numbers: (n Σx² - (Σx)²) / (n (n - 1)), in whole numbers until the
    division, and so the exact variance, rounded once; at least two are needed."""
    whole = [int(rating) for rating in ratings]
    n = len(whole)
    return (n * sum(x * x for x in whole) - sum(whole) ** 2) / (n * (n - 1))


def _expected(points: int) -> float:
    """The variance of ratings given at random on a scale of `points`: (A² - 1)/12."""
    return (points**2 - 1) / 12
