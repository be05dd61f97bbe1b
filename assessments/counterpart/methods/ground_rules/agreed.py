"""Which rules both sides say are settled."""

from __future__ import annotations

from counterpart.methods.ground_rules.scoring import Comparison
from counterpart.model import Assessment


def agreed(assessment: Assessment, comparison: Comparison) -> tuple[str, ...]:
    """The rules that both sides call agreed, in the order they are asked."""
    return comparison.standing("settled")
