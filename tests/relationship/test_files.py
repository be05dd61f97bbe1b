"""A relationship file is read, written as the same bytes, and answered by the door."""

import base64
import json

import pytest
from answering import document, the_catalogue
from counterpart import InputError, Relationship, check_file, check_relationship_bytes, current
from counterpart.canonical import canonical_bytes
from counterpart.door import handle, hold
from counterpart.reading import checking
from counterpart.relationship import to_bytes
from records import EARLY, LATE, action, event, relationship, relationship_document, rule


def ask(catalogue, **request):
    hold(catalogue)
    return json.loads(handle(json.dumps(request)))


def test_a_canonical_file_is_written_as_the_same_bytes(catalogue):
    data = canonical_bytes(relationship_document())
    assert to_bytes(check_relationship_bytes(data, catalogue)) == data


def test_order_and_repeats_make_no_difference(catalogue):
    late = action(changed_at=LATE, status="done")
    rest = {"rules": [rule("r-2"), rule("r-1")], "names": ["Sample", "Another"]}
    item = relationship(actions=[action(), late, action("a-2")], **rest)
    two = relationship(actions=[action("a-2"), late, action(), late], **rest)
    assert to_bytes(item) == to_bytes(two)
    assert [a.id for a in item.actions].count("a-1") == 2
    assert item.names == ("Another", "Sample")


def test_of_the_same_answer_the_later_is_kept():
    early = document("buyer", answered_at=EARLY)
    late = document("buyer", answered_at=LATE)
    for given in ([early, late], [late, early]):
        assert [r.answered_at for r in relationship(responses=given).responses] == [LATE]


def test_what_is_current_is_the_last_version_unless_it_was_withdrawn():
    versions = [
        action("a-1", changed_at=LATE, status="done"),
        action("a-1"),
        action("a-0", changed_at=LATE),
        action("a-2", changed_at=LATE, withdrawn=True),
        action("a-2"),
    ]
    actual = current(relationship(actions=versions).actions)
    assert [(a.id, a.status) for a in actual] == [("a-1", "done"), ("a-0", "open")]


@pytest.mark.parametrize("theme", ["Alpha", "Beta"])
def test_of_versions_of_one_moment_the_greater_bytes_count(theme):
    versions = [action(theme="Beta"), action(theme="Alpha")]
    ordered = versions if theme == "Beta" else versions[::-1]
    assert [a.theme for a in current(relationship(actions=ordered).actions)] == ["Beta"]


def test_a_file_is_told_by_the_format_that_it_names(catalogue):
    whole = check_file(canonical_bytes(relationship_document()), catalogue)
    assert isinstance(whole, Relationship)
    assert check_file(canonical_bytes(document("buyer")), catalogue).side == "buyer"


def test_the_door_reads_a_relationship_file_as_one_item(catalogue):
    data = canonical_bytes(relationship_document())
    items = [
        {"name": "file", "size": len(data), "base64": base64.b64encode(data).decode()},
        {"name": "pasted", "text": data.decode()},
    ]
    for result in ask(catalogue, type="read", items=items)["results"]:
        assert result["relationship"] == {
            "names": ["Sample"],
            "actions": [action()],
            "rules": [rule()],
            "events": [event()],
        }
        assert [response["response"]["side"] for response in result["responses"]] == [
            "buyer",
            "supplier",
        ]
        assert all(item["code"] and item["text"] for item in result["responses"])


def test_the_door_writes_the_file(catalogue):
    parts = {key: relationship_document()[key] for key in ("names", "actions", "rules", "events")}
    responses = [document("supplier"), document("buyer")]
    answer = ask(catalogue, type="relationship", responses=responses, **parts)
    assert answer["text"].encode() == to_bytes(relationship())
    assert ask(catalogue, type="relationship")["ok"]
    refused = ask(catalogue, type="relationship", actions=[action(due="soon")])
    assert refused["problems"] == [
        'actions.0.due: found "soon"; expected a date such as 2026-11-22'
    ]


def test_a_response_inside_may_be_as_large_as_a_file_of_its_own(monkeypatch):
    notes = {"clarity-stated": {"note": "n" * 2000}, "clarity-told": {"note": "n" * 2000}}
    responses = [document("buyer"), document("supplier", notes)]
    assert len(relationship(responses=responses).responses) == 2
    size = len(canonical_bytes(responses[1]))
    monkeypatch.setattr(checking, "LONG_NOTES", 3000)
    monkeypatch.setattr(checking, "FILE_LIMIT", size)
    assert len(relationship(responses=responses).responses) == 2
    monkeypatch.setattr(checking, "FILE_LIMIT", size - 1)
    with pytest.raises(InputError) as caught:
        relationship(responses=responses)
    assert caught.value.say(the_catalogue().sentences("en")) == [
        f"responses.1: the response has {size} bytes; a response has at most {size - 1}"
    ]
