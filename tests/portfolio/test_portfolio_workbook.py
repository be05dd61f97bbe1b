"""The workbook of many relationships: a sheet to read, the most urgent first, and all columns."""

import openpyxl
import pytest
from answering import the_catalogue
from counterpart.portfolio import Words, workbook
from relationships import answers, give, run

from scripts.paths import LANGUAGES
from scripts.portfolio.columns import COLUMNS


@pytest.fixture
def folder(tmp_path):
    """Return a folder with three relationships, one of which waits for a side."""
    for name, ratings in (("Acme", (1, 5)), ("=Borealis", (4, 4)), ("Corvus", (3, None))):
        for side, rating in zip(("buyer", "supplier"), ratings, strict=True):
            if rating is not None:
                give(tmp_path / "in" / name, side, f"{side}-1", answers(rating, 4), name)
    return tmp_path / "in"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_on_a_sheet_to_read_and_holds_all_columns(folder, tmp_path, language):
    target = tmp_path / "portfolio.xlsx"
    done = run(folder, "--xlsx", target, "--language", language)
    assert (done.exit_code, done.stdout) == (0, "")
    words = Words(the_catalogue(), language)
    first, figures = openpyxl.load_workbook(target).worksheets
    rows = list(first.iter_rows(values_only=True))
    assert rows[0][0] == words.t("title")
    head = next(at for at, row in enumerate(rows) if row[2] == words.t("relationship"))
    lines = rows[head + 1 :]
    assert [line[2] for line in lines] == ["Acme", "=Borealis", "Corvus"]
    assert [line[0] for line in lines] == [1, 2, None]
    assert lines[0][7] == -100  # 1 and 5 of 5
    assert lines[2][6] == words.t("no-supplier")
    assert first.freeze_panes == f"A{head + 2}"
    table = list(figures.iter_rows(values_only=True))
    assert list(table[0]) == list(COLUMNS)
    assert [row[0] for row in table[1:]] == ["Acme", "=Borealis", "Corvus"]
    again = tmp_path / "again.xlsx"
    run(folder, "--xlsx", again, "--language", language)
    assert again.read_bytes() == target.read_bytes()


def test_of_very_many_it_has_the_most_urgent_and_says_so(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 2)
    target = tmp_path / "portfolio.xlsx"
    run(folder, "--xlsx", target)
    first, figures = openpyxl.load_workbook(target).worksheets
    said = [row[0] for row in first.iter_rows(values_only=True)]
    assert Words(the_catalogue(), "en").t("rows-most", count=2) in said
    assert figures.max_row == 3
