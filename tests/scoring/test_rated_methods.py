"""What holds for any answers under the methods that are built on ratings."""

import json
import math

import pytest
from answering import drawn_answers, response, the_catalogue
from counterpart import compare, score
from counterpart.methods.context import scoring as context
from counterpart.methods.context.ring import Item as Link
from counterpart.methods.context.ring import ring, wrapped
from counterpart.methods.expectations import scoring as expectations
from counterpart.methods.relationship_type import scoring as relationship_type
from counterpart.methods.trust import scoring as trust
from counterpart.methods.trust.mirror import Item as MirrorItem
from counterpart.methods.trust.mirror import mirror
from counterpart.report import render_comparison, render_score
from counterpart.report.charts.labels import box, overlap
from counterpart.report.charts.track import Item, Point, track
from counterpart.scoring.rated import extremes
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

KEYS = ("context", "expectations", "relationship-type", "trust")
VALUES = st.one_of(st.none(), st.floats(0, 100))
SIDES = ("buyer", "supplier")


def answered(key, side, answers, respondent="r-1"):
    version = the_catalogue().assessments[key].version
    return response(side, answers, respondent, assessment={"id": key, "version": version})


def result(key, buyers, suppliers, smallest=0):
    """The comparison of these answers, as the result object."""
    responses = [
        answered(key, side, answers, f"{side}-{at}")
        for side, people in (("buyer", buyers), ("supplier", suppliers))
        for at, answers in enumerate(people)
    ]
    return compare(the_catalogue(), responses, smallest=smallest)


def numbers(value):
    """Every number in a JSON value."""
    if isinstance(value, dict):
        return [found for item in value.values() for found in numbers(item)]
    if isinstance(value, list):
        return [found for item in value for found in numbers(item)]
    return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []


def profile(key, side, answers):
    found = score(the_catalogue(), answered(key, side, answers))
    return found.to_json()


@pytest.mark.parametrize("key", KEYS)
def test_any_answers_give_a_report_in_every_language(key):
    @settings(max_examples=15)
    @given(drawn_answers(key), drawn_answers(key), st.sampled_from([0, 3]))
    def check(buyer, supplier, smallest):
        catalogue = the_catalogue()
        one = answered(key, "buyer", buyer)
        both = result(key, [buyer], [supplier], smallest)
        for language in LANGUAGES:
            for kind in ("html", "txt"):
                scored = score(catalogue, one)
                assert render_score(catalogue, one, scored, language, kind, "../").strip()
                assert render_comparison(catalogue, both, language, kind, "../").strip()

    check()


@pytest.mark.parametrize("key", KEYS)
def test_who_answers_first_makes_no_difference(key):
    @settings(max_examples=20)
    @given(st.lists(drawn_answers(key), min_size=2, max_size=4), drawn_answers(key))
    def check(buyers, supplier):
        one = result(key, buyers, [supplier]).to_json()["profile"]
        again = result(key, buyers[::-1], [supplier]).to_json()["profile"]
        assert one == again

    check()


@pytest.mark.parametrize("key", KEYS)
def test_a_shared_view_of_two_people_a_side_tells_nothing(key):
    @settings(max_examples=20)
    @given(st.lists(drawn_answers(key), min_size=4, max_size=4))
    def check(people):
        shared = result(key, people[:2], people[2:], smallest=3).to_json()
        assert numbers(shared["profile"]) == []

    check()


@given(drawn_answers("trust"), drawn_answers("trust"))
def test_trust_turned_round_is_asymmetric_the_other_way(one, two):
    here = result("trust", [one], [two]).to_json()["profile"]
    there = result("trust", [two], [one]).to_json()["profile"]
    if here["asymmetry"] is None:
        assert there["asymmetry"] is None
        assert here["asymmetry_reading"] == trust.UNKNOWN
    else:
        assert there["asymmetry"] == -here["asymmetry"]
        gaps = here["asymmetry_by_pillar"].values()
        assert math.isclose(here["asymmetry"], math.fsum(gaps) / 3, abs_tol=2e-4)
    assert here["asymmetry_reading"] == there["asymmetry_reading"]
    for side, expected in (("buyer", 1), ("supplier", -1)):
        of = here[side]
        now, guess = of["trust"]["now"], of["trust"]["guess"]
        if now is None or guess is None:
            assert of["expected_asymmetry"] is None
        else:
            assert math.isclose(of["expected_asymmetry"], expected * (now - guess), abs_tol=2e-4)


@given(st.dictionaries(st.sampled_from(trust.PILLARS), VALUES, min_size=3))
def test_the_weakest_pillar_is_the_lowest_alone(pillars):
    found = extremes(pillars).weakest
    values = {key: value for key, value in pillars.items() if value is not None}
    if found is not None:
        others = [value for key, value in values.items() if key != found]
        assert others
        assert all(value > values[found] for value in others)


@given(st.lists(VALUES, min_size=5, max_size=5))
def test_no_link_is_weaker_than_the_loop(values):
    links = dict(zip(context.LINKS, values, strict=True))
    found = context.loop(links)
    if None in values:
        assert found == context.Loop(None, None)
    else:
        assert found.closure == min(values)
        assert found.weakest is None or links[found.weakest] == found.closure


