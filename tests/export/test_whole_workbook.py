"""One workbook for all assessments: a line each, a sheet each, the plan, and nothing hidden."""

import json
from datetime import date, datetime
from functools import partial

import pytest
from answering import the_catalogue
from click.testing import CliRunner
from counterpart import check_bytes
from counterpart.canonical import canonical_bytes
from counterpart.export import summary
from counterpart.export.book import Book
from counterpart.plan import add_plan, plan_sheets, plan_view
from counterpart.relationship import NOTHING
from counterpart.report.numbers import difference
from counterpart.whole import compare_all, whole_workbook
from opened import lines, numbers, opened, prints_across, texts
from records import action, event, relationship, relationship_document

from scripts.cli import main
from scripts.paths import LANGUAGES, SAMPLES

DAY = date(2026, 11, 24)
DATED = datetime(2026, 11, 24)  # noqa: DTZ001 - a workbook has no zone
SECRET = "buyer 63, by one person"


@pytest.fixture(scope="module")
def responses(sample_paths, catalogue):
    names = ("type-mismatch", "silent-in-laws", "false-consensus")
    paths = [path for name in names for path in sample_paths[name]]
    return [check_bytes(path.read_bytes(), catalogue) for path in paths]


def book_of(responses, language="en", smallest=0, **records):
    beside = relationship(**{"responses": [], "rules": [], "events": []} | records)
    together = compare_all(the_catalogue(), responses, smallest=smallest)
    view = plan_view(the_catalogue(), beside, DAY, language)
    more = partial(add_plan, view=view, shared=bool(smallest), name=plan_sheets(view))
    return together, opened(whole_workbook(the_catalogue(), together, language, beside, more))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_an_assessment_then_a_sheet_each_then_the_plan(responses, language, catalogue):
    together, book = book_of(responses, language, actions=[action()], events=[event()])
    words = catalogue.words[language]
    locale = catalogue.locales[language]
    titles = [words[key].title for key in together.comparisons]
    ends = [f"Plan – {locale['plan'][key]}" for key in ("actions-title", "events-title")]
    assert book.sheetnames == [locale["export"]["sheet-overview"], *titles, *ends]
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    by_title = {row[0]: row for row in rows}
    for key in catalogue.assessments:
        row, n = by_title[words[key].title], together.answered[key]
        assert (row[2] or 0, row[3] or 0) == (n["buyer"], n["supplier"])
        gaps = {of.dimension: of.gap for of in together.places if of.assessment == key}
        widest = max(gaps, key=lambda of: abs(gaps[of]), default=None)
        if widest:
            assert row[5] == words[key].dimensions[widest].name
            assert row[6] == pytest.approx(gaps[widest], abs=1)  # of whole points
        if key in together.comparisons:
            assert row[4] in texts(book[words[key].title])  # the headline
            assert row[7]
    assert len(lines(book.worksheets[0])) == 4 + len(catalogue.assessments)


def test_all_sheets_print_and_keep_their_heads_in_view(responses):
    _, book = book_of(responses, actions=[action()])
    assert all(prints_across(sheet) for sheet in book.worksheets)
    assert all(sheet.freeze_panes for sheet in book.worksheets)
    assert book.worksheets[0].print_title_rows == "$4:$4"
    assert book["Plan – Actions"].print_title_rows == "$4:$4"


def test_a_protected_one_gives_no_number_that_the_tables_hide(responses, catalogue):
    together, book = book_of(responses, smallest=3, actions=[action(now=SECRET)])
    means = [
        (row.get("buyer_mean"), row.get("supplier_mean"))
        for key in together.comparisons.values()
        for row in summary(catalogue, key).rows
    ]
    seen = {mean for of in means for mean in of} | {difference(*of) for of in means}
    people = {n for of in together.answered.values() for n in of.values()}
    said = {number for sheet in book.worksheets for number in numbers(sheet)}
    assert said
    assert said <= seen | people
    assert not [text for sheet in book.worksheets for text in texts(sheet) if SECRET in text]
    assert "Where it stands" not in texts(book["Plan – Actions"])
    _, own = book_of(responses, actions=[action(now=SECRET)])
    assert SECRET in texts(own["Plan – Actions"])


def test_nothing_at_all_is_a_book_too(catalogue):
    together = compare_all(catalogue, [])
    book = opened(whole_workbook(catalogue, together, "en", NOTHING))
    assert book.sheetnames == ["Overview"]
    assert "not answered yet" in texts(book["Overview"])


def test_names_of_sheets_are_those_that_excel_takes():
    book = Book("x", DATED)
    names = ["a" * 40, "a" * 40, "A" * 31, "What? [now]: a/b\\c*", "''", "Plan", "plan"]
    sheets = [book.sheet(name).get_name() for name in names]
    assert all(0 < len(name) <= 31 for name in sheets)
    assert len({name.lower() for name in sheets}) == len(names)
    assert not [name for name in sheets if set(name) & set("[]:*?/\\")]
    assert opened(book.data()).sheetnames == sheets


def test_the_command_writes_it_and_says_so(tmp_path):
    stored, target = tmp_path / "all.relationship.json", tmp_path / "all.xlsx"
    both = [json.loads(path.read_bytes()) for path in (SAMPLES / "false-consensus").iterdir()]
    stored.write_bytes(canonical_bytes(relationship_document(responses=both)))
    done = CliRunner().invoke(
        main, ["whole", str(stored), "--xlsx", str(target), "--today", "2026-11-24"]
    )
    assert (done.exit_code, done.stdout) == (0, ""), done.output
    assert done.stderr == f"Wrote {target}.\n"
    book = opened(target.read_bytes())
    assert book.sheetnames == [
        "Overview",
        "Purpose",
        *(f"Plan – {of}" for of in ("Actions", "Ground rules", "What changed")),
    ]
    again = CliRunner().invoke(main, ["whole", str(stored), "--xlsx", str(stored)])
    assert again.exit_code == 2
