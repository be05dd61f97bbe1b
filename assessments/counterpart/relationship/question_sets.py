"""A set of questions that the two worded themselves, as a record of their relationship."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterpart.own_questions import OwnQuestions
from counterpart.reading.own_questions import check_own_questions
from counterpart.reading.untrusted import Untrusted, plain
from counterpart.relationship.members import VERSION, identity, made_from

_SET = (*VERSION, "questions")


@dataclass(frozen=True)
class QuestionSet:
    """One version of a set: when it was made or withdrawn; its id is that of its words.

    A set that is withdrawn is asked no more; what was answered to it stays.
    """

    id: str
    changed_at: str
    questions: OwnQuestions
    after: tuple[str, ...] = ()
    withdrawn: bool = False


def check_question_set(record: Untrusted, languages: Iterable[str]) -> QuestionSet | None:
    """The version in this object; None where its questions are none."""
    record.only(_SET)
    own_id, changed_at = identity(record), record.time("changed_at")
    after, withdrawn = made_from(record), record.flag("withdrawn")
    given = record.within("questions")
    questions = check_own_questions(given, languages) if given.ok else None
    if questions is None:
        return None
    if own_id and own_id != questions.id:
        record.problem("id", "own-other", found=plain(own_id), expected=questions.id)
    return QuestionSet(own_id, changed_at, questions, after, withdrawn)
