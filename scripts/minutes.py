"""How long an assessment takes to answer: worked out from what it asks, never typed.

The rule. Whoever answers reads all the words of the form once, at 200 words a minute [conv, within
the 175 to 300 at which most adults read non-fiction in silence, with 238 as the mean; lit:
Brysbaert 2019], and then judges: so many seconds for each question and lens, by how it is answered
[conv; a survey institute that times its panel reckons about ten seconds for a whole question, Pew
Research Center 2022; here the reading is counted apart]. A minute goes to naming oneself and to
what a page says around its questions: how to answer, who sees it (`scripts.bench.reading` counts
160 to 390 words of that). The longest wording of all languages and both sides counts, and the
minutes are rounded up. No machine can time a person.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from counterpart import Catalogue
from counterpart.model import SIDES, Assessment, Dimension, Question, ScaleKind, Side
from counterpart.words import Text, Words, say

A_MINUTE = 60.0
WORD = A_MINUTE / 200
"""Seconds for a word that is read."""
JUDGED: Mapping[ScaleKind, float] = {
    "rating": 8.0,
    "ladder": 8.0,
    "state": 6.0,
    "choice": 6.0,
    "ticks": 12.0,
    "date": 12.0,
    "points": 18.0,
}
"""Seconds for an answer under one lens, once the question was read [conv]."""
OWN = 20.0
"""Seconds for a list of one's own: one item is thought of and named [conv]."""
SENTENCE = 10.0
"""Seconds for a sentence of one's own: twenty, and about every second one is written [conv]."""
ABOUT = 60.0
"""Seconds for naming oneself, and for the words around the questions [conv]."""


def minutes(assessment: Assessment, words: Mapping[str, Words]) -> int:
    """Whole minutes for all of it, of the longest wording; `words` are those of each language."""
    longest = max(seconds(assessment, of, side) for of in words.values() for side in SIDES)
    return math.ceil(longest / A_MINUTE)


def seconds(assessment: Assessment, words: Words, side: Side) -> float:
    """Seconds for one side in one language."""
    texts = [*_heads(assessment, words)]
    judging = 0.0
    for dimension in assessment.dimensions:
        asked = [question for question in dimension.questions if side in question.sides]
        for question in asked:
            texts += _asked(assessment, dimension, words, question)
            judging += JUDGED[assessment.scale(question).kind] * len(question.lenses)
            judging += SENTENCE if question.sentence else 0.0
        if dimension.own and side in dimension.own.sides:
            texts.append(words.own[dimension.own.id].ask)
            judging += OWN
    read = sum(len(say(text, side).split()) for text in texts)
    return ABOUT + WORD * read + judging


def _heads(assessment: Assessment, words: Words) -> Iterator[Text]:
    """What is read once: the summary, the parts, the lenses, the states and their meanings."""
    yield words.summary
    yield from (lens.ask for lens in words.lenses.values())
    for dimension in assessment.dimensions:
        if not assessment.matrix(dimension):
            yield words.dimensions[dimension.id].about
    yield from (matrix.about for matrix in words.matrices.values())
    for row in words.rows.values():
        yield from (row.title, row.text)
    for scale in words.scales.values():
        yield from (choice.label for choice in scale.choices.values())


def _asked(
    assessment: Assessment, dimension: Dimension, words: Words, question: Question
) -> Iterator[Text]:
    """The question with its ends, steps or options; in a table only the cell is looked at."""
    if assessment.matrix(dimension):
        return
    of = words.questions[question.id]
    yield from (of.title, of.text, *of.options.values(), *of.steps)
    yield from (end for end in (of.low, of.high) if end is not None)


def lengths(catalogue: Catalogue) -> dict[str, int]:
    """How long each assessment takes, the same number in all languages."""
    return {
        key: minutes(assessment, {name: words[key] for name, words in catalogue.words.items()})
        for key, assessment in catalogue.assessments.items()
    }
