"""What a comparison suggests for the plan depends on what it found."""

import json
from dataclasses import replace

import pytest
from answering import response, splits, the_catalogue
from counterpart import check_bytes, compare
from counterpart.plan import suggestions, taken
from counterpart.relationship import check_relationship_value
from counterpart.report import render_comparison
from counterpart.report.pair import comparison_view
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Weight, prompt
from counterpart.report.suggestion import of_prompts
from records import action, relationship, relationship_document

from scripts.paths import LANGUAGES


def merged(*answers):
    actual = {}
    for part in answers:
        for question, lenses in part.items():
            actual[question] = {**actual.get(question, {}), **lenses}
    return actual


def pair(buyer, supplier):
    return [response("buyer", buyer, "b-1"), response("supplier", supplier, "s-1")]


def suggested(responses, language="en"):
    return suggestions(the_catalogue(), responses, language)


def sampled(paths):
    return [check_bytes(path.read_bytes(), the_catalogue()) for path in paths]


def test_one_for_each_prompt_and_of_each_cause_one_before_all_others(sample_paths, catalogue):
    responses = sampled(sample_paths["false-consensus"])
    view = comparison_view(catalogue, compare(catalogue, responses), "en")
    actual = suggested(responses)
    expected = sorted((p.title, p.weight) for p in view.own.prompts)
    assert sorted((of.theme, of.points) for of in actual) == expected
    leads = {topic.lead.title for topic in view.topics}
    assert {of.theme for of in actual[: len(leads)]} == leads
    for part in (actual[: len(leads)], actual[len(leads) :]):
        assert [of.points for of in part] == sorted((of.points for of in part), reverse=True)
    assert len(actual) > len(leads) > 2


def test_other_findings_other_steps(sample_paths, catalogue):
    steps = [
        {step for of in suggested(sampled(paths)) for step in of.steps}
        for paths in sample_paths.values()
    ]
    assert len(steps) > 1
    assert all(steps)
    assert not set.intersection(*steps)


def test_the_steps_are_those_of_the_reading_that_was_found(catalogue):
    """Buyer all me, supplier all us: 100 points apart, and the pair's reading is about that."""
    actual = suggested(pair(splits(100, 0, 0), splits(0, 0, 100)))
    (of_pair,) = [of for of in actual if of.finding == "pair-me-us"]
    words = catalogue.words["en"]["purpose"].readings["pair-me-us"]
    assert of_pair.theme == words.title
    assert of_pair.steps == words.do[:3]
    assert "Buyer: Me\N{NO-BREAK SPACE}100 · Them\N{NO-BREAK SPACE}0" in of_pair.now
    assert "100 points (round 2026-11)" in of_pair.now
    assert of_pair.round == "2026-11"


def test_the_steps_of_a_situation_are_its_own(catalogue):
    """What is wanted can be seen; the score is its check."""
    actual = suggested(pair(splits(100, 0, 0), splits(0, 0, 100)))
    (renewal,) = [of for of in actual if of.dimension == "renewal"]
    words = catalogue.words["en"]["purpose"].questions["renewal"].findings[renewal.finding]
    assert renewal.steps == words.do[:3]
    assert words.see in renewal.wanted


def test_a_question_without_steps_of_its_own_begins_with_what_to_ask(catalogue):
    words = catalogue.words["en"]["purpose"]
    plain = {key: replace(of, findings={}) for key, of in words.questions.items()}
    english = {**catalogue.words["en"], "purpose": replace(words, questions=plain)}
    bare = replace(catalogue, words={**catalogue.words, "en": english})
    actual = suggestions(bare, pair(splits(100, 0, 0), splits(0, 0, 100)), "en")
    (renewal,) = [of for of in actual if of.dimension == "renewal"]
    assert renewal.steps[0].endswith(words.questions["renewal"].talk)
    assert "less than 20 points apart" in renewal.wanted


