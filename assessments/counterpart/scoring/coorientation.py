"""What each side thinks the other answered, against what it did (McLeod & Chaffee 1973)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from counterpart.scoring.bounds import below

State = Literal["shared-view", "known-difference", "false-consensus", "false-conflict"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class CoOrientation:
    """Three distances in points of 0-100 for one side, and the state they add up to."""

    agreement: float
    congruency: float
    accuracy: float
    state: State


def orient(
    agreement: float | None, congruency: float | None, accuracy: float | None, near: float
) -> CoOrientation | None:
    """The co-orientation of one side; None where an answer it needs is missing.

    agreement: own now against the other's now; congruency: own now against own guess;
    accuracy: own guess against the other's now.
    """
    if agreement is None or congruency is None or accuracy is None:
        return None
    return CoOrientation(
        agreement, congruency, accuracy, state(below(agreement, near), below(congruency, near))
    )


def state(near_agreement: bool, near_congruency: bool) -> State:
    """The state: whether they agree, and whether this side believes so."""
    if near_agreement:
        return "shared-view" if near_congruency else "false-conflict"
    return "false-consensus" if near_congruency else "known-difference"
