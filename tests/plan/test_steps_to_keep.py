"""A step that keeps what both find strong says what people would see, in the plan too."""

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value
from counterpart.report.pair import comparison_view

from scripts.paths import LANGUAGES

RATED = ("trust", "expectations", "context", "co-operation")


def both_high(of):
    """A comparison in which both sides rate everything as high as they can."""
    catalogue = the_catalogue()
    assessment = catalogue.assessments[of]
    answers = {
        question.id: dict.fromkeys(question.lenses, assessment.scale(question).points)
        for dimension in assessment.of_method("rating")
        for question in dimension.questions
    }
    about = {"id": of, "version": assessment.version}
    files = [document(side, answers, assessment=about) for side in ("buyer", "supplier")]
    return compare(catalogue, [check_value(file, catalogue) for file in files])


@pytest.mark.parametrize("of", RATED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_goes_into_the_plan_with_its_sign(of, language):
    words = the_catalogue().words[language][of].dimensions
    view = comparison_view(the_catalogue(), both_high(of), language, addable=True)
    to_keep = [step for step in view.suggested_steps if step.finding == "protect"]
    assert to_keep
    for step in to_keep:
        own = words[step.dimension].findings["protect"]
        assert step.wanted == own.see
        assert step.steps[0] in own.do
