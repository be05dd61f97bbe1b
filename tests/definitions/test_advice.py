"""Advice that belongs to its subject: no two dimensions of an assessment say the same."""

from collections import Counter

import pytest
from answering import the_catalogue

FINDINGS = ("side-gap", "fix-together", "inside-first", "protect")
WHOLE = ("expectations", "journey", "pulse")
"""The assessments in which each rated dimension has words of its own for each of these findings."""
SPOKEN = [
    pytest.param(language, key, id=f"{key}-{language}")
    for language, of in the_catalogue().words.items()
    for key in of
]


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_no_two_dimensions_ask_advise_or_hope_for_the_same(language, key):
    said = Counter(
        text
        for dimension in the_catalogue().words[language][key].dimensions.values()
        for own in dimension.findings.values()
        for text in (own.talk, *own.do, own.see, own.text)
        if text
    )
    assert [text for text, times in said.items() if times > 1] == []


@pytest.mark.parametrize("key", WHOLE)
def test_each_finding_of_each_dimension_has_its_own_question_advice_and_sign_of_success(key):
    catalogue = the_catalogue()
    for words in catalogue.words.values():
        for dimension in catalogue.assessments[key].of_method("rating"):
            findings = words[key].dimensions[dimension.id].findings
            for finding in FINDINGS:
                own = findings[finding]
                assert own.talk, (dimension.id, finding)
                assert own.do, (dimension.id, finding)
                assert own.see, (dimension.id, finding)


def test_each_point_of_the_pulse_says_what_its_own_high_and_low_mean():
    for words in the_catalogue().words.values():
        for dimension in the_catalogue().assessments["pulse"].of_method("rating"):
            findings = words["pulse"].dimensions[dimension.id].findings
            assert all(findings[one].text for one in ("side-gap", "fix-together", "protect"))
