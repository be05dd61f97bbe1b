"""The tables of a comparison say what its result object says, and give nothing more away."""

import csv
import io

import pytest
from counterpart.export import Table, answers, csv_text, summary
from counterpart.export.results import ANSWERS, SUMMARY
from people import people

DANGEROUS = (
    '=HYPERLINK("http://example.invalid","open")',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "  =1+1",
    "\N{NO-BREAK SPACE}=1+1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    "-5",
    "+5",
    "-5,5",
    "-0.25",
    "-",
    "=",
)
HARMLESS = ("", "5", "5,5", "0.25", "a=b", "1-2", "x@example", "'quoted'", "€ =")


def read(text):
    """Return the rows of a CSV text by column, as a stranger reads it."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def by_dimension(table):
    scored = [row for row in table.rows if "fact" not in row]
    return {(row["dimension"], row.get("option")): row for row in scored}


def test_the_summary_says_what_the_result_object_says(catalogue):
    comparison = people()
    actual = comparison.to_json()["dimensions"]
    rows = by_dimension(summary(catalogue, comparison))
    assert {key for key, option in rows if option is None} == set(actual) != set()
    for key, expected in actual.items():
        row = rows[key, None]
        for side in ("buyer", "supplier"):
            for name, value in expected[side]["now"].items():
                assert row[f"{side}_{name}"] == value
        for name in ("level", "gap", "higher", "finding", "cliffs_delta"):
            assert row[name] == expected[name]
        assert row["gap_class"] is None  # two suppliers are too few for a class


def test_an_option_of_a_split_has_a_row(catalogue):
    rows = by_dimension(summary(catalogue, people()))
    me = rows["purpose", "me"]
    assert (me["buyer_n"], me["buyer_mean"], me["supplier_n"], me["supplier_mean"]) == (
        4,
        60,
        2,
        20,
    )
    assert (me["level"], me["gap"]) == (40, 40)
    assert (me["buyer_guess_n"], me["buyer_guess_mean"]) == (4, 60)
    assert "finding" not in me
    assert rows["purpose", "us"]["gap"] == -20


def test_csv_is_read_back_as_it_was_written(catalogue):
    comparison = people(note='several\nlines, "quoted"; and é')
    for table in (summary(catalogue, comparison), answers(catalogue, comparison)):
        outcome = read(csv_text(table))
        assert len(outcome) == len(table.rows) > 4
        for row, expected in zip(outcome, table.rows, strict=True):
            for column in table.columns:
                cell = expected.get(column)
                said = "" if cell is None else str(cell)
                assert row[column] == (said.lower() if isinstance(cell, bool) else said)


def test_every_answer_has_a_row(catalogue):
    rows = answers(catalogue, people(note="in her own words", label="Ann")).rows
    first = [row for row in rows if row["respondent"] == "b-2"]
    assert [row["value"] for row in first if row["question"] == "clarity-told"] == [2]
    assert [row["value"] for row in first if row["question"] == "clarity-drifts"] == ["n/a"]
    assert [row["note"] for row in first if row["lens"] == "note"] == ["in her own words"]
    renewal = [row for row in first if row["question"] == "renewal" and row["lens"] == "guess"]
    assert [(row["option"], row["value"]) for row in renewal] == [
        ("me", 60),
        ("them", 10),
        ("us", 30),
    ]
    assert {(row["label"], row["role"]) for row in first} == {("Ann", "buys")}
    assert not [row for row in rows if row["question"] == "potential-replaceable"]


def test_a_shared_view_hides_few_people_and_single_answers(catalogue):
    comparison = people(note="only I know this", label="Ann", smallest=3)
    table = summary(catalogue, comparison)
    assert answers(catalogue, comparison).rows == ()
    assert {row["shared"] for row in table.rows} == {True}
    facts = [row for row in table.rows if "fact" in row]
    assert facts
    assert not [row for row in facts if row["supplier_answer"] is not None]
    for row in (row for row in table.rows if "fact" not in row):
        assert row["supplier_n"] == 2
        sentence = [row.get(f"supplier_{name}") for name in ("mean", "median", "min", "max", "ad")]
        assert [*sentence, row.get("level"), row.get("gap")] == [None] * 7
        assert row["buyer_mean"] is not None
    text = csv_text(table)
    assert "only I know this" not in text
    assert "Ann" not in text


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_field_begins_like_a_formula(text):
    (row,) = read(csv_text(Table(("a",), ({"a": text},))))
    assert row["a"] == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text):
    table = Table(("a", "b"), ({"a": text, "b": "."},))
    assert read(csv_text(table))[0]["a"] == text


def test_names_of_a_relationship_cannot_calculate(catalogue):
    for row in read(csv_text(summary(catalogue, people(relationship="=1+1")))):
        assert row["relationship"] == "'=1+1"


def test_columns_are_named_once():
    assert len(set(SUMMARY)) == len(SUMMARY)
    assert len(set(ANSWERS)) == len(ANSWERS)
