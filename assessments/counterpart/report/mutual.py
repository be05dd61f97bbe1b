"""Which assessments let each side speak of the other, so that both speak of different things."""

from __future__ import annotations

from counterpart.report.phrases import Phrases


def mutual(phrases: Phrases) -> str:
    """What the keys of sentences end in that speak of seeing each other."""
    return "-mutual" if phrases.method.mutual else ""
