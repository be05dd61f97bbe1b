"""A whole and its parts: a mean by person of several answers beside the means of these answers.

The whole less its shown parts is what is left of those who did not answer like the others. Where
those are few, the whole tells of them, though every figure has enough people behind it: three
people answered five questions, a fourth all six; the whole less the five is made of her answers.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

P = TypeVar("P", bound=Hashable)
Key = tuple[str, ...]


@dataclass(frozen=True)
class Whole(Generic[P]):
    """The people behind the whole, and behind each part those who answered it.

    `weights` are those of the parts in the whole; 1 where there is none.
    """

    people: frozenset[P]
    parts: Mapping[Key, frozenset[P]]
    weights: Mapping[Key, float] = field(default_factory=dict)

    def weight(self, person: P) -> float:
        """The weight of all parts that somebody answered."""
        answered = (key for key, of in self.parts.items() if person in of)
        return math.fsum(self.weights.get(key, 1) for key in answered)


def part_to_hide(whole: Whole[P], shown: Collection[Key], smallest: int) -> Key | None:
    """The last part that has to be hidden so that the whole tells of nobody; None for none.

    A part that is not shown and that `smallest` people of the whole answered parts it from the
    others: nobody else's answers can then be taken away from it. Without such a part, whoever
    answered a hidden part, parts of another weight, or a part but has no whole is left over.
    """
    rest = [of for key, of in whole.parts.items() if key not in shown]
    if any(len(of & whole.people) >= smallest for of in rest):
        return None
    parts = [key for key in whole.parts if key in shown]
    if not parts:
        return None
    outside = frozenset[P]().union(*(whole.parts[key] for key in parts)) - whole.people
    apart = outside.union(*rest)
    weights = {person: whole.weight(person) for person in whole.people}
    for weight in set(weights.values()):
        left = apart | {person for person in whole.people if weights[person] != weight}
        if 0 < len(left) < smallest:
            return parts[-1]
    return None
