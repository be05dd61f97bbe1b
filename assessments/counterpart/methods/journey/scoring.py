"""The method `journey`: performance and importance phase by phase, and which phase stands out.

Structure. Each rated dimension is a phase, in the order of the journey; its score is the phase
score (performance on 0-100), so level, gap, finding, roles and rounds come phase by phase as for
every rated dimension. Importance stands in one dimension of items named `importance`, with a
question `<phase>-importance` for each phase: averaged over the phases it would mean nothing, and
averaged with performance even less.

Both sides rate the same thing: how well the supplier does in that phase. So the gap, buyer less
supplier, is the customer's view less the provider's own.

Sources: importance-performance quadrants, Martilla & James 1977, with the cross at the scale's
middle instead of the means, so that a quadrant means the same in every relationship. That the
worst and the latest moment weigh most in memory: Kahneman et al. 1993; it is why the two are
named, not how anything is computed. Limits: one question a phase and rating, so a single answer
carries a phase; the order of the journey is ours, and relationships go back and forth in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from counterpart.method import Sides
from counterpart.model import SIDES, Assessment, Dimension, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.anonymity import kept
from counterpart.scoring.bounds import above, below, mean
from counterpart.scoring.findings import FINDINGS
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import DimensionScore, rescaled

Quadrant = Literal["act-first", "keep-up", "let-rest", "ease-off", "between"]
QUADRANTS: tuple[Quadrant, ...] = get_args(Quadrant)
CROSS = 50.0
"""The scale's middle, on 0-100, for both axes."""
IMPORTANCE = "importance"
"""The dimension of items that holds the importance of each phase."""
READINGS = (*QUADRANTS, *FINDINGS)
"""Every reading that this method can select; words and guidance are needed for each."""

Values = Mapping[str, float | None]
"""A value on 0-100 for each phase, in the order of the journey; None where there is none."""


@dataclass(frozen=True)
class Profile:
    """The phases of one response, of one side, or of both: two values each, and what stands out.

    `importance_n` says how many people stand behind each importance.
    """

    phase_scores: Values
    importance: Values
    importance_n: Mapping[str, int]

    @property
    def quadrants(self) -> dict[str, Quadrant | None]:
        """Where each phase lies; None where one of its two values is missing."""
        return {
            phase: quadrant(performance, self.importance[phase])
            for phase, performance in self.phase_scores.items()
        }

    @property
    def worst_phase(self) -> str | None:
        """The phase with the lowest score [convention].

        Of equally low ones the more important, then the earlier: what goes wrong early is carried
        along. None where fewer than two phases have a score, or all have the same.
        """
        found = {phase: value for phase, value in self.phase_scores.items() if value is not None}
        if len(found) < 2 or not above(max(found.values()), min(found.values())):
            return None
        low = [phase for phase, value in found.items() if not above(value, min(found.values()))]
        return max(low, key=lambda phase: self.importance[phase] or 0.0)

    @property
    def latest_phase(self) -> str | None:
        """The furthest phase of the journey that has a score [convention].

        Whoever has not come to a phase marks it as not applicable, so the furthest rated phase is
        how far the relationship got. It says nothing of when that was.
        """
        scored = [phase for phase, value in self.phase_scores.items() if value is not None]
        return scored[-1] if scored else None

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the result object."""
        return {
            "phase_scores": dict(self.phase_scores),
            "importance": dict(self.importance),
            "quadrants": self.quadrants,
            "worst_phase": self.worst_phase,
            "latest_phase": self.latest_phase,
        }


@dataclass(frozen=True)
class Comparison:
    """Both sides' phases, their common level, and how far apart they are.

    `self_view_gap` is the provider's own view less the customer's, in points of 0-100;
    `importance_gap` is buyer less supplier.
    """

    sides: Mapping[Side, Profile]

    @property
    def level(self) -> Profile:
        """The means of both sides' values, of the phases that both have."""
        buyer, supplier = (self.sides[side] for side in SIDES)
        return Profile(
            _middle(buyer.phase_scores, supplier.phase_scores),
            _middle(buyer.importance, supplier.importance),
            {p: n + supplier.importance_n[p] for p, n in buyer.importance_n.items()},
        )

    @property
    def self_view_gap(self) -> Values:
        """Supplier less buyer for each phase; above 0 the provider thinks better of itself."""
        return _less(self.sides["supplier"].phase_scores, self.sides["buyer"].phase_scores)

    @property
    def importance_gap(self) -> Values:
        """Buyer less supplier for each phase."""
        return _less(self.sides["buyer"].importance, self.sides["supplier"].importance)

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        level = self.level
        return {
            **{
                side: {
                    **self.sides[side].to_json(),
                    "importance_n": dict(self.sides[side].importance_n),
                }
                for side in SIDES
            },
            "self_view_gap": self.self_view_gap,
            "importance_gap": self.importance_gap,
            "worst_phase": level.worst_phase,
            "latest_phase": level.latest_phase,
        }


