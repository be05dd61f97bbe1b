"""What holds for any answers under the method `ground-rules`."""

import pytest
from answering import the_catalogue
from counterpart import InputError, compare
from counterpart.methods.ground_rules.scoring import STANDINGS, UNKNOWN, standing
from counterpart.report import render_comparison
from counterpart.scoring.majority import DIVIDED
from hypothesis import given, settings
from stated import ANY_STATE, OTHER, SMALLEST, answers_of, made, profile, sides, swapped


@given(sides("ground-rules"))
@settings(max_examples=60)
def test_rates_stay_in_bounds_and_the_agenda_is_what_its_states_say(both):
    actual = profile([*both[0], *both[1]])
    rates = [*actual["explicit_rate"].values(), actual["both_explicit_rate"]]
    assert all(rate is None or 0 <= rate <= 1 for rate in rates)
    for rule, of in actual["rules"].items():
        states = [of[side]["state"] for side in OTHER]
        assumed = states.count("assumed") == 1 and None not in states and DIVIDED not in states
        assert (rule in actual["assumed_one_side"]) == assumed
    assert set(actual["assumed_one_side"]) <= actual["rules"].keys()


@given(sides("ground-rules"))
@settings(max_examples=40)
def test_changing_sides_changes_the_sides_of_the_rules_and_nothing_else(both):
    there = [made("ground-rules", OTHER[r.side], answers_of(r), n) for n, r in enumerate(both[0])]
    back = [made("ground-rules", OTHER[r.side], answers_of(r), n) for n, r in enumerate(both[1])]
    part, two = profile([*both[0], *both[1]]), profile([*there, *back])
    for actual in (part, two):
        for item in actual["own"]:
            item["named"] = set(item["named"].split())
    two = swapped(two)
    for item in two["own"]:
        item["named"] = {OTHER[side] for side in item["named"]}
    assert part == two


@given(ANY_STATE, ANY_STATE)
def test_a_standing_is_the_same_from_both_sides_and_one_of_those_known(buyer, supplier):
    actual = standing(buyer, supplier)
    assert actual == standing(supplier, buyer)
    assert actual in (*STANDINGS, UNKNOWN)
    assert (actual == UNKNOWN) == (None in (buyer, supplier))


def said(side, *sentences):
    """Return the responses of a side, each with a sentence for the same rule; none where empty."""
    return [
        made(
            "ground-rules",
            side,
            {"bad-news": {"now": "explicit-agreed"} | ({"sentence": text} if text else {})},
            number,
        )
        for number, text in enumerate(sentences)
    ]


def test_sentences_stand_side_by_side_and_a_shared_view_treats_them_as_notes():
    responses = [*said("buyer", "We call.", "Same day."), *said("supplier", "C", "", "A", "B")]
    actual = profile(responses)["sentences"]
    assert actual == {"bad-news": {"buyer": ["We call.", "Same day."], "supplier": ["C", "A", "B"]}}
    shared = profile(responses, SMALLEST)["sentences"]
    assert shared == {"bad-news": {"buyer": [], "supplier": ["A", "B", "C"]}}
    catalogue = the_catalogue()
    for language in catalogue.languages:
        for smallest, holds in ((0, True), (SMALLEST, False)):
            compared = compare(catalogue, responses, smallest=smallest)
            for kind in ("html", "txt"):
                printed = render_comparison(catalogue, compared, language, kind)
                assert ("We call." in printed) == holds


@pytest.mark.parametrize(("length", "taken"), [(300, True), (301, False)])
def test_a_sentence_has_room_for_one(length, taken):
    answers = {"bad-news": {"sentence": "x" * length}}
    if taken:
        (response,) = [made("ground-rules", "buyer", answers)]
        assert answers_of(response) == answers
        return
    with pytest.raises(InputError) as caught:
        made("ground-rules", "buyer", answers)
    (line,) = caught.value.say(the_catalogue().sentences("en"))
    assert line.startswith("answers.bad-news.sentence: ")
    assert "300" in line


def test_spaces_alone_are_no_sentence():
    response = made("ground-rules", "buyer", {"bad-news": {"now": "assumed", "sentence": "  "}})
    assert answers_of(response) == {"bad-news": {"now": "assumed"}}
