"""The law of a shared view: what all its figures together must not tell of a few people.

Each figure has the set of people behind it: a row of 0 and 1 over the people of a side. Who has
all figures can add and subtract them in any proportion, and so knows every row in the space that
the rows span. The law: no set of 1 to `smallest` - 1 people lies in that space. A row that would
break it is not shown.

The work is done modulo a prime, in whole numbers. Vectors drawn once for all, each at right angles
to every row shown so far, stand for the space: a set lies in it where the entries of such a vector
sum to 0 over the set. By chance that happens to a set outside with 1 in 2^61, and then hides more,
never less. A sum that counts somebody twice is refused like a set.
"""

from __future__ import annotations

import hashlib
import struct
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from math import comb

PRIME = 2**61 - 1
LANE = 128
"""Bits for each person in a vector, which is one whole number: so all lanes are reckoned at once.
A product of two entries has 122 bits."""
MOST_SUBSETS = 20_000
"""Of groups that are tried for one row; where there are more, the row is not shown."""
MOST_ROWS = 200
"""Independent rows of a side; beyond them only what follows from the others is shown."""
_DRAW = struct.Struct("<4Q")
AT_ONCE = 64
"""People of whom the entries of a vector are drawn at a time; a digest gives four."""
_OUT_IN = (bytes(LANE // 8), b"\xff" * (LANE // 8))
"""The lane of somebody who is not in a row, and of somebody who is."""


class Space:
    """The space of the rows shown so far, over `people` people; `rows` are the most to come."""

    def __init__(self, people: int, rows: int, smallest: int) -> None:
        """Draws the vectors, the same ones each time."""
        self._people, self._smallest = people, smallest
        self._low = _all_lanes(PRIME, people)
        self._high = _all_lanes(2**67 - 1, people)
        self._classes = [0] * people
        many = min(rows, people, MOST_ROWS) + 1
        self._vectors = [_drawn(number, people) for number in range(many)]

    def add(self, row: Collection[int]) -> bool:
        """Whether the law holds with this row too; it is in the space from then on if it does.

        `row` holds the places of people. A row that follows from the others is always allowed.
        """
        inside = [place in row for place in range(self._people)]
        mask = int.from_bytes(b"".join(map(_OUT_IN.__getitem__, inside)), "little")
        *others, last = self._vectors
        beside = self._sum(last & mask)
        if not beside:
            return True
        if not others:
            return False
        classes = _split(self._classes, inside)
        turned = self._turned(others[-1], last, mask, beside)
        if _tells(self._small(classes, turned), self._smallest):
            return False
        self._classes = classes
        before = [self._turned(vector, last, mask, beside) for vector in others[:-1]]
        self._vectors = [*before, turned]
        return True

    def _turned(self, vector: int, last: int, mask: int, beside: int) -> int:
        """The combination of two vectors that is at right angles to the row as well."""
        product = vector * beside + last * (PRIME - self._sum(vector & mask))
        for _ in range(2):  # modulo 2^61 - 1 by adding what stands above bit 61, in all lanes
            product = (product & self._low) + ((product >> 61) & self._high)
        return product

    def _sum(self, vector: int) -> int:
        """The sum of all entries, half of the lanes laid on the other half until one is left."""
        lanes = self._people
        while lanes > 1:
            lanes = (lanes + 1) // 2
            over = lanes * LANE
            high = vector >> over
            vector = vector - (high << over) + high
        return vector % PRIME

    def _small(self, classes: Sequence[int], vector: int) -> list[tuple[int, int]]:
        """The classes of few people: how many, and the sum of their entries.

        People who stand behind the same rows cannot be parted, and count as one.
        """
        sizes = Counter(classes)
        sums = {of: 0 for of, n in sizes.items() if n < self._smallest}
        if not sums:
            return []
        words = struct.unpack(f"<{2 * self._people}Q", vector.to_bytes(16 * self._people, "little"))
        for of, entry in zip(classes, words[::2], strict=True):
            if of in sums:
                sums[of] += entry
        return [(sizes[of], total % PRIME) for of, total in sums.items()]


def _tells(classes: Sequence[tuple[int, int]], smallest: int) -> bool:
    """Whether fewer than `smallest` people sum to 0; also where there are too many to try.

    Groups of half as many are listed, and each is looked for with the opposite sum.
    """
    half = smallest // 2
    if comb(len(classes), half) > MOST_SUBSETS:
        return True
    people: dict[int, int] = {}
    groups = [(0, 0, 0)]
    for _ in range(half):
        groups = [
            (at + 1, n + size, (total + entry) % PRIME)
            for start, n, total in groups
            for at, (size, entry) in enumerate(classes[start:], start)
            if n + size < smallest
        ]
        for _, n, total in groups:
            people[total] = min(n, people.get(total, n))
    return any(
        not total or n + people.get(PRIME - total, smallest) < smallest
        for total, n in people.items()
    )


def _split(classes: Sequence[int], inside: Sequence[bool]) -> list[int]:
    """The classes, those parted of whom only some are in the row."""
    pairs = list(zip(classes, inside, strict=True))
    names = {pair: name for name, pair in enumerate(dict.fromkeys(pairs))}
    return [names[pair] for pair in pairs]


def _all_lanes(entry: int, people: int) -> int:
    """The same entry for everybody."""
    return int.from_bytes(entry.to_bytes(LANE // 8, "little") * people, "little")


def _drawn(number: int, people: int) -> int:
    """A vector of entries that look random, and are the same wherever this runs."""
    blocks = [_block(number, block) for block in range(-(-people // AT_ONCE))]
    return int.from_bytes(b"".join(blocks)[: people * LANE // 8], "little")


@lru_cache(maxsize=4096)
def _block(number: int, block: int) -> bytes:
    """The lanes of so many people in a vector; each view of the same people draws them again."""
    entries: list[int] = []
    for part in range(block * AT_ONCE // 4, (block + 1) * AT_ONCE // 4):
        digest = hashlib.sha256(f"{number} {part}".encode()).digest()
        entries += (entry % PRIME for entry in _DRAW.unpack(digest))
    return b"".join(entry.to_bytes(LANE // 8, "little") for entry in entries)
