"""Two rounds: what moved, and when that is called a change."""

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value

CLARITY = ("clarity-stated", "clarity-shared", "clarity-told", "clarity-drifts")


def person(side, number, round_, rating):
    """Clarity of 25 times (rating - 1)."""
    answers = {q: {"now": rating} for q in CLARITY}
    who = {"id": f"{side}-{number}", "role": "", "label": ""}
    return {**document(side, answers, round=round_), "respondent": who}


def rounds(*given):
    """`given` are (round, buyers' ratings, suppliers' ratings)."""
    documents = [
        person(side, number, name, rating)
        for name, buyers, suppliers in given
        for side, ratings in (("buyer", buyers), ("supplier", suppliers))
        for number, rating in enumerate(ratings)
    ]
    responses = [check_value(actual, the_catalogue()) for actual in documents]
    return compare(the_catalogue(), responses)


def test_one_round_has_no_movement():
    assert rounds(("2026-05", [3], [3])).to_json()["rounds"] == []


def test_few_people_move_by_more_than_ten_points_and_one_step():
    actual = rounds(("2026-05", [2], [4]), ("2026-11", [3], [4])).to_json()["rounds"]
    assert [of["round"] for of in actual] == ["2026-05", "2026-11"]
    assert actual[0]["movement"] is None
    # level (25 + 75)/2 = 50 → (50 + 75)/2 = 62.5; gap 25 - 75 = -50 → 50 - 75 = -25: one step of 25
    assert actual[1]["movement"]["clarity"] == {
        "level": 12.5,
        "gap": 25.0,
        "bound": 25.0,
        "level_changed": False,
        "gap_changed": False,
    }
    further = rounds(("2026-05", [1], [4]), ("2026-11", [4], [5])).to_json()["rounds"][1]
    # level (0 + 75)/2 = 37.5 → (75 + 100)/2 = 87.5; gap -75 → -25
    assert further["movement"]["clarity"] == {
        "level": 50.0,
        "gap": 50.0,
        "bound": 25.0,
        "level_changed": True,
        "gap_changed": True,
    }


def test_several_people_move_by_more_than_they_differ():
    # round one, buyer: 25, 50, 75 → mean 50, AD 50/3; supplier all 50, AD 0
    actual = rounds(("2026-05", [2, 3, 4], [3, 3, 3]), ("2026-11", [4, 4, 4], [3, 3, 3]))
    moved = actual.to_json()["rounds"][1]["movement"]["clarity"]
    assert moved["bound"] == pytest.approx(16.6667)
    # level 50 → 62.5: within the bound; gap 0 → 25: beyond it
    assert (moved["level"], moved["level_changed"]) == (12.5, False)
    assert (moved["gap"], moved["gap_changed"]) == (25.0, True)


def test_a_round_of_one_side_is_no_round():
    actual = rounds(("2026-05", [2], [4]), ("2026-08", [2], []), ("2026-11", [3], [4]))
    assert [of.round for of in actual.over_time] == ["2026-05", "2026-11"]
    assert [note.code for note in actual.gathered.notes] == ["left-out"]


def test_earlier_rounds_of_both_sides_are_shown_and_not_left_out():
    actual = rounds(("2026-05", [2], [4]), ("2026-11", [3], [4]))
    assert actual.gathered.notes == ()


def test_a_movement_that_only_reaches_the_bound_is_no_change():
    # gap: buyers 25, 50, 75 (AD 50/3) → 75, 75, 50 (mean 200/3); suppliers 50 throughout
    actual = rounds(("2026-05", [2, 3, 4], [3, 3, 3]), ("2026-11", [4, 4, 3], [3, 3, 3]))
    moved = actual.to_json()["rounds"][1]["movement"]["clarity"]
    assert (moved["bound"], moved["gap"], moved["gap_changed"]) == (16.6667, 16.6667, False)


def test_the_larger_spread_of_either_round_and_either_side_is_the_bound():
    # suppliers 0, 50, 100 in the first round: AD 100/3; level 50 → 75, gap 0 → 0
    actual = rounds(("2026-05", [3, 3, 3], [1, 3, 5]), ("2026-11", [4, 4, 4], [4, 4, 4]))
    moved = actual.to_json()["rounds"][1]["movement"]["clarity"]
    assert (moved["bound"], moved["level"], moved["level_changed"]) == (33.3333, 25.0, False)


def test_two_people_in_one_round_of_one_side_make_the_bound_one_step():
    actual = rounds(("2026-05", [3, 3, 3], [1, 5]), ("2026-11", [4, 4, 4], [3, 3, 3]))
    moved = actual.to_json()["rounds"][1]["movement"]["clarity"]
    assert (moved["bound"], moved["level"], moved["level_changed"]) == (25.0, 12.5, False)


def test_a_gap_that_turns_round_is_a_change_of_the_whole_way():
    actual = rounds(("2026-05", [2], [4]), ("2026-11", [4], [2])).to_json()["rounds"][1]
    moved = actual["movement"]["clarity"]
    assert (moved["level"], moved["level_changed"]) == (0.0, False)
    assert (moved["gap"], moved["gap_changed"]) == (100.0, True)


def test_a_round_is_measured_against_the_one_before_it_and_not_the_first():
    actual = rounds(("2025-11", [1], [1]), ("2026-05", [3], [3]), ("2026-11", [3], [3]))
    changed = [of["movement"]["clarity"]["level_changed"] for of in actual.to_json()["rounds"][1:]]
    assert changed == [True, False]


def test_a_dimension_that_one_round_did_not_answer_has_not_changed():
    responses = [
        *rounds(("2026-05", [2], [4])).gathered.sides.values(),
        [check_value(document(s, round="2026-11"), the_catalogue()) for s in ("buyer", "supplier")],
    ]
    flat = [response for side in responses for response in side]
    moved = compare(the_catalogue(), flat).to_json()["rounds"][1]["movement"]["clarity"]
    assert moved == {
        "level": None,
        "gap": None,
        "bound": 25.0,
        "level_changed": False,
        "gap_changed": False,
    }
