"""What pages store is what is read again: their check, held to the one of the package."""

import json
import subprocess
from functools import partial
from pathlib import Path

import pytest
from answering import the_catalogue
from counterpart.own_questions.document import LENGTHS
from counterpart.reading.untrusted import Untrusted
from counterpart.relationship import check_relationship_value, to_bytes
from counterpart.relationship.facts import facts as facts_of
from counterpart.relationship.files import LIMITS
from counterpart.relationship.question_sets import check_question_set
from counterpart.relationship.records import (
    check_action,
    check_event,
    check_rule,
    check_set_up,
)
from counterpart.relationship.sparing import spared
from counterpart.relationship.workshop_records import check_decision, check_workshop
from drawn import drawn_relationships
from hypothesis import given
from records import (
    action,
    decision,
    event,
    question_set,
    room_document,
    rule,
    set_up,
    worded,
    workshop,
)

from scripts.node import node

facts = partial(facts_of, the_catalogue().languages)
CHECKS = {
    "actions": partial(check_action, rounds=the_catalogue().rounds),
    "rules": check_rule,
    "events": check_event,
    "workshops": partial(check_workshop, rounds=the_catalogue().rounds),
    "decisions": check_decision,
    "questions": partial(check_question_set, languages=the_catalogue().languages),
    "set_up": partial(check_set_up, rounds=the_catalogue().rounds),
}
MADE = {
    "actions": partial(action, workshop="w-1"),
    "rules": rule,
    "events": event,
    "workshops": workshop,
    "decisions": decision,
    "questions": question_set,
    "set_up": set_up,
}
TEXTS = [
    "", "x" * 200, "x" * 201, "x" * 500, "x" * 501, "x" * 2000, "x" * 2001,
    "\u0958" * 100, "\u0958" * 101, "\u0958" * 200, "\U0001f9d1" * 200, "\U0001f9d1" * 201,
    "a\nb", "a\rb", "a\tb", "a\u0000b", "a\u0085b", "a\u2028b", "\ufdd0", "\uffff", "\U0001fffe",
    "e\u0301" * 200, "id", "A-1_b", "-a", "a" * 64, "a" * 65, "buyer", "absent", "open", "volume",
]  # fmt: skip
TIMES = [
    "9999-12-31T23:59:59Z", "+010000-01-01T00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
    "0000-01-01T00:00:00Z", "2026-02-30T10:00:00Z", "2026-11-01T24:00:00Z", "2026-11-01T10:60:00Z",
    "2026-11-01T10:00:60Z", "2026-11-01T10:00:00.5Z", "2026-11-01 10:00:00Z",
    "2028-02-29T10:00:00Z",
    "2026-02-29T10:00:00Z", "9999-12-31", "0001-01-01", "0000-01-01", "2026-02-29", "2028-02-29",
    "2026-13-01", "2026-1-1", "10000-01-01", "\u0662026-01-01", "2026-11-01\n",
]  # fmt: skip
OTHERS = [
    None, True, False, 0, -1, 1, 3650, 3651, 1.5, [], ["a"], ["a"] * 3, ["a"] * 4, ["a\u0000"],
    [None],
    ["2026-11-01T10:00:00Z"] * 20, ["2026-11-01T10:00:00Z"] * 21, ["9999-12-31T23:59:60Z"], {},
    {"buyer": "A"}, {"buyer": "x" * 201, "supplier": ""}, {"buyer": None}, {"other": ""},
    {"buyer": {"decides": 1, "": 999}}, {"buyer": {"pays": 0}}, {"supplier": {"pays": 1000}},
    {"buyer": {"king": 1}}, {"buyer": {"pays": True}}, {"buyer": {"pays": 1.5}}, {"buyer": []},
    {"buyer": {}, "broker": {}}, ["trust", "a-b"], ["trust", "a/b"], ["a"] * 100, ["a"] * 101,
    ["a" * 64], ["a" * 65], [""], [7],
    {"buyer": 0}, {"buyer": 999, "supplier": 0}, {"buyer": 1000}, {"supplier": -1}, {"buyer": True},
    {"buyer": {"yes": 1, "no": 999}}, {"buyer": {"yes": 0}}, {"buyer": {"maybe": 1}},
    {"buyer": {"now": "2", "next": "", "text": "a\nb"}}, {"buyer": {"now": "A"}},
    {"buyer": {"now": 2}},
    {"supplier": {"text": "x" * 2000}}, {"supplier": {"text": "x" * 2001}}, {"broker": {}},
    {"supplier": {"said": ""}}, {"supplier": {"next": "explicit-agreed"}},
    ["x" * 500] * 20, ["x" * 500] * 21, ["x" * 501], [""] * 50, [""] * 51,
]  # fmt: skip


