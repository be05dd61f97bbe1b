"""The method `journey`: what holds for any answers, and what a shared view never tells."""

import copy
import math

import pytest
from answering import document, the_catalogue
from counterpart import compare, score
from counterpart.methods.journey.course import course
from counterpart.methods.journey.quadrants import APART, BOTTOM, LEFT, RIGHT, TOP, quadrants
from counterpart.methods.journey.scoring import BESIDE, QUADRANTS, beside_question, phases, quadrant
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison, render_score
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

JOURNEY = the_catalogue().assessments["journey"]
PHASES = [phase.id for phase in phases(JOURNEY)]
RATINGS = st.one_of(st.integers(1, 5), st.just("n/a"))
ANSWERS = st.dictionaries(
    st.sampled_from([question.id for question in JOURNEY.questions]), RATINGS
).map(lambda drawn: {question: {"now": rating} for question, rating in drawn.items()})
OTHER = {"buyer": "supplier", "supplier": "buyer"}


def files(side, answers):
    which = {"id": "journey", "version": JOURNEY.version}
    return [
        document(side, given, assessment=which)
        | {"respondent": {"id": f"{side}-{at}", "role": "uses", "label": ""}}
        for at, given in enumerate(answers)
    ]


def compared(documents, smallest=0):
    responses = [check_value(item, the_catalogue()) for item in documents]
    return compare(the_catalogue(), responses, smallest=smallest)


SIDES = st.tuples(st.lists(ANSWERS, min_size=1, max_size=4), st.lists(ANSWERS, min_size=1))
PAIRS = SIDES.map(lambda two: files("buyer", two[0]) + files("supplier", two[1]))


@given(ANSWERS)
def test_one_response_by_an_independent_reading(answers):
    read = check_value(files("buyer", [answers])[0], the_catalogue())
    actual = score(the_catalogue(), read).to_json()["profile"]
    rated = {}
    for phase in PHASES:
        performance = answers.get(f"{phase}-performance", {}).get("now")
        importance = answers.get(beside_question(phase, "importance"), {}).get("now")
        both = isinstance(performance, int) and isinstance(importance, int)
        if isinstance(performance, int):
            rated[phase] = performance
            assert actual["phase_scores"][phase] == 25 * (performance - 1)
        else:
            assert actual["phase_scores"][phase] is None
        expected = None
        if both:
            corner = {(1, -1): "ease-off", (1, 1): "keep-up", (-1, 1): "act-first"}
            sign = (
                math.copysign(1, performance - 3) if performance != 3 else 0,
                math.copysign(1, importance - 3) if importance != 3 else 0,
            )
            expected = "between" if 0 in sign else corner.get(sign, "let-rest")
        assert actual["quadrants"][phase] == expected
    assert actual["latest_phase"] == (list(rated)[-1] if rated else None)
    lowest = [phase for phase, rating in rated.items() if rating == min(rated.values())]
    stands_out = len(lowest) == 1 and len(rated) > 1 and rated[lowest[0]] < 4  # 4 is 75
    assert actual["worst_phase"] == (lowest[0] if stands_out else None)


@given(PAIRS)
def test_changing_sides_turns_every_difference_round(documents):
    turned = [{**item, "side": OTHER[item["side"]]} for item in documents]
    first, second = compared(documents).to_json(), compared(turned).to_json()
    part, two = first["profile"], second["profile"]
    assert part["buyer"] == two["supplier"]
    assert part["supplier"] == two["buyer"]
    assert (part["worst_phase"], part["latest_phase"]) == (two["worst_phase"], two["latest_phase"])
    for name in ("self_view_gap", "customer_view_gap", "importance_gap", "felt_gap"):
        for phase, gap in part[name].items():
            assert gap is None or (abs(gap) <= 100 and gap == -two[name][phase] + 0.0)
    for phase, gap in part["self_view_gap"].items():
        back = first["dimensions"][phase]["gap"]
        assert gap == (None if back is None else -back + 0.0)


@settings(max_examples=25)
@given(PAIRS, st.sampled_from(LANGUAGES), st.sampled_from(["html", "txt"]))
def test_every_report_prints(documents, language, kind):
    comparison = compared(documents)
    assert render_comparison(the_catalogue(), comparison, language, kind)
    read = check_value(documents[0], the_catalogue())
    assert render_score(the_catalogue(), read, score(the_catalogue(), read), language, kind)
    assert render_comparison(the_catalogue(), compared(documents, 3), language, kind)


