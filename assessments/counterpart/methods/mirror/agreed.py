"""Which behaviours both sides see in either company as that company does itself."""

from __future__ import annotations

from counterpart.methods.mirror.scoring import NEAR, Comparison
from counterpart.model import Assessment


def agreed(assessment: Assessment, comparison: Comparison) -> tuple[str, ...]:
    """The behaviours whose two images are near on both sides, in the order they are asked."""
    return tuple(
        key
        for key, behaviour in comparison.behaviours.items()
        if set(behaviour.readings.values()) == {NEAR}
    )
