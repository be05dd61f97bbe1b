"""A finding asks its own question first and the theme's second; a plan says what people would see.

Buyer all 6 (83.3333), supplier all 3 (33.3333): 50 apart on every pillar of trust.
"""

import re
from dataclasses import replace

import pytest
from answering import response
from counterpart import compare, score
from counterpart.report import render_comparison, render_score
from counterpart.report.pair import comparison_view, suggested
from counterpart.report.single import score_view
from counterpart.words import FindingWords

from scripts.paths import LANGUAGES

OWN = FindingWords(
    talk="OWN {higher}?",
    do=("STEP for the {lower}",),
    see="SEEN at the {lower}, {dimension}.",
    text="MEANT by the {higher}.",
)
LOW = FindingWords(talk="LOW {dimension}?", do=("STEP of both",))


def rated(catalogue, side, rating):
    asked = catalogue.assessments["trust"].questions
    named = {"id": "trust", "version": catalogue.assessments["trust"].version}
    answers = {question.id: {"now": rating} for question in asked}
    return response(side, answers, assessment=named)


@pytest.fixture
def own(catalogue):
    """The catalogue with words of ability's own for two findings, and a theme's question."""
    words = catalogue.words["en"]["trust"]
    ability = replace(
        words.dimensions["ability"],
        talk="THEME?",
        findings={"side-gap": OWN, "fix-together": LOW},
    )
    bare = replace(words.dimensions["integrity"], findings={})
    dimensions = {**words.dimensions, "ability": ability, "integrity": bare}
    general = replace(words.readings["side-gap"], talk="GENERAL {lower}?")
    readings = {**words.readings, "side-gap": general}
    with_own = replace(words, dimensions=dimensions, readings=readings)
    changed = {**catalogue.words["en"], "trust": with_own}
    return replace(catalogue, words={**catalogue.words, "en": changed})


def prompts_of(catalogue, actual):
    prompts = comparison_view(catalogue, actual, "en").own.prompts
    return {prompt.about: prompt for prompt in prompts if prompt.finding == "side-gap"}


def test_the_findings_question_comes_first_and_the_themes_second(own):
    comparison = compare(own, [rated(own, "buyer", 6), rated(own, "supplier", 3)])
    prompts = prompts_of(own, comparison)
    assert (prompts["ability"].ask, prompts["ability"].also) == ("OWN buyer?", "THEME?")
    assert prompts["ability"].do == ("STEP for the supplier",)
    assert prompts["ability"].lines == ("MEANT by the buyer.",)
    words = own.words["en"]["trust"]
    assert prompts["integrity"].ask == "GENERAL supplier?"
    assert prompts["integrity"].also == words.dimensions["integrity"].talk
    for kind in ("html", "txt"):
        text = render_comparison(own, comparison, "en", kind)
        assert text.index("OWN buyer?") < text.index("THEME?")
        assert "STEP for the supplier" in text or kind == "txt"


def test_a_state_wanted_is_what_people_would_see_and_the_score_its_check(own):
    comparison = compare(own, [rated(own, "buyer", 6), rated(own, "supplier", 3)])
    made = {(of.dimension, of.finding): of for of in suggested(own, comparison, "en")}
    plan = own.locales["en"]["plan"]
    check = plan["check-gap"].format(bound="20")
    assert made["ability", "side-gap"].wanted == f"SEEN at the supplier, ability. {check}"
    assert made["integrity", "side-gap"].wanted == f"{plan['wanted-gap']} {check}"
    assert made["ability", "side-gap"].steps == ("STEP for the supplier",)


def test_one_response_is_asked_the_same_way(own):
    given = rated(own, "buyer", 2)
    view = score_view(own, given, score(own, given), "en")
    (item,) = [prompt for prompt in view.prompts if prompt.title == "Ability"]
    assert (item.ask, item.also) == ("LOW ability?", "THEME?")
    text = render_score(own, given, score(own, given), "en", "txt")
    assert text.index("LOW ability?") < text.index("THEME?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_wanted_is_a_score(language, catalogue):
    """Numbers and rounds stand in checks alone, in the general words and those of the methods."""
    locale = catalogue.locales[language]
    states = [
        text
        for words in (locale["plan"], locale["report"])
        for key, text in words.items()
        if key.startswith("wanted-") and "-minus-" not in key
    ]
    assert len(states) >= 25
    scored = ("{", "ronde", "round", "runde", "scor", "points", "punten", "punkte")
    assert [text for text in states if any(word in text.lower() for word in scored)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_would_see_holds_no_score(language, catalogue):
    seen = [
        own.see
        for words in catalogue.words[language].values()
        for dimension in words.dimensions.values()
        for own in dimension.findings.values()
        if own.see
    ]
    assert len(seen) > 50
    scored = re.compile(
        r"\bscores?\b|\d+ (points|punten|punkte)|(next|volgende|nächste\w*) (round|ronde|runde)|%"
    )
    assert [text for text in seen if scored.search(text.lower())] == []
