"""How large the type of minutes may be, so that they print on one page of A4 and of Letter.

Counted as for a plan: an estimate with room to spare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterpart.plan.paper import HEAD, HEIGHT, SECTION, TYPES, Type

if TYPE_CHECKING:
    from counterpart.minutes.view import MinutesView, TopicView


def size(view: MinutesView) -> str:
    """The name of the largest type in which these minutes fit a page; else the smallest."""
    fits = (of.name for of in TYPES if _count(of, view) * of.size * of.leading <= HEIGHT)
    return next(fits, TYPES[-1].name)


def _count(of: Type, view: MinutesView) -> float:
    """The lines of everything."""
    workshop = view.workshop
    lists = (workshop.ground_rules, workshop.parked)
    sections = (view.topics, view.actions, *lists)
    count = HEAD + SECTION * sum(map(bool, sections)) + 1.5 * len(view.worth)
    count += sum(_topic(of, topic) for topic in view.topics)
    count += sum(of.lines(line, 0.9) for lines in lists for line in lines)
    for action in view.actions:
        said = sum(of.lines(text, 0.31) for text in (action.theme, *action.action.steps))
        count += max(said, *(of.lines(owner, 0.2) for _, _, owner in action.owners), 2) + 0.6
    return count


def _topic(of: Type, topic: TopicView) -> float:
    view = topic.of
    count = 1.6 + (of.lines(view.said, 0.95) if view.said else 0)
    count += sum(of.lines(text, 0.8) for text in (view.now, view.next) if text)
    count += sum(of.lines(f"{side.now} {side.next} {side.text}", 0.8) for side in view.wrote)
    return count + 0.6
