"""Where a third party would do better, as each side says: there it may be preferred to the other.

That an outside party can offer the better experience, and that a company is then passed by, is from
Fleur Maes (sources of the method page); how the ticks are counted is our own convention.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.model import Side
from counterpart.responses import Response
from counterpart.scoring.majority import most

BYPASS, THIRD_BETTER = "bypass", "third-better"
"""The dimension of the ticks, and its question, whose options are touchpoints."""
BETTER, AGREED = "third-better", "third-better-agreed"
READINGS = (BETTER, AGREED)
"""What it says where one side ticks a touchpoint, and where both do."""
EACH = 20.0
"""What a tick weighs in what to talk about [convention]."""


@dataclass(frozen=True)
class Better:
    """How many of a side ticked a touchpoint, of how many who answered the ticks.

    `counts` is whether more than half did; None where nobody answered or it is hidden.
    """

    ticked: int
    n: int
    counts: bool | None


def ticks(response: Response) -> tuple[str, ...] | None:
    """The touchpoints that a respondent ticked; None where the question was left out."""
    value = response.value(THIRD_BETTER, "now")
    return value if isinstance(value, tuple) else None


def better(key: str, answered: Sequence[tuple[str, ...]]) -> Better:
    """What a side's people who answered the ticks say of a touchpoint."""
    ticked = sum(key in given for given in answered)
    return Better(ticked, len(answered), most(ticked, len(answered)) if answered else None)


def reading(sides: Sequence[Side]) -> str | None:
    """The reading for the sides that say so; None for none."""
    return None if not sides else AGREED if len(sides) > 1 else BETTER
