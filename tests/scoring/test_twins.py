"""One person under two ids is said, and both count."""

from dataclasses import replace

import pytest
from answering import response, splits
from counterpart import compare
from counterpart.responses import Respondent
from counterpart.scoring.twins import twins


def answer(side, respondent, label, role="decides", **changes):
    made = response(side, splits(20, 30, 50), **changes)
    return replace(made, respondent=Respondent(respondent, role, label))


ZOE = answer("buyer", "b-1", "Zoë de Wit")


@pytest.mark.parametrize(
    "other",
    [
        answer("buyer", "b-2", "Zoë de Wit"),
        answer("buyer", "b-2", " zoe\u0308  DE\u00a0wit\u200b"),
        answer("buyer", "b-2", "Ｚoë de Wit", answered_at="2026-11-28T10:00:00Z"),
    ],
)
def test_the_same_name_and_role_under_two_ids(other, catalogue):
    assert twins([ZOE, other]) == twins([other, ZOE]) == [[ZOE, other]]
    result = compare(catalogue, [ZOE, other, answer("supplier", "s-1", "Zoë de Wit")])
    assert len(result.gathered.sides["buyer"]) == 2
    notes = [(note.code, note.facts) for note in result.gathered.notes]
    assert notes == [("same-person", {"count": 1})]
    assert "Zoë" not in result.gathered.notes[0].say(catalogue.sentences("nl"))


@pytest.mark.parametrize(
    ("label", "other"),
    [("Jan d’Hondt", "jan d'hondt"), ("A. Groß", "A. GROSS"), ("Li–Wu", "Li\u2011Wu")],
)
def test_a_name_of_a_person_is_spelled_like_every_other_name(label, other):
    first, second = answer("buyer", "b-1", label), answer("buyer", "b-2", other)
    assert twins([first, second]) == [[first, second]]


@pytest.mark.parametrize(
    "other",
    [
        answer("buyer", "b-1", "Zoë de Wit", answered_at="2026-11-28T10:00:00Z"),
        answer("buyer", "b-2", "Zoë de Wit", role="uses"),
        answer("buyer", "b-2", "Zoë de Witte"),
        answer("supplier", "b-2", "Zoë de Wit"),
        answer("buyer", "b-2", "Zoë de Wit", round="2026-12"),
    ],
)
def test_others_are_not_taken_for_one(other):
    assert twins([ZOE, other]) == []


def test_who_gives_no_name_is_like_nobody():
    assert twins([answer("buyer", "b-1", ""), answer("buyer", "b-2", "")]) == []
