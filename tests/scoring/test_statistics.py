"""A side's statistics against formulas written a second time, in exact fractions."""

import math
from fractions import Fraction

import pytest
from counterpart.scoring.side import SideStatistics, ad_bound, cliffs_delta, divided, summarise
from hypothesis import given
from hypothesis import strategies as st

VALUES = st.integers(0, 48).map(lambda k: 100 * k / 48)
SEVERAL = st.lists(VALUES, min_size=1, max_size=12)


def close(actual, exact):
    return math.isclose(actual, exact, abs_tol=1e-9)


@given(SEVERAL)
def test_mean_median_and_average_deviation(values):
    actual, exact = summarise(values), [Fraction(v) for v in values]
    mean = sum(exact) / len(exact)
    ordered = sorted(exact)
    half = len(ordered) // 2
    middle = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    assert (actual.n, actual.min, actual.max) == (len(values), min(values), max(values))
    assert close(actual.mean, mean)
    assert close(actual.median, middle)
    if len(values) < 3:
        assert actual.ad is None
    else:
        assert close(actual.ad, sum(abs(v - mean) for v in exact) / len(exact))


def test_no_values_give_no_statistics():
    assert summarise([]) == SideStatistics(0)


@given(SEVERAL, st.randoms(use_true_random=False))
def test_the_order_of_respondents_does_not_matter(values, chance):
    shuffled = list(values)
    chance.shuffle(shuffled)
    assert summarise(values) == summarise(shuffled)


@given(SEVERAL, SEVERAL)
def test_cliffs_delta(buyer, supplier):
    delta = cliffs_delta(buyer, supplier)
    if len(buyer) < 4 or len(supplier) < 4:
        assert delta is None
        return
    more = len([1 for b in buyer for s in supplier if b > s])
    less = len([1 for b in buyer for s in supplier if b < s])
    assert close(delta, Fraction(more - less, len(buyer) * len(supplier)))
    assert cliffs_delta(supplier, buyer) == -delta
    assert -1 <= delta <= 1


@pytest.mark.parametrize(("points", "bound"), [(5, 20.8333), (7, 19.4444)])
def test_the_bound_of_agreement(points, bound):
    assert round(ad_bound(points), 4) == bound
    assert ad_bound(points) == pytest.approx(points / 6 * 100 / (points - 1))
    at = SideStatistics(3, 50.0, 50.0, 0.0, 100.0, ad_bound(points))
    under = SideStatistics(3, 50.0, 50.0, 0.0, 100.0, ad_bound(points) - 0.001)
    assert divided(at, points)
    assert not divided(under, points)
    assert not divided(SideStatistics(2, 50.0, 50.0, 0.0, 100.0, None), points)
