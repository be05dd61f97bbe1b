"""Exports of four kinds become the responses that people gave, with the draft of a map alone."""

from datetime import date, datetime, time

import pytest
from answering import the_catalogue
from counterpart.survey.importing import import_table
from counterpart.survey.mapping import check_map
from counterpart.survey.suggesting import suggest
from counterpart.survey.table import read_table
from exports import beside, drawn, lines, rated, separated, words, workbook

from scripts.surveys import known_heads, known_says

GIVEN = {"survey": "s-1", "side": "buyer", "relationship": "Acme", "round": "2026-11"}
AT = [f"2026-11-2{day}T10:05:12Z" for day in (1, 2, 3)]


def imported(data, assessment, columns=None, **changes):
    """Import a table by the draft of its map, with these columns and members changed."""
    catalogue, table = the_catalogue(), read_table(data)
    draft = suggest(table, assessment, catalogue, known_heads(), known_says(), GIVEN)
    draft |= {**changes, "columns": {**draft["columns"], **(columns or {})}}
    return import_table(table, check_map(draft, catalogue), catalogue)


def answers_of(result):
    return [
        {
            question: {
                lens: dict(v) if isinstance(v, dict) else list(v) if isinstance(v, tuple) else v
                for lens, v in answer.values.items()
            }
            for question, answer in response.answers.items()
        }
        for response in result.responses
    ]


def test_microsoft_forms_gives_numbers_with_what_they_mean():
    people = drawn("trust")
    of = words("trust")
    rows = rated(
        "trust",
        people,
        lambda question, lens: f"{question.title} – {of.lenses[lens].name}",
        lambda rating: f"{rating} - as the form has it",
    )
    stamps = [datetime.combine(date(2026, 11, day), time(10, 5, 12)) for day in (21, 22, 23)]
    table = beside(
        rows,
        ID=[1, 2, 3],
        Start_time=stamps,
        Completion_time=stamps,
        Email=["anonymous"] * 3,
        Name=[None] * 3,
    )
    result = imported(workbook(lines(table[0], table)), "trust")
    assert answers_of(result) == people
    assert [response.answered_at for response in result.responses] == AT
    again = imported(workbook(lines(table[0], table[::-1])), "trust")  # in another order
    ids = [response.respondent.id for response in result.responses]
    assert [response.respondent.id for response in again.responses] == ids[::-1]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_google_forms_gives_a_grid_by_question_and_row(encoding):
    people = drawn("context")
    of = words("context")
    rows = rated(
        "context",
        people,
        lambda question, lens: f"{question.title} [{of.lenses[lens].name}]",
        str,
    )
    stamps = [f"2026/11/{day} 11:05:12 AM GMT+1" for day in (21, 22, 23)]
    table = beside(rows, Timestamp=stamps)
    result = imported(separated(lines(table[0], table)).encode(encoding), "context")
    assert answers_of(result) == people
    assert [response.answered_at for response in result.responses] == AT


def test_limesurvey_gives_codes():
    people = drawn("pulse")
    of = the_catalogue().assessments["pulse"]
    rows = []
    for answers in people:
        row = {}
        for question in of.questions:
            given = answers[question.id]["now"]
            kind = of.scale(question).kind
            if kind == "ticks":
                for option in of.scale(question).options:
                    row[f"{question.id}[{option}]"] = "Y" if option in given else ""
            else:
                row[question.id] = f"A{given}" if kind == "rating" else given
        rows.append(row)
    stamps = [f"2026-11-{day} 10:05:12" for day in (21, 22, 23)]
    table = beside(rows, id=["7", "8", "9"], submitdate=stamps, lastpage=["4"] * 3, seed=["1"] * 3)
    result = imported(separated(lines(table[0], table), ";").encode(), "pulse")
    expected = [
        {key: answer for key, answer in answers.items() if answer["now"] != []}
        for answers in people
    ]
    assert answers_of(result) == expected
    assert [response.answered_at for response in result.responses] == AT


def test_a_plain_table_in_the_code_page_of_excel_gives_points():
    people = drawn("purpose")
    rows = [
        {
            f"{question}.{lens}.{option}": str(points)
            for question, answer in answers.items()
            for lens, value in answer.items()
            if isinstance(value, dict)
            for option, points in value.items()
        }
        | {"renewal.note": "Zoë – “één”", "Wie": "Jürgen", "Kant": "Wij leveren"}
        for answers in people
    ]
    stamps = [f"2{day}-11-2026 10:05" for day in (1, 2, 3)]
    table = beside(rows, Ingevuld_op=stamps)
    data = separated(lines(table[0], table), ";").encode("cp1252")
    result = imported(data, "purpose", {"Wie": "name"})
    assert {response.side for response in result.responses} == {"supplier"}
    assert {response.respondent.label for response in result.responses} == {"Jürgen"}
    assert {response.answers["renewal"].note for response in result.responses} == {"Zoë – “één”"}
    points = [
        {k: a for k, a in answers.items() if isinstance(a["now"], dict)} for answers in people
    ]
    assert answers_of(result) == points
    assert result.responses[0].answered_at == "2026-11-21T10:05:00Z"
