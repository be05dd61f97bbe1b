"""In which situations both sides split their points much the same way."""

from __future__ import annotations

from counterpart.methods.purpose.scoring import Comparison
from counterpart.model import Assessment
from counterpart.scoring.bounds import at_least


def agreed(assessment: Assessment, comparison: Comparison) -> tuple[str, ...]:
    """The situations in which the two splits are nearer than the bound, the nearest first."""
    near = {
        key: of.between_sides
        for key, of in comparison.situations.items()
        if of.between_sides is not None and not at_least(of.between_sides, assessment.bands.near)
    }
    return tuple(sorted(near, key=lambda key: near[key]))