def odd_questions():
    """Return sets of questions of one's own, each odd in one way, and some that are not."""
    whole = worded()
    asked_ = whole["words"]["en"]["questions"]
    for words in (
        {}, {"xx": whole["words"]["en"]}, {"en": {}}, {"en": []}, [], {"en": {"title": "T"}},
        {"en": {"title": "", "questions": asked_}},
        {"en": {"title": "x" * 61, "questions": asked_}},
        {"en": {"title": "x" * 60, "questions": asked_}}, {"en": {"title": "T", "questions": []}},
        {"en": {"title": "T", "questions": asked_, "more": 1}},
        {"en": {"title": "T", "questions": [*asked_] * 5}},
        {"en": {"title": "T", "questions": [*asked_] * 6}},
        {"en": {"title": "T", "questions": ["how?"]}},
        {**whole["words"], "nl": {"title": "T", "questions": asked_[:1]}},
        {**whole["words"], "nl": {"title": "T", "questions": asked_}},
    ):  # fmt: skip
        yield {**whole, "words": words}
    for text in (
        *TEXTS, " a", "a ", " ", "\u200ba", "\u202ea", "x" * 40, "x" * 41, "x" * 80, "x" * 81, None,
        7,
    ):  # fmt: skip
        for member in ("name", "high"):
            question = {**asked_[0], member: text}
            yield {**whole, "words": {"en": {"title": "T", "questions": [question]}}}
    long = {key: "\u4e00" * limit for key, limit in LENGTHS.items()}
    yield {**whole, "words": {"en": {"title": "T", "questions": [long] * 6}}}
    yield {**whole, "words": {"en": {"title": "T", "questions": [long] * 7}}}
    yield from ({**whole, key: odd} for key in whole for odd in (None, "2", 2, True))


def changed_records():
    """Return records of every kind, each with one member that is odd, absent, or not known."""
    for kind, make in MADE.items():
        members = facts()["records"][kind]
        yield kind, make()
        yield kind, {**make(), "odd": 1}
        for member in members:
            if (kind, member) == ("questions", "id"):
                continue  # whose words make an id, only the package can tell
            yield kind, {key: value for key, value in make().items() if key != member}
            for value in (*TEXTS, *TIMES, *OTHERS):
                yield kind, {**make(), member: value}
    yield from (("questions", question_set(questions=of)) for of in odd_questions())
    for odd in (None, [], "x", 1):
        yield "actions", odd


def read_again(kind, record):
    """Whether the package reads a record."""
    problems = []
    CHECKS[kind](Untrusted(record, "", problems))
    return not problems


def asked(program, value):
    """What a script of the pages answers."""
    command = [*node(), str(Path(__file__).with_name(program))]
    given_ = json.dumps(value)
    run = subprocess.run(command, input=given_, capture_output=True, check=True, encoding="utf-8")
    return json.loads(run.stdout)


def test_pages_store_just_what_is_read_again():
    cases = list(changed_records())
    assert len(cases) > 2000
    stored = asked("rules.mjs", {"facts": facts(), "records": cases})
    assert set(stored) == {True, False}
    other = [
        case for case, actual in zip(cases, stored, strict=True) if actual != read_again(*case)
    ]
    assert other == []


