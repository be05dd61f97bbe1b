"""The first sheet of a workbook is to be read: it says what the report begins with, no more."""

import pytest
from answering import the_catalogue
from counterpart.export import summary, workbook
from counterpart.report.numbers import difference
from counterpart.report.pair import comparison_view
from opened import after, numbers, opened, prints_across, texts
from people import people
from records import action, relationship

from scripts.paths import LANGUAGES

WORDS = {language: the_catalogue().locales[language] for language in LANGUAGES}


def first(comparison, language="en", **records):
    beside = {"actions": [], "rules": [], "events": [], "responses": []} | records
    data = workbook(the_catalogue(), comparison, language, relationship(**beside))
    return opened(data).worksheets[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_report_begins_with(language):
    comparison = people(relationship="Sample Ltd & Sons")
    view = comparison_view(the_catalogue(), comparison, language)
    sheet = first(comparison, language)
    said = texts(sheet)
    assert said[0] == view.phrases.words.title
    assert "Sample Ltd & Sons" in said
    assert view.headline.title in said
    assert view.headline.text in said
    assert 0 < len(view.topics[:3]) == len(after(sheet, _heading(view))) - 1
    for topic in view.topics[:3]:
        assert {topic.lead.title, topic.lead.ask} <= set(said)
        assert [text for text in said if text.startswith(topic.lead.lines[0])]
    assert set(view.agreements) <= set(said)
    assert WORDS[language]["export"]["view-own"] in said


def _heading(view):
    few = "" if len(view.topics) > 2 else "-few"
    return view.phrases.t(f"topics-title{few}")


def test_few_people_get_a_caution_and_enough_do_not(monkeypatch):
    few = WORDS["en"]["export"]["few-people"].format(least=3)
    assert few in texts(first(people()))  # two suppliers
    monkeypatch.setattr("counterpart.export.opening.SMALLEST", 2)
    assert few.replace("3", "2") not in texts(first(people()))


def test_its_figures_are_those_of_the_table():
    comparison = people()
    rows = [row for row in summary(the_catalogue(), comparison).rows if "fact" not in row]
    means = [(row.get("buyer_mean"), row.get("supplier_mean")) for row in rows]
    figures = {mean for of in means for mean in of} | {difference(*of) for of in means}
    shown = numbers(first(comparison))
    assert len(shown) == 3 * len(rows)
    assert set(shown) == figures


def test_open_actions_of_this_assessment_stand_in_it_the_first_due_first():
    actions = [
        action("late", theme="Later", due="2027-03-01"),
        action("soon", theme="Sooner", due="2026-12-01", now="a figure of one person"),
        action("none", theme="", assessment="", due="", owners={"buyer": "", "supplier": ""}),
        action("done", theme="Finished", status="done"),
        action("other", theme="Of another", assessment="trust"),
        action("gone", theme="Withdrawn", withdrawn=True),
    ]
    head, *rows = after(first(people(), actions=actions), "Open actions")
    assert head == ["Due", "Action", "What you want to see", "Steps and owners"]
    assert [row[:2] for row in rows] == [
        ["1 December 2026", "Sooner"],
        ["1 March 2027", "Later"],
        ["no date yet", "Without a theme"],
    ]
    assert "Buyer: Head of purchasing" in rows[0][3]
    assert "Buyer: nobody yet" in rows[2][3]
    assert "1. Write the sentence together" in rows[0][3]


def test_what_was_written_of_the_state_then_is_left_out():
    sheet = first(people(smallest=3), actions=[action(now="a figure of one person")])
    assert "Why we do this" in texts(sheet)
    assert not [text for text in texts(sheet) if "a figure of one person" in text]


def test_without_actions_it_says_so():
    assert after(first(people()), "Open actions") == [["No action is open for this assessment."]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_to_share_says_that_it_is_and_no_number_that_the_table_hides(language):
    comparison = people(smallest=3)
    sheet = first(comparison, language)
    mark = WORDS[language]["report"]["shared-mark"].format(smallest=3)
    assert [text for text in texts(sheet) if text.startswith(mark)]
    rows = [row for row in summary(the_catalogue(), comparison).rows if "fact" not in row]
    assert set(numbers(sheet)) == {row["buyer_mean"] for row in rows}  # suppliers are two


def test_every_sheet_prints_on_the_width_of_the_paper():
    book = opened(workbook(the_catalogue(), people(), "en"))
    for sheet in book.worksheets:
        if sheet.title != "Charts":
            assert prints_across(sheet), sheet.title
    assert [book[name].print_title_rows for name in ("Summary", "Figures")] == ["$1:$1"] * 2


def test_texts_are_wrapped_and_their_rows_high_enough():
    """A line of 11 points takes 15; what runs over several columns has their width."""
    sheet = first(people(), actions=[action(wanted="word " * 60)])
    runs = {str(of).split(":")[0]: of for of in sheet.merged_cells.ranges}
    widths = {of: sheet.column_dimensions[of].width for of in "ABCDEF"}
    checked = 0
    for row in sheet.iter_rows():
        for cell in row:
            if not isinstance(cell.value, str) or cell.font.size > 11 or cell.font.size == 13:
                continue
            run = runs.get(cell.coordinate)
            last = run.max_col if run else cell.column
            across = sum(widths["ABCDEF"[at - 1]] for at in range(cell.column, last + 1))
            needed = sum(-(-len(line) * 0.9 // across) for line in cell.value.split("\n"))
            assert cell.alignment.wrap_text, cell.coordinate
            assert sheet.row_dimensions[cell.row].height >= min(409, needed * 14.9)
            checked += 1
    assert checked > 15
