"""A batch of two relationships: what is said of it is what became of it."""

import json
from pathlib import Path

import pytest
from in_node import ROUNDS, in_node

SCRIPT = Path(__file__).with_name("foreign.mjs")
BASE = "http://intranet.test/some/where/"
SET_UP = {"name": "Acme and Borealis", "at": "2026-11-01T10:00:00.000Z"}
WORDS = {
    "foreign-text": "",
    "foreign-name": "{name}",
    "foreign-cancelled": "nothing",
    "foreign-separated": "apart: {theirs}",
    "foreign-full": "full",
    "foreign-not-kept": "not kept",
}
OWN, OTHER = "Acme and Borealis", "Cirrus"
RECORDS = {"actions": [{"id": "a"}], "rules": [{"id": "r"}], "events": [{"id": "e"}]}
EMPTY = {key: [] for key in (*RECORDS, "names")}


def response(name):
    return {
        "response": {
            "relationship": name,
            "respondent": {"id": name.lower().replace(" ", "-")},
            "assessment": {"id": "trust", "version": 1},
            "round": "2026-11",
            "answered_at": "2026-11-20T10:00:00Z",
        },
        "text": "{}",
        "code": "",
        "name": "",
    }


def admitted(chosen, *names, **members):
    return in_node(
        SCRIPT,
        {
            "rounds": ROUNDS,
            "base": BASE,
            "texts": {"counterpart:/some/where/:shelf:first": json.dumps(SET_UP)},
            "chosen": chosen,
            "taken": {"responses": list(map(response, names)), **EMPTY, **members},
            "words": WORDS,
        },
    )


def of_whom(part):
    return [item["response"]["relationship"] for item in part["here"]["responses"]]


@pytest.mark.parametrize("chosen", ["cancel", ""])
@pytest.mark.parametrize("members", [{}, {**RECORDS, "names": [OTHER]}, RECORDS])
def test_where_nothing_is_to_be_added_nothing_is(chosen, members):
    """One's own answers of the same batch, and the records that came with it, stay away as well."""
    part = admitted(chosen, OWN, OTHER, **members)
    assert part["said"] == "nothing"
    assert of_whom(part) == []
    assert {kind: part["here"][kind] for kind in EMPTY} == EMPTY
    assert part["shelf"] == [OWN]


def test_what_names_another_goes_to_one_of_its_own():
    part = admitted("separate", OWN, OTHER, "CIRRUS", **RECORDS)
    assert part["said"] == "apart: \u2068Cirrus\u2069"
    assert of_whom(part) == [OWN]
    assert part["here"]["actions"] == RECORDS["actions"]
    assert sorted(part["shelf"]) == [OWN, OTHER]


def test_what_is_another_spelling_comes_in():
    part = admitted("same", OWN, OTHER, **RECORDS)
    assert (part["said"], of_whom(part)) == ("", [OWN, OTHER])
    assert part["shelf"] == [OWN]
