"""What the shelf gives out is never empty: what cannot be used here leaves just as it is kept."""

import json
from pathlib import Path

import pytest
from in_node import in_node

SCRIPT = Path(__file__).with_name("giving.mjs")
BASE = "http://intranet.test/some/where/"
ID = "a" * 24
STORE = f"counterpart:/some/where/:in:{ID}"
TEXTS = {"\0mark": "1", "names\nAcme": "", "later\nx": '{"of": "a newer playbook"}'}


@pytest.mark.parametrize("version", [2, 7])
def test_what_a_newer_playbook_wrote_is_given_out_as_it_is_kept(version):
    there = {STORE: {"version": version, "texts": TEXTS}}
    file = in_node(SCRIPT, {"base": BASE, "there": there, "id": ID})
    assert file["name"] == "counterpart-kept.json"
    (stores,) = json.loads(file["text"])["databases"].values()
    assert dict(stores["entries"]) == TEXTS


def test_what_can_be_read_is_a_relationship_file():
    there = {STORE: {"version": 1, "texts": TEXTS}}
    file = in_node(SCRIPT, {"base": BASE, "there": there, "id": ID})
    assert file["name"] == "acme.relationship.json"
    assert json.loads(file["text"])["names"] == ["Acme"]
