"""What of a comparison asks for attention first, so that many relationships can be sorted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from counterpart.catalogue import Catalogue
from counterpart.method import Method
from counterpart.model import Assessment
from counterpart.scoring.comparison import Comparison

Reason = Literal["gap", "split", "level"]


@dataclass(frozen=True)
class Attention:
    """The points behind what stands out most, what that is, and the dimension it is about."""

    points: float
    reason: Reason
    dimension: str


def attention(catalogue: Catalogue, comparison: Comparison) -> Attention | None:
    """What stands out most; None where nothing of it could be worked out.

    The points are, as in what to talk about [convention]: the size of a gap, the points to move
    between the two sides' splits, or what a level lacks to the bound under which it is to be mended
    together. The most points win; of equal ones the gap, then the split, then the first dimension.
    """
    assessment = catalogue.assessments[comparison.gathered.assessment]
    found = list(_candidates(catalogue.methods[assessment.method], assessment, comparison))
    return max(found, key=lambda one: one.points) if found else None


def _candidates(
    method: Method, assessment: Assessment, comparison: Comparison
) -> Iterator[Attention]:
    gaps = {key: found.gap for key, found in comparison.dimensions.items()}
    for key, gap in gaps.items():
        if gap.gap is not None:
            yield Attention(abs(gap.gap), "gap", key)
    if split := method.split(assessment, comparison.profile):
        yield Attention(split.points, "split", split.dimension)
    for key, gap in gaps.items():
        if gap.level is not None and gap.level < assessment.bands.fix:
            yield Attention(assessment.bands.fix - gap.level, "level", key)
