"""The desk counts people by side and role, says who is missing, and names one next step."""

from pathlib import Path
from typing import Any

from in_node import ROUNDS, in_node

SCRIPT = Path(__file__).with_name("standing.mjs")
SET_UP = {
    "name": "Acme and Borealis",
    "side": "buyer",
    "round": "2026-11",
    "assessments": ["trust"],
    "expected": {"buyer": {"decides": 1, "uses": 2}, "supplier": {"": 2}},
}


def answered(who, side, role="decides", **changes):
    """A response as far as a desk looks at it."""
    actual = {
        "assessment": {"id": "trust", "version": 1},
        "respondent": {"id": who, "role": role},
        "round": "2026-11",
        "answered_at": "2026-11-10T10:00:00Z",
        "side": side,
        "relationship": "",
    }
    return {**actual, **changes}


def desk(*cases: dict[str, Any]):
    """What the desk says of each case."""
    made = [
        {"responses": [], "set_up": SET_UP, "round": "2026-11", "actions": 0, "yours": []} | c
        for c in cases
    ]
    return in_node(SCRIPT, {"rounds": ROUNDS, "cases": made})


def test_people_are_counted_not_responses():
    again = answered("b1", "buyer", "uses", answered_at="2026-11-12T10:00:00Z")
    earlier = answered("b2", "buyer", round="2026-05")
    given = [answered("b1", "buyer"), again, earlier, answered("s1", "supplier", "")]
    shown, all_rounds = desk({"responses": given}, {"responses": given, "round": ""})
    (row,) = shown["rows"]
    # the role that somebody named last is theirs
    missing = [["decides", 1], ["uses", 1]]
    assert row["cells"]["buyer"] == {"count": 1, "expected": 3, "missing": missing}
    assert row["cells"]["supplier"] == {"count": 1, "expected": 2, "missing": [["", 1]]}
    assert shown["rounds"] == ["2026-05", "2026-11"]
    assert all_rounds["rows"][0]["cells"]["buyer"]["count"] == 2


def test_a_round_is_one_however_it_was_written():
    given = [answered("b1", "buyer", round=name) for name in ("2026-11", "nov-2026", "11-2026")]
    (shown,) = desk({"responses": given})
    assert shown["rows"][0]["cells"]["buyer"]["count"] == 1
    assert shown["rounds"] == ["2026-11"]


def test_what_was_answered_stands_beside_what_is_asked():
    other = answered("b1", "buyer", assessment={"id": "purpose", "version": 1})
    strange = answered("b1", "buyer", assessment={"id": "own-one", "version": 1})
    (shown,) = desk({"responses": [other, strange]})
    assert [row["id"] for row in shown["rows"]] == ["purpose", "trust", "own-one"]


def test_one_step_comes_next():
    own, theirs = answered("b1", "buyer"), answered("s1", "supplier")
    mine = answered("b1", "buyer", assessment={"id": "purpose", "version": 1})
    everyone = [own, answered("b2", "buyer", "uses"), answered("b3", "buyer", "uses"), theirs]
    everyone.append(answered("s2", "supplier"))
    steps = [
        ({"set_up": {}}, {"code": "set-up"}),
        ({"set_up": {**SET_UP, "assessments": []}}, {"code": "choose"}),
        ({"yours": ["trust"]}, {"code": "yours", "assessments": ["trust"]}),
        ({}, {"code": "own", "assessments": ["trust"]}),
        ({"responses": [own]}, {"code": "invite", "assessments": ["trust"], "side": "supplier"}),
        (
            {"set_up": {**SET_UP, "assessments": ["trust", "purpose"]}, "responses": [own, mine]},
            {"code": "invite", "assessments": ["purpose", "trust"], "side": "supplier"},
        ),
        (
            {"set_up": {**SET_UP, "side": ""}},
            {"code": "invite", "assessments": ["trust"], "side": "buyer"},
        ),
        (
            {"responses": [own, theirs]},
            {"code": "remind", "assessments": ["trust"], "side": "buyer", "count": 2},
        ),
        ({"responses": everyone}, {"code": "compare", "assessments": ["trust"]}),
        ({"responses": everyone, "actions": 2}, {"code": "act", "count": 2}),
    ]
    actual = desk(*(case for case, _ in steps))
    assert [item["next"] for item in actual] == [step for _, step in steps]


def test_a_set_up_that_another_program_wrote_is_looked_at():
    hostile = {
        "name": 7,
        "companies": {"buyer": " Acme \n Ltd ", "supplier": ["x"], "third": "y"},
        "side": "both",
        "role": "boss",
        "round": "Nov 2026",
        "assessments": ["trust", "trust", "../x", 3],
        "expected": {"buyer": {"decides": -1, "uses": 1.5, "pays": 1000, "": 2}, "supplier": 4},
    }
    (actual,) = desk({"set_up": hostile})
    assert actual["setUp"] == {
        "name": "",
        "companies": {"buyer": "Acme Ltd", "supplier": ""},
        "side": "",
        "role": "",
        "round": "2026-11",
        "assessments": ["trust"],
        "expected": {"buyer": {"": 2}, "supplier": {}},
    }
