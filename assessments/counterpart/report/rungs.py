"""A rung in words: the step of a ladder, or the state of a rule, of whatever assessment it is."""

from __future__ import annotations

from counterpart.catalogue import Catalogue
from counterpart.model import SIDES, Question
from counterpart.words import say

CLIMBED = ("ladder", "state")
"""The kinds of scales that have rungs."""
DIGITS = 2
"""Of the number of a step, at most."""


def rung(catalogue: Catalogue, language: str, assessment: str, topic: str, rung_id: str) -> str:
    """A rung of a topic: `3. ` and the step in words, or a state's name; else just its id.

    `topic` is a question, an own item, or a dimension that is one question; another playbook may
    know more than this one.
    """
    known = dict(rungs(catalogue, language, assessment, topic))
    if rung_id not in known and rung_id.isdecimal() and len(rung_id) <= DIGITS:
        return known.get(str(int(rung_id)), rung_id)
    return known.get(rung_id, rung_id)


def rungs(
    catalogue: Catalogue, language: str, assessment: str, topic: str
) -> tuple[tuple[str, str], ...]:
    """The rungs of a topic, each its id and its words; none without a ladder or states."""
    question = _question(catalogue, assessment, topic)
    made = catalogue.assessments.get(assessment)
    if question is None or made is None or made.scale(question).kind not in CLIMBED:
        return ()
    words = catalogue.words[language][assessment]
    choices = words.scales[question.scale].choices if question.scale in words.scales else {}
    named = tuple((key, choice.name) for key, choice in choices.items())
    own = words.questions.get(question.id)
    steps = enumerate(own.steps if own else (), 1)
    return named or tuple((str(at), f"{at}. {say(step, SIDES[0])}") for at, step in steps)


def topic_name(catalogue: Catalogue, language: str, assessment: str, topic: str) -> str:
    """What a dimension or a question is called; empty where this playbook does not know it."""
    words = catalogue.words[language].get(assessment)
    if words is None:
        return ""
    if topic in words.dimensions:
        return words.dimensions[topic].name
    return words.questions[topic].title if topic in words.questions else ""


def _question(catalogue: Catalogue, assessment: str, topic: str) -> Question | None:
    made = catalogue.assessments.get(assessment)
    if made is None:
        return None
    by_id = {question.id: question for question in made.questions}
    if topic in by_id:
        return by_id[topic]
    if own := made.own(topic):
        return own.question(topic)
    asked = [of.questions for of in made.dimensions if of.id == topic]
    return asked[0][0] if asked and len(asked[0]) == 1 else None
