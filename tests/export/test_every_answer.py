"""Every answer of a question has its place in the summary: a row or a column for each lens."""

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.export import summary
from counterpart.model import SIDES

ASIDE = {
    "last-check": "a date has no middle: how fresh the rules are is in the report",
    "interval": "the agreed interval belongs to the date",
}
"""Questions that a summary does not tell, and why."""
FIRST = {"rating": 2, "ladder": 2, "date": "2026-11-20"}


def value(scale):
    """Some answer on a scale."""
    if scale.kind == "points":
        first, second, *rest = scale.options
        return {first: 60, second: 40, **dict.fromkeys(rest, 0)}
    if scale.kind == "ticks":
        return list(scale.options)
    return FIRST.get(scale.kind) or scale.options[0]


def asked(assessment):
    """Each question and lens; of ticks each option."""
    for question in assessment.questions:
        scale = assessment.scale(question)
        for lens in question.lenses:
            if question.id not in ASIDE:
                yield question, lens, scale.options if scale.kind == "ticks" else (question.id,)


@pytest.mark.parametrize("key", the_catalogue().assessments)
def test_each_question_has_its_place_under_each_lens(key):
    catalogue = the_catalogue()
    assessment = catalogue.assessments[key]
    which = {"id": key, "version": assessment.version}
    given = [
        response(
            side,
            {
                question.id: {lens: value(assessment.scale(question)) for lens in question.lenses}
                for question in assessment.questions
                if side in question.sides
            },
            assessment=which,
        )
        for side in SIDES
    ]
    rows = summary(catalogue, compare(catalogue, given)).rows
    facts = {(row["fact"], row["lens"]) for row in rows if "fact" in row}
    rated = {row["dimension"]: row for row in rows if "fact" not in row and "option" not in row}
    of = {question.id: d for d in assessment.dimensions for question in d.questions}
    for question, lens, names in asked(assessment):
        dimension = of[question.id]
        if dimension.method == "rating":
            mean = "mean" if lens == "now" else f"{lens}_mean"
            asked_of = [side for side in SIDES if side in question.sides]
            assert all(rated[dimension.id][f"{side}_{mean}"] is not None for side in asked_of)
        else:
            assert {(name, lens) for name in names} <= facts, question.id
