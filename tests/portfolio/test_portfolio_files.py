"""The files that `counterpart portfolio` writes, and bad files among good ones."""

import csv
import re

import duckdb
import pytest
from relationships import answers, give, rows, run

from scripts.paths import LANGUAGES, ROOT, SAMPLES
from scripts.portfolio.columns import COLUMNS

RELEASED = ROOT / "tests" / "responses" / "released" / "1" / "own-questions.response.json"


@pytest.fixture
def pair(tmp_path):
    """Return a folder with both sides of one relationship."""
    give(tmp_path / "in", "buyer", "b", answers(2, 4, 60, 10, 30))
    give(tmp_path / "in", "supplier", "s", answers(4, 4))
    return tmp_path / "in"


def table(path):
    """Return the rows of a CSV file by column, as a stranger reads it."""
    return list(csv.DictReader(path.open(encoding="utf-8-sig", newline="")))


def test_bad_files_are_named_with_every_problem_and_the_good_ones_counted(pair, tmp_path):
    before = rows(pair)
    bad = {pair / f"{number:04}.response.json": "{" for number in range(1000)}
    bad[pair / "two.response.json"] = '{"format": "counterpart/response", "format_version": 1}'
    bad[pair / "big.response.json"] = "x" * 300_000
    for path, text in bad.items():
        path.write_text(text, "utf-8")
    target = tmp_path / "t.csv"
    done = run(pair, "--csv", target, "--json")
    assert done.exit_code == 2
    named = [line.split(": ")[0] for line in done.stderr.splitlines()[:-1]]
    assert set(named) == set(map(str, bad))
    assert named.count(str(pair / "two.response.json")) > 3
    assert done.stderr.splitlines()[-1] == f"Wrote {target}."
    assert rows(pair) == before
    assert [row["relationship"] for row in table(target)] == ["Acme"]
    assert "could not be used: 1002 files" in run(pair).stdout


def test_nothing_usable_writes_nothing(tmp_path):
    target = tmp_path / "t.csv"
    done = run(tmp_path, "--csv", target)
    assert (done.exit_code, done.stdout) == (2, "")
    line = "The folder holds no file that ends in .response.json, .relationship.json.\n"
    assert done.stderr == f"{tmp_path}: {line}"
    (tmp_path / "a.response.json").write_text("{")
    done = run(tmp_path, "--csv", target)
    assert (done.exit_code, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert not target.exists()


def test_questions_of_ones_own_are_in_no_row_and_that_is_said(pair, tmp_path):
    alone = tmp_path / "alone"
    alone.mkdir()
    worded = RELEASED.read_bytes()
    (alone / "own.response.json").write_bytes(worded)
    done = run(alone)
    said = "One response to questions of your own is in no row"
    assert (done.exit_code, done.stdout, done.stderr.partition(":")[0]) == (2, "", said)
    before = rows(pair)
    (pair / "own.response.json").write_bytes(worded)
    assert rows(pair) == before
    assert said in run(pair).stderr


def test_a_folder_that_is_not_there_is_said_before_the_work(pair, tmp_path):
    (pair / "bad.response.json").write_text("{")
    target = tmp_path / "missing" / "t.html"
    done = run(pair, "--html", target)
    said = f"{target}: There is no folder {target.parent} to write into.\n"
    assert (done.exit_code, done.stderr) == (2, said)


def test_parquet_and_csv_hold_what_json_says(pair, tmp_path):
    give(pair, "buyer", "b", answers(3, 3), "Borealis")
    actual = rows(pair)
    done = run(pair, "--csv", tmp_path / "t.csv", "--parquet", tmp_path / "t.parquet")
    assert (done.exit_code, done.stdout) == (0, "")
    read = duckdb.read_parquet(str(tmp_path / "t.parquet"))
    assert read.columns == list(COLUMNS)
    assert [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()] == [
        {key: value for key, value in row.items() if key != "format"} for row in actual
    ]
    for row, expected in zip(table(tmp_path / "t.csv"), actual, strict=True):
        for column, cell in row.items():
            said = "" if expected[column] is None else str(expected[column])
            assert cell == (said.lower() if isinstance(expected[column], bool) else said)


@pytest.mark.parametrize("name", ["=1+1", '=HYPERLINK("x")', "@SUM(A1)", "+1+1", "-x", "＝1+1"])
def test_a_name_is_never_a_formula(name, tmp_path):
    give(tmp_path, "buyer", "b", answers(3, 3), name)
    run(tmp_path, "--csv", tmp_path / "t.csv")
    assert [row["relationship"] for row in table(tmp_path / "t.csv")] == [f"'{name}"]


@pytest.mark.parametrize(
    ("language", "title", "missing", "wrote"),
    [
        ("en", "Relationships side by side", "The supplier has not answered yet.", "Wrote {}."),
        (
            "nl",
            "Relaties naast elkaar",
            "De leverancier heeft nog niet geantwoord.",
            "Geschreven: {}.",
        ),
    ],
)
def test_words_and_page_in_both_languages(language, title, missing, wrote, pair, tmp_path):
    give(pair, "buyer", "b", answers(3, 3), "Borealis <b>& Co</b>")
    sentence = run(pair, "--language", language)
    assert sentence.stdout.startswith(title)
    assert missing in sentence.stdout
    target = tmp_path / "t.html"
    done = run(pair, "--language", language, "--html", target)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"{wrote.format(target)}\n")
    page = target.read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert f"<title>{title}</title>" in page
    assert "Borealis &lt;b&gt;&amp; Co&lt;/b&gt;" in page
    assert missing in page
    assert page.count('<th scope="row"') == 2
    assert not re.search(r"<(script|link|button|img|iframe|a)\b|\sstyle=|://|@import|url\(", page)


def test_every_kind_of_row_has_words(tmp_path):
    for number, (clarity, potential) in enumerate([(1, 1), (5, 5), (1, 5), (3, 3)]):
        for side in ("buyer", "supplier"):
            name = f"R{number}"
            turned = potential if side == "buyer" else 6 - potential
            give(tmp_path / name, side, "p", answers(clarity, turned, 80, 10, 10), name)
            give(tmp_path / name, side, "q", answers(clarity, 3, 0, 0, 100), name, round="2026-05")
    give(tmp_path / "none", "buyer", "p", {}, "R9")
    give(tmp_path / "none", "supplier", "p", {}, "r9", round="2027-01")
    give(tmp_path, "supplier", "p", {}, "")
    for language in LANGUAGES:
        done = run(tmp_path, "--language", language, "--html", tmp_path / f"{language}.html")
        assert done.exit_code == 0
    words = run(tmp_path).stdout
    assert "too few answers to say" in words
    assert "The name is written in 2 ways." in words
    assert "(no name)" in words


def test_nothing_of_the_work_stays_behind(pair, tmp_path, monkeypatch):
    own = tmp_path / "temporary"
    own.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(own))
    assert run(pair).exit_code == 0
    assert run(SAMPLES, "--parquet", tmp_path / "t.parquet").exit_code == 0
    assert list(own.iterdir()) == []
