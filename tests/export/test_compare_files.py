"""`counterpart compare` on folders, and the files that it writes."""

import csv
import json
import re

import openpyxl
import pytest
from click.testing import CliRunner

from scripts.cli import main
from scripts.paths import SAMPLES

PAIR = SAMPLES / "false-consensus"


def run(*arguments):
    return CliRunner().invoke(main, ["compare", *map(str, arguments)])


def copied(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_folder_is_its_response_files_at_any_depth(tmp_path):
    for path in PAIR.iterdir():
        copied(tmp_path / "deep" / path.stem, path.name, path.read_text("utf-8"))
    copied(tmp_path, "other.json", "{}")
    apart, together = run(*sorted(PAIR.iterdir()), "--json"), run(tmp_path, "--json")
    assert apart.exit_code == together.exit_code == 0
    assert apart.stdout == together.stdout != ""


def test_every_bad_file_is_named_with_its_problems_and_nothing_is_written(tmp_path):
    for path in PAIR.iterdir():
        copied(tmp_path, path.name, path.read_text("utf-8"))
    bad = [
        copied(tmp_path, "a.response.json", "{"),
        copied(tmp_path, "b.response.json", '{"format": "counterpart/response"}'),
        copied(tmp_path, "c.response.json", "x" * 300_000),
    ]
    target = tmp_path / "report.html"
    done = run(tmp_path, "--html", target)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert not target.exists()
    named = {line.split(": ")[0] for line in done.stderr.splitlines()}
    assert named == {str(path) for path in bad}


def test_an_empty_folder_says_so(tmp_path):
    done = run(tmp_path)
    assert (done.exit_code, done.stderr) == (
        2,
        f"{tmp_path}: The folder holds no file that ends in .response.json, .relationship.json.\n",
    )


@pytest.mark.parametrize(("language", "wrote"), [("en", "Wrote"), ("nl", "Geschreven:")])
def test_the_page_stands_alone(language, wrote, tmp_path):
    target = tmp_path / "report.html"
    done = run(PAIR, "--html", target, "--language", language)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{wrote} {target}.\n"
    page = target.read_text("utf-8")
    assert f'<html lang="{language}">' in page
    assert not re.search(r"<(script|link|button|img|iframe)\b|\sstyle=|://|@import|url\(", page)
    assert page.count("<style>") == 1
    assert "Sample: a packaging buyer and its printer" in page


def test_links_need_the_address_of_a_site(tmp_path):
    without, with_site = tmp_path / "a.html", tmp_path / "b.html"
    run(PAIR, "--html", without)
    run(PAIR, "--html", with_site, "--site", "https://playbook.invalid/")
    links = r'<a [^>]*href="([^"#][^"]*)"'  # but for those that stay in the file
    assert not re.findall(links, without.read_text("utf-8"))
    matches = re.findall(links, with_site.read_text("utf-8"))
    assert matches
    assert {link.partition("/en/")[0] for link in matches} == {"https://playbook.invalid"}


def test_csv_workbook_and_json_from_one_run(tmp_path):
    table, book = tmp_path / "r.csv", tmp_path / "r.xlsx"
    done = run(PAIR, "--csv", table, "--xlsx", book, "--json")
    assert done.exit_code == 0
    actual = json.loads(done.stdout)["dimensions"]
    rows = list(csv.DictReader(table.open(encoding="utf-8-sig", newline="")))
    scored = [row for row in rows if not row["option"] and not row["fact"]]
    levels = {row["dimension"]: float(row["level"]) for row in scored}
    assert levels == {key: of["level"] for key, of in actual.items()}
    assert openpyxl.load_workbook(book).sheetnames[0] == "Summary"


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    target = tmp_path / "missing" / "r.csv"
    done = run(PAIR, "--csv", target)
    assert (done.exit_code, done.stderr) == (2, f"{target}: No such file or directory\n")
