"""Two rounds: what moved, and when that is called a change."""

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.checking import check_value

CLARITY = ("clarity-stated", "clarity-shared", "clarity-told", "clarity-drifts")


def person(side, number, round_, rating):
    """Clarity of 25 times (rating - 1): the last question is reversed."""
    answers = {q: {"now": 6 - rating if q == "clarity-drifts" else rating} for q in CLARITY}
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
    responses = [check_value(found, the_catalogue()) for found in documents]
    return compare(the_catalogue(), responses)


def test_one_round_has_no_movement():
    assert rounds(("2026-05", [3], [3])).to_json()["rounds"] == []


def test_few_people_move_by_more_than_ten_points():
    found = rounds(("2026-05", [2], [4]), ("2026-11", [3], [4])).to_json()["rounds"]
    assert [of["round"] for of in found] == ["2026-05", "2026-11"]
    assert found[0]["movement"] is None
    # level (25 + 75)/2 = 50 → (50 + 75)/2 = 62.5; gap 25 - 75 = -50 → 50 - 75 = -25
    assert found[1]["movement"]["clarity"] == {
        "level": 12.5,
        "gap": 25.0,
        "bound": 10.0,
        "level_changed": True,
        "gap_changed": True,
    }


def test_several_people_move_by_more_than_they_differ():
    # round one, buyer: 25, 50, 75 → mean 50, AD 50/3; supplier all 50, AD 0
    found = rounds(("2026-05", [2, 3, 4], [3, 3, 3]), ("2026-11", [4, 4, 4], [3, 3, 3]))
    moved = found.to_json()["rounds"][1]["movement"]["clarity"]
    assert moved["bound"] == pytest.approx(16.6667)
    # level 50 → 62.5: within the bound; gap 0 → 25: beyond it
    assert (moved["level"], moved["level_changed"]) == (12.5, False)
    assert (moved["gap"], moved["gap_changed"]) == (25.0, True)


def test_a_round_of_one_side_is_no_round():
    found = rounds(("2026-05", [2], [4]), ("2026-08", [2], []), ("2026-11", [3], [4]))
    assert [of.round for of in found.over_time] == ["2026-05", "2026-11"]
    assert [note.code for note in found.gathered.notes] == ["left-out"]


def test_earlier_rounds_of_both_sides_are_shown_and_not_left_out():
    found = rounds(("2026-05", [2], [4]), ("2026-11", [3], [4]))
    assert found.gathered.notes == ()
