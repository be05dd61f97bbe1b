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

    def shares(self) -> dict[P, float]:
        """What an answer of weight 1 counts in a person's own mean; 0 without a part in it."""
        answered: dict[P, list[float]] = {person: [] for person in self.people}
        for key, of in self.parts.items():
            weight = self.weights.get(key, 1)
            for person in of:
                answered.setdefault(person, []).append(weight)
        return {
            person: 1 / total if person in self.people and (total := math.fsum(of)) else 0.0
            for person, of in answered.items()
        }


def part_to_hide(whole: Whole[P], shown: Collection[Key], smallest: int) -> Key | None:
    """The last part that has to be hidden so that the whole tells of nobody; None for none.

    A part that `smallest` people of the whole answered parts it from the others once it is hidden:
    those people's answers to it can then be taken away from nothing.
    """
    parts = [key for key in whole.parts if key in shown]
    if not parts or not _leaves_few(whole, parts, smallest):
        return None
    enough = [key for key in parts if len(whole.parts[key] & whole.people) >= smallest]
    return (enough or parts)[-1]


def _leaves_few(whole: Whole[P], parts: Collection[Key], smallest: int) -> bool:
    """Whether the whole less some of each shown part is made of the answers of a few people.

    Of everybody else's answer to a part the same must be taken away, and as much as it counts in
    their means. Whoever answered a part that is not shown is left over; where the answers to a part
    count differently, all are left over but those of whom they count alike.
    """
    rest = [of for key, of in whole.parts.items() if key not in parts]
    return _few(
        [whole.parts[key] for key in parts],
        whole.shares(),
        whole.people & frozenset[P]().union(*rest),
        smallest,
    )


def _few(
    parts: Collection[frozenset[P]], counts: Mapping[P, float], left: frozenset[P], smallest: int
) -> bool:
    if len(left) >= smallest:
        return False
    for answered in parts:
        alike: dict[float, set[P]] = {}
        for person in answered - left:
            alike.setdefault(counts[person], set()).add(person)
        if len(alike) > 1:
            others = (answered - same for same in alike.values())
            return any(_few(parts, counts, left | of, smallest) for of in others)
    return bool(left)
