"""What is shown subtracts to what is shown: a difference is worked out from the whole numbers
beside it, in views, charts, texts and on the first sheet of a workbook."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from answering import the_catalogue
from counterpart.export import workbook
from counterpart.report import render_comparison
from counterpart.report.numbers import apart, difference, whole
from counterpart.report.pair import comparison_view
from counterpart.report.trace import Trace
from hypothesis import given
from hypothesis import strategies as st
from moods import SITUATIONS, drawn
from rounds import THREE
from rounds import comparison as of_rounds

ASSESSMENTS = list(the_catalogue().assessments)
POINTS = st.floats(0, 100)
LEVELS = re.compile(r"^  .+: buyer (\d+), supplier (\d+); level \d+, gap ([+−]?\d+), .+$")


def number(text):
    """A whole number as a report prints it."""
    return int(text.replace("−", "-"))


def comparisons(of):
    for seed in range(SITUATIONS):
        yield drawn(of, seed)


@given(POINTS, POINTS)
def test_two_numbers_are_as_far_apart_as_they_look(first, second):
    assert difference(first, second) == int(whole(first)) - int(whole(second))
    assert apart(first, second) == abs(int(whole(first)) - int(whole(second)))


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_gap_is_the_buyers_number_minus_the_suppliers(of):
    for comparison in comparisons(of):
        view = comparison_view(the_catalogue(), comparison, "en")
        for row in view.rated:
            buyer, supplier = (side.shown for side in row.sides.values())
            if "–" not in (buyer, supplier, row.gap.shown):
                assert number(row.gap.shown) == int(buyer) - int(supplier)
                assert row.gap.shown != "0" or "higher" not in row.label
        for row in view.overview.dumbbell.rows if view.overview else ():
            assert row.gap == "" or "higher" in row.gap or row.gap == "the same"


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_the_text_on_a_terminal_subtracts(of):
    lines = 0
    for comparison in comparisons(of):
        text = render_comparison(the_catalogue(), comparison, "en", "txt")
        for line in filter(None, map(LEVELS.match, text.splitlines())):
            buyer, supplier, gap = line.groups()
            assert number(gap) == int(buyer) - int(supplier), line[0]
            lines += 1
    assert lines or not comparison.dimensions or not the_catalogue().method_of(of).layout.rated


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_a_topic_weighs_what_its_two_numbers_are_apart(of):
    for comparison in comparisons(of):
        view = comparison_view(the_catalogue(), comparison, "en", addable=True)
        for prompt, suggestion in zip(view.own.prompts, view.suggested, strict=True):
            assert suggestion.shown == prompt.points.shown
            if prompt.behind.between:
                first, second = map(whole, prompt.behind.between)
                assert int(prompt.points.shown) == abs(int(first) - int(second))
        for closeup in view.closeups:
            if closeup.guess:
                guess, answer = (int(of[1]) for of in (closeup.guess.guess, closeup.guess.answer))
                assert closeup.guess.points == abs(guess - answer)


@pytest.mark.parametrize("of", ASSESSMENTS)
def test_the_first_sheet_subtracts(of):
    data = workbook(the_catalogue(), drawn(of, 1), "en")
    rows = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True)
    for row in rows:
        buyer, supplier, gap = row[2:5]
        if all(isinstance(cell, int | float) for cell in (buyer, supplier, gap)):
            assert gap == int(whole(buyer)) - int(whole(supplier))


def test_movements_of_a_later_round_are_those_of_the_numbers_shown():
    view = comparison_view(the_catalogue(), of_rounds(*THREE), "en")
    assert view.over_time
    for of in view.over_time:
        for before, after in zip(of.rows, of.rows[1:], strict=False):
            for shown, moved in (
                ((before.level, after.level), after.level_moved),
                ((before.gap, after.gap), after.gap_moved),
            ):
                assert isinstance(moved, Trace)
                if "–" not in (*shown, moved.shown):
                    assert number(moved.shown) == number(shown[1]) - number(shown[0])
