"""Which assessments let each side speak of the other, so that both speak of different things."""

from __future__ import annotations

from counterpart.report.phrases import Phrases

MUTUAL = ("trust", "expectations")
"""Methods under which `now` is how we see them; under the others both see the same thing."""


def mutual(phrases: Phrases) -> str:
    """What the keys of sentences end in that speak of seeing each other."""
    method = phrases.catalogue.assessments[phrases.assessment].method
    return "-mutual" if method in MUTUAL else ""
