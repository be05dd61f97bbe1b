"""Files of a comparison: what the page hands out is what the command line writes."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from office import slides
from opened import parts
from playwright.sync_api import expect
from visits import alert, downloaded, report

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
BRAND = b""":root { --brand-name: "R&G \\201C Advies\\201D"; --brand-contact: "Zo\xc3\xab";
    --brand-footer: "=1+1"; --brand-color: #7a1f5c; }"""


def written(folder, paths, *options):
    """Return the CSV and the workbook that the command line writes; the deck lies beside them."""
    table, book, deck = (folder / f"command.{kind}" for kind in ("csv", "xlsx", "pptx"))
    made = ("--csv", str(table), "--xlsx", str(book), "--pptx", str(deck))
    files = [*map(str, paths), *made, *options]
    done = CliRunner().invoke(main, ["compare", *files])
    assert done.exit_code == 0, done.output
    return table, book


def workbook_file(site):
    """Return the path of the engine's file that only workbooks need."""
    listed = json.loads((site.folder / "engine" / "engine.json").read_bytes())["files"]
    return f"engine/{listed['workbook']['name']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_the_command_line_make_the_same_files(
    language, visits, site, sample_paths, tmp_path
):
    """Of a report, where the file that workbooks need is missing at first, and of one to share.

    In all languages but one with a brand of one's own.
    """
    visits.expect("404", "Failed to load resource")
    paths = sample_paths["false-consensus"]
    options = ["--language", language]
    if language != LANGUAGES[0]:
        site.replaced["branding/brand.css"] = BRAND
        (tmp_path / "brand.css").write_bytes(BRAND)
        options += ["--brand", str(tmp_path)]
    table, book = written(tmp_path, paths, *options)
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", paths)
    report(page)
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    extra = workbook_file(site)
    assert site.below + extra not in site.asked
    for broken in (None, b"no archive"):
        site.replaced[extra] = broken
        page.click("[data-action=export-xlsx]")
        expect(alert(page)).to_contain_text(read_locales()[language]["form"]["export-failed"])
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    assert downloaded(page, "export-csv", tmp_path).stat().st_size
    del site.replaced[extra]
    site.asked.clear()
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    assert site.asked.count(site.below + extra) == 1
    expect(page.locator("[data-notices]")).to_contain_text("comparison.xlsx")
    a_deck_is_that_of_the_command_line(page, site, language, tmp_path)
    page.click("[data-action=reset]")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    a_view_to_share_is_exported_so(page, options, sample_paths["chosen-deal"], tmp_path)


def a_deck_is_that_of_the_command_line(page, site, language, tmp_path):
    """Its writer is loaded for it, and asked for again where it did not arrive."""
    address = page.locator("meta[name=counterpart-slides]").get_attribute("content")
    writer = address.removeprefix("../../")
    assert site.below + writer not in site.asked
    site.replaced[writer] = None
    page.click("[data-action=export-pptx]")
    expect(alert(page)).to_contain_text(read_locales()[language]["form"]["export-no-writer"])
    page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    del site.replaced[writer]
    made = downloaded(page, "export-pptx", tmp_path)
    assert made.name == "comparison.pptx"
    assert slides(made.read_bytes()) == slides((tmp_path / "command.pptx").read_bytes())


def a_view_to_share_is_exported_so(page, options, paths, tmp_path):
    table, book = written(tmp_path, paths, "--shared", *options)
    page.set_input_files("[data-action=open]", paths)
    report(page)
    page.locator("[data-shared]").check()
    expect(page.locator("#report .cp-shared")).to_be_visible()
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    sheets = parts(downloaded(page, "export-xlsx", tmp_path))
    assert sheets == parts(book)
    deck = slides(downloaded(page, "export-pptx", tmp_path).read_bytes())
    assert deck == slides((tmp_path / "command.pptx").read_bytes())
    notes = [
        answer["note"].encode()
        for path in paths
        for answer in json.loads(path.read_text("utf-8"))["answers"].values()
        if "note" in answer
    ]
    assert notes
    assert not [note for note in notes for part in sheets.values() if note in part]
