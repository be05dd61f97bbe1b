"""Charts with words longer than any language of ours has: they take more lines or more room."""

from __future__ import annotations

from itertools import pairwise

import pytest
from counterpart.methods.co_operation.ladders import Prompt, ladders
from counterpart.methods.ground_rules.parts import parts
from counterpart.methods.ground_rules.standing import WIDTH, Item, standing
from counterpart.methods.pulse.beats import beats
from counterpart.report.charts.heads import ASIDE, SIZE, Column, heads
from counterpart.report.charts.lettering import NAME, TEXT, length_of, lines_of
from counterpart.report.charts.track import Item as TrackItem
from counterpart.report.charts.track import Point, track

SIDES = {"buyer": "The side of the customer", "supplier": "The side of the supplier"}


def ends(text, middle, size=TEXT):
    """Where a centred text begins and ends."""
    half = length_of(text, size) / 2
    return middle - half, middle + half


def test_a_text_is_broken_between_words_only():
    assert lines_of("one two three", length_of("one two")) == ("one two", "three")
    assert lines_of("longerthanitsroom", 10) == ("longerthanitsroom",)


@pytest.mark.parametrize("roles", [("decides",), ("decides", "buys or sells it", "uses it daily")])
def test_what_stands_over_a_map_stays_over_its_columns(roles):
    columns = [Column(side, role, 1, role) for side in SIDES for role in roles]
    made = heads(SIDES, columns, 100)
    assert len(made.sides) == 2
    for over, at in zip(made.sides, (0, len(roles)), strict=True):
        start, end = made.xs[at], made.xs[at] + made.width * len(roles)
        left, right = ends(over.text, over.x, SIZE)
        if len(roles) > 1:
            assert over.anchor == "start"
            left, right = over.x, over.x + length_of(over.text, SIZE)
        assert start <= left < right <= end
    for head, x in zip(made.columns, made.xs, strict=True):
        assert " ".join(line for line, _ in head.lines) == head.column.name
        assert head.lines[-1][1] < made.people < made.height
        for line, _ in head.lines:
            left, right = ends(line, head.x, SIZE)
            assert x + ASIDE <= left + 0.1
            assert right - 0.1 <= x + made.width - ASIDE


def test_a_map_of_short_words_says_the_side_over_every_column():
    columns = [Column("buyer", "decides", 1, "decides"), Column("buyer", "uses", 2, "uses")]
    made = heads({"buyer": "buyer"}, columns, 0)
    assert [(over.text, over.anchor, over.x) for over in made.sides] == [
        ("● buyer", "middle", 44),
        ("● buyer", "middle", 132),
    ]
    assert (made.width, made.height) == (88, 62)


def test_the_names_of_ladders_reach_no_neighbour():
    names = ("Aims and values", "A picture", "Getting along", "Trust", "The next steps")
    prompts = [Prompt(name, [], {"buyer": True}, {"buyer": ""}, None) for name in names]
    made = ladders("", "", prompts, 4, ["buyer"])
    spans = [
        (min(of[0] for of in each), max(of[1] for of in each))
        for ladder in made.ladders
        if (each := [ends(line, ladder.x) for line, _ in ladder.lines])
    ]
    assert spans[0][0] >= 0
    assert spans[-1][1] <= made.width
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    lowest = max(y for ladder in made.ladders for _, y in ladder.lines)
    assert all(y - 11 > lowest for ladder in made.ladders for _, _, y, _ in ladder.ticks)


def test_the_name_of_a_rule_leaves_room_for_what_stands_at_its_right():
    name, aside = "What is charged for that nobody expected to be charged", "one side is divided"
    state = {"buyer": "no", "supplier": "no"}
    states = [("no", "No rule"), ("yes", "Agreed")]
    made = standing("", "", states, [Item(name, aside, state), Item("Late", "", state)])
    first, second = made.rows
    assert len(first.name) == 2
    assert length_of(first.name[0][0]) + length_of(aside) <= WIDTH + 14
    assert first.name[-1][1] < first.line < second.name[0][1] < second.line < made.height


def test_the_names_of_states_stay_inside_and_apart():
    names = ("Agreed between us", "Disputed", "Never said", "There is no rule")
    for counts in ((1, 1, 1, 1), (9, 2, 2, 2), (2, 2, 2, 9), (1, 0, 1, 0), (0, 12, 1, 1)):
        made = parts("", [(name, name, n) for name, n in zip(names, counts, strict=True)])
        spans = [ends(of.name, of.below) for of in made.parts if of.below is not None]
        assert spans
        assert spans[0][0] >= -0.1
        assert spans[-1][1] <= made.width + 0.1
        assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_the_rounds_of_a_pulse_begin_behind_the_names_of_its_strips():
    names = ("Direction", "What has changed")
    none = {"buyer": None, "supplier": None}
    made = beats("", "", ["2026-05", "2026-11"], [], [none, none], [3, 1], names)
    assert length_of(names[1]) < made.changes[0][1] - 10
    assert made.xs[-1] == 500


def test_what_stands_at_the_right_of_a_row_takes_more_lines_beside_a_long_name():
    points = (Point("now", 90),)
    said = "Between a good deal and a partnership"
    rows = [("Supplier", ""), ("The side of the supplier", said), ("Supplier", said)]
    items = [TrackItem("supplier", name, aside, points) for name, aside in rows]
    made = track("", "", ("deal", "partnership"), items)
    empty, long, short = made.rows
    assert (empty.aside, [y for _, y in short.aside]) == ((), [short.base])
    assert " ".join(line for line, _ in long.aside) == said
    assert len(long.aside) == 2
    for line, y in long.aside:
        assert length_of(long.name, NAME) + length_of(line) <= made.width
        assert y < long.axis - 30
    assert empty.axis < long.base < long.axis < short.base < short.axis < made.height
    assert [mark.y for mark in made.marks] == [row.axis for row in made.rows]
