"""How large the type of a plan may be, so that it prints on one page of A4 and of Letter.

The lines of everything are counted for each type that `plan.css` has, from the largest on. It is an
estimate with room to spare: what does not fit in the smallest type goes on to another page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from counterpart.relationship.model import Action, Event, Rule

HEIGHT, WIDTH = 700, 516
"""Points within the margins: Letter is the lower one, A4 the narrower one."""
CHARACTER = 0.54
"""The width of a character on average, in parts of the type's size."""
HEAD, SECTION = 6.0, 2.4
"""Lines that the title takes, and the title of a section."""


@dataclass(frozen=True)
class Type:
    """A type by name: its size in points, and the height of a line in parts of it."""

    name: str
    size: float
    leading: float

    def lines(self, text: str, share: float) -> int:
        """The lines of a text in a column that takes this share of the page's width."""
        across = max(1, int(WIDTH * share / (self.size * CHARACTER)))
        return sum(max(1, ceil(len(line) / across)) for line in text.split("\n")) if text else 1


TYPES = (Type("roomy", 11, 1.45), Type("usual", 9.5, 1.35), Type("tight", 7.4, 1.22))


def size(
    active: Sequence[Action], ended: int, rules: Sequence[Rule], events: Sequence[Event]
) -> str:
    """The name of the largest type in which this plan fits a page; else that of the smallest."""
    for of in TYPES:
        count = HEAD + sum(_action(of, action) for action in active)
        count += SECTION * sum(map(bool, (active, ended, rules, events))) + ended
        count += sum(of.lines(f"{rule.text} {rule.note}", 0.52) + 0.5 for rule in rules)
        count += sum(of.lines(event.note, 0.75) for event in events)
        if count * of.size * of.leading <= HEIGHT:
            return of.name
    return TYPES[-1].name


def _action(of: Type, action: Action) -> float:
    """Its title, its longest column with a heading, its owners, and what lies between."""
    steps = sum(of.lines(step, 0.27) for step in action.steps)
    longest = max(of.lines(action.now, 0.29), of.lines(action.wanted, 0.29), steps)
    return of.lines(action.theme, 0.42) * 1.2 + longest + 3.4
