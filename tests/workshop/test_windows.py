"""Two windows of a workshop: what the room is sent, who else hears it, where keys lead."""

from pathlib import Path

import pytest
from in_node import in_node

SCRIPT = Path(__file__).with_name("link.mjs")
MINUTE = 60_000
CARDS = [
    {"id": "a", "minutes": 5, "stages": ["a1"]},
    {"id": "b", "minutes": 10, "stages": ["b1", "b2", "b3"]},
    {"id": "c", "minutes": 15, "stages": ["c1"]},
]
STEPS = [
    *("next", "reveal", "next", "next", "next", "back", "back", "next", "next"),
    *("back", "back", "back", "back", "back"),
]
TIMES = [
    (0, 0, 9),
    (0, 1, 1),
    (1, 1, 1 + 20 * MINUTE),
    (2, 1, 1 + 10 * MINUTE),
    (2, 1, 1 + 40 * MINUTE),
]
KEYS = [
    ({"key": "PageDown"}, ""),
    ({"key": " "}, ""),
    ({"key": " "}, "button"),
    ({"key": "PageUp"}, "button"),
    ({"key": "."}, ""),
    ({"key": "B"}, ""),
    ({"key": "n"}, "textarea"),
    ({"key": "r", "ctrlKey": True}, ""),
    ({"key": "t", "isComposing": True}, ""),
    ({"key": "q"}, ""),
    ({"key": "?"}, ""),
]


@pytest.fixture(scope="module")
def outcome():
    """What came of it all, in one Node."""
    return in_node(SCRIPT, {"cards": CARDS, "steps": STEPS, "times": TIMES, "keys": KEYS})


def test_the_room_is_sent_what_is_shown_and_nobody_else_is(outcome):
    said = outcome["said"]
    htmls = [shown["html"] for shown in said["shown"]]
    assert htmls == ["first", "second", "", "third", ""]
    assert said["other"] == []
    assert said["shown"][2] == {**said["shown"][0], "html": "", "zoom": True, "blank": False}
    assert all("secret" not in shown for shown in said["shown"])
    assert "after the end" not in said["sent"]


def test_each_knows_whether_the_other_is_there(outcome):
    said = outcome["said"]
    assert (said["before"], said["after"], said["silent"]) == (False, True, False)
    assert said["there"][:2] == [False, True]
    assert False in said["there"][2:]  # it was silent for a while
    assert said["acts"] == ["next", "back", "reveal", "reveal"]  # by two ways, done once


def test_a_tab_that_was_duplicated_is_told_that_its_nonce_is_taken(outcome):
    assert outcome["said"]["taken"] == 1


def test_a_walk_shows_one_thing_at_a_time_and_goes_back_the_same_way(outcome):
    assert [place[2] for place in outcome["places"]] == [
        *("b1", "b2", "b3", "c1", "c1", "b3", "b2", "b3", "c1"),
        *("b3", "b2", "b1", "a1", "a1"),
    ]
    assert outcome["back"] == [0, 0]
    assert outcome["lost"] == [0, 0]
    assert outcome["jumped"] == [True, 2, 0]


def test_the_clock_says_what_is_left_and_how_late_it_is(outcome):
    assert outcome["standing"] == [
        {"left": 30, "late": 0, "gone": 0},
        {"left": 30, "late": 0, "gone": 0},
        {"left": 10, "late": 5, "gone": 20},
        {"left": 20, "late": -5, "gone": 10},
        {"left": -10, "late": 10, "gone": 40},
    ]
    assert outcome["countdown"] == ["0:00", "0:01", "1:01", "0:00"]


def test_keys_count_unless_somebody_types(outcome):
    assert outcome["acts"] == [
        *("next", "next", "", "back", "blank", "blank"),
        *("", "", "", "", "help"),
    ]
    assert outcome["nonces"] == ["a" * 24, "", "", ""]
