"""What people wrote beside their answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.comparison import Comparison
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.crowd import CROWD_FROM
from counterpart.report.phrases import Phrases

CROWD_NOTES = 4
"""Notes of a crowd on one question that are printed: nobody would read them all here."""


@dataclass(frozen=True)
class NoteView:
    """The notes on one question by side; in a shared view neither by role nor in order.

    `more` is how many notes of a side are not printed.
    """

    title: str
    notes: Mapping[Side, tuple[tuple[str, str], ...]]
    more: Mapping[Side, int]

    @property
    def cut(self) -> bool:
        """Whether some are not printed."""
        return any(self.more.values())


def notes(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> tuple[NoteView, ...]:
    """The questions with notes, each note with its role where it may be told.

    A shared view tells no role, sorts by text, and leaves out a side of too few people.
    """
    found = []
    for question in assessment.questions:
        by_side = {side: _of(phrases, comparison, question.id, side) for side in SIDES}
        if any(by_side.values()):
            title = phrases.words.questions[question.id].title
            printed = {side: by_side[side][: _most(comparison, side)] for side in SIDES}
            more = {side: len(by_side[side]) - len(printed[side]) for side in SIDES}
            found.append(NoteView(title, printed, more))
    return tuple(found)


def _most(comparison: Comparison, side: Side) -> int | None:
    return CROWD_NOTES if len(comparison.scores[side]) >= CROWD_FROM else None


def _of(
    phrases: Phrases, comparison: Comparison, question: str, side: Side
) -> tuple[tuple[str, str], ...]:
    responses = comparison.gathered.sides[side]
    if comparison.shared and len(responses) < comparison.smallest:
        return ()
    written = [
        (
            ""
            if comparison.shared or not r.respondent.role
            else phrases.t(f"role-{r.respondent.role}"),
            note,
        )
        for r in responses
        if (answer := r.answers.get(question)) and (note := answer.note)
    ]
    return tuple(sorted(written, key=lambda of: of[1])) if comparison.shared else tuple(written)
