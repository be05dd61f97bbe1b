"""How many people a figure of a shared view needs; `scoring.figures` finds which are hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

SMALLEST = 3
"""People a figure needs to be shown on shared views [convention]; 1 to 10."""
SMALLEST_RANGE = (1, 10)


def of_enough(values: Sequence[T], smallest: int) -> Sequence[T]:
    """The values, or none of them where fewer people than `smallest` gave them.

    For what is no figure. A figure's answers come from `Sides.of`, which knows all the others.
    """
    return values if len(values) >= smallest else ()
