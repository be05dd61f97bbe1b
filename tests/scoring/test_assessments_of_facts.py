"""States, ticks and lists: what holds for any answers, and what a shared view never tells."""

import json
import re
from collections import Counter

import pytest
from answering import document, drawn_answers, the_catalogue
from counterpart import compare, score, to_bytes
from counterpart.canonical import canonical_bytes, canonical_text
from counterpart.checking import check_bytes, check_value
from counterpart.majority import DIVIDED, majority
from counterpart.methods.ground_rules.scoring import STANDINGS, STATES, UNKNOWN, standing
from counterpart.report import render_comparison, render_score
from hypothesis import given, settings
from hypothesis import strategies as st

OF = ("ground-rules", "co-operation")
OTHER = {"buyer": "supplier", "supplier": "buyer"}
ANY_STATE = st.sampled_from((None, DIVIDED, *STATES))
SMALLEST = 3


def made(of, side, answers, number=1):
    which = {"id": of, "version": the_catalogue().assessments[of].version}
    drawn = document(side, answers, f"{side}-{number}", assessment=which)
    return check_value(drawn, the_catalogue())


def sides(of, buyer=(1, 3), supplier=(1, 3)):
    """Draw the responses of both sides."""
    answers = drawn_answers(of)
    drawn = {
        side: st.lists(answers, min_size=least, max_size=most).map(
            lambda lists, side=side: [made(of, side, one, n) for n, one in enumerate(lists)]
        )
        for side, (least, most) in (("buyer", buyer), ("supplier", supplier))
    }
    return st.tuples(drawn["buyer"], drawn["supplier"])


def profile(responses, smallest=0):
    return compare(the_catalogue(), responses, smallest=smallest).to_json()["profile"]


