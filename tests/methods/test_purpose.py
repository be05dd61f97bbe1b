"""What the method `purpose` reads: what is dominant, what fits the potential, pairs."""

import pytest
from counterpart.methods.purpose.scoring import fit, pair_reading, potential_class
from counterpart.model import Bands
from counterpart.scoring.points import dominant
from counterpart.scoring.side import SideStatistics

BANDS = Bands()

DUST = 1e-12


def side(mean, n=1, ad=None):
    return SideStatistics(n, mean, mean, mean, mean, ad) if n else SideStatistics(0)


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
