"""The files of a plan: read back by others, they say what the plan says, and nothing else."""

import base64
import csv
import io
import json
from datetime import UTC, date, datetime

import pytest
from answering import the_catalogue
from counterpart.door import handle, hold
from counterpart.export import csv_text
from counterpart.plan import plan_calendar, plan_table, plan_view, render_plan
from counterpart.relationship import current
from drawn import drawn_relationships
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from markdown_it import MarkdownIt
from records import EARLY, LATE, action, event, relationship, relationship_document, rule

from scripts.paths import LANGUAGES

TODAY = date(2026, 11, 24)
LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.just("\n"), max_size=60
)


def viewed(actual, language="en"):
    return plan_view(the_catalogue(), actual, TODAY, language)


def entries(data):
    """Return the entries of a calendar file by UID, as the library reads them."""
    return {str(of["uid"]): of for of in Calendar.from_ical(data).walk("VEVENT")}


def rows(view):
    return list(csv.DictReader(io.StringIO(csv_text(plan_table(view)), newline="")))


def shown(markdown):
    """Return what Markdown shows, as plain text."""
    parts = []

    def walk(tokens):
        for token in tokens:
            if token.children:
                walk(token.children)
            elif token.type in ("softbreak", "hardbreak"):
                parts.append("\n")
            else:
                parts.append(token.content)
        parts.append("\n")

    walk(MarkdownIt().parse(markdown))
    return "".join(parts)


def squeezed(text):
    return " ".join(text.split())


@given(drawn_relationships())
def test_no_file_loses_an_action_a_rule_or_an_event(drawn):
    view = viewed(drawn)
    stored = {
        "action": {of.id for of in current(drawn.actions)},
        "rule": {of.id for of in current(drawn.rules)},
        "event": {of.id for of in current(drawn.events)},
    }
    table = rows(view)
    for record, ids in stored.items():
        assert {row["id"] for row in table if row["record"] == record} == ids
    markdown = render_plan(view, "md")
    assert markdown.count("\n### ") == len(stored["action"])
    dated = {
        f"{of.id}-{kind}@counterpart"
        for of in current(drawn.actions)
        for kind in ("due", "recheck")
        if getattr(of, kind)
    }
    assert {uid for uid in entries(plan_calendar(view)) if "-check@" not in uid} == dated


@given(LINES, LINES, st.lists(LINES, max_size=3))
def test_whatever_people_write_is_read_back(theme, now, steps):
    theme = squeezed(theme)
    given_ = action(theme=theme, now=now, steps=steps)
    view = viewed(relationship(actions=[given_], rules=[], events=[]))
    said = squeezed(shown(render_plan(view, "md")))
    (stored,) = view.actions
    for text in (stored.action.theme, stored.action.now, *stored.action.steps):
        assert squeezed(text) in said
    (row,) = rows(view)
    assert row["now"].replace("'", "") == stored.action.now.replace("'", "")
    actual = entries(plan_calendar(view))["a-1-due@counterpart"]
    assert str(actual["summary"]) == f"Due: {stored.theme} (Sample)"
    if stored.action.now:
        assert stored.action.now in str(actual["description"]).replace("\r\n", "\n")


@pytest.mark.parametrize(
    "text",
    ["[a](http://example.invalid)", "<b>x</b>", "# no heading", "1. no list", "- no list", "a*b*c"],
)
def test_markdown_of_people_marks_nothing(text):
    view = viewed(relationship(actions=[action(now=text, steps=[text])], rules=[], events=[]))
    plain = viewed(relationship(actions=[action(now="x", steps=["x"])], rules=[], events=[]))
    kinds = [
        [token.type for token in MarkdownIt().parse(render_plan(of, "md"))] for of in (view, plain)
    ]
    assert kinds[0] == kinds[1]
    html = MarkdownIt().render(render_plan(view, "md"))
    assert "<a " not in html
    assert "<b>" not in html
    assert "<em>" not in html


def test_the_calendar_holds_whole_days_that_stay_free():
    view = viewed(relationship(actions=[action(theme="Who pays; when, how")], events=[event()]))
    actual = entries(plan_calendar(view))
    assert set(actual) == {
        "a-1-due@counterpart",
        "a-1-recheck@counterpart",
        "r-1-check@counterpart",
    }
    due = actual["a-1-due@counterpart"]
    assert due.start == date(2027, 1, 15)
    assert due.end == date(2027, 1, 16)
    assert str(due["summary"]) == "Due: Who pays; when, how (Sample)"
    assert due["transp"] == "TRANSPARENT"
    assert due["status"] == "CONFIRMED"
    assert datetime(2026, 11, 1, 8, tzinfo=UTC) == due.DTSTAMP
    assert "Buyer: Head of purchasing" in due["description"]
    assert actual["r-1-check@counterpart"].start == date(2027, 4, 30)
    text = plan_calendar(view).decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_imported_again_an_entry_is_changed_and_not_doubled():
    before = viewed(relationship(actions=[action()]))
    moved = action(changed_at=LATE, after=[EARLY], due="2027-02-01")
    after = viewed(relationship(actions=[action(), moved]))
    first, second = (entries(plan_calendar(of))["a-1-due@counterpart"] for of in (before, after))
    assert second.start == date(2027, 2, 1)
    assert second.DTSTAMP > first.DTSTAMP
    assert (first["sequence"], second["sequence"]) == (0, 1)


