"""The plan as a workbook, as a stranger's library reads it."""

from datetime import date, datetime

import pytest
from answering import the_catalogue
from counterpart.plan import plan_view, plan_workbook
from counterpart.relationship import current
from drawn import drawn_relationships
from hypothesis import given, settings
from opened import lines, opened, prints_across, texts
from records import action, event, relationship, rule

from scripts.paths import LANGUAGES

TODAY = date(2026, 11, 24)


def viewed(records, language="en"):
    return plan_view(the_catalogue(), records, TODAY, language)


def written(language="en", **records):
    return opened(plan_workbook(viewed(relationship(**records), language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_actions_rules_and_changes_have_a_sheet_each(language):
    words = the_catalogue().locales[language]["plan"]
    book = written(language)
    assert book.sheetnames == [words[f"{kind}-title"] for kind in ("actions", "rules", "events")]
    for sheet in book.worksheets:
        assert prints_across(sheet)
        assert sheet.freeze_panes == "A5" == f"A{int(sheet.print_title_rows[-1]) + 1}"
        assert sheet.auto_filter.ref
        assert "Sample" in texts(sheet)


def test_an_action_is_a_row_with_dates_that_sort():
    rows = lines(written()["Actions"])
    head, row = rows[-2:]
    assert dict(zip(head, row, strict=True)) == {
        "Due": datetime(2027, 1, 15),  # noqa: DTZ001 - a day
        "Status": "to start",
        "What it is about": "Why we do this",
        "Where it stands": "Nobody outside the bid team knows it.",
        "Where you want it": "Everyone who plans or pays can say it in a sentence.",
        "Steps": "1. Write the sentence together\n2. Tell it at both Monday meetings",
        "Owner at the buyer": "Head of purchasing",
        "Owner at the supplier": "Account manager",
        "Re-check": datetime(2027, 5, 1),  # noqa: DTZ001 - a day
    }


def test_a_day_before_the_calendar_of_spreadsheets_is_text():
    assert "1850-01-01" in texts(written(actions=[action(due="1850-01-01")])["Actions"])


def test_late_is_said_and_rules_say_how_fresh_they_are():
    book = written(actions=[action(due="2026-11-20")], rules=[rule(checked="2026-11-23")])
    assert "to start\n4 days late" in texts(book["Actions"])
    assert [text for text in texts(book["Ground rules"]) if text.startswith("Checked yesterday")]


def test_without_rules_and_changes_there_is_one_sheet():
    book = written(actions=[], rules=[], events=[])
    assert book.sheetnames == ["Actions"]
    assert "There is no action in this plan yet." in texts(book["Actions"])


@settings(max_examples=25)
@given(drawn_relationships())
def test_nothing_is_lost_and_nothing_calculates(drawn):
    book = opened(plan_workbook(viewed(drawn)))
    counts = [len(current(of)) for of in (drawn.actions, drawn.rules, drawn.events)]
    listed = [sheet.max_row - int(sheet.print_title_rows[-1]) for sheet in book.worksheets]
    assert listed == [counts[0] or 1, *(count for count in counts[1:] if count)]
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_the_same_plan_on_the_same_day_is_the_same_bytes():
    view = viewed(relationship(events=[event()]))
    assert plan_workbook(view) == plan_workbook(view)