def test_a_wrong_guess_is_told_as_one():
    same = merged(splits(0, 0, 100), splits(100, 0, 0, lens="guess"))
    actual = suggested(pair(same, splits(0, 0, 100)))
    (conflict,) = [of for of in actual if of.finding == "false-conflict"]
    assert "no guess is more than 20 points off" in conflict.wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_the_beginning_of_an_action_that_a_file_takes(language, sample_paths, catalogue):
    for paths in sample_paths.values():
        for of in suggested(sampled(paths), language):
            assert 1 <= len(of.steps) <= 3
            given = {"id": "a", "changed_at": "2026-11-24T10:00:00Z", **of.to_json()}
            check_relationship_value(relationship_document(actions=[given]), catalogue)


@pytest.mark.parametrize("kind", ["gap", "spread", "lack", "move", "apart", "situation", "new"])
def test_every_kind_of_points_has_its_words(kind, catalogue):
    phrases = Phrases(catalogue, "purpose", "nl")
    weight = Weight(12.5, kind if kind != "new" else "gap", (("A", "12,5"),), "n")
    item = prompt(phrases, weight, "Title", "Why?", "purpose-talk")
    changed = replace(item, behind=replace(weight, kind=kind))
    (of,) = of_prompts(phrases, "2026-11", [changed], [("Title", "Do this")])
    assert of.wanted
    assert of.now.startswith("A: 13. Het gaat om 13 punten")
    assert len(of.steps) == 2
    assert of.steps[0].endswith("Why?")


def test_the_reports_own_step_is_taken_where_it_is_about_the_same(catalogue):
    phrases = Phrases(catalogue, "purpose", "en")
    item = prompt(phrases, Weight(30, "gap", (), "n"), "Clarity: low", "Why?", "purpose-talk")
    (of,) = of_prompts(phrases, "2026-11", [item], [("Clarity", "Do this"), ("Other", "Not this")])
    assert of.steps[1] == "Do this"
    assert len(of.steps) == 3


def test_a_shared_view_gives_no_hidden_figure(sample_paths, catalogue):
    responses = sampled(sample_paths["false-consensus"])
    text = " ".join(of.now for of in suggestions(catalogue, responses, "en", smallest=3))
    assert "Me\N{NO-BREAK SPACE}" not in text


def test_what_is_in_the_plan_is_known_by_where_it_came_from(sample_paths):
    actual = suggested(sampled(sample_paths["false-consensus"]))
    assert not any(taken(actual, ()))
    chosen = next(of for of in actual if of.dimension == "renewal")
    renamed = {**chosen.to_json(), "theme": "In our own words"}
    held = relationship(actions=[action(**renamed)]).actions
    assert [of for of, there in zip(actual, taken(actual, held), strict=True) if there] == [chosen]
    gone = relationship(actions=[action(**renamed, withdrawn=True)]).actions
    assert not any(taken(actual, gone))
    # two readings of one kind, one of each side: only the theme tells them apart
    twice = [of for of in actual if of.finding == "false-consensus"]
    assert len(twice) == 2
    held = relationship(actions=[action(**{**twice[0].to_json(), "theme": "Other"})]).actions
    assert not any(taken(twice, held))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_offers_each_where_it_can_be_added(language, sample_paths, catalogue):
    result = compare(catalogue, sampled(sample_paths["false-consensus"]))
    view = comparison_view(catalogue, result, language)
    plain = render_comparison(catalogue, result, language, "html")
    assert 'data-action="add-to-plan"' not in plain
    offered = render_comparison(catalogue, result, language, "html", addable=True)
    # three topics first, each also large, then all prompts and steps in their chapters
    count = 2 * min(3, len(view.topics)) + len(view.own.prompts) + len(view.own.steps)
    assert offered.count('data-action="add-to-plan"') == count > 10


def test_one_side_alone_suggests_nothing():
    assert suggested([response("buyer", splits(100, 0, 0))]) == ()
    assert suggested([]) == ()


def test_a_button_carries_canonical_json(sample_paths):
    first = suggested(sampled(sample_paths["false-consensus"]))[0]
    assert json.loads(first.text) == first.to_json()
