"""Numbers as a reader sees them, and splits as points of a triangle."""

import math
from itertools import combinations

import pytest
from answering import drawn_splits
from counterpart.report.charts.labels import Label, box, overlap
from counterpart.report.charts.ternary import HEIGHT, LEFT, RIGHT, TOP, WIDTH, Mark, place, ternary
from counterpart.report.numbers import exact, signed, whole
from counterpart.scoring.bounds import rounded
from hypothesis import given
from hypothesis import strategies as st

CORNERS = {
    "me": "It's about ourselves",
    "them": "It's about the other side",
    "us": "It's about both",
}


@pytest.mark.parametrize(
    ("value", "english", "dutch"),
    [
        (None, "–", "–"),
        (0.0, "0", "0"),
        (-0.001, "0", "0"),
        (100.0, "100", "100"),
        (50, "50", "50"),
        (37.5, "37.5", "37,5"),
        (8.3333, "8.33", "8,33"),
        (66.6667, "66.67", "66,67"),
        (19.999, "20", "20"),
        (-18.75, "−18.75", "−18,75"),
    ],
)
def test_exact(value, english, dutch):
    assert exact(value, ".") == english
    assert exact(value, ",") == dutch


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "–"), (0.0, "0"), (0.5, "1"), (1.5, "2"), (2.5, "3"), (49.49, "49"), (100.0, "100")],
)
def test_whole_points_round_halves_up(value, shown):
    assert whole(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "–"),
        (0.0, "0"),
        (0.4, "0"),
        (-0.4, "0"),
        (12.5, "+13"),
        (-12.5, "−13"),
        (-35.0, "−35"),
    ],
)
def test_signed_points(value, shown):
    assert signed(value) == shown


@pytest.mark.parametrize(
    ("value", "expected"), [(None, None), (1 / 3, 0.3333), (-0.00001, 0.0), (30.46875, 30.4688)]
)
def test_rounded_once_to_four_decimals(value, expected):
    assert rounded(value) == expected
    assert value is None or math.copysign(1, rounded(-0.00001)) == 1


@pytest.mark.parametrize(
    ("split", "corner"),
    [((100, 0, 0), LEFT), ((0, 100, 0), RIGHT), ((0, 0, 100), TOP), ((50, 50, 0), (260.0, 412.0))],
)
def test_corners_and_middles(split, corner):
    assert place(dict(zip(("me", "them", "us"), split, strict=True))) == corner


def test_the_triangle_has_equal_sides():
    sides = [math.dist(LEFT, RIGHT), math.dist(RIGHT, TOP), math.dist(TOP, LEFT)]
    assert sides == pytest.approx([400, 400, 400], abs=0.1)


def from_side(point, a, b):
    """How far a point lies from the line through a and b, as a part of the triangle's height."""
    twice = (b[0] - a[0]) * (a[1] - point[1]) - (a[0] - point[0]) * (b[1] - a[1])
    return twice / math.dist(a, b) / (400 * math.sqrt(3) / 2)


@given(drawn_splits())
def test_every_split_lies_in_the_triangle_at_its_distances(split):
    point = place(split)
    distances = {
        "me": from_side(point, RIGHT, TOP),
        "them": from_side(point, TOP, LEFT),
        "us": from_side(point, LEFT, RIGHT),
    }
    for option, distance in distances.items():
        assert distance == pytest.approx(split[option] / 100, abs=0.001)


@given(
    st.lists(st.tuples(drawn_splits(), st.sampled_from(["now", "guess"])), min_size=1, max_size=4)
)
def test_marks_keep_their_order_and_labels_keep_apart(drawn):
    marks = [Mark(f"mark {i}", "buyer", lens, split) for i, (split, lens) in enumerate(drawn)]
    chart = ternary("title", "text", CORNERS, marks)
    assert [at.mark for at in chart.marks] == marks
    boxes = [box(Label(at.label_x, at.label_y, at.anchor), at.mark.label) for at in chart.marks]
    assert all(overlap(a, b) == 0 for a, b in combinations(boxes, 2))
    assert all(left >= 0 and right <= WIDTH for left, _, right, _ in boxes)
    assert all(0 <= at.x <= WIDTH and 0 <= at.y <= HEIGHT for at in chart.marks)
    assert all(0 <= at.label_y <= HEIGHT for at in chart.marks)


def test_a_tie_runs_between_two_marks():
    marks = [
        Mark("now", "buyer", "now", {"me": 100, "them": 0, "us": 0}),
        Mark("guess", "supplier", "guess", {"me": 0, "them": 0, "us": 100}, tied_to=0),
    ]
    assert ternary("title", "text", CORNERS, marks).ties == ((*TOP, *LEFT),)
