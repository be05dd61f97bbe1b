"""What of a comparison asks for attention first, so that many relationships can be sorted."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.catalogue import Catalogue
from counterpart.method import Attention, Method
from counterpart.model import Assessment
from counterpart.scoring.bounds import below
from counterpart.scoring.comparison import Comparison

GENERAL = ("gap", "split", "level")
"""The reasons that every method may have; the sentences of all others are the method's own."""


def attention(catalogue: Catalogue, comparison: Comparison) -> Attention | None:
    """What stands out most; None where nothing of it could be worked out.

    The points are, as in what to talk about [convention]: the size of a gap, the points to move
    between the two sides' splits, what a level lacks to the bound under which it is to be fixed
    together, or what the method says. Where neither end is better no level asks for attention, and
    where each side rates itself no gap does. The most points win; of equal ones the gap, then the
    split, then the first dimension.
    """
    assessment = catalogue.assessments[comparison.gathered.assessment]
    candidates = _candidates(catalogue.methods[assessment.method], assessment, comparison)
    return max(candidates, key=lambda candidate: candidate.points, default=None)


def _candidates(
    method: Method, assessment: Assessment, comparison: Comparison
) -> Iterator[Attention]:
    for key, compared in comparison.dimensions.items():
        if compared.gap.gap is not None and not compared.mirrored:
            yield Attention(abs(compared.gap.gap), "gap", key)
    if split := method.split(assessment, comparison.profile):
        yield Attention(split.points, "split", split.dimension)
    for key, compared in comparison.dimensions.items():
        if compared.worth is not None and below(compared.worth, assessment.bands.fix):
            yield Attention(assessment.bands.fix - compared.worth, "level", key)
    yield from method.attention(comparison.profile)