@given(st.lists(drawn_answers("context"), min_size=2, max_size=2))
def test_the_loop_of_both_holds_no_better_than_either(people):
    found = result("context", people[:1], people[1:]).to_json()["profile"]
    if found["loop"]["closure"] is not None:
        closures = [found[side]["loop"]["now"]["closure"] for side in SIDES]
        assert found["loop"]["closure"] == min(closures)


def turned_round(answers):
    """Answers with what was promised and what was delivered in each other's place."""
    places = {a: b for pair in expectations.PAIRS for a, b in (pair, pair[::-1])}
    return {places.get(key, key): answer for key, answer in answers.items()}


@given(drawn_answers("expectations"))
def test_promises_and_deliveries_in_each_others_place_turn_the_balance_round(answers):
    here = profile("expectations", "buyer", answers)["profile"]["promises"]["now"]
    there = profile("expectations", "buyer", turned_round(answers))["profile"]["promises"]["now"]
    if here is None:
        assert there is None
    else:
        assert there["balance"] == -here["balance"]
        assert (there["promised"], there["delivered"]) == (here["delivered"], here["promised"])
        assert -100 <= here["balance"] <= 100


def test_a_shared_view_gives_nobody_away_by_the_pairs():
    whole = {key: {"now": 4} for pair in expectations.PAIRS for key in pair}
    lacking = {key: answer for key, answer in whole.items() if key != "promised-time"}
    for last, shown in ((whole, True), (lacking, False)):
        found = result("expectations", [whole, whole, last], [whole] * 3, smallest=3)
        of = found.to_json()["profile"]["buyer"]
        assert of["promises"]["now"] is not None
        assert (of["pairs"]["now"]["result"] is not None) is shown
        assert found.to_json()["profile"]["supplier"]["pairs"]["now"]["result"] is not None


@given(drawn_answers("relationship-type"))
def test_a_position_lies_among_its_ties(answers):
    found = profile("relationship-type", "supplier", answers)
    for lens in relationship_type.LENSES:
        ties = [
            value
            for key in relationship_type.CONNECTORS
            if (value := found["dimensions"][key][lens]["value"]) is not None
        ]
        at = found["profile"]["position"][lens]
        assert (at is None) == (len(ties) < 4)
        if at is not None:
            assert min(ties) - 1e-3 <= at <= max(ties) + 1e-3


@given(drawn_answers("relationship-type"), drawn_answers("relationship-type"))
def test_wishes_turned_round_differ_the_other_way(one, two):
    here = result("relationship-type", [one], [two]).to_json()["profile"]
    there = result("relationship-type", [two], [one]).to_json()["profile"]
    assert here["expectation"] == there["expectation"]
    if here["wanted_minus_wanted"] is not None:
        assert there["wanted_minus_wanted"] == -here["wanted_minus_wanted"]


def test_no_level_of_a_tie_is_one_to_mend():
    """Neither end of the line is better, so the bounds for that are out of reach."""
    bands = the_catalogue().assessments["relationship-type"].bands
    assert (bands.fix, bands.protect) == (0, 100)


@given(st.lists(VALUES, min_size=4, max_size=4))
def test_values_of_a_track_do_not_cover_one_another(values):
    styles = ("ground", "guess", "wanted", "now")
    points = tuple(Point(style, v) for style, v in zip(styles, values, strict=True))
    chart = track("t", "d", ("a", "b"), [Item("buyer", "Buyer", "", points)])
    assert len(chart.marks) == sum(value is not None for value in values)
    boxes = [box(mark.label, mark.text) for mark in chart.marks]
    assert all(overlap(one, two) == 0 for at, one in enumerate(boxes) for two in boxes[at + 1 :])


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=4))
def test_the_halves_of_a_mirror_never_cross(rows):
    items = [
        MirrorItem("A", {"buyer": a, "supplier": b}, {"buyer": b, "supplier": a}) for a, b in rows
    ]
    chart = mirror("t", "d", {"buyer": "b", "supplier": "s"}, items)
    for mark in chart.marks:
        half = mark.side if mark.lens == "now" else "supplier" if mark.side == "buyer" else "buyer"
        assert (mark.x <= 250) if half == "buyer" else (mark.x >= 270)


def test_a_ring_says_its_links_and_breaks_the_weakest():
    links = [Link("Buyer knows supplier", 75.0, False), Link("Front line", 25.0, True)]
    chart = ring("t", "d", links, 25.0, "closure")
    assert [arc.weakest for arc in chart.arcs] == [False, True]
    assert chart.closure == "25"
    assert [line for line, _, _ in chart.arcs[0].lines] == ["Buyer knows", "supplier"]
    assert wrapped("Leverancier past zich aan") == ["Leverancier", "past zich", "aan"]


def test_profiles_are_plain_json():
    for key in KEYS:
        assert json.dumps(profile(key, "buyer", {}))
