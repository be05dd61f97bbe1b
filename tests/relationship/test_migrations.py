"""Older files are carried over step by step, or refused with the reason; newer ones are refused."""

from dataclasses import replace

import pytest
from answering import document, splits, the_catalogue
from counterpart import InputError
from counterpart.model import Change
from counterpart.reading import checking, migrations
from counterpart.reading.changes import steps_of
from counterpart.reading.checking import check_value
from counterpart.relationship import check_relationship_value
from counterpart.relationship import checking as relationship_checking
from hypothesis import given
from hypothesis import strategies as st
from records import action, relationship_document

SPLIT = {"me": 20, "them": 30, "us": 50}
RESPONSE, RELATIONSHIP = "counterpart/response", "counterpart/relationship"


def renamed(old, new):
    """Return a step that gives a member another name, whatever it holds."""

    def step(members):
        return {new if key == old else key: value for key, value in members.items()}

    return step


def older(version, **names):
    """Return a response as a made-up older version wrote it: some members had other names."""
    whole = {**document("buyer", splits(20, 30, 50)), "format_version": version}
    return {names.get(key, key): value for key, value in whole.items()}


def lines(catalogue, check, value, language="en"):
    with pytest.raises(InputError) as caught:
        check(value, catalogue)
    return caught.value.say(catalogue.sentences(language))


@pytest.fixture
def third_version(monkeypatch):
    """Make the response format of today the third: once `party` and `period` had other names."""
    monkeypatch.setattr(checking, "FORMAT_VERSION", 3)
    steps = {1: renamed("party", "side"), 2: renamed("period", "round")}
    monkeypatch.setitem(migrations.FORMATS, RESPONSE, steps)


def with_changes(catalogue, *changes):
    """Return a catalogue in which purpose is in its third version, with these changes."""
    purpose = replace(catalogue.assessments["purpose"], version=3, changes=changes)
    return replace(catalogue, assessments={**catalogue.assessments, "purpose": purpose})


@pytest.fixture
def third_assessment(catalogue):
    """Return a catalogue in which purpose is in its third version, its questions twice renamed."""
    first = Change(2, renamed={"renewing": "renewal"})
    return with_changes(catalogue, first, Change(3, renamed={"break-down": "failure"}))


@pytest.mark.usefixtures("third_version")
def test_an_older_format_is_carried_over_by_every_step(catalogue):
    newest = check_value(older(3), catalogue)
    assert check_value(older(2, round="period"), catalogue) == newest
    assert check_value(older(1, round="period", side="party"), catalogue) == newest


@pytest.mark.usefixtures("third_version")
def test_what_a_step_leaves_is_checked_like_any_other(catalogue):
    actual = lines(catalogue, check_value, {**older(1, side="party"), "party": 7, "colour": 1})
    assert actual[0].startswith("colour: is not known here; known are format, ")
    assert actual[1] == "side: found 7; expected one of buyer, supplier"


@pytest.mark.usefixtures("third_version")
@pytest.mark.parametrize(
    ("version", "line"),
    [
        (4, "found 4; this playbook reads version 1–3. The file was made with a newer one: open"),
        (0, "found 0; this playbook reads version 1–3, and no earlier one was released"),
        (-(10**17), "this playbook reads version 1–3, and no earlier one was released"),
    ],
)
def test_newer_and_unreleased_formats_are_refused(version, line, catalogue):
    (said,) = lines(catalogue, check_value, older(version))
    assert said.startswith("format_version: ")
    assert line in said


