"""What people wrote beside their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.comparison import Comparison
from counterpart.model import SIDES, Assessment, Own, Side
from counterpart.report.phrases import Phrases


@dataclass(frozen=True)
class NoteView:
    """The notes on one question by side; in a shared view neither by role nor in order."""

    title: str
    notes: Mapping[Side, tuple[tuple[str, str], ...]]


def notes(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> tuple[NoteView, ...]:
    """The questions with notes, each note with its role where it may be told.

    A shared view tells no role, sorts by text, and leaves out a side of too few people. Notes on
    items of one's own stand under the name of their list, each with the item it is about.
    """
    found = []
    for question in assessment.questions:
        by_side = {side: _of(phrases, comparison, question.id, side) for side in SIDES}
        if any(by_side.values()):
            found.append(NoteView(phrases.words.questions[question.id].title, by_side))
    for own in (dimension.own for dimension in assessment.dimensions):
        if own:
            by_side = {side: _of_own(phrases, comparison, own, side) for side in SIDES}
            if any(by_side.values()):
                found.append(NoteView(phrases.words.own[own.id].title, by_side))
    return tuple(found)


def _of_own(
    phrases: Phrases, comparison: Comparison, own: Own, side: Side
) -> tuple[tuple[str, str], ...]:
    keys = {key for r in comparison.gathered.sides[side] for key in r.answers if own.number(key)}
    return tuple(
        note for key in sorted(keys) for note in _of(phrases, comparison, key, side, own=True)
    )


def _of(
    phrases: Phrases, comparison: Comparison, question: str, side: Side, *, own: bool = False
) -> tuple[tuple[str, str], ...]:
    responses = comparison.gathered.sides[side]
    if comparison.shared and len(responses) < comparison.smallest:
        return ()
    written = [
        (
            ""
            if comparison.shared or not r.respondent.role
            else phrases.t(f"role-{r.respondent.role}"),
            f"{r.answer(question).label}: {note}" if own else note,
        )
        for r in responses
        if (note := r.answer(question).note)
    ]
    return tuple(sorted(written, key=lambda of: of[1])) if comparison.shared else tuple(written)
