"""The plan on a day: order, lateness, freshness, what is lacking, and where two sides differ."""

import re
from datetime import date

import pytest
from counterpart.plan import plan_view, render_plan
from counterpart.plan.hints import hints
from counterpart.plan.paper import TYPES
from counterpart.relationship import merge
from drawn import drawn_relationships
from hypothesis import given
from hypothesis import strategies as st
from records import EARLY, LATE, action, event, relationship, rule

from scripts.paths import LANGUAGES, THEME

TODAY = date(2026, 11, 24)
LATER, LATEST = "2026-11-03T08:00:00Z", "2026-11-04T08:00:00Z"


def view(catalogue, today=TODAY, language="en", **parts):
    empty = {"actions": [], "rules": [], "events": []}
    return plan_view(catalogue, relationship(**{**empty, **parts}), today, language)


def test_what_is_under_way_comes_first_then_by_date_and_what_ended_last(catalogue):
    given = [
        action("a", status="done", due="2026-01-01"),
        action("b", due=""),
        action("c", due="2027-03-01"),
        action("d", status="doing", due="2027-06-01"),
        action("e", due="2027-01-01"),
        action("f", status="dropped"),
    ]
    actual = view(catalogue, actions=given)
    assert [of.action.id for of in actual.active] == ["d", "e", "c", "b"]
    assert [of.action.id for of in actual.ended] == ["a", "f"]


def test_how_late_it_is(catalogue):
    given = [
        action("a", due="2026-11-23"),
        action("b", due="2026-11-22"),
        action("c", due="2026-11-24"),
        action("d", due="2026-11-01", status="done"),
    ]
    late = {of.action.id: of.late for of in view(catalogue, actions=given).actions}
    assert late == {"a": "one day late", "b": "2 days late", "c": "", "d": ""}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"owners": {"buyer": "Anne", "supplier": " "}}, ["hint-no-owner-supplier"]),
        ({"owners": {"buyer": "(who pays)", "supplier": "Bo (sales)"}}, ["hint-no-owner-buyer"]),
        ({"due": "2026-11-23", "recheck": "2027-01-01"}, ["hint-past"]),
        ({"due": "2026-11-24", "recheck": "2027-01-01"}, []),
        ({"due": "", "recheck": ""}, ["hint-no-due", "hint-no-recheck"]),
        ({"due": "2027-02-01", "recheck": "2027-01-31"}, ["hint-recheck-first"]),
        ({"steps": []}, ["hint-no-steps"]),
        ({"steps": ["one", "two\nthree\n\nfour"]}, ["hint-many-steps"]),
        ({"theme": ""}, ["hint-no-theme"]),
        ({"status": "done", "owners": {}, "recheck": "2026-11-01"}, ["hint-recheck-past"]),
        ({"status": "dropped", "steps": [], "due": ""}, []),
    ],
)
def test_what_is_lacking_is_said(changes, said):
    (actions,) = relationship(actions=[action(**changes)]).actions
    assert list(hints(actions, TODAY)) == said


def test_more_than_three_open_actions_are_said(catalogue):
    given = [action(f"a-{number}") for number in range(4)]
    assert view(catalogue, actions=given[:3]).hint == ""
    assert view(catalogue, actions=given).hint.startswith("4 actions are open.")
    done = [*given[:3], action("a-9", status="done")]
    assert view(catalogue, actions=done).hint == ""


@pytest.mark.parametrize(
    ("checked", "every", "state", "days", "next_"),
    [
        ("", 90, "never", None, None),
        ("2026-11-24", 90, "fresh", 0, "2027-02-22"),
        ("2026-08-26", 90, "fresh", 90, "2026-11-24"),
        ("2026-08-25", 90, "stale", 91, "2026-11-23"),
        ("2020-01-01", 0, "no-interval", 2519, None),
        ("2026-11-25", 90, "future", -1, "2027-02-23"),
        ("9999-12-01", 90, "future", -2912085, None),
    ],
)
def test_freshness_is_days_against_the_interval(catalogue, checked, every, state, days, next_):
    (rules,) = view(catalogue, rules=[rule(checked=checked, every=every)]).rules
    fresh = rules.freshness
    assert (fresh.state, fresh.days) == (state, days)
    assert (fresh.next.isoformat() if fresh.next else None) == next_


