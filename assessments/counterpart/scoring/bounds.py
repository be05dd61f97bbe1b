"""Comparing a score with a bound: what lies within 1e-9 of a bound counts as on it."""

from __future__ import annotations

TOLERANCE = 1e-9
DECIMALS = 4


def at_least(value: float, bound: float) -> bool:
    """Whether the value reaches the bound; floating-point dust does not decide."""
    return value >= bound - TOLERANCE


def below(value: float, bound: float) -> bool:
    """Whether the value stays short of the bound."""
    return not at_least(value, bound)


def above(value: float, bound: float) -> bool:
    """Whether the value is past the bound, not merely on it."""
    return value > bound + TOLERANCE


def rounded(value: float | None) -> float | None:
    """A value as it stands in a result object: 4 decimals, never minus zero."""
    return None if value is None else round(value, DECIMALS) + 0.0
