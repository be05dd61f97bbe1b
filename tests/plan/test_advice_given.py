"""What a plan is offered belongs to its subject: two dimensions never begin with the same steps."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from answering import document, the_catalogue
from counterpart import score
from counterpart.model import SIDES
from counterpart.plan import suggestions
from counterpart.reading.checking import check_value
from counterpart.report import render_score

from scripts.paths import LANGUAGES

ENDS = 8
"""Drawn pairs whose answers stand at the ends of their scales, so that much is found of them."""


def at_the_ends(key, side, draw):
    """A response whose ratings are the lowest or the highest."""
    assessment = the_catalogue().assessments[key]
    answers = {}
    for question in assessment.questions:
        scale = assessment.scale(question)
        if scale.kind in ("rating", "ladder"):
            rated = {lens: draw.choice((1, scale.points)) for lens in question.lenses}
            answers[question.id] = rated
        elif scale.kind == "points":
            whole = dict.fromkeys(scale.options, 0)
            answers[question.id] = {
                lens: {**whole, draw.choice(scale.options): 100} for lens in question.lenses
            }
    about = {"id": key, "version": assessment.version}
    return check_value(document(side, answers, assessment=about), the_catalogue())


def offered(key, language):
    """By finding and dimension the steps that plans are offered, over all drawn pairs."""
    steps = {}
    for seed in range(ENDS):
        draw = random.Random(seed)
        pair = [at_the_ends(key, side, draw) for side in SIDES]
        for of in suggestions(the_catalogue(), pair, language):
            if of.finding and of.dimension:
                steps.setdefault(of.finding, {}).setdefault(of.dimension, set()).add(of.steps)
    return steps


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", the_catalogue().assessments)
def test_two_dimensions_never_begin_with_the_same_steps(key, language):
    for finding, of in offered(key, language).items():
        for (first, steps), (second, others) in combinations(of.items(), 2):
            assert not steps & others, f"{finding}: {first} and {second}"


def test_much_is_offered():
    given = offered("journey", "en")
    assert {"feels-worse", "customer-apart", "customer-low", "side-gap"} <= set(given)
    assert min(len(given["customer-apart"]), len(given["customer-low"])) >= 7
    assert {"false-consensus", "false-conflict", "side-gap"} <= set(offered("trust", "en"))


def test_a_tick_out_of_step_is_asked_about_in_words_of_its_own():
    """All ticked from the lowest step: each prompt has its question and its step."""
    catalogue = the_catalogue()
    assessment = catalogue.assessments["co-operation"]
    prompts = [dimension.id for dimension in assessment.of_method("rating")]
    answers = {**{key: {"now": 1} for key in prompts}, "ticks": {"now": prompts}}
    about = {"id": assessment.id, "version": assessment.version}
    given = check_value(document("buyer", answers, assessment=about), catalogue)
    for kind in ("txt", "html"):
        text = render_score(catalogue, given, score(catalogue, given), "en", kind)
        for key in prompts:
            own = catalogue.words["en"]["co-operation"].dimensions[key].findings["tick-ahead"]
            plain = text.replace("&#39;", "'")
            assert own.talk in plain
            assert own.do[0] in plain
