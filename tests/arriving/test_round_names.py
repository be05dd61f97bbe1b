"""Rounds are read in the forms people type and kept in one; the page does the same."""

from __future__ import annotations

import pytest
from answering import the_catalogue
from counterpart.round_name import in_time
from hypothesis import given, settings
from hypothesis import strategies as st
from page_rules import say

ROUNDS = the_catalogue().rounds
read_round, name_of_round = ROUNDS.read, ROUNDS.stored_name
READ = {
    "2026-11": [
        "2026-11",
        " 2026-11 ",
        "2026/11",
        "2026.11",
        "2026 11",
        "2026_11",
        "11-2026",
        "11/2026",
        "11.2026",
        "nov 2026",
        "Nov. 2026",
        "NOVEMBER 2026",
        "november, 2026",
        "2026 november",
        "2026–11",
        "2026—11",
        "2026‒11",
        "2026−11",
        "2026‑11",
        "2026 – 11",
        "2026\u00a0–\u00a011",
        "２０２６－１１",
        "2026\u200b-11",
        "\ufeff2026-11",
        "2026--11",
        "\t2026-11\n",
        "11 2026",
        "(2026-11)",
        "'2026-11'",
        "“2026-11”",
        "‘nov 2026’",
        "2026-11.",
        "2026-11, ",
        "[11/2026]",
        "2026\u204411",
        "11\u22152026",
        "nov 26",
        "Nov. 26",
        "november ’26",
        "november '26",
        "nov26",
        "NOV-26",
        "november van 2026",
        "November of 2026",
    ],
    "2019-11": ["nov '19", "November 2019"],
    "2026-08": ["augustus 26", "August 2026"],
    "2009-Q4": ["Q4 09", "vierde kwartaal '09"],
    "2026-Q1": [
        "first quarter 2026",
        "eerste kwartaal 2026",
        "1st quarter of '26",
        "26-Q1",
        "1. Quartal 26",
    ],
    "2026-Q2": ["second quarter of 2026", "tweede kwartaal van 2026", "2de kwartaal 26"],
    "2026-Q3": [
        "third quarter '26",
        "Derde kwartaal 2026",
        "3e kwartaal ’26",
        "drittes Quartal 2026",
    ],
    "2026-09": ["2026-9", "9-2026", "09-2026", "2026/9", "sept 2026", "sep 2026", "2026‐9"],
    "2026-01": ["1-2026", "2026-1", "januari 2026", "January 2026", "01/2026"],
    "2026-02": ["febr. 2026", "feb-2026"],
    "2026-03": [
        "mrt 2026",
        "maart 2026",
        "March 2026",
        "Mrt. 2026",
        "März 2026",
        "Maerz 26",
        "Mär. 2026",
    ],
    "2026-05": ["mei 2026", "May 2026", "Mai 2026"],
    "2026-10": ["okt 2026", "oktober 2026", "October 2026", "2026-10"],
    "2026-Q4": [
        "2026-Q4",
        "Q4 2026",
        "q4-2026",
        "2026 Q4",
        "2026q4",
        "Q4/2026",
        "4Q2026",
        "4Q 2026",
        "K4 2026",
        "kwartaal 4 2026",
        "4e kwartaal 2026",
        "4de kwartaal 2026",
        "quarter 4 2026",
        "4th quarter 2026",
        "Q4–2026",
        "Ｑ４ ２０２６",
        "2026\u00a0Q4",
        "Q4\u202f2026",
        "q 4 2026",
        "Q04 2026",
        "(Q4 2026)",
        "2026 Q4.",
        "vierde kwartaal 2026",
        "fourth quarter 2026",
        "Fourth Quarter, 2026",
        "2026, vierde kwartaal",
        "4e kwartaal '26",
        "4e kwartaal van 2026",
        "4th quarter of 2026",
        "Q4 26",
        "Q4-26",
        "Q4 ’26",
        "Q4'26",
        "4Q26",
        "26 Q4",
        "'26 Q4",
        "26/Q4",
        "k4 26",
    ],
}
WEEKS = ["KW 3 2026", "kw4 2026", "2026 KW 1", "2026-KW2", "KW 04 26", "3. KW 2026"]
"""Weeks of the calendar in German; a language in which `kw` is short for a quarter lets it go."""
REFUSED = [
    "",
    " ",
    "November",
    "2026",
    "26-11",
    "11-26",
    "2026-13",
    "2026-00",
    "2026-0",
    "0-2026",
    "13-2026",
    "2026-Q5",
    "2026-Q0",
    "Q42",
    "Q4",
    "2026-11-28",
    "28-11-2026",
    "202611",
    "kick-off",
    "round 2",
    "2026-011",
    "١١-٢٠٢٦",
    "2026-11;",
    "=2026-11",
    "20261-1",
    "1026-11",
    "2026-11-",
    "x" * 50,
    "2026-11 2026-12",
    "h1-2026",
    "2026-W40",
    *WEEKS,
    "2026-¼",
]
UNCLEAR = ["26-11", "11-26", "11/26", "26 nov", "'26 nov", "nov 11", "nov. 9", "november '6", "1 2"]
"""Refused because nobody can say which number is the year: in words of their own."""
CLEARLY_NOTHING = ["", "kick-off", "2026-13", "fifth quarter 2026", "Q426", "nov", "2026-11-28"]
OTHERS = ["kick-off", "2026-13", "h1-2026", "round-2", "2026"]
TYPED = [text for texts in READ.values() for text in texts]
LETTERS = "0123456789qQkK -–−/._\u00a0\u200bQnovmeijanNOV1１２６—,'’"
PARTS = [
    *("nov", "November", "mei", "may", "Q4", "4", "11", "26", "2026", "kwartaal", "quarter"),
    *("vierde", "first", "4e", "4th", "of", "van", " ", " ", "-", "/", ".", ",", "'", "’"),
]
"""What people put a round together of: drawn letters rarely make a word."""


