"""The workbook as a stranger's library reads it."""

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from answering import response
from counterpart import compare
from counterpart.export import answers, sheets, summary, workbook
from counterpart.export.book import Book, write
from counterpart.export.charts import PAGE
from counterpart.export.page import USUAL, Page
from counterpart.model import SIDES
from moods import drawn
from people import people
from test_tables import DANGEROUS
from xlsxwriter import Workbook

TITLES = {
    "en": ["Summary", "Figures", "Charts", "Answers", "Method"],
    "de": ["Zusammenfassung", "Zahlen", "Diagramme", "Antworten", "Methode"],
    "nl": ["Samenvatting", "Cijfers", "Grafieken", "Antwoorden", "Methode"],
}


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("language", TITLES)
def test_sheets_charts_and_a_head_that_stays(language, catalogue):
    book = opened(workbook(catalogue, people(), language))
    assert book.sheetnames == TITLES[language]
    first, worksheets, charts, single, method = book.worksheets
    assert first.freeze_panes == "A2"
    assert worksheets.freeze_panes == "C2"
    assert single.freeze_panes == "A2"
    assert len(charts._charts) == 3
    assert worksheets.max_row == 1 + len(summary(catalogue, people()).rows)
    said = [cell.value for row in method.iter_rows() for cell in row if cell.value]
    assert [text for text in said if "Burke & Dunlap" in text]


def test_numbers_are_numbers_and_the_same_as_in_the_table(catalogue):
    comparison = people()
    table = summary(catalogue, comparison)
    rows = list(
        opened(workbook(catalogue, comparison, "en"))["Figures"].iter_rows(values_only=True)
    )
    head = rows[0]
    for cells, row in zip(rows[1:], table.rows, strict=True):
        actual = dict(zip(head, cells, strict=True))
        if "fact" in row:
            continue
        assert actual["Buyer: mean"] == row["buyer_mean"]
        assert actual["Supplier: n"] == row["supplier_n"]
        assert actual["Gap"] == row["gap"]
        assert isinstance(actual["Level"], float | int)


def test_a_row_is_as_high_as_its_texts_and_a_page_holds_whole_charts(catalogue):
    cut = 0
    for of in ("mirror", "purpose", "stakeholders"):
        book = opened(workbook(catalogue, drawn(of, 0, people=3), "nl"))
        for sheet in book.worksheets[1:]:
            widths = {
                at: column.width
                for column in sheet.column_dimensions.values()
                for at in range(column.min, column.max + 1)
            }
            for row in sheet.iter_rows(min_row=2):
                long = [
                    len(cell.value) / widths[cell.column] for cell in row if cell.data_type == "s"
                ]
                if max(long, default=0) > 1.1:
                    assert sheet.row_dimensions[row[0].row].height >= 2 * USUAL
        charts = book["Grafieken"]
        cut += len(charts.row_breaks.brk)
        pages = [0, *(end.id for end in charts.row_breaks.brk)]
        for chart in charts._charts:
            top = chart.anchor._from.row
            bottom = chart.anchor.to.row
            page = max(start for start in pages if start <= top)
            assert bottom - page <= PAGE, of
            assert not [start for start in pages if top < start <= bottom], of
    assert cut


def test_charts_read_the_columns_they_name(catalogue):
    book = opened(workbook(catalogue, people(), "en"))
    head = [cell.value for cell in book["Figures"][1]]
    read = []
    for chart in book["Charts"]._charts:
        for series in chart.series:
            place = series.val.numRef.f.replace("$", "").split("!")[1]
            column = openpyxl.utils.range_boundaries(place)[0]
            read.append((head[column - 1], place.split(":")[0][1:], place.split(":")[1][1:]))
    assert [name for name, *_ in read] == [
        *("Buyer: mean", "Supplier: mean", "Gap"),
        *("Buyer: mean", "Supplier: mean"),
    ]


