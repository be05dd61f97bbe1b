"""Equal scores made of unequal answers are the same number, whatever the last bit of a sum says."""

import statistics
from functools import cache
from itertools import product

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.scoring.bounds import mean, settled
from counterpart.scoring.rated import extremes
from counterpart.scoring.rating import rescaled, weighted_mean
from counterpart.scoring.side import cliffs_delta, summarise
from hypothesis import given
from hypothesis import strategies as st

SCALES = (4, 5, 6, 7, 10)
TRUST = ("ability-can-do", "ability-judgement", "ability-rework", "ability-people")
REVERSED = "ability-rework"


@cache
def same_sums(points, items):
    """Answers to some items that have the same sum, by sum."""
    found = {}
    for ratings in product(range(1, points + 1), repeat=items):
        found.setdefault(sum(ratings), []).append(ratings)
    return [group for group in found.values() if len(group) > 1]


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
    found = summarise(scores)
    assert found.ad == 0
    assert found.min == found.max == found.mean == found.median == scores[0]
    assert extremes(dict(enumerate(scores))).weakest is None


@given(st.lists(st.floats(0, 100), min_size=1, max_size=9))
def test_a_mean_lies_among_its_values_and_is_settled(values):
    found = mean(values)
    assert found == settled(found)
    assert min(values) - 1e-8 <= found <= max(values) + 1e-8
    assert abs(found - statistics.fmean(values)) <= 1e-8


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
    found = compare(the_catalogue(), people).to_json()["dimensions"]["ability"]
    assert found["cliffs_delta"] == 0
    assert (found["gap"], found["higher"]) == (0, "equal")
