"""Roles that are there and not heard, or are there on one side of the table only.

Each side says of each role, on its own side and across the table, whether somebody holds it and is
heard. What a side says of itself counts for who is there; what either says counts for who is
silent, because those who do not hear somebody are the last to notice [convention].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from counterpart.model import ROLES, SIDES, Side, other

HEARD, SILENT, NOBODY, UNKNOWN = "heard", "silent", "nobody", "unknown"
VOICES = (HEARD, SILENT, NOBODY, UNKNOWN)
"""The states that a role can have, in the order in which they are offered."""
OURS, THEIRS = "our-side", "their-side"
DIMENSIONS = (OURS, THEIRS)
"""The dimensions of facts that ask for them."""
PREFIX = {OURS: "our", THEIRS: "their"}

Kind = Literal["silent", "one-sided", "unseen"]
IN_LAWS: tuple[Kind, ...] = get_args(Kind)

Voices = Mapping[str, Mapping[str, str | None]]
"""By dimension and role: a state, `divided` where no state has a majority, None for no answer."""


@dataclass(frozen=True)
class InLaw:
    """A role of a side (whose people they are), and what is the matter.

    `silent`: somebody is there and one of the sides says they are not heard. `one-sided`: somebody
    is there, and the other side says it has nobody in this role. `unseen`: somebody is there, and
    the other side says there is nobody or does not know.
    """

    side: Side
    role: str
    kind: Kind


def question(dimension: str, role: str) -> str:
    """The id of the question that asks for a role."""
    return f"{PREFIX[dimension]}-{role}"


def in_laws(voices: Mapping[Side, Voices]) -> tuple[InLaw, ...]:
    """All of both sides: first by role in the usual order, then by side, then by kind."""
    return tuple(
        InLaw(side, role, kind)
        for role in ROLES
        for side in SIDES
        for kind in _kinds(
            voices[side][OURS][role],
            voices[other(side)][THEIRS][role],
            voices[other(side)][OURS][role],
        )
    )


def _kinds(own: str | None, seen: str | None, across: str | None) -> list[Kind]:
    """What is the matter with a role of a side.

    `own` is what the side says of it, `seen` what the other side says of it, `across` what the
    other side says of the same role among its own people.
    """
    there = own in (HEARD, SILENT)
    kinds: list[Kind] = []
    if SILENT in (own, seen) and own != NOBODY:
        kinds.append("silent")
    if there and across == NOBODY:
        kinds.append("one-sided")
    if there and seen in (NOBODY, UNKNOWN):
        kinds.append("unseen")
    return kinds