def test_no_chart_of_a_mirror_compares_two_images_of_different_companies(catalogue):
    """Each side rates itself: what is drawn is its own image less the other's of it."""
    which = {"id": "mirror", "version": catalogue.assessments["mirror"].version}
    answers = {"mistakes": {"now": 4, "theirs": 2}}
    given = [response(side, answers, assessment=which) for side in SIDES]
    book = opened(workbook(catalogue, compare(catalogue, given), "en"))
    head = [cell.value for cell in book["Figures"][1]]
    drawn = set()
    for chart in book["Charts"]._charts:
        for series in chart.series:
            place = series.val.numRef.f.replace("$", "").split("!")[1]
            drawn.add(head[openpyxl.utils.range_boundaries(place)[0] - 1])
    sides = ("Buyer", "Supplier")
    images = {f"{side}: own view minus the other's rating" for side in sides}
    assert drawn == {*(f"{side}: mean" for side in sides), *images}


@pytest.mark.parametrize("text", [t for t in DANGEROUS if t.strip() == t])
def test_text_is_never_a_formula_or_a_link(text, catalogue):
    data = workbook(catalogue, people(note=text, label=text, relationship=text), "en")
    cells = [cell for sheet in opened(data).worksheets for row in sheet.iter_rows() for cell in row]
    actual = [cell for cell in cells if cell.value == text]
    assert len(actual) > 3
    assert {cell.data_type for cell in actual} == {"s"}
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [archive.read(n) for n in archive.namelist() if "worksheets/sheet" in n]
    assert not [sheet for sheet in sheets if b"<f>" in sheet]


def test_the_same_comparison_is_the_same_bytes(catalogue):
    first, again = (workbook(catalogue, people(), "en") for _ in range(2))
    assert first == again
    assert opened(first).properties.created.isoformat() == "2026-11-22T10:00:00"


def test_a_shared_workbook_holds_no_single_answers(catalogue):
    data = workbook(catalogue, people(note="only I know", label="Ann", smallest=3), "en")
    assert opened(data).sheetnames == ["Summary", "Figures", "Charts", "Method"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"only I know" not in whole
    assert b"Ann" not in whole
    assert b"b-2" not in whole


def test_a_full_sheet_goes_on_over_further_ones_and_drops_nothing(monkeypatch, catalogue):
    comparison = people()
    whole = answers(catalogue, comparison).rows
    monkeypatch.setattr(sheets, "ROWS", 7)
    book = opened(workbook(catalogue, comparison, "en"))
    names = [name for name in book.sheetnames if name.startswith("Answers")]
    assert len(names) == -(-len(whole) // 7) > 2
    assert names[:2] == ["Answers", "Answers 2"]
    actual = [list(book[name].iter_rows(values_only=True)) for name in names]
    assert all(rows[0] == actual[0][0] for rows in actual)
    assert sum(len(rows) - 1 for rows in actual) == len(whole)
    respondents = actual[0][0].index("Respondent")
    sentence = [row[respondents] for rows in actual for row in rows[1:]]
    assert sentence == [row["respondent"] for row in whole]


def test_a_sheet_has_as_many_rows_as_excel():
    assert sheets.ROWS + 1 == 1_048_576


@pytest.mark.parametrize("cell", ["text", 1, 0.5, True])
def test_a_cell_that_a_sheet_does_not_take_is_an_error(cell):
    sheet = Workbook(io.BytesIO(), {"in_memory": True}).add_worksheet()
    write(sheet, sheets.ROWS, 0, cell)
    with pytest.raises(ValueError, match="did not take"):
        write(sheet, sheets.ROWS + 1, 0, cell)


@pytest.mark.parametrize(("lines", "goes_on"), [(10, False), (34, False), (45, True)])
def test_what_is_little_longer_than_a_page_is_drawn_smaller(lines, goes_on):
    book = Book("Sheet", datetime(2026, 11, 24))  # noqa: DTZ001 - a workbook has no zone
    page = Page(book, "Sheet", (40, 40))
    for number in range(lines):
        page.across(f"Line {number}")
    page.end()
    with zipfile.ZipFile(io.BytesIO(book.data())) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    assert b'fitToPage="1"' in xml
    assert (b'fitToHeight="0"' in xml) is goes_on
