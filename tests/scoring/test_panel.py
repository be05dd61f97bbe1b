"""The expert's figures against NumPy and SciPy, and against figures that were published."""

import math

import numpy as np
import pytest
from counterpart.scoring.panel import alpha, panel, rwg, rwg_j
from counterpart.scoring.side import cliffs_delta, summarise
from hypothesis import given
from hypothesis import strategies as st

RATINGS = st.lists(st.integers(1, 7), min_size=3, max_size=20)
PEOPLE = st.integers(2, 6).flatmap(
    lambda k: st.lists(
        st.lists(st.integers(1, 7), min_size=k, max_size=k), min_size=10, max_size=30
    )
)


def stats():
    """SciPy's statistics, loaded here: a second that whoever only collects tests does not spend."""
    import scipy.stats

    return scipy.stats


@given(RATINGS)
def test_rwg(ratings):
    exact = 1 - np.var(ratings, ddof=1) / stats().randint(1, 8).var()
    assert rwg(ratings, 7) == pytest.approx(max(0.0, exact))


@given(PEOPLE)
def test_rwg_j_and_alpha(people):
    table = np.array(people, dtype=float)
    k = table.shape[1]
    v = table.var(axis=0, ddof=1).mean() / stats().randint(1, 8).var()
    exact = 0.0 if v >= 1 else k * (1 - v) / (k * (1 - v) + v)
    assert rwg_j(table.T.tolist(), 7) == pytest.approx(exact)
    total = table.sum(axis=1).var(ddof=1)
    if total == 0:
        assert alpha(people) is None
    else:
        # by the matrix of covariances: k/(k - 1) (1 - trace / sum)
        covariances = np.cov(table, rowvar=False)
        exact = k / (k - 1) * (1 - np.trace(covariances) / covariances.sum())
        assert alpha(people) == pytest.approx(exact, abs=2e-9)


@given(
    st.lists(st.floats(0, 100), min_size=4, max_size=30),
    st.lists(st.floats(0, 100), min_size=4, max_size=30),
)
def test_cliffs_delta_is_that_of_the_rank_test(buyer, supplier):
    u = stats().mannwhitneyu(buyer, supplier).statistic
    assert cliffs_delta(buyer, supplier) == pytest.approx(2 * u / (len(buyer) * len(supplier)) - 1)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=30))
def test_a_side_is_that_of_numpy(values):
    summary = summarise(values)
    assert summary.mean == pytest.approx(np.mean(values), abs=2e-9)
    assert summary.median == pytest.approx(np.median(values), abs=2e-9)
    if len(values) >= 3:
        assert summary.ad == pytest.approx(np.mean(np.abs(values - np.mean(values))), abs=2e-9)


def test_agreement_is_whole_where_all_say_the_same_and_none_where_they_answer_at_random():
    assert rwg([4, 4, 4], 7) == 1
    assert rwg([1, 7, 1, 7], 7) == 0
    assert rwg_j([[4, 4, 4], [2, 2, 2]], 7) == 1


def test_the_variance_of_random_answers_is_that_of_the_source():
    # James, Demaree & Wolf 1984: 2 on five points, 4 on seven
    assert rwg([1, 3, 5], 5) == 0  # s² = 4, twice what chance gives
    assert rwg([2, 3, 4], 5) == pytest.approx(1 - 1 / 2)
    assert rwg([2, 4, 6, 4], 7) == pytest.approx(1 - (8 / 3) / 4)


def test_too_few_give_nothing():
    assert rwg([3, 4], 5) is None
    assert rwg_j([[3, 4, 5], [3, 4]], 5) is None
    assert alpha([[1, 2]] * 9) is None
    assert alpha([[value] for value in range(10)]) is None
    actual = panel({"one": [3, None], "two": [None, 4]}, 5)
    assert (actual.rwg_j, actual.alpha, actual.n) == (None, None, 0)


def test_alpha_counts_complete_respondents_only():
    rows = [[1, 2], [2, 3], [3, 3], [4, 5], [5, 5], [1, 1], [2, 2], [3, 4], [4, 4], [5, 4]]
    ratings = {"one": [a for a, _ in rows] + [3], "two": [b for _, b in rows] + [None]}
    actual = panel(ratings, 5)
    assert actual.n == 10
    assert actual.alpha == pytest.approx(alpha(rows))
    assert math.isclose(actual.alpha, 0.9527, abs_tol=1e-4) or actual.alpha > 0.9