@settings(max_examples=40)
@given(
    st.lists(ANSWERS, min_size=2, max_size=2),
    st.lists(ANSWERS, min_size=2, max_size=2),
    st.lists(ANSWERS, min_size=3, max_size=4),
)
def test_a_shared_view_does_not_depend_on_a_side_of_two(first, another, supplier):
    def view(buyer):
        comparison = compared(files("buyer", buyer) + files("supplier", supplier), 3)
        plain = copy.deepcopy(comparison.to_json()["profile"])
        for key in BESIDE:
            plain["buyer"].pop(f"{key}_n")  # how many answered is no secret
        return plain

    assert view(first) == view(another)


def said(buyer, supplier, language="en"):
    comparison = compared(files("buyer", [buyer]) + files("supplier", [supplier]))
    return render_comparison(the_catalogue(), comparison, language, "txt")


def test_one_step_is_no_finding_and_two_are():
    item = said({"trouble-felt": {"now": 3}}, {"trouble-felt": {"now": 4}})
    two = said({"trouble-felt": {"now": 2}}, {"trouble-felt": {"now": 4}})
    text = "The supplier had a better feeling about “trouble” than the buyer."
    assert text not in item
    assert text in two
    near, far = ({"meeting-performance": {"now": rating}} for rating in (4, 5))
    close = said({"meeting-performance": {"now": 3}}, near)
    assert "In no phase are the two more than one step apart." in close
    assert "points higher than the buyer does" not in close
    assert "50 points higher than the buyer does" in said({"meeting-performance": {"now": 3}}, far)


def test_the_buyer_as_a_customer_is_a_finding_where_the_two_differ_or_the_supplier_rates_it_low():
    both_low = {"recovery-customer": {"now": 2}}
    assert "Recovery: the supplier could do with more" in said(both_low, both_low)
    assert "Recovery: the buyer as a customer, seen two ways" in said(
        {"recovery-customer": {"now": 4}}, both_low
    )
    assert "Recovery: the supplier could do with more" not in said(both_low, {})


def test_a_phase_that_goes_well_and_feels_bad_is_asked_about():
    answers = {"renewal-performance": {"now": 4}, "renewal-felt": {"now": 2}}
    assert "Renewal or parting: it goes well, and doesn't feel like it" in said(answers, answers)
    assert "Verlengen of afscheid: het gaat goed, maar het voelt niet zo" in said(
        answers, answers, "nl"
    )


def test_what_was_not_asked_before_does_not_apply():
    old = {"meeting-performance": {"now": 4}, "meeting-importance": {"now": 2}}
    item = {**files("buyer", [old])[0], "assessment": {"id": "journey", "version": 1}}
    read = check_value(item, the_catalogue())
    assert read.value("meeting-felt", "now") == read.value("renewal-customer", "now") == "n/a"
    actual = score(the_catalogue(), read).to_json()["profile"]
    assert actual["quadrants"]["meeting"] == "ease-off"
    assert set(actual["felt"].values()) == set(actual["customer"].values()) == {None}


POINTS = st.lists(
    st.tuples(st.sampled_from(["buyer", "supplier"]), st.integers(0, 4), st.integers(0, 4)),
    max_size=16,
)


@given(POINTS)
def test_marks_never_touch_and_stay_in_the_frame(drawn):
    points = [(side, at, 25.0 * x, 25.0 * y) for at, (side, x, y) in enumerate(drawn, 1)]
    chart = quadrants("title", "told", dict.fromkeys(QUADRANTS, "-"), ("x", "y"), points)
    assert len(chart.marks) == len(points)
    for at, mark in enumerate(chart.marks):
        assert LEFT < mark.x < RIGHT
        assert TOP < mark.y < BOTTOM
        for other in chart.marks[:at]:
            assert math.hypot(mark.x - other.x, mark.y - other.y) >= APART - 1e-6
        if all(other.at != mark.at for other in chart.marks):
            assert math.hypot(mark.x - mark.at[0], mark.y - mark.at[1]) < 4 * APART


def test_a_line_breaks_where_a_phase_has_no_score():
    chart = course("t", "d", {"buyer": [0.0, 50.0, None, 100.0, 75.0, None, 25.0]}, {"buyer": 0})
    assert [len(points.split()) for _, points in chart.lines] == [2, 2]
    assert len(chart.marks) == 5
    assert [mark[1:] for mark in chart.worst] == [chart.marks[0][1:]]


@pytest.mark.parametrize(
    ("performance", "importance", "expected"),
    [
        (50 + 1e-12, 100, "between"),
        (50.1, 50.1, "keep-up"),
        (49.9, 50.1, "act-first"),
        (49.9, 49.9, "let-rest"),
        (None, 100, None),
        (100, None, None),
    ],
)
def test_the_cross(performance, importance, expected):
    assert quadrant(performance, importance) == expected
