"""A value for each phase of the journey, and what comes of two of them."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.scoring.bounds import settled

Values = Mapping[str, float | None]
"""A value on 0-100 for each phase, in the order of the journey; None where there is none."""


def middle(first: Values, second: Values) -> dict[str, float | None]:
    """Halfway between the two, where both have a value."""
    return {
        key: None if a is None or (b := second[key]) is None else settled((a + b) / 2)
        for key, a in first.items()
    }


def less(first: Values, second: Values) -> dict[str, float | None]:
    """The first less the second, where both have a value."""
    return {
        key: None if a is None or (b := second[key]) is None else settled(a - b)
        for key, a in first.items()
    }
