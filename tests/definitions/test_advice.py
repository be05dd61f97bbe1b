"""Advice that belongs to its subject: no two themes of an assessment say the same.

A theme is a dimension, or a question of which something is found by itself. Whatever gives a theme
something to talk about has its question, advice and sign of success there: in the definition's
words, or where a method has a step and a sign for each dimension, in the method's own.
"""

from collections import Counter

import pytest
from answering import the_catalogue
from counterpart.methods.co_operation.scoring import TICK_AHEAD, TICK_BEHIND
from counterpart.methods.journey.prompts import TALKED_ABOUT
from counterpart.methods.journey.scoring import QUADRANTS
from counterpart.report.rated.rows import QUIET
from counterpart.scoring.coorientation import MISTAKEN, STATES

SPOKEN = [
    pytest.param(language, key, id=f"{key}-{language}")
    for language, of in the_catalogue().words.items()
    for key in of
]
GIVES_NOTHING = {*QUIET, *STATES, *QUADRANTS} - {"protect", *MISTAKEN, *TALKED_ABOUT}
"""After these nothing is suggested, as the code has it; of what both find strong, what to keep."""
OF_RESPONSE = (TICK_AHEAD, TICK_BEHIND)
"""What one respondent is told, from which no plan begins: a question and a step, and no sign."""


def of_dimensions(assessment, method):
    """Each rated dimension, and what of it needs advice of its own."""
    rated = [key for key in (*method.readings, *method.finds) if "dimension" in method.fields(key)]
    for dimension in assessment.of_method("rating"):
        judged = method.valence(dimension.id) != "neither"
        guessed = any("guess" in question.lenses for question in dimension.questions)
        without = {
            *GIVES_NOTHING,
            *(() if judged else ("fix-together", "protect")),
            *(() if guessed else STATES),
        }
        yield dimension.id, [key for key in rated if key not in without]


def of_questions(assessment, method):
    """Each question of which something is found by itself, and what that may be."""
    alone = [key for key in method.finds if "dimension" not in method.fields(key)]
    for dimension in assessment.of_method("points") if alone else ():
        for question in dimension.questions:
            yield question.id, alone


def of_method(language, method, theme):
    """The step and the sign that a method has for a dimension; none where it has none for each."""
    report = the_catalogue().locales[language]["report"]
    keys = (f"{method.id}-{kind}-{theme}" for kind in ("do", "see"))
    return tuple(report[key] for key in keys if key in report)


def advice(language, key, theme, finding):
    """The question, the steps and the signs of success that a theme has for a finding."""
    words, method = the_catalogue().words[language][key], the_catalogue().method_of(key)
    about = words.dimensions.get(theme) or words.questions[theme]
    if common := of_method(language, method, theme):
        return about.talk, common[:1], common[1:]
    own = about.findings.get(finding)
    return (own.talk, own.do, (own.see,) if own.see else ()) if own else ("", (), ())


def themes(key):
    """Each theme of an assessment with what of it needs advice."""
    assessment, method = the_catalogue().assessments[key], the_catalogue().method_of(key)
    return [*of_dimensions(assessment, method), *of_questions(assessment, method)]


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_no_two_themes_ask_advise_or_hope_for_the_same(language, key):
    words = the_catalogue().words[language][key]
    texts = Counter(
        text
        for theme in (*words.dimensions.values(), *words.questions.values())
        for own in theme.findings.values()
        for text in (own.talk, *own.do, own.see, own.text)
        if text
    )
    assert [text for text, times in texts.items() if times > 1] == []


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_each_finding_of_each_theme_has_its_own_question_advice_and_sign_of_success(language, key):
    needed = [(theme, finding) for theme, findings in themes(key) for finding in findings]
    lacking = []
    for theme, finding in needed:
        talk, do, see = advice(language, key, theme, finding)
        if not (talk and do and (see or finding in OF_RESPONSE)):
            lacking.append((theme, finding))
    assert lacking == []


@pytest.mark.parametrize(("language", "key"), SPOKEN)
def test_no_two_themes_share_what_their_method_advises(language, key):
    method = the_catalogue().method_of(key)
    advised = [text for theme, _ in themes(key) for text in of_method(language, method, theme)]
    assert len(set(advised)) == len(advised)
    assert len(advised) in {0, 2 * len(themes(key))}


def test_advice_is_asked_for_wherever_a_plan_begins():
    """What the code calls quiet is no more than what it never suggests."""
    keys = the_catalogue().assessments
    counts = {key: sum(len(findings) for _, findings in themes(key)) for key in keys}
    assert counts["journey"] == 8 * 11
    assert counts["stakeholders"] == 6 * 7
    assert counts["trust"] == 3 * 7 + 4


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
            assert all(findings[key].text for key in ("side-gap", "fix-together", "protect"))
