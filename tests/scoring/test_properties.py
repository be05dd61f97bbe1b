"""What holds for any answers: bounds, sums, order, and what changing sides changes."""

import math
import random
from fractions import Fraction

from answering import document, drawn_documents, drawn_splits, the_catalogue
from counterpart import compare, score
from counterpart.canonical import canonical_bytes
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison
from counterpart.scoring.points import points_to_move
from hypothesis import given, settings
from hypothesis import strategies as st

PURPOSE = the_catalogue().assessments["purpose"]
OTHER = {"buyer": "supplier", "supplier": "buyer"}


def scored(drawn):
    return score(the_catalogue(), check_value(drawn, the_catalogue())).to_json()


def compared(documents):
    responses = [check_value(drawn, the_catalogue()) for drawn in documents]
    return compare(the_catalogue(), responses).to_json()


def pairs(most=4):
    """Draw up to `most` respondents a side, in one round."""

    def side(name):
        return st.lists(drawn_documents(name), min_size=1, max_size=most).map(
            lambda actual: [
                {**d, "round": "2026-11", "respondent": {"id": f"{name}-{i}"}}
                for i, d in enumerate(actual)
            ]
        )

    return st.tuples(side("buyer"), side("supplier")).map(lambda two: two[0] + two[1])


@given(drawn_documents())
def test_scores_stay_in_bounds_and_shares_sum_to_100(drawn):
    actual = scored(drawn)
    for dimension in actual["dimensions"].values():
        value = dimension["now"]["value"]
        assert (value is None) == (dimension["now"]["status"] != "scored")
        assert value is None or 0 <= value <= 100
    for lens in ("now", "wanted", "guess"):
        shares = actual["profile"][lens]
        if shares is not None:
            assert all(0 <= share <= 100 for share in shares.values())
            assert math.isclose(sum(shares.values()), 100, abs_tol=2e-4)


@given(drawn_documents())
def test_a_score_is_the_plain_mean_of_what_was_answered(drawn):
    actual = scored(drawn)
    for dimension in PURPOSE.of_method("rating"):
        given_ratings = []
        for question in dimension.questions:
            rating = drawn["answers"].get(question.id, {}).get("now")
            if isinstance(rating, int):
                given_ratings.append(
                    Fraction(25 * ((5 - rating) if question.reverse else rating - 1))
                )
        value = actual["dimensions"][dimension.id]["now"]["value"]
        if value is not None:
            assert math.isclose(value, sum(given_ratings) / len(given_ratings), abs_tol=5.1e-5)


@given(drawn_documents(), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(drawn, chance):
    questions = list(drawn["answers"])
    chance.shuffle(questions)
    again = {**drawn, "answers": {key: drawn["answers"][key] for key in questions}}
    assert canonical_bytes(scored(drawn)) == canonical_bytes(scored(again))


@given(pairs(), st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(documents, chance):
    shuffled = list(documents)
    chance.shuffle(shuffled)
    assert canonical_bytes(compared(documents)) == canonical_bytes(compared(shuffled))


@given(pairs(most=2), st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_the_order_of_files_does_not_matter_to_the_report(documents, chance):
    reports = []
    for _ in range(2):
        responses = [check_value(drawn, the_catalogue()) for drawn in documents]
        comparison = compare(the_catalogue(), responses)
        reports.append(render_comparison(the_catalogue(), comparison, "nl", "html"))
        chance.shuffle(documents)
    assert reports[0] == reports[1]


@given(pairs())
def test_changing_sides_changes_the_signs_and_nothing_else(documents):
    swapped = [
        {**d, "side": OTHER[d["side"]], "respondent": {"id": d["respondent"]["id"]}}
        for d in documents
    ]
    item, two = compared(documents), compared(swapped)
    assert item["profile_distance"] == two["profile_distance"]
    for key, dimension in item["dimensions"].items():
        across = two["dimensions"][key]
        for same in ("level", "gap_class", "finding", "coorientation"):
            assert dimension[same] == across[same]
        for signed in ("gap", "cliffs_delta"):
            assert dimension[signed] == (None if across[signed] is None else -across[signed])
        assert dimension["higher"] == OTHER.get(across["higher"], across["higher"])
        assert dimension["buyer"] == across["supplier"]
        assert dimension["supplier"] == across["buyer"]
    assert item["profile"]["pair"] == two["profile"]["pair"][::-1]
    for side in OTHER:
        assert item["profile"][side] == two["profile"][OTHER[side]]
        assert (
            item["profile"]["coorientation"][side] == two["profile"]["coorientation"][OTHER[side]]
        )
        for move in ("to_wanted", "guess_error"):
            mine = item["profile"]["points_to_move"][f"{side}_{move}"]
            assert mine == two["profile"]["points_to_move"][f"{OTHER[side]}_{move}"]
    between = "between_sides"
    assert item["profile"]["points_to_move"][between] == two["profile"]["points_to_move"][between]


@given(drawn_splits(), drawn_splits(), drawn_splits())
def test_points_to_move_is_a_metric(p, q, r):
    assert points_to_move(p, q) == points_to_move(q, p)
    assert (points_to_move(p, q) == 0) == (p == q)
    assert points_to_move(p, r) <= points_to_move(p, q) + points_to_move(q, r)
    assert 0 <= points_to_move(p, q) <= 100
    assert points_to_move(p, q) == sum(max(0, p[option] - q[option]) for option in p)


def test_points_to_move_needs_both_splits():
    split = {"me": 100, "them": 0, "us": 0}
    assert points_to_move(None, split) is points_to_move(split, None) is None
    assert points_to_move(split, {"me": 0, "them": 0, "us": 100}) == 100


def test_nothing_is_left_to_chance():
    random.seed(1)
    drawn = document("buyer", {"renewal": {"now": {"me": 1, "them": 2, "us": 97}}})
    assert len({canonical_bytes(scored(drawn)) for _ in range(3)}) == 1