def test_the_latest_round_is_latest_in_time():
    """Under it a relationship goes onto the shelf that comes with a file."""
    march, december = "2026-03-01T10:00:00Z", "2026-12-01T10:00:00Z"
    given = [
        [("2026-Q1", march), ("2026-10", march)],
        [("kick-off", march), ("2026-10", march)],
        [("2026-10", march), ("kick-off", december)],
        [("2026-10", march), ("2026-Q4", march), ("2026-11", march)],
        [],
    ]
    asked = [[{"round": name, "answered_at": at} for name, at in rounds] for rounds in given]
    latest = ["2026-10", "2026-10", "kick-off", "2026-Q4", ""]
    assert say(latestRound=asked)["latestRound"] == latest


@pytest.mark.parametrize(("name", "typed"), [(k, t) for k, texts in READ.items() for t in texts])
def test_what_people_type_is_read(name, typed):
    assert read_round(typed) == name
    assert name_of_round(typed) == name
    assert read_round(name) == name


@pytest.mark.parametrize("typed", [*REFUSED, *UNCLEAR, *CLEARLY_NOTHING])
def test_what_is_no_month_and_no_quarter_is_refused(typed):
    assert read_round(typed) is None


@pytest.mark.parametrize("name", OTHERS)
def test_other_names_of_earlier_files_stay_as_they_are(name):
    assert name_of_round(name) == name


@given(st.text(LETTERS, max_size=14))
def test_what_is_read_is_read_again_as_itself(typed):
    actual = read_round(typed)
    assert actual is None or read_round(actual) == actual


def the_same(texts):
    sentence = say(readRound=texts, roundName=texts)
    assert sentence["readRound"] == [read_round(text) for text in texts]
    assert sentence["roundName"] == [name_of_round(text) for text in texts]


def test_the_page_reads_and_sorts_the_listed_ones_the_same():
    the_same([*TYPED, *REFUSED, *OTHERS, *UNCLEAR, *CLEARLY_NOTHING])
    pairs = [[name, time] for name in (*READ, *OTHERS) for time in ("2026-10-02T10:00:00Z", "")]
    by_key = sorted(zip(say(inTime=pairs)["inTime"], pairs, strict=True))
    here = sorted(pairs, key=lambda pair: in_time(*pair))
    assert [name for _, (name, _) in by_key] == [name for name, _ in here]


def test_the_page_says_of_which_it_cannot_tell_the_year():
    for texts, expected in ((UNCLEAR, True), (CLEARLY_NOTHING, False), (TYPED, False)):
        actual = dict(zip(texts, say(isUnclearRound=texts)["isUnclearRound"], strict=True))
        assert actual == dict.fromkeys(texts, expected)


WORDS_TOGETHER = st.lists(st.sampled_from(PARTS), max_size=6).map("".join)
DRAWN = st.text(LETTERS, max_size=12) | st.text(max_size=8) | WORDS_TOGETHER


@given(WORDS_TOGETHER)
def test_a_year_of_two_digits_is_the_same_one_in_full(typed):
    assert read_round(typed) is None or read_round(typed.replace("2026", "'26")) in {
        read_round(typed),
        None,
    }


@settings(max_examples=6)
@given(st.lists(DRAWN, min_size=200, max_size=400))
def test_the_page_reads_drawn_ones_the_same(texts):
    the_same(texts)


def test_the_month_that_is_proposed_is_that_of_the_place():
    moments = ["2026-11-30T23:30:00Z", "2026-12-01T03:30:00Z", "2026-12-01T12:00:00Z"]
    assert say("Europe/Amsterdam", thisMonth=moments)["thisMonth"] == ["2026-12"] * 3
    assert say("America/New_York", thisMonth=moments)["thisMonth"] == [
        "2026-11",
        "2026-11",
        "2026-12",
    ]
