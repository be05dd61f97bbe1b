"""The shelf shows each relationship that the browser keeps, whatever became of its name."""

import json
from pathlib import Path

import pytest
from in_node import ROUNDS, in_node

SCRIPT = Path(__file__).with_name("shelf.mjs")
BASE = "http://intranet.test/some/where/"
START = "counterpart:/some/where/:shelf:"
SOUND, OTHER = "a" * 24, "b" * 24
ENTRY = {"name": "Acme and Borealis", "at": "2026-11-01T10:00:00.000Z", "round": "2026-11"}


def shelf(*fresh, **stored):
    texts = {START + key: text for key, text in stored.items()}
    return in_node(SCRIPT, {"rounds": ROUNDS, "base": BASE, "kept": texts, "fresh": fresh})


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '{"name": "Acm',
        "5",
        "[]",
        "null",
        '"x"',
        '{"at": 7}',
        '{"at": null, "name": "x"}',
        "{}",
    ],
)
def test_one_that_cannot_be_read_stands_there_and_can_be_set_up_again(text):
    outcome = shelf(**{SOUND: json.dumps(ENTRY), OTHER: text})
    assert [entry["id"] for entry in outcome["entries"]] == [SOUND, OTHER]
    assert [entry["damaged"] for entry in outcome["entries"]] == [False, True]
    assert [entry["name"] for entry in outcome["changed"]] == ["Set up again"] * 2
    assert not any(entry["damaged"] for entry in outcome["changed"])


def test_one_that_is_gone_stays_away():
    outcome = shelf(
        **{SOUND: json.dumps(ENTRY), OTHER: '{"gone": true}', "no-id": json.dumps(ENTRY)}
    )
    assert [entry["id"] for entry in outcome["entries"]] == [SOUND]


def test_parts_that_another_program_wrote_are_left_out():
    odd = {"companies": 3, "side": "both", "round": [], "assessments": {"a": 1}, "expected": None}
    (entry,) = shelf(**{SOUND: json.dumps(ENTRY | odd)})["entries"]
    assert entry["name"] == ENTRY["name"]
    assert entry["companies"] == {"buyer": "", "supplier": ""}
    assert (entry["side"], entry["round"], entry["assessments"]) == ("", "", [])


def test_a_name_that_stands_there_is_doubted_once():
    gone = {**ENTRY, "name": "Cirrus", "removed": True}
    names = ("ACME and\u00a0Borealis", "acme and borealis", "Cirrus", "Acme")
    outcome = shelf(*names, **{SOUND: json.dumps(ENTRY), OTHER: json.dumps(gone)})
    assert outcome["doubts"] == [["twice: ACME and Borealis"], [], [], []]


def test_what_another_tab_saved_meanwhile_is_doubted_once():
    assert shelf(**{SOUND: json.dumps(ENTRY)})["meanwhile"] == [[], ["elsewhere"], []]


def test_what_another_relationship_gets_and_the_browser_does_not_keep_is_said():
    assert shelf(**{SOUND: json.dumps(ENTRY)})["lost"] == ["not kept: \u2068Dorado\u2069"]


@pytest.mark.parametrize("before", [{}, {"first": json.dumps(ENTRY | {"name": "Cirrus"})}])
def test_a_file_taken_out_again_takes_its_set_up_along_unless_it_was_changed_since(before):
    at_once, later = shelf(**{SOUND: json.dumps(ENTRY)}, **before)["undone"]
    assert at_once["now"] == at_once["was"]
    assert at_once["gone"]
    assert at_once["there"] == bool(before)
    assert not at_once["buyer"]
    assert not later["gone"]
    assert later["now"] == ["Acme", "2027-02"]
    assert later["buyer"] == "Acme"
