"""Workshops in the relationship file: in version 3 alone, read, written by the page's store."""

import json
import subprocess
from pathlib import Path

import pytest
from answering import the_catalogue
from counterpart.door import handle, hold
from counterpart.relationship import check_relationship_value, current, merge, to_json
from counterpart.relationship.facts import facts
from counterpart.relationship.workshop import ACTIONS_LIMIT
from records import (
    LATE,
    action,
    decision,
    relationship,
    relationship_document,
    room_document,
    workshop,
)

from scripts.node import node


@pytest.fixture(scope="module")
def page():
    """Return what the page's store has after each step of a workshop."""
    script = Path(__file__).with_name("workshops.mjs")
    command = [*node(), "--no-warnings", str(script), json.dumps(facts())]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return json.loads(run.stdout)


def read(value):
    return check_relationship_value(value, the_catalogue())


@pytest.mark.parametrize(
    ("changes", "version"),
    [
        ({}, 3),
        ({"decisions": [], "actions": []}, 3),
        ({"workshops": [], "actions": []}, 3),
        ({"workshops": [], "decisions": []}, 3),
        ({"workshops": [], "decisions": [], "actions": [action()]}, 1),
        ({"workshops": [], "decisions": [], "actions": [action(workshop="")]}, 1),
    ],
)
def test_the_third_version_is_written_only_where_there_is_a_workshop(changes, version):
    written = to_json(read(room_document(**changes)))
    assert written["format_version"] == version
    for kind in ("workshops", "decisions"):
        assert (kind in written) == bool({**room_document(), **changes}[kind])
    assert to_json(read(written)) == written


def test_what_is_absent_counts_as_empty():
    small = {"id": "w-1", "changed_at": LATE, "date": "2026-11-12"}
    topic = {"id": "d-1", "changed_at": LATE, "workshop": "w-1"}
    whole = read(room_document(workshops=[small], decisions=[topic]))
    (of,), (decided,) = whole.workshops, whole.decisions
    assert (of.present, of.worth) == ({"buyer": 0, "supplier": 0}, {"buyer": {}, "supplier": {}})
    assert decided.wrote["buyer"] == {"now": "", "next": "", "text": ""}
    written = to_json(whole)
    assert written["workshops"][0].keys() == workshop().keys()
    assert written["decisions"][0].keys() == decision().keys()


def test_two_who_write_on_two_topics_lose_nothing_and_a_later_version_of_a_topic_wins():
    both = [decision("d-1"), decision("d-2", topic="visions")]
    mine = read(room_document(decisions=both))
    later = [decision("d-1", changed_at=LATE, said="Later"), decision("d-3", topic="trust")]
    whole = merge(mine, read(room_document(decisions=later)))
    said = {of.topic: of.said for of in current(whole.decisions)}
    assert said["goals"] == "Later"
    assert said.keys() == {"goals", "visions", "trust"}


def test_the_door_hands_them_to_the_page_and_takes_them_back():
    hold(the_catalogue())
    text = json.dumps(room_document())
    item = {"name": "a.relationship.json", "size": len(text), "file": text}
    (result,) = json.loads(handle(json.dumps({"type": "read", "items": [item]})))["results"]
    records = result["relationship"]
    assert records["workshops"] == [workshop()]
    made = json.loads(handle(json.dumps({"type": "relationship", **records})))
    assert json.loads(made["text"])["decisions"] == [decision()]
    plain = {"type": "read", "items": [{**item, "file": json.dumps(relationship_document())}]}
    (result,) = json.loads(handle(json.dumps(plain)))["results"]
    assert "workshops" not in result["relationship"]


def test_a_sparing_request_sets_a_bad_topic_aside_and_goes_on():
    hold(the_catalogue())
    bad = {**room_document(), "decisions": [decision("d-9", workshop=7), decision()]}
    request = {key: bad[key] for key in ("actions", "workshops", "decisions")}
    answer = json.loads(handle(json.dumps({"type": "relationship", "sparing": True, **request})))
    assert [(of["kind"], of["at"]) for of in answer["aside"]] == [("decisions", 0)]
    assert len(json.loads(answer["text"])["decisions"]) == 1


def test_a_page_writes_what_is_read_again_as_it_is(page):
    records = page["snapshot"]
    whole = read(relationship_document(format_version=4, responses=[], **records))
    again = to_json(whole)
    for kind, versions in records.items():
        assert len(again.get(kind, ())) == len(versions)
        assert sorted(map(json.dumps, sorted_members(again.get(kind, ())))) == sorted(
            map(json.dumps, sorted_members(versions))
        ), kind


def sorted_members(versions):
    return [json.loads(json.dumps(version, sort_keys=True)) for version in versions]


def test_a_page_writes_a_workshop_down(page):
    ids, made = page["ids"], page["made"]
    assert made["order"] == [ids["id"], ids["first"]]
    assert made["workshop"]["present"] == {"buyer": 5, "supplier": 0}
    assert made["workshop"]["worth"]["buyer"] == {"yes": 2, "no": 1}
    (topic,) = made["decisions"]
    assert (topic["id"], topic["now"], topic["next"]) == (ids["decision"], "2", "3")
    assert topic["wrote"]["buyer"] == {"now": "3", "next": "4", "text": ""}
    assert topic["wrote"]["supplier"] == {"now": "1", "next": "", "text": "Not on paper."}
    assert page["typed"] == ["So", ""]


def test_a_topic_has_three_actions_in_the_plan_that_name_their_workshop(page):
    made, ids = page["made"], page["ids"]
    assert [bool(id_) for id_ in ids["actions"]] == [True] * ACTIONS_LIMIT + [False]
    assert {of["workshop"] for of in made["actions"]} == {ids["id"]}
    assert {(of["assessment"], of["dimension"], of["round"]) for of in made["actions"]} == {
        ("co-operation", "goals", "2026-11")
    }
    assert made["all"] == ACTIONS_LIMIT + 1
    assert page["nowhere"] == ["", ""]
    assert page["refused"] == [["actions", "full"], ["workshops", "long"]]
    assert page["long"] is False


def test_a_workshop_goes_with_its_topics_and_comes_back_with_them(page):
    ids = page["ids"]
    assert page["removed"] == {"order": [ids["first"]], "decisions": 0, "actions": 4}
    assert page["back"] == {"order": [ids["id"], ids["first"]], "decisions": 1}


def test_it_is_carried_to_another_browser(page):
    workshop_, topics, actions = page["carried"]
    assert workshop_["id"] == page["ids"]["id"]
    assert topics == page["made"]["decisions"]
    assert actions == page["made"]["all"]
    assert page["ahead"] is True


def test_files_of_the_first_versions_know_no_workshop():
    assert relationship().workshops == ()
