"""Comparing a score with a bound: what lies within 1e-9 of a bound counts as on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

TOLERANCE = 1e-9
DECIMALS, SOURCE_DECIMALS = 4, 9


def at_least(value: float, bound: float) -> bool:
    """Whether the value reaches the bound; floating-point dust does not decide."""
    return value >= bound - TOLERANCE


def below(value: float, bound: float) -> bool:
    """Whether the value stays short of the bound."""
    return not at_least(value, bound)


def above(value: float, bound: float) -> bool:
    """Whether the value is past the bound, not merely on it."""
    return value > bound + TOLERANCE


def settled(value: float) -> float:
    """A score where it is worked out: 9 decimals, so that equal ones are the same number.

    The same score can be made of other answers (6 and 6, 7 and 5), and would then differ in its
    last bit; no tie, rank, maximum or count may hang on that.
    """
    return round(value, SOURCE_DECIMALS) + 0.0


def mean(values: Sequence[float]) -> float:
    """The plain mean, settled; of at least one value."""
    return settled(math.fsum(values) / len(values))


def rounded(value: float | None) -> float | None:
    """A value as it stands in a result object: 4 decimals, never minus zero."""
    return None if value is None else round(value, DECIMALS) + 0.0


def written(value: float | None) -> str | None:
    """A figure as a fact of an export tells it: to 4 decimals, without zeros at the end."""
    return None if value is None else f"{rounded(value):g}"
