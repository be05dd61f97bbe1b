"""A draft that an older version left says in the page what the same answers say in a file."""

from __future__ import annotations

import json

import pytest
from answering import drawn_values, the_catalogue
from counterpart.model import Change
from counterpart.reading.changes import steps_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from page_rules import say

from scripts.pages import changes_on_the_page

CHANGED = [key for key, of in the_catalogue().assessments.items() if of.changes]


def fields_of(answers) -> dict[str, str]:
    """Return the fields that a form keeps for some answers."""
    fields = {}
    for question, answer in answers.items():
        for lens, value in answer.items():
            if isinstance(value, dict):
                fields |= {f"{question}.{lens}.{o}": str(p) for o, p in value.items()}
            else:
                fields[f"{question}.{lens}"] = str(value)
    return fields


def older_answers(assessment) -> st.SearchStrategy:
    """Draw answers to the version before: what it asked, some of it with a note."""
    added = {name for change in assessment.changes for name in change.added}

    def of(question):
        values = drawn_values(assessment.scale(question)).filter(lambda v: not isinstance(v, list))
        then = [lens for lens in question.lenses if f"{question.id}.{lens}" not in added]
        lenses = dict.fromkeys(then, st.one_of(values, st.just("n/a")))
        return st.fixed_dictionaries({}, optional={**lenses, "note": st.sampled_from(["2", "4."])})

    asked = [q for q in assessment.questions if q.id not in added]
    asked = [q for q in asked if assessment.scale(q).kind not in ("points", "ticks")]
    return st.fixed_dictionaries({}, optional={q.id: of(q) for q in asked})


def step(assessment, answers):
    """Return what the package makes of older answers, without what it says of new questions."""
    for at in sorted(steps_of(assessment)):
        answers = steps_of(assessment)[at](answers)
    added = {name for change in assessment.changes for name in change.added}
    fields = fields_of(answers).items()
    return {
        name: value
        for name, value in fields
        if not (added & {name, name.partition(".")[0]} and value == "n/a")
    }


@pytest.mark.parametrize("key", CHANGED)
def test_the_page_carries_a_draft_over_as_the_package_does_a_file(key):
    assessment, drawn = the_catalogue().assessments[key], []

    @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
    @given(older_answers(assessment))
    def draw(answers):
        drawn.append(answers)

    draw()
    changes = changes_on_the_page(assessment)
    actual = say(carriedOver=[[fields_of(a), changes] for a in drawn])["carriedOver"]
    assert actual == [step(assessment, answers) for answers in drawn]


def test_renamed_and_dropped_questions_and_a_note_that_looks_like_a_rating():
    fields = {
        "side": "buyer", "old.now": "2", "old.note": "2", "turn.now": "5", "turn.note": "5",
        "turn.guess": "n/a", "gone.now": "1", "half.now": "3", "half.guess.me": "40", "gone": "x",
    }  # fmt: skip
    change = {"to": 2, "turned": {"turn": 5, "new": 7}, "renamed": {"old": "new"}}
    given = [fields, [{**change, "dropped": ["gone", "half.guess"]}]]
    (actual,) = say(carriedOver=[given])["carriedOver"]
    assert actual == {
        "side": "buyer", "new.now": "6", "new.note": "2", "turn.now": "1", "turn.note": "5",
        "turn.guess": "n/a", "half.now": "3", "gone": "x",
    }  # fmt: skip
    assert json.dumps(changes_on_the_page(the_catalogue().assessments["purpose"]))
    assert Change(2).added == ()


RATED = dict.fromkeys(["a", "b", "c", "d", "e", "f", "g"], "rating")
ALL_FOUR = {f"{question}.now": "4" for question in RATED}
WITH_SPLITS = {**RATED, "s": "points", "t": "points"}
SPLIT = {"s.now.me": "50", "s.now.us": "50"}


@pytest.mark.parametrize(
    ("fields", "kinds", "count"),
    [
        (ALL_FOUR, RATED, 7),
        ({**ALL_FOUR, "g.now": "3"}, RATED, 0),
        ({**ALL_FOUR, "g.now": "n/a", "f.note": "5"}, RATED, 6),
        (dict(list(ALL_FOUR.items())[:5]), RATED, 0),
        ({f"a{lens}": "4" for lens in (".now", ".guess", ".wanted")}, RATED, 0),
        ({f"{q}.{lens}": "2" for q in "abc" for lens in ("now", "guess")}, RATED, 6),
        ({**ALL_FOUR, **SPLIT, "t.now.us": "50", "t.now.me": "50"}, WITH_SPLITS, 9),
        ({**ALL_FOUR, **SPLIT, "t.now.us": "49", "t.now.me": "51"}, WITH_SPLITS, 0),
        ({f"{q}.now": "assumed" for q in RATED}, dict.fromkeys(RATED, "state"), 7),
        ({f"{q}.now": "2026-11-01" for q in RATED}, dict.fromkeys(RATED, "date"), 0),
        ({}, RATED, 0),
    ],
)  # fmt: skip
def test_answers_that_are_all_the_same_are_counted(fields, kinds, count):
    assert say(allTheSame=[[fields, kinds]])["allTheSame"] == [count]