def swapped(value):
    """Return a profile as it would be with the sides changed over."""
    if isinstance(value, dict):
        return {OTHER.get(key, key): swapped(item) for key, item in value.items()}
    return [swapped(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
def test_the_bytes_read_again_are_the_same(of, data):
    response = made(of, "buyer", data.draw(drawn_answers(of)))
    again = check_bytes(to_bytes(response), the_catalogue())
    assert again == response
    assert to_bytes(again) == to_bytes(response)


@given(st.permutations(["goals", "visions", "getting-along", "trust", "next-steps"]))
def test_the_order_of_ticks_makes_no_other_bytes(order):
    one, two = (made("co-operation", "buyer", {"ticks": {"now": t}}) for t in (order, order[::-1]))
    assert to_bytes(one) == to_bytes(two)


@given(sides("ground-rules"))
@settings(max_examples=60)
def test_rates_stay_in_bounds_and_the_agenda_is_what_its_states_say(both):
    found = profile([*both[0], *both[1]])
    rates = [*found["explicit_rate"].values(), found["both_explicit_rate"]]
    assert all(rate is None or 0 <= rate <= 1 for rate in rates)
    for rule, of in found["rules"].items():
        states = [of[side]["state"] for side in OTHER]
        assumed = states.count("assumed") == 1 and None not in states and DIVIDED not in states
        assert (rule in found["assumed_one_side"]) == assumed
    assert set(found["assumed_one_side"]) <= found["rules"].keys()


@given(sides("ground-rules"))
@settings(max_examples=40)
def test_changing_sides_changes_the_sides_of_the_rules_and_nothing_else(both):
    there = [made("ground-rules", OTHER[r.side], answers_of(r), n) for n, r in enumerate(both[0])]
    back = [made("ground-rules", OTHER[r.side], answers_of(r), n) for n, r in enumerate(both[1])]
    one, two = profile([*both[0], *both[1]]), profile([*there, *back])
    for found in (one, two):
        for item in found["own"]:
            item["named"] = set(item["named"].split())
    two = swapped(two)
    for item in two["own"]:
        item["named"] = {OTHER[side] for side in item["named"]}
    assert one == two


def answers_of(response):
    return json.loads(to_bytes(response))["answers"]


@given(ANY_STATE, ANY_STATE)
def test_a_standing_is_the_same_from_both_sides_and_one_of_those_known(buyer, supplier):
    found = standing(buyer, supplier)
    assert found == standing(supplier, buyer)
    assert found in (*STANDINGS, UNKNOWN)
    assert (found == UNKNOWN) == (None in (buyer, supplier))


@given(st.lists(st.sampled_from("abc"), max_size=7))
def test_a_majority_is_more_than_half(answers):
    found = majority(answers)
    counts = Counter(answers)
    if found is None:
        assert not answers
    elif found == DIVIDED:
        assert all(2 * count <= len(answers) for count in counts.values())
    else:
        assert 2 * counts[found] > len(answers)


@given(sides("co-operation"))
@settings(max_examples=60)
def test_a_tick_never_comes_from_one_side_alone(both):
    found = profile([*both[0], *both[1]])
    for prompt, tick in found["ticks"].items():
        counted = [found[side][prompt]["counts"] for side in OTHER]
        assert tick == (True if counted == [True, True] else False if False in counted else None)
    ticks = set(found["ticks"].values())
    assert found["gate"] == (True if ticks == {True} else False if False in ticks else None)
    assert (found["reading"] == "stopped") == bool(found["deal_breakers"])


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
@settings(max_examples=25)
def test_what_a_hidden_side_says_changes_nothing_that_is_shared(of, data):
    """Two suppliers: what is shared is the same whatever they answer, if only they answer it."""
    buyers, suppliers = data.draw(sides(of, (3, 4), (2, 2)))
    others = [
        made(of, "supplier", {k: turned(k, a) for k, a in answers_of(r).items()}, n)
        for n, r in enumerate(suppliers)
    ]
    one = canonical_text(profile([*buyers, *suppliers], SMALLEST))
    two = canonical_text(profile([*buyers, *others], SMALLEST))
    assert one == two


def turned(key, answer):
    """Another answer to the same question, under the same lenses."""
    known = the_catalogue().assessments
    assessment = next(a for a in known.values() if a.id in OF and key_of(a, key))
    scale = assessment.scale(key_of(assessment, key)) if key_of(assessment, key).scale else None
    found = {}
    for lens, value in answer.items():
        if lens in ("note", "label") or value == "n/a" or scale is None:
            found[lens] = value if lens not in ("note", "label") else "another text"
        elif scale.kind == "ladder":
            found[lens] = scale.points + 1 - value
        elif scale.kind == "ticks":
            found[lens] = [option for option in scale.options if option not in value]
        elif scale.kind == "date":
            found[lens] = "2001-01-01"
        else:
            at = scale.options.index(value)
            found[lens] = scale.options[(at + 1) % len(scale.options)]
    return found


def key_of(assessment, key):
    own = assessment.own(key)
    if own:
        return own.question(key)
    return next((question for question in assessment.questions if question.id == key), None)


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
@settings(max_examples=15)
def test_every_report_is_printed_and_the_order_of_files_does_not_matter(of, data):
    both = data.draw(sides(of))
    responses = [*both[0], *both[1]]
    catalogue = the_catalogue()
    for one in responses:
        result = score(catalogue, one)
        assert canonical_bytes(result.to_json())
        for kind in ("html", "txt"):
            assert render_score(catalogue, one, result, "nl", kind)
    for kind in ("html", "txt"):
        found = [
            render_comparison(catalogue, compare(catalogue, order), "en", kind)
            for order in (responses, responses[::-1])
        ]
        assert found[0] == found[1]


@pytest.mark.parametrize(
    ("of", "key"), [("ground-rules", "own-1"), ("co-operation", "deal-breaker-1")]
)
@pytest.mark.parametrize(
    "label", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "{{ 7*7 }}"]
)
def test_markup_in_a_name_is_shown_as_text(of, key, label):
    def tags(name):
        mine = made(of, "buyer", {key: {"label": name, "note": name}})
        theirs = made(of, "supplier", {})
        catalogue = the_catalogue()
        result = score(catalogue, mine)
        reports = [
            render_score(catalogue, mine, result, "en", "html"),
            render_comparison(catalogue, compare(catalogue, [mine, theirs]), "en", "html"),
        ]
        assert name == "x" or all(label not in report or "<" not in label for report in reports)
        return [Counter(re.findall(r"<(/?[a-z0-9]+|!)", report)) for report in reports]

    assert tags(label) == tags("x")