def test_a_line_of_edits_is_no_conflict(catalogue):
    given = [
        action(theme="one"),
        action(theme="two", changed_at=LATE, after=[EARLY]),
        action(theme="three", changed_at=LATER, after=[LATE]),
    ]
    (active,) = view(catalogue, actions=given).active
    assert active.theme == "three"
    assert active.conflicts == ()


def test_two_edits_of_the_same_version_are_one_and_the_other_is_shown(catalogue):
    buyer = relationship(actions=[action(), action(changed_at=LATE, after=[EARLY], now="Ours")])
    theirs = action(changed_at=LATER, after=[EARLY], now="Theirs", due="2027-02-02")
    supplier = relationship(actions=[action(), theirs])
    actual = plan_view(catalogue, merge(buyer, supplier), TODAY, "en")
    (of,) = actual.active
    assert of.action.now == "Theirs"
    (conflict,) = of.conflicts
    assert conflict.at == LATE
    assert conflict.differences == (("Where it stands", "Ours"), ("Due", "2027-01-15"))
    for kind in ("html", "txt", "md"):
        assert "Ours" in render_plan(actual, kind)


def test_a_version_made_from_both_settles_it(catalogue):
    given = [
        action(),
        action(changed_at=LATE, after=[EARLY], now="Ours"),
        action(changed_at=LATER, after=[EARLY], now="Theirs"),
        action(changed_at=LATEST, after=[LATE, LATER], now="Both"),
    ]
    (active,) = view(catalogue, actions=given).active
    assert (active.action.now, active.conflicts) == ("Both", ())


def test_versions_that_do_not_say_what_they_were_made_from_are_no_conflict(catalogue):
    given = [action(), action(changed_at=LATE, now="Ours"), action(changed_at=LATER, now="Theirs")]
    assert view(catalogue, actions=given).active[0].conflicts == ()


def test_one_side_took_it_off_the_list_and_the_other_went_on(catalogue):
    given = [
        rule(),
        rule(changed_at=LATE, after=[EARLY], withdrawn=True),
        rule(changed_at=LATER, after=[EARLY], note="We still need it"),
    ]
    (rules,) = view(catalogue, rules=given).rules
    assert rules.conflicts[0].differences == (("On the list", "that it is off the list"),)


def test_versions_that_differ_in_nothing_shown_are_no_conflict(catalogue):
    given = [
        action(),
        action(changed_at=LATE, after=[EARLY], finding="us"),
        action(changed_at=LATER, after=[EARLY]),
    ]
    assert view(catalogue, actions=given).active[0].conflicts == ()


@given(drawn_relationships(), st.sampled_from(LANGUAGES), st.dates())
def test_every_plan_can_be_printed(drawn, language, today):
    from answering import the_catalogue

    printed = plan_view(the_catalogue(), drawn, today, language)
    for kind in ("html", "txt", "md"):
        assert render_plan(printed, kind).strip()


def test_hostile_words_stay_words(catalogue):
    text = '</bdi><img src=x onerror="alert(1)">'
    html = render_plan(
        view(
            catalogue,
            actions=[action(theme=text, now=text, steps=[text], owners={"buyer": text})],
            rules=[rule(text=text, note=text)],
            events=[event(note=text)],
        ),
        "html",
    )
    assert "<img" not in html
    assert html.count("&lt;img") == 7


def test_it_is_called_as_the_responses_call_it_where_it_has_no_name(catalogue):
    assert view(catalogue, names=[]).name == "Sample"
    assert view(catalogue, names=["Ours"]).name == "Ours"


def test_the_types_on_paper_are_those_that_are_counted_with():
    css = (THEME / "css" / "plan.css").read_text("utf-8")
    rule = r"\.cp-plan(?:--(\w+))? \{\n    font-size: ([\d.]+)pt;\n    line-height: ([\d.]+);"
    matches = re.findall(rule, css)
    assert {(name or "usual", float(size), float(leading)) for name, size, leading in matches} == {
        (of.name, of.size, of.leading) for of in TYPES
    }


@pytest.mark.parametrize(("words", "size"), [(1, "roomy"), (24, "usual"), (60, "tight")])
def test_the_more_there_is_the_smaller_the_type(catalogue, words, size):
    text = "forecast " * words
    given = [action(f"a-{at}", now=text, wanted=text) for at in range(3)]
    assert view(catalogue, actions=given).size == size
