"""A rung in words: the step of a ladder, or the state of a rule, of whatever assessment it is."""

from __future__ import annotations

from counterpart.catalogue import Catalogue
from counterpart.model import SIDES, Question
from counterpart.words import say


def rung(catalogue: Catalogue, language: str, assessment: str, topic: str, rung_id: str) -> str:
    """A rung of a topic: `3. ` and the step in words, or a state's name; else just its id.

    `topic` is a question, an own item, or a dimension that is one question; another playbook may
    know more than this one.
    """
    question = _question(catalogue, assessment, topic)
    if question is None or not rung_id:
        return rung_id
    words = catalogue.words[language][assessment]
    choices = words.scales[question.scale].choices if question.scale in words.scales else {}
    if rung_id in choices:
        return choices[rung_id].name
    own = words.questions.get(question.id)
    steps = own.steps if own else ()
    if rung_id.isdecimal() and 1 <= int(rung_id) <= len(steps):
        return f"{int(rung_id)}. {say(steps[int(rung_id) - 1], SIDES[0])}"
    return rung_id


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
