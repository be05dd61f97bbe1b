"""How many of a side answered in each role. A shared view does not tell how few in which role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterpart.method import Sides
from counterpart.model import ROLES, Side

if TYPE_CHECKING:  # only named here: the scoring counts with these
    from counterpart.methods.stakeholders.scoring import Profile


def answered_by(given: Sides, side: Side, role: str) -> int | None:
    """How many answered in a role; None where a shared view may not tell so few."""
    people = sum(profile.role == role for profile in given.profiles[side])
    return people if people >= given.smallest else None


def counts_of(given: Sides, side: Side, values: Sequence[str]) -> dict[str, dict[str, int]]:
    """How many of each role have a score, of the roles that anybody named, in the usual order.

    A role of fewer people than may be shown is left out.
    """
    profiles: Sequence[Profile] = given.profiles[side]
    named = Counter(profile.role for profile in profiles)
    return {
        role: {
            value: sum(p.role == role and p.values[value] is not None for p in profiles)
            for value in values
        }
        for role in ROLES
        if named[role] >= max(1, given.smallest)
    }
