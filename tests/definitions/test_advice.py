"""Advice that belongs to its subject: no two themes of an assessment say the same.

A theme is a dimension, or a question of which something is found by itself. Whatever may be found
of a theme has its question, advice and sign of success; `SHARED` says of which findings one piece
of advice serves all themes of an assessment, and why.
"""

from collections import Counter

import pytest
from answering import the_catalogue

SPOKEN = [
    pytest.param(language, key, id=f"{key}-{language}")
    for language, of in the_catalogue().words.items()
    for key in of
]
GUESSED = "a wrong guess is put right the same way whatever it was about: say it, hear an example"
NOTHING = "there is nothing to do about it, and nothing is suggested"
BESIDE = "asked beside the phase: it is heard the same way in any phase, whose own question follows"
MIRRORED = "the behaviour's own step follows, and its next rung is what one would see"
ROLES = "it speaks of two roles or of a company and a role, over all kinds of value at once"
SHARED = {
    "unknown": "the only advice is to answer the open questions",
    "steady": NOTHING,
    **dict.fromkeys(("shared-view", "keep-up", "let-rest", "between"), NOTHING),
    **dict.fromkeys(("known-difference", "misjudged-difference"), GUESSED),
    **dict.fromkeys(("false-consensus", "false-conflict"), GUESSED),
    **dict.fromkeys(("tick-ahead", "tick-behind"), "a tick and a rung are set right the same way"),
    **dict.fromkeys(("feels-worse", "feels-better", "felt-apart"), BESIDE),
    **dict.fromkeys(("customer-low", "customer-apart"), BESIDE),
    **dict.fromkeys(the_catalogue().methods["mirror"].readings, MIRRORED),
    **dict.fromkeys(("roles-apart", "company-ahead", "role-ahead"), ROLES),
}


def found_of_dimensions(assessment, method):
    """Each rated dimension, and what may be found of it that needs advice of its own."""
    found = [key for key in (*method.readings, *method.finds) if "dimension" in method.fields(key)]
    for dimension in assessment.of_method("rating"):
        judged = method.valence(dimension.id) != "neither"
        levels = () if judged else ("fix-together", "protect")
        yield dimension.id, [key for key in found if key not in SHARED and key not in levels]


def found_of_questions(assessment, method):
    """Each question of which something is found by itself, and what that may be."""
    found = [key for key in method.finds if "dimension" not in method.fields(key)]
    for dimension in assessment.of_method("points") if found else ():
        for question in dimension.questions:
            yield question.id, found


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_no_two_themes_ask_advise_or_hope_for_the_same(language, key):
    words = the_catalogue().words[language][key]
    said = Counter(
        text
        for theme in (*words.dimensions.values(), *words.questions.values())
        for own in theme.findings.values()
        for text in (own.talk, *own.do, own.see, own.text)
        if text
    )
    assert [text for text, times in said.items() if times > 1] == []


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_each_finding_of_each_theme_has_its_own_question_advice_and_sign_of_success(language, key):
    catalogue = the_catalogue()
    assessment, method = catalogue.assessments[key], catalogue.method_of(key)
    words = catalogue.words[language][key]
    themes = [
        *((words.dimensions[of], found) for of, found in found_of_dimensions(assessment, method)),
        *((words.questions[of], found) for of, found in found_of_questions(assessment, method)),
    ]
    lacking = [
        (theme, finding)
        for theme, found in themes
        for finding in found
        if not ((own := theme.findings.get(finding)) and own.talk and own.do and own.see)
    ]
    assert lacking == []


def test_each_behaviour_of_the_mirror_has_a_step_of_its_own():
    catalogue = the_catalogue()
    for locale in catalogue.locales.values():
        steps = [
            locale["report"][f"mirror-do-{d.id}"]
            for d in catalogue.assessments["mirror"].dimensions
        ]
        assert len(set(steps)) == len(steps) > 0


def test_each_rule_says_what_it_is_to_settle_and_what_one_would_see():
    """How to come to a rule its standing says; which rule that would be, each rule says itself."""
    catalogue = the_catalogue()
    rules = catalogue.assessments["ground-rules"].dimensions[0].questions
    for words in catalogue.words.values():
        for question in rules:
            own = words["ground-rules"].questions[question.id]
            assert own.talk
            assert own.do
            assert own.see


def test_each_point_of_the_pulse_says_what_its_own_high_and_low_mean():
    for words in the_catalogue().words.values():
        for dimension in the_catalogue().assessments["pulse"].of_method("rating"):
            findings = words["pulse"].dimensions[dimension.id].findings
            assert all(findings[one].text for one in ("side-gap", "fix-together", "protect"))
