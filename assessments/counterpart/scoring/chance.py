"""How often chance alone gives what a report says, where there is nothing to find.

The shares are simulated by `scripts.by_chance`, which writes them here and on the method page.
"""

from __future__ import annotations

from collections.abc import Mapping

SHARES: Mapping[str, Mapping[int, float]] = {
    "single-inside-first": {1: 0.0, 3: 0.3755, 5: 0.354, 10: 0.4045},
    "image-apart": {1: 0.3005, 3: 0.1405, 5: 0.086, 10: 0.0185},
}
"""By what is said: people a side, and the share of comparisons in which it appears."""


def by_chance(said: str, people: int) -> float | None:
    """The share (0-1) with so many people a side; None where there are fewer or more than drawn.

    Between two numbers of people that were drawn, the smaller counts.
    """
    shares = SHARES[said]
    if not min(shares) <= people <= max(shares):
        return None
    return shares[max(n for n in shares if n <= people)]
