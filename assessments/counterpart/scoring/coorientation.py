"""What each side thinks the other answered, against what it did (McLeod & Chaffee 1973)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterpart.scoring.bounds import below

State = Literal[
    "shared-view", "known-difference", "misjudged-difference", "false-consensus", "false-conflict"
]
STATES: tuple[State, ...] = get_args(State)
MISTAKEN: tuple[State, ...] = ("misjudged-difference", "false-consensus", "false-conflict")
"""States of a side that takes the other for something else than it is."""
KNOWN: tuple[State, ...] = ("shared-view", "known-difference")
"""States of a side that takes the other for what it is."""
ALIKE: tuple[State, ...] = ("shared-view", "false-conflict")
"""States of two sides that agree."""


@dataclass(frozen=True)
class CoOrientation:
    """Three distances in points of 0-100 for one side, and the state they add up to."""

    agreement: float
    congruency: float
    accuracy: float
    state: State

    def rightly(self, near: float) -> bool:
        """Whether this side's guess is near what the other answered."""
        return below(self.accuracy, near)


def orient(
    agreement: float | None, congruency: float | None, accuracy: float | None, near: float
) -> CoOrientation | None:
    """The co-orientation of one side; None where an answer it needs is missing.

    agreement: own now against the other's now; congruency: own now against own guess;
    accuracy: own guess against the other's now.
    """
    if agreement is None or congruency is None or accuracy is None:
        return None
    near_to = (below(distance, near) for distance in (agreement, congruency, accuracy))
    return CoOrientation(agreement, congruency, accuracy, state(*near_to))


def state(agreement: bool, congruency: bool, accuracy: bool) -> State:
    """The state, from which of the three distances are near [convention: under 20 points].

    Who knows that the two differ may still be wrong about how: then the difference is misjudged.
    """
    if agreement:
        return "shared-view" if congruency else "false-conflict"
    if congruency:
        return "false-consensus"
    return "known-difference" if accuracy else "misjudged-difference"
