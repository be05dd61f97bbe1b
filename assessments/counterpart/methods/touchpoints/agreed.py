"""Which touchpoints both sides see held alike."""

from __future__ import annotations

from counterpart.methods.touchpoints.scoring import Comparison
from counterpart.methods.touchpoints.touchpoint import CLEAR
from counterpart.model import Assessment


def agreed(assessment: Assessment, comparison: Comparison) -> tuple[str, ...]:
    """The touchpoints with nothing to settle, those first on which the two views are nearest."""
    clear = {
        key: pair.apart
        for key, pair in comparison.touchpoints.items()
        if pair.finding == CLEAR and pair.apart is not None
    }
    return tuple(sorted(clear, key=lambda key: clear[key]))
