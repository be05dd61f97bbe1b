"""Findings come in one order, and values on a bound belong above it."""

import pytest
from counterpart.coorientation import orient, state
from counterpart.findings import find, gap_class
from counterpart.methods.purpose.scoring import fit, pair_reading, potential_class
from counterpart.model import Bands
from counterpart.scoring.points import dominant
from counterpart.side import SideStatistics

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


def test_level_gap_and_who_is_higher():
    found = find(side(30), side(60), 5, BANDS)
    assert (found.level, found.gap, found.higher) == (45, -30, "supplier")
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
    ("agreement", "congruency", "name"),
    [
        (19.99, 19.99, "shared-view"),
        (20, 20, "known-difference"),
        (20, 19.99, "false-consensus"),
        (19.99, 20, "false-conflict"),
        (0, 0, "shared-view"),
        (20 - DUST, 0, "false-consensus"),
    ],
)
def test_coorientation(agreement, congruency, name):
    assert orient(agreement, congruency, 5, BANDS.near).state == name


def test_coorientation_needs_all_three():
    assert state(True, True) == "shared-view"
    for missing in range(3):
        distances = [10.0, 10.0, 10.0]
        distances[missing] = None
        assert orient(*distances, BANDS.near) is None


@pytest.mark.parametrize(
    ("me", "them", "us", "name"),
    [
        (50, 35, 15, "me"),
        (50, 35.1, 14.9, "mixed"),
        (49.9, 25, 25.1, "mixed"),
        (15, 50, 35, "them"),
        (0, 0, 100, "us"),
        (50, 50, 0, "mixed"),
        (100 / 3, 100 / 3, 100 / 3, "mixed"),
        (50 - DUST, 35, 15, "me"),
    ],
)
def test_dominant(me, them, us, name):
    assert dominant({"me": me, "them": them, "us": us}, BANDS) == name


@pytest.mark.parametrize(
    ("potential", "level"),
    [(0, "low"), (39.99, "low"), (40, "middle"), (59.99, "middle"), (60, "high"), (None, None)],
)
def test_potential(potential, level):
    assert potential_class(potential, BANDS) == level


@pytest.mark.parametrize(
    ("purpose", "low", "high"),
    [
        ("me", "transactional-fits", "missed-chance"),
        ("them", "giving-away", "ask-for-return"),
        ("us", "over-invested", "partnership-fits"),
        ("mixed", "undecided", "undecided"),
        (None, "unknown", "unknown"),
    ],
)
def test_fit(purpose, low, high):
    assert fit(purpose, 39, BANDS) == low
    assert fit(purpose, 60, BANDS) == high
    assert fit(purpose, 50, BANDS) == ("unknown" if purpose is None else "undecided")
    assert fit(purpose, None, BANDS) == "unknown"


def test_every_pair_has_its_reading_whichever_side_holds_which(catalogue):
    purposes = ("me", "them", "us", "mixed")
    for first in purposes:
        for second in purposes:
            assert pair_reading(first, second) == pair_reading(second, first)
            for words in catalogue.words.values():
                assert pair_reading(first, second) in words["purpose"].readings
