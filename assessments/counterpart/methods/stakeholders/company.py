"""What each kind of value is worth to the company, beside what it is worth in one's own role.

Each kind of value is rated once more for the company as a whole, on one question. A side's figure
is the median over the people who rated both, so that the two are of the same people. More than one
step of the company's question between the two medians is a finding [convention]: the answer to a
single question moves by a step too easily.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import above, written

COMPANY = "company"
"""The dimension of these questions, and the ending of their ids."""
COMPANY_AHEAD, ROLE_AHEAD = "company-ahead", "role-ahead"
AHEAD = (COMPANY_AHEAD, ROLE_AHEAD)
Ahead = Literal["company-ahead", "role-ahead"]

Worth = tuple[float | None, float | None]
"""One person's score of a kind of value in their own role, and for the company; 0-100."""


@dataclass(frozen=True)
class Both:
    """A kind of value on one side: the two medians over the `n` people who rated both."""

    n: int
    role: float | None
    company: float | None

    @property
    def points(self) -> float | None:
        """The company's less the role's."""
        if self.role is None or self.company is None:
            return None
        return self.company - self.role

    @property
    def company_written(self) -> str | None:
        """The company's median as an export tells it."""
        return written(self.company)

    def ahead(self, step: float) -> Ahead | None:
        """Which of the two is ahead by more than a step of the company's question."""
        return ahead(self.points, step)

    def to_json(self) -> dict[str, Any]:
        """The numbers of a result object."""
        return {**asdict(self), "points": self.points}


def ahead(points: float | None, step: float) -> Ahead | None:
    """What a difference says, the company's less the role's; nothing within a step."""
    if points is None or not above(abs(points), step):
        return None
    return "company-ahead" if points > 0 else "role-ahead"


def question(value: str) -> str:
    """The id of the question that asks for a kind of value for the company."""
    return f"{value}-{COMPANY}"


def steps(assessment: Assessment) -> dict[str, float]:
    """Points of a step of each question for the company, by kind of value, as far as asked."""
    asked = {q.id: q for d in assessment.dimensions if d.id == COMPANY for q in d.questions}
    return {
        dimension.id: 100 / (assessment.scale(asked[question(dimension.id)]).points - 1)
        for dimension in assessment.of_method("rating")
        if question(dimension.id) in asked
    }


def for_company(assessment: Assessment, response: Response) -> dict[str, float | None]:
    """What one person rates for the company, on 0-100, of each kind of value that is asked."""
    scores: dict[str, float | None] = {}
    for value, step in steps(assessment).items():
        rating = response.value(question(value), "now")
        scores[value] = (rating - 1) * step if isinstance(rating, int) else None
    return scores


def rated_both(people: Sequence[Worth]) -> list[tuple[float, float] | None]:
    """What each person rated, None for who did not rate both."""
    return [None if own is None or firm is None else (own, firm) for own, firm in people]


def both(n: int, shown: Sequence[tuple[float, float]]) -> Both:
    """The medians of the n people of a side who rated both; none where they are not shown."""
    if not shown:
        return Both(n, None, None)
    own, firm = zip(*shown, strict=True)
    return Both(n, statistics.median(own), statistics.median(firm))


def of_sides(given: Sides, values: Sequence[str]) -> dict[Side, dict[str, Both]]:
    """Both medians of each kind of value on each side.

    That in one's own role is a statistic beside the mean of the same people.
    """

    def of(side: Side, value: str) -> Both:
        rated = rated_both([profile.worth[value] for profile in given.profiles[side]])
        shown = given.of((COMPANY, value), side, rated, beside=1)
        return both(sum(pair is not None for pair in rated), shown)

    return {side: {value: of(side, value) for value in values} for side in SIDES}
