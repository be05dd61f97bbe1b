"""What holds for any answers under the methods that are built on ratings."""

import json

import pytest
from answering import drawn_answers, the_catalogue
from compared import VALUES, answered, numbers, profile, result
from counterpart import score
from counterpart.report import render_comparison, render_score
from counterpart.report.charts.labels import box, overlap
from counterpart.report.charts.track import Item, Point, track
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

KEYS = ("context", "expectations", "relationship-type", "trust")


@pytest.mark.parametrize("key", KEYS)
def test_any_answers_give_a_report_in_every_language(key):
    @settings(max_examples=15)
    @given(drawn_answers(key), drawn_answers(key), st.sampled_from([0, 3]))
    def check(buyer, supplier, smallest):
        catalogue = the_catalogue()
        item = answered(key, "buyer", buyer)
        both = result(key, [buyer], [supplier], smallest)
        for language in LANGUAGES:
            for kind in ("html", "txt"):
                scored = score(catalogue, item)
                assert render_score(catalogue, item, scored, language, kind, "../").strip()
                assert render_comparison(catalogue, both, language, kind, "../").strip()

    check()


@pytest.mark.parametrize("key", KEYS)
def test_who_answers_first_makes_no_difference(key):
    @settings(max_examples=20)
    @given(st.lists(drawn_answers(key), min_size=2, max_size=4), drawn_answers(key))
    def check(buyers, supplier):
        item = result(key, buyers, [supplier]).to_json()["profile"]
        again = result(key, buyers[::-1], [supplier]).to_json()["profile"]
        assert item == again

    check()


@pytest.mark.parametrize("key", KEYS)
def test_a_shared_view_of_two_people_a_side_tells_nothing(key):
    @settings(max_examples=20)
    @given(st.lists(drawn_answers(key), min_size=4, max_size=4))
    def check(people):
        shared = result(key, people[:2], people[2:], smallest=3).to_json()
        assert numbers(shared["profile"]) == []

    check()


@given(st.lists(VALUES, min_size=4, max_size=4))
def test_values_of_a_track_do_not_cover_one_another(values):
    styles = ("ground", "guess", "wanted", "now")
    points = tuple(Point(style, v) for style, v in zip(styles, values, strict=True))
    chart = track("t", "d", ("a", "b"), [Item("buyer", "Buyer", "", points)])
    assert len(chart.marks) == sum(value is not None for value in values)
    boxes = [box(mark.label, mark.text) for mark in chart.marks]
    assert all(overlap(item, two) == 0 for at, item in enumerate(boxes) for two in boxes[at + 1 :])


def test_profiles_are_plain_json():
    for key in KEYS:
        assert json.dumps(profile(key, "buyer", {}))
