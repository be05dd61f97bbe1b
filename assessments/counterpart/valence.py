"""Whether a high score is good news: what general rooms ask before they judge a level.

The method says it (`counterpart.method.Method.valences`). Where neither end is better, nothing is
weakest or strongest, nothing is to be fixed or protected, and no colour says that one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Valence = Literal["good", "bad", "neither"]
"""What a high score of a dimension is."""
GOOD: Valence = "good"


def worth(value: float | None, valence: Valence) -> float | None:
    """How good a score is, on 0-100: itself, what it lacks to 100 where high is bad, or None."""
    if value is None or valence == "neither":
        return None
    return value if valence == "good" else 100 - value


def worths(
    values: Mapping[str, float | None], valences: Mapping[str, Valence]
) -> dict[str, float | None]:
    """The same for many scores by dimension; a dimension that is not named is good when high."""
    return {key: worth(value, valences.get(key, GOOD)) for key, value in values.items()}


def bound_of(bound: float, valence: Valence) -> float:
    """A bound of `Bands` on the side of the line where it lies: the other one where high is bad."""
    return 100 - bound if valence == "bad" else bound
