"""Equal scores made of unequal answers are the same number, whatever the last bit of a sum says."""

import statistics
from dataclasses import replace
from functools import cache
from itertools import product

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.methods.stakeholders.eta import eta_squared
from counterpart.model import Bands
from counterpart.scoring.bounds import mean, settled
from counterpart.scoring.coorientation import orient
from counterpart.scoring.findings import find, gap_class
from counterpart.scoring.panel import rwg, rwg_j
from counterpart.scoring.points import dominant, mean_shares, points_to_move
from counterpart.scoring.rated import extremes, ranked, widest
from counterpart.scoring.rating import rescaled, weighted_mean
from counterpart.scoring.rounds import bound_of
from counterpart.scoring.side import cliffs_delta, summarise
from hypothesis import given
from hypothesis import strategies as st

SCALES = (4, 5, 6, 7, 10)
TRUST = ("ability-can-do", "ability-judgement", "ability-rework", "ability-people")
REVERSED = "ability-rework"


@cache
def same_sums(points, items):
    """Answers to some items that have the same sum, by sum."""
    actual = {}
    for ratings in product(range(1, points + 1), repeat=items):
        actual.setdefault(sum(ratings), []).append(ratings)
    return [group for group in actual.values() if len(group) > 1]


@pytest.mark.parametrize("points", SCALES)
@pytest.mark.parametrize("items", [2, 3])
def test_the_same_sum_is_the_same_score(points, items):
    for group in same_sums(points, items):
        scores = {
            weighted_mean([rescaled(rating, points) for rating in ratings], [1.0] * items)
            for ratings in group
        }
        assert len(scores) == 1


@given(st.data())
def test_no_statistic_hangs_on_the_last_bit(data):
    points = data.draw(st.sampled_from(SCALES))
    items = data.draw(st.integers(2, 3))
    group = data.draw(st.sampled_from(same_sums(points, items)))
    drawn = data.draw(st.lists(st.sampled_from(group), min_size=8, max_size=8))
    scores = [
        weighted_mean([rescaled(r, points) for r in ratings], [1.0] * items) for ratings in drawn
    ]
    assert cliffs_delta(scores[:4], scores[4:]) == 0
    summary = summarise(scores)
    assert summary.ad == 0
    assert summary.min == summary.max == summary.mean == summary.median == scores[0]
    assert extremes(dict(enumerate(scores))).weakest is None
    assert ranked(dict(enumerate(scores))) == tuple(range(len(scores)))
    assert widest(dict(enumerate(scores))) is None
    # between people who score the same no role, side or round makes a difference
    assert eta_squared({"uses": scores[:4], "buys": scores[4:]}).share is None
    gap = find(summarise(scores[:4]), summarise(scores[4:]), points, Bands())
    assert (gap.gap, gap.higher, gap.gap_class) == (0, "equal", "aligned")
    assert gap.level == scores[0]


@given(st.data())
def test_two_equal_groups_are_told_the_same_by_every_statistic(data):
    """The same scores from other answers: each statistic is the same number, and not only near."""
    points = data.draw(st.sampled_from(SCALES))
    items = data.draw(st.integers(2, 3))
    groups = data.draw(st.lists(st.sampled_from(same_sums(points, items)), min_size=4, max_size=6))

    def scores():
        drawn = [data.draw(st.sampled_from(group)) for group in groups]
        return [
            weighted_mean([rescaled(r, points) for r in ratings], [1.0] * items)
            for ratings in drawn
        ]

    item, other, third = scores(), scores(), scores()
    assert item == other
    assert summarise(item) == summarise(other)
    assert cliffs_delta(item, third) == cliffs_delta(other, third) == 0
    roles = [{"uses": of[:2], "buys": of[2:]} for of in (item, other)]
    assert eta_squared(roles[0]) == eta_squared(roles[1])
    named = [dict(enumerate(of)) for of in (item, other)]
    assert extremes(named[0]) == extremes(named[1])
    assert ranked(named[0]) == ranked(named[1])
    assert bound_of([summarise(item)] * 4, 1.0) == bound_of([summarise(other)] * 4, 1.0)


@given(st.data())
def test_a_bound_is_reached_by_every_way_to_reach_it(data):
    """Three items of which two ways give the same distance fall into the same class."""
    points = data.draw(st.sampled_from(SCALES))
    group = data.draw(st.sampled_from(same_sums(points, 3)))
    across = data.draw(st.sampled_from(same_sums(points, 3)))
    gaps = {
        settled(
            weighted_mean([rescaled(r, points) for r in buyer], [1.0] * 3)
            - weighted_mean([rescaled(r, points) for r in supplier], [1.0] * 3)
        )
        for buyer in group
        for supplier in across
    }
    assert len(gaps) == 1
    (gap,) = gaps
    bands = replace(Bands(), watch=0.0, significant=abs(gap) or 20.0, critical=101.0)
    if gap:
        assert gap_class(gap, bands) == "significant"
        assert orient(abs(gap), 0.0, 0.0, abs(gap)).state == "false-consensus"


@given(st.data())
def test_agreement_within_a_side_hangs_on_what_was_rated_and_not_on_the_order(data):
    ratings = data.draw(st.lists(st.integers(1, 7), min_size=3, max_size=8))
    shuffled = data.draw(st.permutations(ratings))
    assert rwg(ratings, 7) == rwg(shuffled, 7)
    assert rwg_j([ratings, shuffled], 7) == rwg_j([shuffled, ratings], 7)


@given(st.permutations(((20, 20, 60), (20, 30, 50), (50, 10, 40), (10, 40, 50))))
def test_splits_have_the_same_means_in_any_order(splits):
    """(20 + 20 + 50 + 10) / 4 = 25 me, 25 them, 50 us: us is dominant, whatever comes first."""
    shares = mean_shares([dict(zip(("me", "them", "us"), split, strict=True)) for split in splits])
    assert shares == {"me": 25.0, "them": 25.0, "us": 50.0}
    assert dominant(shares, Bands()) == "us"
    assert points_to_move(shares, {"me": 50.0, "them": 25.0, "us": 25.0}) == 25.0


@given(st.lists(st.floats(0, 100), min_size=1, max_size=9))
def test_a_mean_lies_among_its_values_and_is_settled(values):
    actual = mean(values)
    assert actual == settled(actual)
    assert min(values) - 1e-8 <= actual <= max(values) + 1e-8
    assert abs(actual - statistics.fmean(values)) <= 1e-8


def test_four_against_four_who_score_the_same_have_no_delta():
    """6, 6, 7 and 7 against 5, 7, 7 and 7: each is 91.6667."""

    def answers(ratings):
        given = zip(TRUST, ratings, strict=True)
        return {key: {"now": 8 - r if key == REVERSED else r} for key, r in given}

    version = the_catalogue().assessments["trust"].version
    about = {"id": "trust", "version": version}
    people = [
        response(side, answers(ratings), f"{side}-{at}", assessment=about)
        for side, ratings in (("buyer", (6, 6, 7, 7)), ("supplier", (5, 7, 7, 7)))
        for at in range(4)
    ]
    actual = compare(the_catalogue(), people).to_json()["dimensions"]["ability"]
    assert actual["cliffs_delta"] == 0
    assert (actual["gap"], actual["higher"]) == (0, "equal")
