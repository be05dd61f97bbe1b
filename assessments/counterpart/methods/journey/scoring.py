"""The method `journey`: performance and importance phase by phase, and which phase stands out.

Structure. Each rated dimension is a phase, in the order of the journey; its score is the phase
score (performance on 0-100), so level, gap, finding, roles and rounds come phase by phase as for
every rated dimension. Three dimensions of items stand beside them, each with a question
`<phase>-<its id>` for each phase: `importance`, `felt` and `customer`. Averaged over the phases
they would mean nothing, and averaged with performance even less.

Both sides rate the same things: how well the supplier does in that phase, and how the buyer does
as its customer. So the gap of the one, buyer less supplier, is the customer's view less the
provider's own, and that of the other the customer's own view less the provider's. How a phase felt
is each side's own.

Sources: importance-performance quadrants, Martilla & James 1977, with the cross at the scale's
middle instead of the means, so that a quadrant means the same in every relationship. That the
worst and the latest moment weigh most in memory: Kahneman et al. 1993; it is why the two are
named, not how anything is computed. That a phase is remembered by what people say to themselves in
it: Nolan on customer experience in B2B. Limits: one question a phase and rating, so a single answer
carries a phase; the order of the journey is ours, and relationships go back and forth in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from counterpart.method import Sides
from counterpart.methods.journey.values import Values, less, middle
from counterpart.model import SIDES, Assessment, Bands, Dimension, Lens, Side
from counterpart.responses import Response
from counterpart.scoring.bounds import above, below, mean
from counterpart.scoring.figures import of_question
from counterpart.scoring.findings import FINDINGS, one_step_of
from counterpart.scoring.rated import extremes
from counterpart.scoring.rated import fields as rated_fields
from counterpart.scoring.rating import DimensionScore, rescaled

Quadrant = Literal["act-first", "keep-up", "let-rest", "ease-off", "between"]
QUADRANTS: tuple[Quadrant, ...] = get_args(Quadrant)
CROSS = 50.0
"""The scale's middle, on 0-100, for both axes."""
IMPORTANCE, FELT, CUSTOMER = "importance", "felt", "customer"
BESIDE = (IMPORTANCE, FELT, CUSTOMER)
"""The dimensions of items that hold, of each phase, what stands beside its performance."""
WORSE, BETTER, FELT_APART = "feels-worse", "feels-better", "felt-apart"
CUSTOMER_LOW, CUSTOMER_APART = "customer-low", "customer-apart"
FEELINGS = (WORSE, BETTER)
READINGS = (*QUADRANTS, *FINDINGS, *FEELINGS, FELT_APART, CUSTOMER_LOW, CUSTOMER_APART)
"""Every reading that this method can select; words and guidance are needed for each."""
TABLED = ("keep-up", "let-rest", "between", "unknown")
"""Of these a table has the title and the question, and no report more."""


@dataclass(frozen=True)
class Profile:
    """The phases of one response, of one side, or of both: their values, and what stands out.

    `beside` holds importance, feeling and the buyer as a customer, by phase; `counts` says how many
    people stand behind each. `bands` say from which level on no phase is called the worst.
    """

    phase_scores: Values
    beside: Mapping[str, Values]
    counts: Mapping[str, Mapping[str, int]]
    bands: Bands

    @property
    def importance(self) -> Values:
        """How much each phase matters."""
        return self.beside[IMPORTANCE]

    @property
    def felt(self) -> Values:
        """How each phase felt."""
        return self.beside[FELT]

    @property
    def customer(self) -> Values:
        """How the buyer does as a customer in each phase."""
        return self.beside[CUSTOMER]

    @property
    def quadrants(self) -> dict[str, Quadrant | None]:
        """Where each phase lies; None where one of its two values is missing."""
        return {
            phase: quadrant(performance, self.importance[phase])
            for phase, performance in self.phase_scores.items()
        }

    @property
    def worst_phase(self) -> str | None:
        """The phase that lies lowest, where it stands out as any weakest does [convention]."""
        return extremes(self.phase_scores, self.bands).weakest

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
            **{key: dict(self.beside[key]) for key in BESIDE},
            "quadrants": self.quadrants,
            "feelings": {phase: self.feeling(phase) for phase in self.phase_scores},
            "worst_phase": self.worst_phase,
            "latest_phase": self.latest_phase,
        }

    def feeling(self, phase: str) -> str | None:
        """Where a phase feels otherwise than it goes; None where it does not, or is not known."""
        performance, felt = self.phase_scores[phase], self.felt[phase]
        if performance is None or felt is None:
            return None
        if above(performance, CROSS) and below(felt, CROSS):
            return WORSE
        return BETTER if below(performance, CROSS) and above(felt, CROSS) else None


