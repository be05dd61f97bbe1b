"""Every chart of every report: its words are large enough, stay inside and cover none another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from answering import the_catalogue
from boxes import NARROW, WIDE, Drawing, beyond, covered, crossed, drawings, sizes, under_cells
from boxes import length_of as measured
from counterpart.report import render_comparison
from counterpart.report.charts.dumbbell import Item, dumbbell
from counterpart.report.charts.lettering import NAME, TEXT, length_of
from counterpart.report.charts.position import position
from moods import drawn as a_crowd
from reports import reports

from scripts.paths import LANGUAGES

READABLE = 12.0
"""CSS pixels."""
SEEN = 0.45 * 768
"""CSS pixels of a laptop's screen that a first chart may take."""
WHERE = {WIDE: 446.0, NARROW: 346.0}
"""The least width of a chart that has these sizes; a page of 390 pixels leaves 346 for one."""


@cache
def drawn(of: str, language: str) -> tuple[tuple[str, Drawing], ...]:
    """The charts in the reports of an assessment, each with what it is of."""
    return tuple(
        (f"{what}: {drawing.id}", drawing)
        for what, html in reports(of, language)
        for drawing in drawings(html)
    )


def problems(of: str, language: str) -> Iterator[str]:
    """What is wrong with the labels of an assessment's charts."""
    for what, drawing in drawn(of, language):
        for place, width in WHERE.items():
            scale = 1.0 if drawing.is_scrolled else width / drawing.width
            for text in drawing.texts(place):
                if text.size * scale < READABLE - 0.1:
                    yield f"{what}, {place}: “{text.says}” is {text.size * scale:.1f} pixels"
            for text in under_cells(drawing, place):
                yield f"{what}, {place}: a cell covers “{text.says}”"
            for text in beyond(drawing, place):
                yield f"{what}, {place}: “{text.says}” leaves the drawing"
            for text in crossed(drawing, place):
                yield f"{what}, {place}: an edge or a mark goes through “{text.says}”"
            for text, other in covered(drawing, place):
                yield f"{what}, {place}: “{text.says}” and “{other.says}” overlap"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("of", list(the_catalogue().assessments))
def test_labels_can_be_read(of, language):
    assert drawn(of, language)
    assert not list(problems(of, language))


@pytest.mark.parametrize("of", list(the_catalogue().assessments))
def test_what_a_crowd_answered_stays_in_its_drawing(of):
    comparison = a_crowd(of, 0, people=31)
    html = render_comparison(the_catalogue(), comparison, "nl", "html")
    assert not [
        f"{drawing.id}, {place}: {text.says}"
        for drawing in drawings(html)
        for place in WHERE
        for text in beyond(drawing, place)
    ]


@pytest.mark.parametrize("of", list(the_catalogue().assessments))
def test_no_chart_repeats_another(of):
    reports_ = {}
    for what, drawing in drawn(of, "en"):
        reports_.setdefault(what.rpartition(":")[0], []).append(drawing)
    for what, charts in reports_.items():
        marks = [sorted(map(str, chart.elements)) for chart in charts]
        assert not [chart for at, chart in enumerate(marks) if chart in marks[:at]], what


@pytest.mark.parametrize("of", list(the_catalogue().assessments))
def test_the_first_chart_of_a_comparison_is_seen_at_once(of):
    """Where its words can just be read, it is no higher than its part of a laptop's screen."""
    first = {}
    for what, drawing in drawn(of, "en"):
        if "rounds" in what:
            first.setdefault(what.rpartition(":")[0], drawing)
    assert first
    for what, chart in first.items():
        if chart.is_scrolled:  # two of them share the screen
            assert chart.height <= SEEN / 2, what
        else:
            assert chart.height * WHERE[NARROW] / chart.width <= SEEN, what


def test_what_the_package_reckons_with_is_what_the_pages_have():
    assert sizes()[NARROW] == {"text": TEXT, "name": NAME}


@pytest.mark.parametrize(
    "text", ["buyer 20 higher", "leverancier 100 hoger", "1, 2, 5–8", "Wie beslist"]
)
def test_no_text_is_longer_than_the_package_thinks(text):
    assert measured(text, TEXT, bold=False) <= length_of(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_all_assessments_fit_into_one_chart(language):
    for words in the_catalogue().words[language].values():
        for dimension in words.dimensions.values():
            name = f"5. {words.title}: {dimension.name}"
            assert measured(name, NAME, bold=True) <= 506 - 14, name


@pytest.mark.parametrize("name", ["Trust", "A name of a dimension that leaves no room beside it"])
@pytest.mark.parametrize(("buyer", "supplier"), [(0, 100), (0, 5), (95, 100), (30, 70), (50, 50)])
def test_a_gap_is_said_at_its_marks(buyer, supplier, name):
    means = {"buyer": buyer, "supplier": supplier}
    nobody = {"buyer": (), "supplier": ()}
    [row] = dumbbell("", "", [Item(name, "leverancier 40 hoger", means, nobody, 1)]).rows
    half = length_of(row.gap) / 2
    left, right = row.label.x - half, row.label.x + half
    assert left >= 0
    assert right <= 520
    nearest = min(max(sum(row.marks.values()) / 2, half + 14), 506 - half)
    beside = length_of(f"1. {name}", NAME) + 14
    assert row.label.x == pytest.approx(nearest, abs=0.1) or left == pytest.approx(
        beside + 16, abs=0.1
    )
    assert (row.label.y > row.axis) is (len(name) > 30)


def test_numbers_of_the_map_that_touch_share_a_badge():
    points = [(n, f"name {n}", 50, 50) for n in range(1, 6)] + [
        (6, "six", 0, 0),
        (7, "seven", 100, 0),
    ]
    chart = position("", "", ("Buyer", "Supplier"), points, 20)
    assert [point.label for point in chart.points] == ["1–5", "6", "7"]
    assert all(
        chart.low <= p.x - p.width / 2 and p.x + p.width / 2 <= chart.high for p in chart.points
    )
    assert chart.names[5] == (6, "six")


def test_touchpoints_whose_marks_lie_in_a_heap_share_a_label():
    number, shared = re.compile(r"\d+"), 0
    for what, drawing in drawn("touchpoints", "en"):
        labels = [of for of in drawing.texts(WIDE) if of.says[0].isdigit()]
        said = [n for of in labels for n in ends(number.findall(of.says), "–" in of.says)]
        assert set(said) >= set(range(1, 11)), what
        shared += what.startswith("crowded") and len(labels) < len(set(said))
    assert shared


def ends(numbers, ranges):
    """The numbers that a label names; those between the two ends of a range, too."""
    every = list(map(int, numbers))
    return range(min(every), max(every) + 1) if ranges else every
