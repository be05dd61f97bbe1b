"""The main job: a buyer and a supplier answer on their own, and anyone compares."""

from __future__ import annotations

import json
from functools import cache

import pytest
from click.testing import CliRunner
from counterpart.model import SIDES
from filling_in import fill_in, put_in
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, downloaded, report

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.samples import NAMES

pytestmark = pytest.mark.browser
KEEP_ANSWERS = """answers = []; Worker = class extends Worker { constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => answers.push(data.answer)); } }"""


@cache
def counterpart(*arguments) -> bytes:
    """What the command prints; the same files are only read once."""
    done = CliRunner().invoke(main, [*map(str, arguments)])
    assert done.exit_code == 0, done.output
    return done.stdout_bytes.rstrip(b"\r\n")


def answer(visits, language, path, folder, fill):
    """A respondent answers what a file holds, and hands it over in every way."""
    document = json.loads(path.read_text("utf-8"))
    context = visits.context(idle_start=True)
    context.add_init_script(KEEP_ANSWERS)
    page = context.new_page()
    page.goto(f"{visits.address}{language}/{PURPOSE}")
    fill(page, document)
    page.click("[data-action=score]")
    assert report(page).locator(".cp-verdict").count()
    given = map(json.loads, page.evaluate("answers.filter(Boolean)"))
    scored = [answer["score"] for answer in given if "score" in answer][-1]
    handed = {"file": downloaded(page, "download", folder)}
    assert scored.encode() == counterpart("score", "--json", handed["file"])
    for action in ("copy-link", "copy-code"):
        page.click(f"[data-action={action}]")
        handed[action] = page.input_value("#copy-text")
        assert page.evaluate("getSelection().toString()") == handed[action]
        assert page.locator("[data-copied]").inner_text()
    made = json.loads(handed["file"].read_bytes())
    assert made["answers"] == document["answers"]
    for same in ("assessment", "relationship", "round", "side"):
        assert made[same] == document[same]
    assert made["respondent"]["role"] == document["respondent"]["role"]
    return handed


def test_two_sides_answer_and_every_way_to_compare_gives_what_the_command_gives(
    visits, sample_paths, tmp_path
):
    buyer, supplier = (
        answer(visits, language, path, tmp_path, fill)
        for language, path, fill in zip(
            ("en", "nl"), sample_paths["false-consensus"], (fill_in, put_in), strict=True
        )
    )
    files = [buyer["file"], supplier["file"]]
    expected = counterpart("compare", "--json", *files)
    assert all(
        "?" not in by["copy-link"] and len(by["copy-link"]) <= 2000 for by in (buyer, supplier)
    )
    page = visits.context().new_page()
    page.goto(supplier["copy-link"])
    expect(page.locator("[data-hand=supplier] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-missing=buyer]")).to_be_visible()
    assert page.url == f"{visits.address}nl/compare/"
    page.evaluate("code => { location.hash = `r=${code}` }", buyer["copy-code"])
    report(page)
    assert downloaded(page, "export-json", tmp_path).read_bytes() == expected
    for way in ("file", "copy-code", "copy-link"):
        page.click("[data-action=reset]")
        expect(page.locator("#report")).to_have_attribute("data-state", "empty")
        if way == "file":
            page.set_input_files("[data-action=open]", files)
        else:
            page.locator("#paste").click()
            page.keyboard.insert_text(f"{buyer[way]}\n{supplier[way]}")
            page.click("[data-paste] button")
        report(page)
        assert downloaded(page, "export-json", tmp_path).read_bytes() == expected, way


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_compare_alike_on_the_page_and_on_the_command_line(
    visits, sample_paths, tmp_path, language
):
    page = visits.open(f"{language}/sample/")
    shown = page.locator(".cp-report--pair .cp-number__value").all_text_contents()
    page.locator("a[href*='compare/index.html#sample']").first.click()
    assert report(page).locator(".cp-number__value").all_text_contents() == shown
    page.click("[data-action=gather]")
    page.click("[data-action=reset]")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    page.click("[data-action=sample]")
    first, *others = NAMES  # the one that is shown comes first, called in the language of the page
    for name in (first, *others[LANGUAGES.index(language) :: len(LANGUAGES)]):
        paths = sample_paths[name]
        called = read_locales()[language]["site"][f"sample-{name}-called"]
        if name != first:
            page.click("[data-action=reset]")
            page.set_input_files("[data-action=open]", paths)
            called = json.loads(paths[0].read_text("utf-8"))["relationship"]
        expect(page.locator("#report bdi").first).to_contain_text(called)
        report(page)
        made = downloaded(page, "export-json", tmp_path).read_bytes()
        several = [] if len(paths) == len(SIDES) else ["--shared"]  # they are protected
        assert made == counterpart("compare", "--json", *several, *paths)