@pytest.mark.usefixtures("third_version")
def test_old_responses_inside_of_an_old_relationship_file(monkeypatch, catalogue):
    monkeypatch.setattr(relationship_checking, "FORMAT_VERSION", 2)
    monkeypatch.setitem(migrations.FORMATS, RELATIONSHIP, {1: renamed("plan", "actions")})
    responses = [older(1, side="party"), older(9), {**older(2), "respondent": {"id": ""}}]
    value = relationship_document(responses=responses[:1])
    value["plan"] = value.pop("actions")
    actual = check_relationship_value(value, catalogue)
    assert [r.side for r in actual.responses] == ["buyer"]
    assert [a.id for a in actual.actions] == ["a-1"]
    value["responses"], value["plan"] = responses, [action(due="soon")]
    said = lines(catalogue, check_relationship_value, value)
    assert [line.partition(": ")[0] for line in said] == [
        "responses.1.format_version",
        "responses.2.respondent.id",
        "actions.0.due",
    ]


def test_an_older_assessment_is_carried_over_by_every_step(third_assessment):
    answers = splits(20, 30, 50)
    old = dict(answers)
    old["renewing"], old["break-down"] = old.pop("renewal"), old.pop("failure")
    newest = document("buyer", answers, assessment={"id": "purpose", "version": 3})
    first = document("buyer", old, assessment={"id": "purpose", "version": 1})
    response = check_value(first, third_assessment)
    assert response == check_value(newest, third_assessment)
    assert response.version == 3
    assert lines(third_assessment, check_value, {**first, "answers": []}) == [
        "answers: found […]; expected an object with named members"
    ]


@pytest.mark.parametrize("changes", [(), (Change(3),), (Change(2),)])
def test_an_assessment_that_cannot_be_carried_over_is_refused_with_the_reason(changes, catalogue):
    third, first = with_changes(catalogue, *changes), {"id": "purpose", "version": 1}
    assert lines(third, check_value, document("buyer", assessment=first)) == [
        "assessment.version: found 1; this playbook has version 3, which asks something else. The "
        "answers cannot be carried over: open the file with the playbook that it was made with"
    ]


@given(st.dictionaries(st.sampled_from(["now", "note"]), st.one_of(st.integers(-3, 9), st.text())))
def test_turning_a_rating_twice_gives_it_back(answer):
    catalogue = the_catalogue()
    turn = Change(2, turned=("clarity-told",))
    purpose = replace(catalogue.assessments["purpose"], changes=(turn, replace(turn, to=3)))
    steps = steps_of(purpose)
    once = steps[1]({"clarity-told": answer})
    rating = answer.get("now")
    rated = type(rating) is int and 1 <= rating <= 5
    assert once["clarity-told"].get("now") == (6 - rating if rated else rating)
    assert steps[2](once) == {"clarity-told": answer}


def test_what_a_version_no_longer_asks_is_left_out_and_what_is_new_did_not_apply(catalogue):
    change = Change(2, dropped=("renewal.guess", "failure"), added=("scarcity", "renewal.wanted"))
    third = with_changes(catalogue, change, Change(3))
    old = {"renewal": {"now": SPLIT, "guess": SPLIT, "note": "Kept."}, "failure": {"now": SPLIT}}
    response = check_value(
        document("buyer", old, assessment={"id": "purpose", "version": 1}), third
    )
    assert set(response.answers) == {"renewal", "scarcity"}
    assert response.answers["renewal"].values == {"now": SPLIT, "wanted": "n/a"}
    assert response.answers["renewal"].note == "Kept."
    assert response.answers["scarcity"].values == dict.fromkeys(("now", "wanted", "guess"), "n/a")
    empty = document("buyer", {}, assessment={"id": "purpose", "version": 1})
    assert check_value(empty, third).answers == {}


@pytest.mark.parametrize(
    ("version", "line"),
    [
        (4, "found 4; this playbook has version 3. The file was made with a newer one: open it"),
        (0, "found 0; this playbook has version 3, and no earlier one was released"),
    ],
)
def test_newer_and_unreleased_assessments_are_refused(version, line, third_assessment):
    value = document("buyer", assessment={"id": "purpose", "version": version})
    (said,) = lines(third_assessment, check_value, value)
    assert said.startswith(f"assessment.version: {line}")
