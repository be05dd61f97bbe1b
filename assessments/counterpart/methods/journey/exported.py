"""What an export tells of a journey beside performance: importance, feeling, and the customer."""

from __future__ import annotations

from counterpart.method import Fact
from counterpart.methods.journey.scoring import BESIDE, Comparison, beside_question
from counterpart.model import SIDES
from counterpart.scoring.bounds import written


def facts(profile: Comparison) -> tuple[Fact, ...]:
    """Each side's mean of what was asked beside each phase, where a side has one; 0-100."""
    every = (
        Fact(
            "",
            beside_question(phase, key),
            {side: written(profile.sides[side].beside[key][phase]) for side in SIDES},
            None,
        )
        for key in BESIDE
        for phase in profile.sides["buyer"].beside[key]
    )
    return tuple(fact for fact in every if any(fact.answers.values()))
