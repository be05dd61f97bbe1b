"""The rules of merging stand in Python and in the browser's scripts: both give the same, always."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from counterpart.canonical import canonical_text
from counterpart.relationship import Relationship, current, merge
from counterpart.relationship.facts import facts
from counterpart.relationship.model import RECORDS, version_json
from counterpart.responses import to_bytes
from drawn import drawn_relationships
from hypothesis import given
from hypothesis import strategies as st

from scripts.node import node

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def browser():
    """Returns a function that merges by the scripts of the page, run by Node."""
    running = subprocess.Popen(
        [*node(), "--no-warnings", str(HERE / "merging.mjs"), json.dumps(facts())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

    def merged(given: list[Relationship]) -> dict:
        running.stdin.write(f"{json.dumps([as_the_page_gets_it(item) for item in given])}\n")
        running.stdin.flush()
        return json.loads(running.stdout.readline())

    yield merged
    running.stdin.close()
    running.wait(10)
    running.stdout.close()


def as_the_page_gets_it(of: Relationship) -> dict:
    """A relationship as the engine hands it to the page: texts and plain objects."""
    records = {kind: [version_json(item) for item in getattr(of, kind)] for kind in RECORDS}
    responses = [to_bytes(response).decode() for response in of.responses]
    return {"names": of.names, "responses": responses, **records}


@given(st.lists(drawn_relationships(), min_size=1, max_size=4))
def test_the_page_merges_as_the_engine(browser, given):
    merged, actual = merge(*given), browser(given)
    whole = as_the_page_gets_it(merged)
    assert sorted(actual["responses"]) == sorted(whole["responses"])
    assert sorted(actual["names"]) == sorted(whole["names"])
    for kind in RECORDS:
        texts = sorted(map(canonical_text, actual[kind]))
        assert texts == sorted(map(canonical_text, whole[kind])), kind
        listed = [version_json(version) for version in current(getattr(merged, kind))]
        assert by_id(actual["lists"][kind]) == by_id(listed), kind


def by_id(records: list[dict]) -> dict[str, dict]:
    actual = {record["id"]: record for record in records}
    assert len(actual) == len(records)
    return actual