@dataclass(frozen=True)
class Comparison:
    """Both sides' phases, their common level, and how far apart they are.

    `self_view_gap` is the provider's own view less the customer's, `customer_view_gap` the
    customer's own view of itself less the provider's, in points of 0-100; `importance_gap` and
    `felt_gap` are buyer less supplier.
    """

    sides: Mapping[Side, Profile]

    @property
    def level(self) -> Profile:
        """The means of both sides' values, of the phases that both have."""
        buyer, supplier = (self.sides[side] for side in SIDES)
        return Profile(
            middle(buyer.phase_scores, supplier.phase_scores),
            {key: middle(buyer.beside[key], supplier.beside[key]) for key in BESIDE},
            {
                key: {phase: n + supplier.counts[key][phase] for phase, n in of.items()}
                for key, of in buyer.counts.items()
            },
            buyer.bands,
        )

    @property
    def self_view_gap(self) -> Values:
        """Supplier less buyer for each phase; above 0 the provider thinks better of itself."""
        return less(self.sides["supplier"].phase_scores, self.sides["buyer"].phase_scores)

    @property
    def customer_view_gap(self) -> Values:
        """Buyer less supplier for each phase; above 0 the customer thinks better of itself."""
        return self.gap(CUSTOMER)

    def gap(self, key: str) -> Values:
        """Buyer less supplier for each phase, of one of those beside performance."""
        return less(self.sides["buyer"].beside[key], self.sides["supplier"].beside[key])

    def to_json(self) -> dict[str, Any]:
        """The `profile` of the comparison object."""
        level = self.level
        return {
            **{
                side: {
                    **self.sides[side].to_json(),
                    **{f"{key}_n": dict(of) for key, of in self.sides[side].counts.items()},
                }
                for side in SIDES
            },
            "self_view_gap": self.self_view_gap,
            "customer_view_gap": self.customer_view_gap,
            "importance_gap": self.gap(IMPORTANCE),
            "felt_gap": self.gap(FELT),
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
    if reading in FEELINGS:
        return ("dimension", "side", "other")
    if reading in (FELT_APART, CUSTOMER_APART):
        return ("dimension", "higher", "lower")
    return ("dimension",) if reading in (*QUADRANTS, CUSTOMER_LOW) else rated_fields(reading)


def phases(assessment: Assessment) -> tuple[Dimension, ...]:
    """The phases in the order of the journey: the rated dimensions."""
    return assessment.of_method("rating")


def beside_question(phase: str, key: str) -> str:
    """The id of the question that asks of a phase how important it is, how it felt, and so on."""
    return f"{phase}-{key}"


def step(assessment: Assessment, key: str) -> float:
    """One step of a question beside performance, in points of 0-100."""
    question = assessment.question(beside_question(phases(assessment)[0].id, key))
    return one_step_of(assessment.scale(question).points)


def profile(
    assessment: Assessment,
    response: Response,
    dimensions: Mapping[str, Mapping[Lens, DimensionScore]],
) -> Profile:
    """The phases of one response."""
    phase_ids = [phase.id for phase in phases(assessment)]
    beside = {
        key: {phase: _rated(assessment, response, phase, key) for phase in phase_ids}
        for key in BESIDE
    }
    return Profile(
        {phase: dimensions[phase]["now"].value for phase in phase_ids},
        beside,
        {
            key: {phase: int(value is not None) for phase, value in of.items()}
            for key, of in beside.items()
        },
        assessment.bands,
    )


def compare(assessment: Assessment, given: Sides) -> Comparison:
    """Both sides by their means; a cell of fewer people than may be shown stays empty."""
    phase_ids = [phase.id for phase in phases(assessment)]
    sides = {}
    for side in SIDES:
        by_phase = {
            key: {
                phase: [profile.beside[key][phase] for profile in given.profiles[side]]
                for phase in phase_ids
            }
            for key in BESIDE
        }
        sides[side] = Profile(
            {phase: given.dimensions[phase].sides[side]["now"].mean for phase in phase_ids},
            {
                key: {
                    phase: _mean(
                        given.of(of_question(beside_question(phase, key), "now"), side, values)
                    )
                    for phase, values in of.items()
                }
                for key, of in by_phase.items()
            },
            {
                key: {phase: sum(v is not None for v in values) for phase, values in of.items()}
                for key, of in by_phase.items()
            },
            assessment.bands,
        )
    return Comparison(sides)


def _rated(assessment: Assessment, response: Response, phase: str, key: str) -> float | None:
    question = assessment.question(beside_question(phase, key))
    rating = response.value(question.id, "now")
    return rescaled(rating, assessment.scale(question).points) if isinstance(rating, int) else None


def _mean(values: Sequence[float]) -> float | None:
    return mean(values) if values else None
