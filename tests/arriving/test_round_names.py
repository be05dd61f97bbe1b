"""Rounds are read in the forms people type, kept in one, sorted in time; the page does the same."""

from __future__ import annotations

import itertools

import pytest
from answering import document, response, the_catalogue
from counterpart import InputError, check_relationship_bytes, compare, merge, to_bytes
from counterpart.canonical import canonical_bytes
from counterpart.reading.checking import check_value
from counterpart.relationship import of_responses
from counterpart.round_name import in_time
from counterpart.scoring.gathering import gather, rounds
from hypothesis import given, settings
from hypothesis import strategies as st
from page_rules import say
from records import action, relationship_document

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
    ],
    "2026-09": ["2026-9", "9-2026", "09-2026", "2026/9", "sept 2026", "sep 2026", "2026‐9"],
    "2026-01": ["1-2026", "2026-1", "januari 2026", "January 2026", "01/2026"],
    "2026-02": ["febr. 2026", "feb-2026"],
    "2026-03": ["mrt 2026", "maart 2026", "March 2026", "Mrt. 2026"],
    "2026-05": ["mei 2026", "May 2026"],
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
        "kw4 2026",
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
    ],
}
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
    "2026-¼",
]
OTHERS = ["kick-off", "2026-13", "h1-2026", "round-2", "2026"]
TYPED = [text for texts in READ.values() for text in texts]
LETTERS = "0123456789qQkK -–−/._\u00a0\u200bQnovmeijanNOV1１２６—,'"


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


@pytest.mark.parametrize("typed", REFUSED)
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
    the_same([*TYPED, *REFUSED, *OTHERS])
    pairs = [[name, time] for name in (*READ, *OTHERS) for time in ("2026-10-02T10:00:00Z", "")]
    by_key = sorted(zip(say(inTime=pairs)["inTime"], pairs, strict=True))
    here = sorted(pairs, key=lambda pair: in_time(*pair))
    assert [name for _, (name, _) in by_key] == [name for name, _ in here]


@settings(max_examples=6)
@given(st.lists(st.text(LETTERS, max_size=12) | st.text(max_size=8), min_size=200, max_size=400))
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


def both(round_, at):
    """One person of each side in a round, answered at this moment."""
    return [
        response(side, respondent=side[0], round=round_, answered_at=at)
        for side in ("buyer", "supplier")
    ]


TIMES = {
    "2025-Q4": "2026-01-05T10:00:00Z",
    "2026-01": "2026-01-20T10:00:00Z",
    "2026-03": "2026-03-20T10:00:00Z",
    "spring": "2026-03-28T10:00:00Z",
    "2026-Q1": "2026-01-02T10:00:00Z",
    "2026-04": "2026-05-20T10:00:00Z",
    "2026-9": "2026-09-10T10:00:00Z",
    "autumn": "2026-09-20T10:00:00Z",
    "10-2026": "2026-10-10T10:00:00Z",
}


def test_rounds_stand_in_time_a_quarter_after_its_months():
    given = [item for round_, at in TIMES.items() for item in both(round_, at)]
    expected = [name_of_round(name) for name in TIMES]
    assert expected[-3:] == ["2026-09", "autumn", "2026-10"]
    for order in (given, given[::-1]):
        assert [name for name, _ in rounds(order)] == expected
        assert gather(order).round == "2026-10"


@pytest.mark.parametrize(
    ("earlier", "later"), [("2026-9", "2026-10"), ("q4-2025", "q1-2026"), ("11-2025", "2-2026")]
)
def test_the_later_round_is_compared_and_the_earlier_one_stands_before_it(
    catalogue, earlier, later
):
    given = [*both(earlier, "2026-01-01T10:00:00Z"), *both(later, "2026-02-01T10:00:00Z")]
    for order in itertools.permutations(given, 4):
        comparison = compare(catalogue, order)
        assert comparison.gathered.round == name_of_round(later)
        assert [item.round for item in comparison.over_time] == [
            name_of_round(earlier),
            name_of_round(later),
        ]


def test_two_spellings_are_one_round_when_compared_and_merged(catalogue):
    first = response("buyer", respondent="b", round="2026-9", answered_at="2026-09-01T10:00:00Z")
    again = response("buyer", respondent="b", round="2026-09", answered_at="2026-09-02T10:00:00Z")
    supplier = response("supplier", respondent="s", round="sept 2026")
    assert compare(catalogue, [first, again, supplier]).gathered.round == "2026-09"
    assert merge(of_responses([first]), of_responses([again])).responses == (again,)
    whole = relationship_document(
        responses=[
            {**document("buyer", respondent="b"), "round": round_, "answered_at": f"{at}T10:00:00Z"}
            for round_, at in (("2026-9", "2026-09-01"), ("2026-09", "2026-09-02"))
        ],
        actions=[action("a", round="q3 2026")],
    )
    read = check_relationship_bytes(canonical_bytes(whole), catalogue)
    assert [item.answered_at[:10] for item in read.responses] == ["2026-09-02"]
    assert read.actions[0].round == "2026-Q3"


def test_a_file_is_written_with_the_round_in_its_one_form(catalogue):
    read = check_value(document(round="Q4 2026"), catalogue)
    assert b'"round":"2026-Q4"' in to_bytes(read)


def test_another_name_is_refused_in_words_and_says_what_is_expected(catalogue):
    with pytest.raises(InputError) as caught:
        check_value(document(round="Kick off!"), catalogue)
    assert caught.value.say(catalogue.sentences("en")) == [
        'round: found "Kick off!"; expected a month such as 2026-11 or a quarter such as 2026-Q4'
    ]
