"""The plan on a slide: what was agreed, with two owners and a day; else what could be agreed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterpart.deck.model import Cell
from counterpart.deck.placing import TOP, cells, tables
from counterpart.deck.words import called_short, source
from counterpart.export.headings import Headings
from counterpart.export.opening import open_actions
from counterpart.model import SIDES, Side
from counterpart.relationship.model import Action
from counterpart.report.pair import FIRST, ComparisonView
from counterpart.report.phrases import Phrases
from counterpart.report.suggestion import Suggestion

if TYPE_CHECKING:
    from counterpart.deck.comparison import Draft

SHARES = (6.0, 2.4, 2.4, 1.9)
"""Widths of the columns: action, the two owners, the day."""
ALIGNED = "llll"


def add_actions(draft: Draft, view: ComparisonView, actions: Sequence[Action]) -> None:
    """The open actions of an assessment; where there are none, the first steps that it suggests,
    with room for whose they become."""
    agreed = open_actions(actions, view.comparison.gathered.assessment)
    notes = source(draft.words, view)
    if agreed:
        add_agreed(draft, agreed, notes)
        return
    if not view.headline.scored:
        return
    leads = [topic.suggestion for topic in view.topics[:FIRST] if topic.suggestion]
    add_suggested(draft, leads, notes)


def add_agreed(draft: Draft, actions: Sequence[Action], notes: Sequence[str]) -> None:
    """Slides of actions that were agreed."""
    words = draft.words
    rows = [_agreed(words, action) for action in actions]
    whole = [
        line
        for action in actions
        for line in (action.theme, action.wanted, *(f"– {step}" for step in action.steps))
        if line.strip()
    ]
    for table in tables(head(words), rows, SHARES):
        draft.add(words.e("deck-plan"), [table], [*whole, *notes])


def add_suggested(draft: Draft, made: Sequence[Suggestion], notes: Sequence[str]) -> None:
    """A slide of first steps that nobody has agreed to yet; nothing where there are none."""
    words = draft.words
    rows = [
        (Cell("\n".join((of.theme, *of.steps[:1])), lead=True), *cells(("", "", ""), "lll"))
        for of in made
    ]
    if not rows:
        rows = [cells((words.e("deck-plan-none"), "", "", ""), ALIGNED)]
    whole = [
        line
        for of in made
        for line in (of.theme, of.wanted, *(f"– {step}" for step in of.steps))
        if line
    ]
    title = words.e("deck-plan-open")
    for table in tables(head(words), rows, SHARES, top=TOP):
        draft.add(title, [table], [*whole, *notes])


def head(words: Headings) -> tuple[Cell, ...]:
    """The head of a plan's table."""
    owners = [owner_at(words.phrases, side) for side in SIDES]
    names = (words.e("action-head"), *owners, words.phrases.t("agreed-due"))
    return cells(names, ALIGNED, bold=True)


def owner_at(phrases: Phrases, side: Side) -> str:
    """What stands over the owners of a side."""
    who = called_short(phrases, side)
    if phrases.company(side) and who != phrases.named(side):
        return phrases.t("agreed-owner-of", side=who)
    return phrases.t("agreed-owner", side=phrases.name(side))


def _agreed(words: Headings, action: Action) -> tuple[Cell, ...]:
    t = words.phrases.t
    steps = [step.strip() for step in action.steps if step.strip()]
    said = "\n".join((action.theme.strip() or t("agreed-untitled"), *steps[:1]))
    owners = [action.owners[side].strip() or t("agreed-nobody") for side in SIDES]
    due = words.phrases.day(action.due) or t("agreed-no-day")
    return Cell(said, lead=True), *cells((*owners, due), "lll")
