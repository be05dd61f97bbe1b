"""How much of a side's disagreement runs along its roles: eta squared = SS_role / SS_total.

Source: the correlation ratio of Pearson 1905; as a size of effect in Cohen 1988. Its limit: with
few people per role it is high by chance alone. So it needs two roles with two people each, and is
shown less its chance share. If the roles were dealt out at random it would be
(k - 1) / (n - 1) on average, with k roles and n people. What lies beyond that figure is epsilon
squared (Kelley 1935). There is no p-value, and nothing is said of persons.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from counterpart.scoring.bounds import above

ROLES, PEOPLE = 2, 2
"""Roles with as many people each that it takes [convention]."""
Cells = Mapping[str, Sequence[float]]
"""The scores of one kind of value by role, on 0-100."""


@dataclass(frozen=True)
class Eta:
    """The share of disagreement due to role, 0-1, and what chance alone would give.

    `total` is the sum of squares behind it; both shares are None where it cannot be told.
    """

    share: float | None
    by_chance: float | None
    roles: int
    n: int
    total: float = 0.0

    @property
    def beyond_chance(self) -> float | None:
        """(share - chance) / (1 - chance): 0 where chance would do, 1 where roles explain all.

        That is epsilon squared (Kelley 1935), below 0 where roles explain less than chance would.
        """
        if self.share is None or self.by_chance is None:
            return None
        return (self.share - self.by_chance) / (1 - self.by_chance)

    def to_json(self) -> dict[str, Any]:
        """The numbers of a result object."""
        plain = {k: v for k, v in asdict(self).items() if k != "total"}
        return {**plain, "beyond_chance": self.beyond_chance}


def eta_squared(cells: Cells) -> Eta:
    """SS_role / SS_total over the scores of named roles, and its mean by chance.

    None where fewer than two roles have two people each (one person is a role's mean, whatever
    they say), or where nobody differs.
    """
    groups = [scores for scores in cells.values() if scores]
    everyone = [score for scores in groups for score in scores]
    n, roles = len(everyone), len(groups)
    if sum(len(scores) >= PEOPLE for scores in groups) < ROLES:
        return Eta(None, None, roles, n)
    mean = math.fsum(everyone) / n
    total = math.fsum((score - mean) ** 2 for score in everyone)
    if not above(total, 0):
        return Eta(None, None, roles, n)
    between = math.fsum(
        len(scores) * (math.fsum(scores) / len(scores) - mean) ** 2 for scores in groups
    )
    return Eta(min(1.0, between / total), (roles - 1) / (n - 1), roles, n, total)


def together(etas: Sequence[Eta]) -> Eta:
    """Of all kinds of value: the sum of their SS_role over the sum of their SS_total."""
    shares = [(eta, eta.share, eta.by_chance) for eta in etas]
    known = [(e, s, c) for e, s, c in shares if s is not None and c is not None]
    roles = max((eta.roles for eta in etas), default=0)
    n = max((eta.n for eta in etas), default=0)
    if not known:
        return Eta(None, None, roles, n)
    total = math.fsum(e.total for e, _, _ in known)
    return Eta(
        math.fsum(e.total * s for e, s, _ in known) / total,
        math.fsum(e.total * c for e, _, c in known) / total,
        roles,
        n,
        total,
    )
