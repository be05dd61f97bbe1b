"""A new relationship goes where nothing stands: never over what is there and cannot be read."""

import json
from pathlib import Path

import pytest
from in_node import in_node

SCRIPT = Path(__file__).with_name("placing.mjs")
BASE = "http://intranet.test/some/where/"
STORE = "counterpart:/some/where/"
NAMED = {"version": 1, "texts": {"names\nAcme": ""}}
NEWER = {"version": 2, "texts": NAMED["texts"]}


def placed(there, *names, of=None, **texts):
    given = {"base": BASE, "texts": texts, "there": there, "id": of, "names": names}
    return in_node(SCRIPT, given)


def test_a_browser_without_anything_begins_with_the_first():
    outcome = placed({}, "Cirrus")
    assert outcome["placed"] == [{"id": "", "saved": True}]
    assert outcome["shelf"] == [["", "Cirrus"]]


@pytest.mark.parametrize(
    "there",
    [{STORE: NAMED}, {STORE: NEWER}, None],
    ids=["holds something", "of a newer playbook", "cannot be read"],
)
def test_what_is_there_is_left_alone(there):
    outcome = placed(there, "Cirrus")
    ((at, name),) = outcome["shelf"]
    assert len(at) == 24
    assert (name, outcome["placed"]) == ("Cirrus", [{"id": at, "saved": True}])


def test_what_somebody_set_up_is_left_alone():
    entry = json.dumps({"name": "Acme", "at": "2026-11-01T10:00:00.000Z"})
    outcome = placed({}, "Cirrus", **{f"{STORE}:shelf:first": entry})
    assert sorted(name for _, name in outcome["shelf"]) == ["Acme", "Cirrus"]


def test_what_somebody_only_began_to_answer_is_left_alone():
    outcome = placed({}, "Cirrus", **{f"{STORE}:trust:3": '{"fields": {}}'})
    ((at, _),) = outcome["shelf"]
    assert at


@pytest.mark.parametrize("of", [None, "", "a" * 24])
def test_saving_twice_in_a_moment_makes_it_once(of):
    outcome = placed({}, "Cirrus", "Cirrus", "Dorado", of=of)
    ((at, name),) = outcome["shelf"]
    assert name == "Cirrus"
    assert outcome["placed"] == [{"id": at, "saved": True}, None, None]
