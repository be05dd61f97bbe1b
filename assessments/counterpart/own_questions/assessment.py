"""The assessment that a set of questions of one's own makes, and its words in a language."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.model import Assessment, Dimension, Lens, Question, Scale
from counterpart.own_questions.document import OwnQuestions
from counterpart.words import (
    BySide,
    DimensionWords,
    LensWords,
    QuestionWords,
    ReadingWords,
    ScaleWords,
    Text,
    Words,
)

METHOD = "ratings"
POINTS = 7
SCALE = "steps"
GUIDANCE = "own-questions-talk"
"""The section of the content that says what to do with a set."""
PLACE = 1000
"""After all that the playbook has itself."""
_LENSES: tuple[Lens, ...] = ("now", "guess")
_STEPS = ("do-1", "do-2")

Locale = Mapping[str, str]


def assessment_of(questions: OwnQuestions, readings: tuple[str, ...]) -> Assessment:
    """Its structure: a dimension for each question, rated as it is and as the other may see it.

    `readings` are those of the method.
    """
    return Assessment(
        id=questions.id,
        version=1,
        method=METHOD,
        scales=(Scale(SCALE, "rating", points=POINTS),),
        dimensions=tuple(
            Dimension(key, "rating", (Question(key, SCALE, lenses=_LENSES),))
            for key in questions.keys
        ),
        guidance=dict.fromkeys(readings, GUIDANCE),
        place=PLACE,
    )


def words_of(
    questions: OwnQuestions, readings: tuple[str, ...], language: str, said: Locale
) -> Words:
    """Its words for a reader of this language: the set's own, and what `said` says of every set.

    Where the set lacks the language its own words stand in the one that it has, and `language` of
    what comes back names that one.
    """
    written = questions.written(language)
    own = questions.by_language[written]
    by_key = dict(zip(questions.keys, own.questions, strict=True))
    return Words(
        language=written,
        title=own.title,
        summary=said["summary"],
        lenses={
            lens: LensWords(said[f"{lens}-name"], _by_side(said, f"{lens}-ask")) for lens in _LENSES
        },
        dimensions={
            key: DimensionWords(question.name, question.text) for key, question in by_key.items()
        },
        scales={SCALE: ScaleWords()},
        questions={
            key: QuestionWords(
                title=question.name, text=question.text, low=question.low, high=question.high
            )
            for key, question in by_key.items()
        },
        readings={key: _reading(said, key) for key in readings},
    )


def _reading(said: Locale, key: str) -> ReadingWords:
    return ReadingWords(
        title=said[f"{key}-title"],
        text=said.get(f"{key}-text"),
        talk=said[f"{key}-talk"],
        do=tuple(said[f"{key}-{step}"] for step in _STEPS if f"{key}-{step}" in said),
    )


def _by_side(said: Locale, key: str) -> Text:
    return BySide(buyer=said[f"{key}-buyer"], supplier=said[f"{key}-supplier"])
