"""Questions of one's own: a set that two sides word themselves, and the assessment it makes."""

from counterpart.own_questions.assessment import METHOD, assessment_of, words_of
from counterpart.own_questions.beside import Beside, Carried
from counterpart.own_questions.document import (
    FORMAT,
    FORMAT_VERSION,
    OwnQuestion,
    OwnQuestions,
    OwnWords,
    is_own,
    to_json,
)

__all__ = [
    "FORMAT",
    "FORMAT_VERSION",
    "METHOD",
    "Beside",
    "Carried",
    "OwnQuestion",
    "OwnQuestions",
    "OwnWords",
    "assessment_of",
    "is_own",
    "to_json",
    "words_of",
]
