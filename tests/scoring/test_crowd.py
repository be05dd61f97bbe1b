"""A report of many people says how they are spread, stays short, and says nothing else anew."""

import re

import pytest
from answering import response, splits, the_catalogue
from counterpart import compare
from counterpart.report import render_comparison
from counterpart.report.charts.dumbbell import BINS, LARGEST, RADIUS, Item, dumbbell
from counterpart.report.crowd import CROWD_FROM, crowd
from counterpart.report.phrases import Phrases
from hypothesis import given
from hypothesis import strategies as st

from scripts.paths import LANGUAGES


def answers(rating, note=""):
    """Answers with one rating throughout, a split and perhaps a note."""
    questions = the_catalogue().assessments["purpose"].questions
    given = {q.id: {"now": rating} for q in questions if q.scale == "ends"}
    given |= splits(20 + rating, 30, 50 - rating)
    if note:
        given["clarity-stated"] = {**given["clarity-stated"], "note": note}
    return given


def comparison(count, **options):
    """So many people a side, every fifth with a note."""
    everyone = [
        response(side, answers(1 + n % 5, f"note {n}" if n % 5 == 0 else ""), f"{side}-{n}")
        for side in ("buyer", "supplier")
        for n in range(count)
    ]
    return compare(the_catalogue(), everyone, **options)


@given(st.lists(st.floats(0, 100), max_size=50), st.integers(0, 3))
def test_every_value_is_in_one_fifth(values, without):
    phrases = Phrases(the_catalogue(), "purpose", "en")
    (_, count), *fifths = crowd(phrases, values, without)
    text = dict(fifths)
    assert int(count) == len(values)
    assert sum(int(text[f"{low}–{low + 20}"]) for low in range(0, 100, 20)) == len(values)
    assert text.get("Without a score", "0") == str(without)


def test_borders_count_in_the_upper_fifth():
    phrases = Phrases(the_catalogue(), "purpose", "nl")
    rows = dict(crowd(phrases, [0, 20, 39.99, 40, 80, 100], 0))
    assert [rows[f"{low}–{low + 20}"] for low in range(0, 100, 20)] == ["1", "2", "1", "0", "2"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_does_not_grow_with_the_crowd(language):
    sizes = {}
    first = the_catalogue().locales[language]["report"]["respondent"].format(number=1)
    for count in (CROWD_FROM - 1, CROWD_FROM, 20 * CROWD_FROM):
        html = render_comparison(the_catalogue(), comparison(count), language, "html")
        sizes[count] = len(html)
        assert (f"{first}<" in html) is (count < CROWD_FROM)
    few, crowded, many = sizes.values()
    assert crowded < few
    assert many < 1.2 * crowded


def notes_of(html):
    """How many notes the chapter of notes prints; a topic opened large shows some as well."""
    (chapter,) = re.findall(r'<dl class="cp-written">.*?</dl>', html, re.DOTALL)
    return len(re.findall(r"<bdi>note \d+</bdi>", chapter))


def test_of_many_notes_the_first_are_printed_and_the_rest_counted():
    html = render_comparison(the_catalogue(), comparison(50), "en", "html")
    assert notes_of(html) == 2 * 4
    assert html.count("and 6 more") == 2
    assert "on the sheet “Answers”" in html
    shared = render_comparison(the_catalogue(), comparison(50, smallest=3), "en", "html")
    assert "Excel" not in shared.partition("written")[2]
    few = render_comparison(the_catalogue(), comparison(30), "en", "html")
    assert notes_of(few) == 2 * 6


@given(st.lists(st.floats(0, 100), min_size=CROWD_FROM, max_size=400))
def test_a_dot_stands_for_all_in_its_bin_by_its_area(values):
    item = Item("one", "", {"buyer": 50.0, "supplier": 50.0}, {"buyer": values, "supplier": []}, 1)
    chart = dumbbell("", "", [item])
    (row,) = chart.rows
    assert chart.grouped
    assert len(row.dots) <= BINS
    assert max(dot.radius for dot in row.dots) == LARGEST
    assert len({dot.x for dot in row.dots}) == len(row.dots)
    filled = {min(BINS - 1, int(value * BINS / 100)) for value in values}
    assert len(row.dots) == len(filled)


def test_a_few_people_are_a_dot_each():
    values = [50.0] * (CROWD_FROM - 1)
    item = Item(
        "one", "", {"buyer": 50.0, "supplier": None}, {"buyer": values, "supplier": [1.0]}, 1
    )
    chart = dumbbell("", "", [item])
    assert not chart.grouped
    assert [dot.radius for dot in chart.rows[0].dots] == [RADIUS] * len(values)
