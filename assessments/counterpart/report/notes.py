"""What people wrote beside their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from counterpart.model import SIDES, Assessment, Own, Side
from counterpart.report.crowd import CROWD_FROM
from counterpart.report.phrases import Phrases
from counterpart.responses import Response
from counterpart.scoring.comparison import Comparison

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

    A shared view tells no role, sorts by text, and leaves out a side of too few people. Notes on
    items of one's own stand under the name of their list, each with the item it is about.
    """
    views = []
    for question in assessment.questions:
        by_side = {side: _of(phrases, comparison, question.id, side) for side in SIDES}
        if any(by_side.values()):
            title = phrases.words.questions[question.id].title
            views.append(_printed(comparison, title, by_side))
    for own in (dimension.own for dimension in assessment.dimensions):
        if own:
            by_side = {side: _of_own(phrases, comparison, own, side) for side in SIDES}
            if any(by_side.values()):
                views.append(_printed(comparison, phrases.words.own[own.id].title, by_side))
    return tuple(views)


def notes_on(
    phrases: Phrases, comparison: Comparison, questions: Sequence[str], most: int
) -> tuple[tuple[Side, str], ...]:
    """At most so many notes on these questions, each with its side and without its role.

    The sides take turns, so that both are heard; what `notes` leaves out is left out here.
    """
    by_side = {
        side: [note for of in questions for _, note in _of(phrases, comparison, of, side)]
        for side in SIDES
    }
    turns = zip_longest(*([(side, note) for note in by_side[side]] for side in SIDES))
    return tuple(of for turn in turns for of in turn if of)[:most]


def of_response(phrases: Phrases, response: Response) -> tuple[tuple[str, str], ...]:
    """What one respondent wrote, each note with the title of its question."""
    questions = phrases.catalogue.assessments[response.assessment].questions
    return tuple(
        (phrases.words.questions[question.id].title, note)
        for question in questions
        if (note := response.answer(question.id).note)
    )


def _printed(
    comparison: Comparison, title: str, by_side: Mapping[Side, tuple[tuple[str, str], ...]]
) -> NoteView:
    printed = {side: by_side[side][: _most(comparison, side)] for side in SIDES}
    return NoteView(title, printed, {s: len(by_side[s]) - len(printed[s]) for s in SIDES})


def _most(comparison: Comparison, side: Side) -> int | None:
    return CROWD_NOTES if len(comparison.scores[side]) >= CROWD_FROM else None


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
        if (answer := r.answers.get(question)) and (note := answer.note)
    ]
    return tuple(sorted(written, key=lambda of: of[1])) if comparison.shared else tuple(written)
