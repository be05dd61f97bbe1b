"""No few people can be told from a shared view, however its figures are added and subtracted."""

import json
import re
from pathlib import Path

import pytest
from answering import document, the_catalogue
from attack import ROUNDS, Watch, drawn_group, given_away, given_by_sets, influence
from counterpart import compare
from counterpart.export import summary, workbook
from counterpart.portfolio.row import row as portfolio_row
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison
from counterpart.report.numbers import difference
from counterpart.whole import compare_all, whole_workbook
from opened import numbers, opened, texts

from scripts.paths import LANGUAGES

SMALLEST = 3
EVERY = sorted(the_catalogue().assessments)


@pytest.mark.parametrize(("of", "rounds"), [*((of, 1) for of in EVERY), ("pulse", 2)])
def test_no_group_is_left_when_all_figures_are_added_up(of, rounds, monkeypatch):
    weights = influence(Watch(monkeypatch), drawn_group(of, 1, rounds=ROUNDS[-rounds:]))
    assert weights
    assert given_away(weights, SMALLEST) == []
    assert given_by_sets(weights, SMALLEST) == []


RECOVERIES = json.loads(Path(__file__).with_name("recoveries.json").read_text("utf-8"))
"""Groups from whose shared views a person's answers were once worked out."""


def files(name):
    case = RECOVERIES[name]
    return [
        document(
            person["side"], person["answers"], person["id"], assessment=dict(case["assessment"])
        )
        for person in case["people"]
    ]


def shared(name):
    responses = [check_value(file, the_catalogue()) for file in files(name)]
    return compare(the_catalogue(), responses, smallest=SMALLEST)


@pytest.mark.parametrize("name", sorted(RECOVERIES))
def test_what_gave_a_person_away_once(name, monkeypatch):
    weights = influence(Watch(monkeypatch), files(name))
    assert given_away(weights, SMALLEST) == []
    assert given_by_sets(weights, SMALLEST) == []


@pytest.mark.parametrize("name", ["purpose-one-skipped", "purpose-one-situation-only"])
def test_the_situation_that_one_skipped_or_one_alone_answered_is_hidden(name):
    actual = shared(name)
    assert actual.profile.sides["buyer"].shares["now"] is not None
    assert actual.profile.situations["renewal"].splits["buyer"]["now"] is None
    assert actual.profile.situations["renewal"].splits["supplier"]["now"] is not None
    assert actual.hidden.subtraction >= 1


def test_of_touchpoints_and_their_share_in_the_table_those_of_other_people_are_hidden():
    actual = shared("touchpoints-table")
    touchpoints = actual.to_json()["profile"]["touchpoints"]
    shown = {key for key, of in touchpoints.items() if of["buyer"]["now"]}
    people = {touchpoints[key]["buyer"]["n"]["now"] for key in shown}
    shares = [row["buyer_mean"] for row in summary(the_catalogue(), actual).rows if "option" in row]
    assert people in ({3}, {4})
    assert people == {3} or not any(shares)


def test_a_question_tells_no_spread_of_other_people_than_its_dimension():
    panel = shared("rwg-of-a-question").to_json()["dimensions"]["result"]["panel"]
    assert panel == {"buyer": None, "supplier": None}


def test_days_need_as_many_people_who_gave_a_day():
    fresh = shared("days-of-two").to_json()["profile"]["freshness"]
    assert fresh["buyer"]["days"] is None
    assert fresh["supplier"]["days"] == 21


def test_one_person_who_names_an_item_three_times_is_one_person():
    (item,) = shared("own-item-thrice").to_json()["profile"]["own"]
    assert item["buyer"]["now"] is None
    assert item["buyer"]["n"]["now"] == 1


def test_nothing_is_hidden_where_all_answered_all(monkeypatch):
    for of in EVERY:
        actual = Watch(monkeypatch).compared(
            drawn_group(of, 1, buyers=6, suppliers=6, skips=0, roles=[""], own=False)
        )
        assert (of, actual.hidden.subtraction, actual.hidden.few) == (of, 0, 0)


@pytest.mark.parametrize("of", ["pulse", "stakeholders"])
def test_five_hundred_a_side(of, monkeypatch):
    files = drawn_group(of, 1, buyers=500, suppliers=500, skips=0.1)
    actual = Watch(monkeypatch).compared(files)
    assert actual.hidden.subtraction == 0  # nobody stands apart where so many skip something


def test_every_form_of_a_view_hides_the_same(monkeypatch):
    documents = files("purpose-one-skipped")
    responses = [check_value(file, the_catalogue()) for file in documents]
    actual = compare(the_catalogue(), responses, smallest=SMALLEST)
    together = compare_all(the_catalogue(), responses, smallest=SMALLEST)
    row = portfolio_row(the_catalogue(), responses, SMALLEST)
    (first, *_) = summary(the_catalogue(), actual).rows
    hidden = actual.to_json()["hidden"]
    assert hidden == together.hidden.to_json() == {**hidden, "subtraction": 2}
    assert first["hidden"] == row["hidden"] == sum(hidden.values())


@pytest.mark.parametrize("name", sorted(RECOVERIES))
def test_no_sheet_of_a_workbook_says_more_than_the_tables_and_the_report(name):
    """Its cells are figures of the table that is attacked above, or the difference of two of
    them as they are shown; its sentences have their digits from the report."""
    responses = [check_value(file, the_catalogue()) for file in files(name)]
    together = compare_all(the_catalogue(), responses, smallest=SMALLEST)
    (comparison,) = together.comparisons.values()
    report = render_comparison(the_catalogue(), comparison, "en", "html")
    table = summary(the_catalogue(), comparison)
    figures = {cell for row in table.rows for cell in row.values()}
    figures |= {difference(row.get("buyer_mean"), row.get("supplier_mean")) for row in table.rows}
    people = {n for of in together.answered.values() for n in of.values()}
    counted = f"{len(together.comparisons)} {len(together.answered)}"
    known = " ".join([report, counted, *(cell for cell in figures if isinstance(cell, str))])
    books = [
        opened(workbook(the_catalogue(), comparison, "en")),
        opened(whole_workbook(the_catalogue(), together, "en")),
    ]
    assert "Answers" not in books[0].sheetnames
    for sheet in (books[0]["Summary"], books[0]["Figures"], *books[1].worksheets):
        assert set(numbers(sheet)) <= figures | people
        digits = {of for text in texts(sheet) for of in re.findall(r"\d+", text)}
        assert digits <= set(re.findall(r"\d+", known))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "txt"])
def test_a_view_says_how_many_figures_are_missing_and_why(language, kind):
    actual = shared("purpose-one-skipped")
    words = the_catalogue().locales[language]["report"]
    said = [
        words[f"shared-{why}.other"].format(count=count, smallest=3)
        for why, count in actual.hidden.to_json().items()
        if count
    ]
    report = render_comparison(the_catalogue(), actual, language, kind)
    assert said
    assert [sentence for sentence in said if sentence not in report] == []
