"""Findings come in one order, and values on a bound belong above it."""

import pytest
from counterpart.model import Bands
from counterpart.scoring.coorientation import orient, state
from counterpart.scoring.findings import find, gap_class
from counterpart.scoring.side import SideStatistics

BANDS = Bands()

DUST = 1e-12


def side(mean, n=1, ad=None):
    return SideStatistics(n, mean, mean, mean, mean, ad) if n else SideStatistics(0)


@pytest.mark.parametrize(
    ("buyer", "supplier", "finding"),
    [
        (side(None, 0), side(80), "unknown"),
        (side(80), side(None, 0), "unknown"),
        (side(None, 0), side(None, 0), "unknown"),
        # divided, and the gap is not larger: before everything else
        (side(20, 3, 25), side(30), "inside-first"),
        (side(90), side(80, 3, 25), "inside-first"),
        (side(50, 3, 25), side(75, 3, 0), "inside-first"),
        # divided, but the gap is larger
        (side(49, 3, 25), side(75, 3, 0), "side-gap"),
        # 20 is a gap, 19.99 is none
        (side(60), side(40), "side-gap"),
        (side(60), side(40.01), "steady"),
        (side(40 + DUST), side(60), "side-gap"),
        # as large as the larger AD, both sides with three: neither a gap nor a level
        (side(20, 3, 20.5), side(40.5, 3, 1), "steady"),
        (side(20, 3, 20.5), side(40.6, 3, 1), "side-gap"),
        # only one side with three: its spread does not stand against the gap
        (side(20, 3, 20.5), side(40.5), "side-gap"),
        # level 50 is not low, 70 is high
        (side(49.9), side(49.9), "fix-together"),
        (side(50), side(50), "steady"),
        (side(69.9), side(69.9), "steady"),
        (side(70), side(70), "protect"),
        (side(79), side(61), "protect"),
        (side(58), side(41.8), "fix-together"),
    ],
)
def test_finding(buyer, supplier, finding):
    assert find(buyer, supplier, 5, BANDS).finding == finding


@pytest.mark.parametrize(
    ("level", "good", "bad"),
    [(0, "fix-together", "protect"), (50, "steady", "steady"), (100, "protect", "fix-together")],
)
def test_a_level_is_judged_by_its_good_end(level, good, bad):
    both = side(level), side(level)
    assert find(*both, 5, BANDS).finding == find(*both, 5, BANDS, "good").finding == good
    assert find(*both, 5, BANDS, "bad").finding == bad
    assert find(*both, 5, BANDS, "neither").finding == "steady"


def test_a_gap_counts_whichever_end_is_good():
    for valence in ("good", "bad", "neither"):
        assert find(side(100), side(0), 5, BANDS, valence).finding == "side-gap"


def test_level_gap_and_who_is_higher():
    actual = find(side(30), side(60), 5, BANDS)
    assert (actual.level, actual.gap, actual.higher) == (45, -30, "supplier")
    assert find(side(60), side(30), 5, BANDS).higher == "buyer"
    assert find(side(0.1 + 0.2), side(0.3), 5, BANDS).higher == "equal"
    assert find(side(None, 0), side(30), 5, BANDS).level is None


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("gap", "name"),
    [
        (0, "aligned"),
        (9.99, "aligned"),
        (10, "watch"),
        (10 - DUST, "watch"),
        (19.99, "watch"),
        (20, "significant"),
        (34.99, "significant"),
        (35, "critical"),
        (100, "critical"),
    ],
)
def test_gap_class(gap, name, sign):
    assert gap_class(sign * gap, BANDS) == name


@pytest.mark.parametrize(
    ("agreement", "congruency", "accuracy", "name"),
    [
        (19.99, 19.99, 5, "shared-view"),
        (20, 20, 5, "known-difference"),
        (20, 20, 19.99, "known-difference"),
        (20, 20, 20, "misjudged-difference"),
        (20, 20, 20 - DUST, "misjudged-difference"),
        (20, 19.99, 5, "false-consensus"),
        (19.99, 20, 5, "false-conflict"),
        (0, 0, 0, "shared-view"),
        (20 - DUST, 0, 20, "false-consensus"),
        (50, 50, 100, "misjudged-difference"),
        (50, 100, 50, "misjudged-difference"),
    ],
)
def test_coorientation(agreement, congruency, accuracy, name):
    assert orient(agreement, congruency, accuracy, BANDS.near).state == name


def test_coorientation_needs_all_three():
    assert state(agreement=True, congruency=True, accuracy=True) == "shared-view"
    for missing in range(3):
        distances = [10.0, 10.0, 10.0]
        distances[missing] = None
        assert orient(*distances, BANDS.near) is None