def quadrant(performance: float | None, importance: float | None) -> Quadrant | None:
    """The quadrant of two values on 0-100 (Martilla & James 1977).

    A value on the cross lies in no quadrant: `between` [convention], because the middle of the
    scale is neither good nor bad, neither heavy nor light.
    """
    if performance is None or importance is None:
        return None
    good, poor = above(performance, CROSS), below(performance, CROSS)
    heavy, light = above(importance, CROSS), below(importance, CROSS)
    if not (good or poor) or not (heavy or light):
        return "between"
    if heavy:
        return "keep-up" if good else "act-first"
    return "ease-off" if good else "let-rest"


def fields(reading: str) -> tuple[str, ...]:
    """The fields that the words of a reading may hold: the report fills them in."""
    return ("dimension",) if reading in QUADRANTS else rated_fields(reading)


def phases(assessment: Assessment) -> tuple[Dimension, ...]:
    """The phases in the order of the journey: the rated dimensions."""
    return assessment.of_method("rating")


def importance_question(phase: str) -> str:
    """The id of the question that asks how important a phase is."""
    return f"{phase}-{IMPORTANCE}"


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The phases of one response."""
    keys = [phase.id for phase in phases(assessment)]
    importance = {key: _importance(assessment, response, key) for key in keys}
    return Profile(
        {key: dimensions[key]["now"].value for key in keys},
        importance,
        {key: int(value is not None) for key, value in importance.items()},
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Both sides by their means; a cell of fewer people than may be shown stays empty."""
    keys = [phase.id for phase in phases(assessment)]
    sides = {}
    for side in SIDES:
        by_phase = {key: _given(given.profiles[side], key) for key in keys}
        sides[side] = Profile(
            {key: given.dimensions[key].sides[side]["now"].mean for key in keys},
            {key: _mean(kept(values, given.smallest)) for key, values in by_phase.items()},
            {key: len(values) for key, values in by_phase.items()},
        )
    return Comparison(sides)


def _importance(assessment: Assessment, response: Response, phase: str) -> float | None:
    question = assessment.question(importance_question(phase))
    rating = response.value(question.id, "now")
    return rescaled(rating, assessment.scale(question).points) if isinstance(rating, int) else None


def _given(profiles: Sequence[Profile], phase: str) -> list[float]:
    found = (profile.importance[phase] for profile in profiles)
    return [value for value in found if value is not None]


def _mean(values: Sequence[float]) -> float | None:
    return mean(values) if values else None


def _middle(first: Values, second: Values) -> dict[str, float | None]:
    return {
        key: None if a is None or (b := second[key]) is None else (a + b) / 2
        for key, a in first.items()
    }


def _less(first: Values, second: Values) -> dict[str, float | None]:
    return {
        key: None if a is None or (b := second[key]) is None else a - b for key, a in first.items()
    }
