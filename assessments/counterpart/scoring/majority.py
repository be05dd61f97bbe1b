"""What most people of a side say, where answers are names and not numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

DIVIDED = "divided"
"""Stands where no answer has more than half of a side behind it."""


def most(count: int, n: int) -> bool:
    """Whether more than half agree [convention]; half of a side is not most of it."""
    return 2 * count > n


def majority(answers: Sequence[str]) -> str | None:
    """The answer of more than half of those who gave one, else `divided`; None for no answers.

    A majority and not a plurality: the most frequent of four states may be that of a few. A mean
    has no meaning here, because the states have no distances.
    """
    if not answers:
        return None
    counts = Counter(answers)
    answer = max(counts, key=lambda candidate: counts[candidate])
    return answer if most(counts[answer], len(answers)) else DIVIDED