def test_a_week_before_at_nine_it_reminds_of_what_is_still_to_be_done():
    states = ("open", "doing", "done", "dropped")
    actions = [action(status, status=status, due="2027-01-15") for status in states]
    entries_ = entries(plan_calendar(viewed(relationship(actions=actions))))
    alarms = {uid.partition("@")[0]: of.walk("VALARM") for uid, of in entries_.items()}
    reminding = {*("open-due", "doing-due", "open-recheck", "doing-recheck"), "done-recheck"}
    assert {uid for uid, of in alarms.items() if of} == {*reminding, "r-1-check"}
    (alarm,) = alarms["open-due"]
    assert alarm["action"] == "DISPLAY"
    assert str(alarm["description"]) == "Due: Why we do this (Sample)"
    due = datetime.combine(entries_["open-due@counterpart"].start, datetime.min.time())
    assert due + alarm["trigger"].dt == datetime(2027, 1, 8, 9)  # noqa: DTZ001 - of any zone


def test_without_a_name_an_entry_says_what_it_is_about():
    view = viewed(relationship(names=[], responses=[]))
    titles = {str(of["summary"]) for of in entries(plan_calendar(view)).values()}
    assert "Due: Why we do this" in titles


def test_what_was_dropped_is_cancelled_and_what_is_off_the_list_is_left_out():
    view = viewed(relationship(actions=[action(status="dropped"), action("b", withdrawn=True)]))
    actual = entries(plan_calendar(view))
    assert actual["a-1-due@counterpart"]["status"] == "CANCELLED"
    assert not [uid for uid in actual if uid.startswith("b-")]


def test_the_last_day_of_the_calendar_is_an_entry_too():
    view = viewed(relationship(actions=[action(due="9999-12-31")]))
    assert entries(plan_calendar(view))["a-1-due@counterpart"].start == date.max


def test_the_table_of_the_plan_cannot_calculate():
    text = '=HYPERLINK("http://example.invalid")'
    view = viewed(
        relationship(
            actions=[action(theme=text, now=text, steps=[text], owners={"buyer": text})],
            rules=[rule(text=text)],
            events=[event(note=text)],
        )
    )
    cells = [cell for row in rows(view) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith("=")]
    assert cells.count(f"'{text}") == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_the_same_columns_in_every_language(language):
    table = plan_table(viewed(relationship(), language))
    assert len(set(table.columns)) == len(table.columns)
    assert {key for row in table.rows for key in row} <= set(table.columns)
    assert table.rows[0]["status"] == "open"


def ask(**request):
    hold(the_catalogue())
    return json.loads(handle(json.dumps(request)))


def parts(**changes):
    whole = relationship_document(**changes)
    return {key: whole[key] for key in ("names", "responses", "actions", "rules", "events")}


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("plan-md", b"# Action plan: Sample"),
        ("plan-csv", b"\xef\xbb\xbfrecord,"),
        ("plan-ics", b"BEGIN:VCALENDAR"),
        ("plan-xlsx", b"PK"),
        ("whole-xlsx", b"PK"),
    ],
)
def test_the_door_hands_out_each_file(kind, start):
    answer = ask(type="export", kind=kind, today="2026-11-24", **parts())
    assert answer["ok"], answer
    assert base64.b64decode(answer["base64"]).startswith(start)


def test_the_door_prints_the_plan_and_says_what_is_lacking():
    answer = ask(type="plan", today="2027-01-16", base="../", **parts())
    assert answer["ok"], answer
    assert "Why we do this" in answer["html"]
    assert answer["said"]["a-1"]["late"] == "one day late"
    assert answer["said"]["a-1"]["hints"] == [
        "The due date has passed. Mark it as done, or agree a new date with the other side."
    ]
    assert answer["said"]["r-1"]["fresh"].startswith("checked 76 days ago")
    assert {of["now"] for of in answer["suggestions"]} == {"In round 2026-11 nothing stands out."}
    assert answer["hint"] == ""


@pytest.mark.parametrize("today", [None, "", "24-11-2026", 20261124, "2026-13-01"])
def test_without_a_day_the_door_prints_nothing(today):
    answer = ask(type="plan", today=today, **parts())
    assert not answer["ok"]
    assert answer["problems"][0].startswith("today: ")


def test_what_is_wrong_in_a_plan_is_named_by_its_place():
    answer = ask(type="plan", today="2026-11-24", **parts(actions=[action(due="soon")]))
    assert [line.split(":")[0] for line in answer["problems"]] == ["actions.0.due"]
