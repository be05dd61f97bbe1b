"""Which responses are compared: the latest of each respondent, in the latest common round."""

import itertools

import pytest
from answering import response, splits, the_catalogue
from counterpart import InputError, compare
from counterpart.export import summary
from counterpart.report import render_comparison
from counterpart.scoring.gathering import gather

from scripts.paths import LANGUAGES

EARLY, LATE = "2026-11-01T08:00:00Z", "2026-11-02T08:00:00Z"


def test_the_later_answer_wins_in_any_order():
    early = response("buyer", splits(100, 0, 0), "b", answered_at=EARLY)
    late = response("buyer", splits(0, 0, 100), "b", answered_at=LATE)
    supplier = response("supplier", splits(0, 100, 0), "s")
    for order in itertools.permutations([early, late, supplier, early]):
        gathered = gather(order)
        assert gathered.sides == {"buyer": (late,), "supplier": (supplier,)}
        assert gathered.notes == ()


def test_at_the_same_moment_the_choice_does_not_depend_on_the_order():
    item = response("buyer", splits(100, 0, 0), "b")
    two = response("buyer", splits(0, 0, 100), "b")
    supplier = response("supplier", splits(0, 100, 0), "s")
    first = gather([item, two, supplier]).sides
    assert first == gather([two, item, supplier]).sides
    assert len(first["buyer"]) == 1


def test_the_latest_round_of_both_sides_is_compared_and_the_rest_is_counted():
    stored = [
        response("buyer", respondent="b", round="2026-10"),
        response("supplier", respondent="s", round="2026-10"),
    ]
    others = [
        response("buyer", respondent="b", round="2026-11"),
        response("supplier", respondent="s", round="2026-09"),
    ]
    gathered = gather([*others, *stored])
    assert gathered.round == "2026-10"
    assert gathered.sides == {"buyer": (stored[0],), "supplier": (stored[1],)}
    assert [(note.code, dict(note.facts)) for note in gathered.notes] == [
        ("left-out", {"count": 2})
    ]


def test_without_a_common_round_each_side_gives_its_latest_and_the_reader_is_told():
    gathered = gather(
        [
            response("buyer", respondent="b", round="2026-10"),
            response("supplier", respondent="s", round="2026-11"),
        ]
    )
    assert gathered.round == "2026-11"
    note = {"buyer": "2026-10", "supplier": "2026-11"}
    assert [(n.code, dict(n.facts)) for n in gathered.notes] == [("other-rounds", note)]


def test_the_result_says_which_rounds_it_compares_where_none_is_common(catalogue):
    apart = [
        response("buyer", splits(50, 20, 30), "b", round="2026-9"),
        response("supplier", splits(50, 20, 30), "s", round="2026-10"),
    ]
    comparison = compare(catalogue, apart)
    rounds = {"buyer": "2026-09", "supplier": "2026-10"}  # "2026-9" is before "2026-10"
    assert (comparison.to_json()["round"], comparison.to_json()["rounds_compared"]) == (
        "2026-10",
        rounds,
    )
    for language in LANGUAGES:
        for kind in ("txt", "html"):
            head = render_comparison(catalogue, comparison, language, kind)[:2000]
            assert all(name in head for name in rounds.values())
    for row in summary(catalogue, comparison).rows:
        assert [row[f"{side}_round"] for side in rounds] == [*rounds.values()]


def test_a_common_round_is_named_once(catalogue):
    both = [response(side, splits(50, 20, 30), side) for side in ("buyer", "supplier")]
    comparison = compare(catalogue, both)
    assert "rounds_compared" not in comparison.to_json()
    assert summary(catalogue, comparison).rows[0].get("buyer_round") is None


def test_several_names_for_the_relationship_are_a_note():
    gathered = gather(
        [
            response("buyer", respondent="b", relationship="Sample: one"),
            response("supplier", respondent="s", relationship="Sample: another"),
            response("supplier", respondent="t", relationship=""),
        ]
    )
    assert [n.code for n in gathered.notes] == ["several-relationships"]
    assert gathered.notes[0].facts["found"] == "Sample: another; Sample: one"


@pytest.mark.parametrize(
    ("responses", "said"),
    [
        ([], "There is nothing to compare yet."),
        ([response("buyer")], "The supplier's response is missing."),
        ([response("supplier")], "The buyer's response is missing."),
    ],
)
def test_what_cannot_be_compared_is_said(responses, said, catalogue):
    with pytest.raises(InputError) as caught:
        compare(catalogue, responses)
    assert caught.value.say(the_catalogue().sentences("en")) == [said]


def test_one_respondent_of_both_sides_counts_once_and_the_reader_is_told():
    early = response("buyer", respondent="x", answered_at=EARLY)
    late = response("supplier", respondent="x", answered_at=LATE)
    other = response("buyer", respondent="b")
    gathered = gather([early, late, other])
    assert gathered.sides == {"buyer": (other,), "supplier": (late,)}
    assert [(note.code, dict(note.facts)) for note in gathered.notes] == [
        ("both-sides", {"count": 1})
    ]
    with pytest.raises(InputError) as caught:
        gather([late, early])
    assert [problem.code for problem in caught.value.problems] == ["no-buyer", "both-sides"]
