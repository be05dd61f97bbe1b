"""What two sides believe of each other, in one sentence from both states and both accuracies."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.model import SIDES, Side
from counterpart.report.phrases import Phrases
from counterpart.scoring.coorientation import ALIKE, MISTAKEN, CoOrientation


def believed(
    phrases: Phrases,
    orientations: Mapping[Side, CoOrientation],
    near: float,
    about: str,
    of: str = "",
) -> str:
    """The sentence; `about` and `of` are how the keys of its words begin and end.

    Where both sides believe the same it is one of its own; else it says whether they agree, and
    then what each believes.
    """
    beliefs = {side: _belief(orientations[side], near) for side in SIDES}
    if beliefs["buyer"] == beliefs["supplier"]:
        return phrases.t(f"{about}-{beliefs['buyer']}{of}")
    agree = "agree" if orientations["buyer"].state in ALIKE else "differ"
    first = phrases.t(f"{about}-{agree}{of}")
    each = (phrases.t(f"believes-{beliefs[side]}", **phrases.sides(side)) for side in SIDES)
    return " ".join((first, *each))


def worth_a_talk(orientation: CoOrientation | None, near: float) -> bool:
    """Whether a side is so wrong about the other that they should talk about it.

    Its state may be mistaken while its guess is near, where the distances lie at their bounds.
    """
    return (
        orientation is not None and orientation.state in MISTAKEN and not orientation.rightly(near)
    )


def _belief(orientation: CoOrientation, near: float) -> str:
    return f"{orientation.state}-{'close' if orientation.rightly(near) else 'off'}"
