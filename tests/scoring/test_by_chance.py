"""How often a finding appears where there is nothing to find: bounds, and what the page prints."""

import re

import pytest
from counterpart.scoring.chance import by_chance

from scripts.by_chance import MODULE, ROW, SIZES, module, percent, shares
from scripts.paths import CONTENT, LANGUAGES

AT_MOST = {
    # one person a side, then three, five and ten
    "pillar-side-gap": (0.15, 0.02, 0.005, 0.005),
    "pillar-inside-first": (0.0, 0.02, 0.005, 0.005),
    "pillar-fix-together": (0.005, 0.005, 0.005, 0.005),
    "single-side-gap": (0.30, 0.15, 0.06, 0.02),
    "single-fix-together": (0.05, 0.02, 0.005, 0.005),
    "state-misjudged-difference": (0.02, 0.005, 0.005, 0.005),
    "state-known-difference": (0.04, 0.005, 0.005, 0.005),
    "state-false-consensus": (0.12, 0.02, 0.005, 0.005),
    "state-false-conflict": (0.12, 0.02, 0.005, 0.005),
    "loop-broken-one": (0.15, 0.02, 0.005, 0.005),
    "loop-broken-both": (0.03, 0.005, 0.005, 0.005),
    "loop-weakest-both": (0.15, 0.08, 0.05, 0.03),
    "round-level": (0.06, 0.15, 0.08, 0.02),
    "round-gap": (0.35, 0.45, 0.35, 0.20),
    "image-apart": (0.33, 0.18, 0.11, 0.04),
}


@pytest.fixture(scope="module")
def counted():
    return shares()


@pytest.mark.parametrize("what", AT_MOST)
def test_chance_alone_finds_no_more(counted, what):
    for n, share, most in zip(SIZES, counted[what], AT_MOST[what], strict=True):
        assert share <= most, f"{n} a side"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_prints_these_shares(counted, language):
    page = (CONTENT / language / "method" / "index.md").read_text("utf-8")
    rows = {row[2]: row[0] for row in ROW.finditer(page)}
    assert set(rows) == set(counted)
    for what, row in rows.items():
        printed = re.findall(r"\| ([< \d]+) %", row)
        assert printed == [percent(share) for share in counted[what]], what


def test_the_package_says_these_shares(counted):
    assert MODULE.read_text("utf-8") == module(counted)


@pytest.mark.parametrize(
    ("said", "people", "share"), [("image-apart", 1, 30), ("image-apart", 4, 14)]
)
def test_between_two_numbers_of_people_the_smaller_counts(said, people, share):
    assert percent(by_chance(said, people)) == str(share)


def test_nothing_is_said_of_more_people_than_were_drawn():
    assert by_chance("single-inside-first", 11) is None
