"""What can be held of the questions: one claim each, and the same shape in every language."""

import re
from pathlib import Path

import pytest
from answering import the_catalogue
from counterpart.model import RATED, SIDES
from counterpart.words import say

from scripts.yaml_reader import load

JOINED = load(Path(__file__).with_name("joined.yaml").read_text("utf-8"))
WORDS_THAT_JOIN = {"en": r"\b(and|or)\b", "de": r"\b(und|oder)\b", "nl": r"\b(en|of)\b"}
ASSESSMENTS = sorted(the_catalogue().assessments)
ADDED = {
    "trust": {"reliance-unchecked", "reliance-alone", "reliance-open"},
    "journey": {"renewal-customer", "renewal-felt", "hand-over-customer", "hand-over-felt"},
    "stakeholders": {"result-work", "result-company", "standing-company"},
    "touchpoints": {"third-better"},
    "context": {"buyer-knows-money", "supplier-knows-money", "supplier-knows-use"},
    "purpose": {"potential-replaceable"},
}
"""Questions that were called for by name: reliance, feelings, the buyer as a customer, what a value
is worth to one's company, a third party that does it better, cash both ways, the end customer."""


def items(key):
    """The questions of an assessment that are answered on a scale of steps or points apart."""
    assessment = the_catalogue().assessments[key]
    return [of for of in assessment.questions if assessment.scale(of).kind in RATED]


def words_of(language, key, question):
    return the_catalogue().words[language][key].questions[question]


@pytest.mark.parametrize("key", ASSESSMENTS)
def test_a_question_joins_two_things_only_where_it_is_said_why_that_is_one_claim(key):
    actual = {}
    for question in items(key):
        joining = [
            language
            for language, pattern in WORDS_THAT_JOIN.items()
            if any(
                re.search(pattern, say(words_of(language, key, question.id).text, side))
                for side in SIDES
            )
        ]
        if joining:
            actual[question.id] = joining
    listed = JOINED.get(key, {})
    assert actual == {question: of["in"] for question, of in listed.items()}
    assert all(of["why"] for of in listed.values())


def shape(language, key, question):
    """What of a question's words there is, whatever it says."""
    words = words_of(language, key, question)
    parts = (words.low, words.high, words.talk, words.do, words.see, words.na, words.column)
    return [part is not None for part in parts], len(words.steps), set(words.options)


@pytest.mark.parametrize("key", ASSESSMENTS)
def test_every_question_has_the_same_anchors_in_every_language(key):
    languages = list(the_catalogue().words)
    for question in the_catalogue().assessments[key].questions:
        shapes = [shape(language, key, question.id) for language in languages]
        assert shapes == shapes[:1] * len(languages), question.id


@pytest.mark.parametrize("key", ASSESSMENTS)
def test_a_lens_is_asked_in_the_words_of_every_language(key):
    lenses = [list(of[key].lenses) for of in the_catalogue().words.values()]
    assert lenses == lenses[:1] * len(lenses)
    asked = {lens for of in the_catalogue().assessments[key].questions for lens in of.lenses}
    assert set(lenses[0]) == asked


@pytest.mark.parametrize("key", ADDED)
def test_what_was_called_for_is_asked(key):
    assert {question.id for question in the_catalogue().assessments[key].questions} >= ADDED[key]


def test_the_guess_about_closeness_is_what_the_other_side_wants():
    catalogue = the_catalogue()
    assert catalogue.method_of("relationship-type").guessed == "wanted"
    assert any("guess" in of.lenses for of in catalogue.assessments["relationship-type"].questions)


def test_ground_rules_ask_for_ones_own_sentence_and_a_first_meeting_has_a_form_of_its_own():
    catalogue = the_catalogue()
    rules = catalogue.assessments["ground-rules"].dimensions[0].questions
    assert all("explicit-agreed" in of.sentence for of in rules)
    assert catalogue.assessments["first-meeting"].method == "co-operation"


def test_small_gains_and_both_companies_cash_are_asked_about():
    asked = {of.id for of in the_catalogue().assessments["context"].questions}
    assert {"experiment-gains", "buyer-knows-money", "supplier-knows-money"} <= asked
