"""Which cells a shared view leaves out, so that nobody's answers can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

SMALLEST = 3
"""People a cell needs to be shown on shared views [convention]; 1 to 10."""
SMALLEST_RANGE = (1, 10)
UNNAMED = ""
"""The role of those who named none: no cell of its own, but part of the side's total."""


def kept(values: Sequence[T], smallest: int) -> Sequence[T]:
    """The values of a cell, or none of them where fewer people than `smallest` gave them."""
    return values if len(values) >= smallest else ()


def hidden_cells(counts: Mapping[str, int], smallest: int) -> frozenset[str]:
    """The cells of one side that are left out while the side's total is shown.

    Every cell under `smallest`; and as long as those together hold fewer than `smallest` people,
    the next smallest one too, since the total less the others would give them away
    (complementary suppression). Who named no role counts as hidden. Ties go by name.
    """
    hidden = {cell for cell, n in counts.items() if n < smallest or cell == UNNAMED}
    hidden = {cell for cell in hidden if counts[cell]}
    if smallest < 2:
        return frozenset()
    rest = sorted((n, cell) for cell, n in counts.items() if cell not in hidden)
    while hidden and rest and sum(counts[cell] for cell in hidden) < smallest:
        hidden.add(rest.pop(0)[1])
    return frozenset(hidden)
