"""What two sides believe of each other follows from both states and both accuracies.

Every combination of answers and guesses on a seven-point scale is tried, in every language.
"""

from itertools import product

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.model import SIDES
from counterpart.report import render_comparison
from counterpart.report.believed import believed, worth_a_talk
from counterpart.report.pair import comparison_view
from counterpart.report.phrases import Phrases
from counterpart.scoring.coorientation import orient

from scripts.paths import LANGUAGES

NEAR = 20.0
SCORES = [100 * step / 6 for step in range(7)]
KEYS = [("trust", "opinion", "-mutual"), ("context", "opinion", ""), ("purpose", "together", "")]
KNOWS = {
    "en": ("knows that", "both know"),
    "de": ("weiß das", "wissen Sie beide", "wissen es beide", "beide wissen", "wissen beide"),
    "nl": ("weet dat", "weten dat allebei", "weten allebei", "weten jullie allebei"),
}


def oriented(now, guess):
    """The co-orientation of both sides, from what each answered and guessed."""
    apart = abs(now[0] - now[1])
    pairs = zip(now, guess, reversed(now), strict=True)
    actual = (orient(apart, abs(own - g), abs(g - theirs), NEAR) for own, g, theirs in pairs)
    return dict(zip(SIDES, actual, strict=True))


COMBINATIONS = [
    oriented(of[:2], of[2:])
    for of in product(SCORES, repeat=4)
    if of[0] <= of[1]  # the other half says the same with the sides in each other's place
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "about", "of"), KEYS)
def test_who_is_said_to_know_guessed_near(language, key, about, of):
    phrases = Phrases(the_catalogue(), key, language)
    said = {}
    for combination in COMBINATIONS:
        beliefs = tuple(
            (combination[side].state, combination[side].rightly(NEAR)) for side in SIDES
        )
        said.setdefault(beliefs, believed(phrases, combination, NEAR, about, of))
    assert len(said) == len(set(said.values())), "two situations are told in the same words"
    for beliefs, sentence in said.items():
        near = sum(
            right and state in ("shared-view", "known-difference") for state, right in beliefs
        )
        knows = any(words in sentence for words in KNOWS[language])
        assert knows == (near > 0), sentence
        if near == 1:
            assert not any(words in sentence for words in KNOWS[language][1:])


def test_every_state_and_belief_occurs():
    beliefs = {
        (of.state, of.rightly(NEAR)) for combination in COMBINATIONS for of in combination.values()
    }
    assert beliefs == {
        ("shared-view", True),
        ("shared-view", False),
        ("known-difference", True),
        ("misjudged-difference", False),
        ("false-consensus", True),
        ("false-consensus", False),
        ("false-conflict", True),
        ("false-conflict", False),
    }


def test_only_a_guess_that_is_off_is_worth_a_talk():
    for combination in COMBINATIONS:
        for of in combination.values():
            if worth_a_talk(of, NEAR):
                assert of.accuracy >= NEAR - 1e-9
            else:
                assert of.rightly(NEAR) or of.state == "shared-view"


def answers(key, now, guess):
    questions = the_catalogue().assessments[key].questions
    return {
        question.id: {"now": now, "guess": guess}
        for question in questions
        if set(question.lenses) == {"now", "guess"}
    }


def result(key, buyer, supplier):
    named = {"id": key, "version": the_catalogue().assessments[key].version}
    given = zip(SIDES, (buyer, supplier), strict=True)
    responses = [response(side, of, assessment=named) for side, of in given]
    return compare(the_catalogue(), responses)


@pytest.mark.parametrize("key", ["trust", "context"])
def test_both_wrong_about_how_they_differ_are_not_told_that_they_see_it_rightly(key):
    """Buyer in the middle (50), supplier at the top (100), both guess the bottom (0)."""
    top = max(scale.points for scale in the_catalogue().assessments[key].scales)
    outcome = result(key, answers(key, (top + 1) // 2, 1), answers(key, top, 1))
    guessed = [of for of in outcome.dimensions.values() if of.coorientation]
    for dimension in guessed:
        states = {side: of.state for side, of in dimension.coorientation.items()}
        assert states == dict.fromkeys(SIDES, "misjudged-difference")
    catalogue = the_catalogue()
    view = comparison_view(catalogue, outcome, "en")
    count = 2 * len(guessed)
    assert view.own.together.startswith(f"{count} of your {count} guesses")
    prompts = [item for item in view.own.prompts if item.finding == "misjudged-difference"]
    assert len(prompts) == count
    assert {prompt.guidance for prompt in prompts} == {f"{key}-misjudged-difference"}
    for kind in ("html", "txt"):
        text = render_comparison(catalogue, outcome, "en", kind)
        assert "rightly" not in text
        assert "both know" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_every_guess_is_near_they_see_each_other_rightly(language):
    """Buyer 4 (50), supplier 7 (100), and each guesses the other's answer."""
    outcome = result("trust", answers("trust", 4, 7), answers("trust", 7, 4))
    catalogue = the_catalogue()
    together = comparison_view(catalogue, outcome, language).own.together
    assert together == catalogue.locales[language]["report"]["ratings-together-none"]
