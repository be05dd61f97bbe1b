"""Files of a comparison: what the page hands out is what the command line writes."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile

import pytest
from opened import parts
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, alert, downloaded, report

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser


def written(folder, paths, *options):
    """Return the CSV and the workbook that the command line writes."""
    table, book = folder / "command.csv", folder / "command.xlsx"
    code = "from scripts.cli import main; main()"
    files = [*map(str, paths), "--csv", str(table), "--xlsx", str(book), *options]
    subprocess.run([sys.executable, "-c", code, "compare", *files], check=True)
    return table, book


def compared(visits, paths, language="en", folder=None):
    """Return the comparison page with a report of these files."""
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", paths)
    report(page)
    return page


def workbook_file(site):
    """Return the path of the engine's file that only workbooks need."""
    listed = json.loads((site.folder / "engine" / "engine.json").read_bytes())["files"]
    return f"engine/{listed['workbook']['name']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_the_command_line_make_the_same_files(
    language, visits, site, sample_paths, tmp_path
):
    paths = sample_paths["false-consensus"]
    table, book = written(tmp_path, paths, "--language", language)
    page = compared(visits, paths, language)
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    extra = site.below + workbook_file(site)
    assert extra not in site.asked
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    assert site.asked.count(extra) == 1
    expect(page.locator("[data-notices]")).to_contain_text("comparison.xlsx")


def test_a_view_to_share_is_exported_as_one(visits, sample_paths, tmp_path):
    paths = sample_paths["chosen-deal"]
    table, book = written(tmp_path, paths, "--shared")
    page = compared(visits, paths)
    page.locator("[data-shared]").check()
    expect(page.locator("#report .cp-shared")).to_be_visible()
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    found = parts(downloaded(page, "export-xlsx", tmp_path))
    assert found == parts(book)
    notes = [
        answer["note"].encode()
        for path in paths
        for answer in json.loads(path.read_text("utf-8"))["answers"].values()
        if "note" in answer
    ]
    assert notes
    assert not [note for note in notes for part in found.values() if note in part]


def test_a_missing_or_damaged_file_is_said_and_the_next_try_may_work(
    visits, site, sample_paths, tmp_path
):
    name = workbook_file(site)
    visits.expect("404", "Failed to load resource")
    page = compared(visits, sample_paths["false-consensus"])
    for broken in (None, b"no archive"):
        site.replaced[name] = broken
        page.click("[data-action=export-xlsx]")
        expect(alert(page)).to_contain_text("The file couldn't be made")
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    assert downloaded(page, "export-csv", tmp_path).stat().st_size
    del site.replaced[name]
    assert zipfile.is_zipfile(downloaded(page, "export-xlsx", tmp_path))


def test_from_a_folder_too(visits, opened_browser, built_site, sample_paths, tmp_path):
    paths = sample_paths["false-consensus"]
    table, book = written(tmp_path, paths)
    context = opened_browser.new_context()
    page = context.new_page()
    page.goto((built_site / "en" / "compare" / "index.html").as_uri())
    page.set_input_files("[data-action=open]", paths)
    expect(page.locator("#report")).to_have_attribute("data-state", "shown", timeout=ENGINE_LIMIT)
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    context.close()
