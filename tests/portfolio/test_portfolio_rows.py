"""Each row of a portfolio says what a comparison of that relationship alone says."""

import pytest
from counterpart import check_bytes, compare
from counterpart.scoring.attention import attention
from relationships import answers, give, rows

FINDINGS = ("unknown", "inside_first", "side_gap", "fix_together", "protect", "steady")


@pytest.fixture
def three(tmp_path):
    """Return a folder: Acme differs widely, Borealis a little and over two rounds, Corvus waits."""
    give(tmp_path / "a", "buyer", "b", answers(1, 4), "Acme")
    give(tmp_path / "a", "supplier", "s", answers(5, 4), "Acme")
    for round_, buyer, supplier in (("2026-05", 2, 5), ("2026-11", 4, 5)):
        for person in ("x", "y", "z"):
            given = answers(buyer, 4, 40, 30, 30)
            give(tmp_path / "b", "buyer", person, given, "Borealis", round=round_)
        give(tmp_path / "b", "supplier", "s", answers(supplier, 4), "Borealis", round=round_)
    give(tmp_path / "c", "buyer", "b", answers(3, 3), "Corvus")
    return tmp_path


def test_the_numbers_are_those_of_the_single_comparison(three, catalogue):
    for row in rows(three)[:2]:
        folder = three / row["relationship"][0].lower()
        given = [check_bytes(path.read_bytes(), catalogue) for path in folder.iterdir()]
        single = compare(catalogue, given)
        outcome = single.to_json()
        assert row["round"] == outcome["round"] == "2026-11"
        assert row["profile_distance"] == outcome["profile_distance"]
        assert row["points_apart"] == outcome["profile"]["points_to_move"]["between_sides"]
        assert [row["buyer_purpose"], row["supplier_purpose"]] == outcome["profile"]["pair"]
        assert row["buyer_n"] == outcome["sides"]["buyer"]["n"]
        dimensions = outcome["dimensions"]
        assert row["gap"] == dimensions[row["gap_dimension"]]["gap"]
        assert abs(row["gap"]) == max(abs(of["gap"]) for of in dimensions.values())
        assert row["higher"] == dimensions[row["gap_dimension"]]["higher"]
        assert row["gap_class"] is None  # one supplier is too few for a class
        # Of clarity and potential only one has a good end: there is nothing to hold it against.
        assert row["weakest_level"] is row["strongest_level"] is None
        kinds = [of["finding"].replace("-", "_") for of in dimensions.values()]
        assert {k: row[f"finding_{k}"] for k in FINDINGS} == {k: kinds.count(k) for k in FINDINGS}
        states = [o["state"] for o in outcome["profile"]["coorientation"].values()]
        for state in ("false-consensus", "false-conflict", "misjudged-difference"):
            assert row[state.replace("-", "_")] == states.count(state)
        first = attention(catalogue, single)
        assert (row["reason"], row["reason_dimension"]) == (first.reason, first.dimension)


def test_what_asks_for_attention_stands_first_and_one_side_last(three):
    actual = rows(three)
    assert [(row["relationship"], row["points"]) for row in actual] == [
        ("Acme", 100.0),
        ("Borealis", 25.0),
        ("Corvus", None),
    ]


def test_movement_since_the_round_before(three):
    acme, borealis, _ = rows(three)
    assert acme["previous_round"] is None
    # Clarity: 25 and 100, then 75 and 100. The gap shrinks from 75 to 25; the level rises by 25,
    # one step of a question, which is no change with one supplier.
    assert borealis["previous_round"] == "2026-05"
    assert (borealis["levels_up"], borealis["levels_down"]) == (0, 0)
    assert (borealis["gaps_wider"], borealis["gaps_narrower"]) == (0, 1)
    assert borealis["distance_moved"] == pytest.approx((25 - 75) / 2**0.5, abs=1e-4)


def test_a_missing_side_is_a_row_that_says_so(tmp_path):
    for person in ("x", "y"):
        give(tmp_path, "supplier", person, answers(3, 3), round="2026-11")
    give(tmp_path, "supplier", "z", answers(3, 3), round="2026-05")
    (row,) = rows(tmp_path)
    assert (row["status"], row["round"]) == ("no-buyer", "2026-11")
    assert (row["buyer_n"], row["supplier_n"]) == (0, 2)
    assert row["gap"] is row["points"] is row["finding_unknown"] is None


def test_names_that_differ_in_case_or_spaces_are_one_relationship(tmp_path):
    give(tmp_path, "buyer", "x", answers(3, 3), "Acme and  Borealis")
    give(tmp_path, "buyer", "y", answers(3, 3), "ACME AND BOREALIS ")
    give(tmp_path, "supplier", "s", answers(3, 3), "Acme and Borealis")
    give(tmp_path, "supplier", "t", answers(3, 3), "Acme and Borealis")
    give(tmp_path, "supplier", "u", answers(3, 3), "Acme & Borealis")
    give(tmp_path, "supplier", "v", answers(3, 3), "Acme with Borealis")
    item, other = rows(tmp_path)
    assert (item["relationship"], item["spellings"]) == ("Acme and Borealis", 4)
    assert (item["buyer_n"], item["supplier_n"], item["notes"]) == (2, 3, None)
    assert (other["relationship"], other["status"]) == ("Acme with Borealis", "no-buyer")


def test_without_a_name_the_folder_names_it_and_at_the_top_nothing_does(tmp_path):
    give(tmp_path / "north" / "Acme", "buyer", "b", answers(3, 3), "")
    give(tmp_path / "north" / "Acme", "supplier", "s", answers(3, 3), "  ")
    give(tmp_path / "south" / "Acme", "buyer", "b", answers(3, 3), "")
    give(tmp_path, "buyer", "b", answers(3, 3), "")
    give(tmp_path, "supplier", "s", answers(3, 3), "")
    actual = [(row["relationship"], row["status"]) for row in rows(tmp_path)]
    assert actual == [
        ("north/Acme", "compared"),
        ("south/Acme", "no-supplier"),
        (None, "no-name"),
    ]


def test_rounds_that_do_not_match_are_noted(tmp_path):
    give(tmp_path, "buyer", "b", answers(3, 3), round="2026-10")
    give(tmp_path, "supplier", "s", answers(3, 3), round="2026-11")
    (row,) = rows(tmp_path)
    assert (row["status"], row["notes"]) == ("compared", "other-rounds")


def test_a_shared_view_tells_nothing_of_few_people(tmp_path):
    for side in ("buyer", "supplier"):
        for person in ("x", "y", "z")[: 2 if side == "buyer" else 3]:
            give(tmp_path, side, person, answers(3, 5))
    (shared,) = rows(tmp_path, "--shared")
    assert (shared["shared"], shared["buyer_n"], shared["supplier_n"]) == (True, 2, 3)
    text = ("gap", "points", "points_apart", "profile_distance", "weakest_level", "buyer_purpose")
    assert [shared[name] for name in text] == [None] * len(text)
    assert shared["finding_unknown"] == 2
    (own,), (two,) = rows(tmp_path), rows(tmp_path, "--shared", "--smallest", 2)
    assert shared["hidden"] > two["hidden"] > 0  # an expert's figures need more than two people
    assert two == {**own, "shared": True, "hidden": two["hidden"]}
    assert own["gap"] == 0