def test_a_next_version_bears_a_time_that_is_read_again_or_none():
    end, before = "9999-12-31T23:59:59Z", "9999-12-31T23:59:58Z"
    cases = [
        ([], "2026-11-28T10:00:00.900Z", "2026-11-28T10:00:00Z"),
        (["2026-11-28T10:00:00Z"], "2026-11-28T10:00:00.950Z", "2026-11-28T10:00:01Z"),
        (["2027-01-01T00:00:00Z"], "2026-11-28T10:00:00Z", "2027-01-01T00:00:01Z"),
        (["0001-01-01T00:00:00Z"], "2026-11-28T10:00:00Z", "2026-11-28T10:00:00Z"),
        ([before], "2026-11-28T10:00:00Z", end),
        ([end], "2026-11-28T10:00:00Z", ""),
        (["2026-11-28T10:00:00Z", end], "2026-11-28T10:00:00Z", ""),
        ([], "+012026-11-28T10:00:00Z", end),
    ]
    actual = asked("times.mjs", [[times, now] for times, now, _ in cases])
    assert actual == [expected for _, _, expected in cases]


def test_the_facts_name_every_member_and_leave_room():
    for kind, make in MADE.items():
        more = () if kind == "set_up" else ("after", "withdrawn")
        assert set(facts()["records"][kind]) == {*make(), *more}
    assert facts()["counts"] == LIMITS
    assert 0 < facts()["room"] < min(LIMITS.values())


@given(drawn_relationships())
def test_sparing_changes_nothing_where_nothing_is_wrong(catalogue_of, whole):
    assert catalogue_of(whole) == (whole, [])


@pytest.fixture(scope="module")
def catalogue_of(catalogue):
    """Return what spares the file of a relationship."""
    return lambda whole: spared(json.loads(to_bytes(whole)), catalogue)


def test_one_bad_entry_of_each_kind_hides_no_other(catalogue):
    value = room_document()
    whole = check_relationship_value(value, catalogue)
    bad = {
        "names": [7, "x" * 201],
        "responses": ["no response", {}],
        "actions": [action("a-2", changed_at="10000-01-01T00:00Z"), None],
        "rules": [rule("r-2", text="\u0958" * 500)],
        "events": [event("e-2", kind="party")],
        "workshops": [workshop("w-2", date=""), workshop("w-3", present={"buyer": -1})],
        "decisions": [decision("d-2", workshop=""), 7],
    }
    lists = {k: [*bad[k], *value[k]] for k in bad}
    actual, aside = spared({**value, **lists, "set_up": set_up(companies=[])}, catalogue)
    assert actual == whole
    expected = [(kind, at) for kind, entries in bad.items() for at in range(len(entries))]
    expected.append(("set_up", 0))
    assert sorted((item.kind, item.at) for item in aside) == sorted(expected)
    assert all(part.problems for part in aside)
    nothing, aside = spared({"actions": "none"}, catalogue)
    assert [(element.kind, element.at) for element in aside] == [("actions", -1)]
    assert nothing.actions == ()


def test_of_too_many_versions_the_standing_ones_stay(catalogue, monkeypatch):
    monkeypatch.setitem(LIMITS, "actions", 3)
    versions = [action("a-1", changed_at=f"2026-11-0{day}T08:00:00Z") for day in (1, 2, 3, 4)]
    old = action("a-2", changed_at="2020-01-01T08:00:00Z")
    actual, aside = spared({"actions": [old, *versions]}, catalogue)
    held = [(part.id, part.changed_at[:10]) for part in actual.actions]
    assert sorted(held) == [("a-1", "2026-11-03"), ("a-1", "2026-11-04"), ("a-2", "2020-01-01")]
    assert [(item.at, item.problems[0].code) for item in aside] == [
        (1, "too-many"),
        (2, "too-many"),
    ]
