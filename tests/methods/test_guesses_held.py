"""A guess is held against the other side's answer to the same question, in every assessment."""

import pytest
from answering import drawn_answers, the_catalogue
from compared import result
from hypothesis import given, settings
from hypothesis import strategies as st

GUESSED = [
    key
    for key, assessment in the_catalogue().assessments.items()
    if any("guess" in q.lenses for d in assessment.of_method("rating") for q in d.questions)
]


@pytest.mark.parametrize("key", GUESSED)
@settings(max_examples=20)
@given(data=st.data())
def test_who_guesses_each_answer_right_is_off_by_nothing(key, data):
    answers = data.draw(drawn_answers(key))
    assessment = the_catalogue().assessments[key]
    held = next(iter(result(key, [{}], [answers]).dimensions.values())).guessed
    asked = {
        q.id for d in assessment.of_method("rating") for q in d.questions if "guess" in q.lenses
    }
    guesses = {
        question: {"guess": answers[question][held]}
        for question in asked
        if held in answers.get(question, {})
    }
    outcome = result(key, [guesses], [answers])
    for dimension in assessment.of_method("rating"):
        if all(question.id in asked for question in dimension.questions):
            sides = outcome.dimensions[dimension.id].sides
            assert sides["buyer"]["guess"].mean == sides["supplier"][held].mean
