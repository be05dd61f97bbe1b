"""Rounds in one form are sorted in time, compared, merged and written, however they were typed."""

from __future__ import annotations

import itertools

import pytest
from answering import document, response, the_catalogue
from counterpart import InputError, check_relationship_bytes, compare, merge, to_bytes
from counterpart.canonical import canonical_bytes
from counterpart.reading.checking import check_value
from counterpart.relationship import of_responses
from counterpart.scoring.gathering import gather, rounds
from records import action, relationship_document

name_of_round = the_catalogue().rounds.stored_name


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
