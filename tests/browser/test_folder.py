"""Opened by double-click, from a folder: the whole playbook, and nothing asked of anybody."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from counterpart import check_bytes, compare
from counterpart.canonical import canonical_text
from counterpart.reading.link import encode
from filling_in import choose_side, give, points, put_in
from office import slides
from opened import parts
from own_asked import own_questions_are_asked_and_answered_here
from planning import open_play
from playwright.sync_api import Browser, Page, expect
from served_site import Site, served
from test_exports import written
from visits import BELOW, ENGINE_LIMIT, Visits, alert, downloaded, read_in, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
LOCALES = read_locales()
PURPOSE = "assessments/purpose/index.html"
NOW = "renewal.now"
KEEP_MESSAGES = "said = []; addEventListener('message', ({ data }) => said.push(data))"


@pytest.fixture
def folder(built_site: Path, tmp_path: Path) -> Path:
    """The playbook on a stick, where a name has a space and a letter beyond ASCII."""
    return copied(built_site, tmp_path / "Café, round 2")


def copied(folder: Path, target: Path) -> Path:
    """Another folder with the same files; what is to be changed in it is `own` first."""
    return Path(shutil.copytree(folder, target, copy_function=os.link))


def own(path: Path) -> Path:
    """The file, no longer the same as in the folder that it was copied from."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content)
    return path


@pytest.fixture
def visits(opened_browser: Browser, folder: Path) -> Iterator[Visits]:
    """Visits to the folder; they fail the test when a page breaks or looks outside of it."""
    made = Visits(opened_browser, folder)
    yield made
    made.close()


@pytest.fixture
def pair(catalogue, sample_paths):
    """The responses of both sides, the buyer's first."""
    return [check_bytes(p.read_bytes(), catalogue) for p in sample_paths["false-consensus"]]


@pytest.fixture
def compared(catalogue, pair) -> str:
    """What the command line gives for both."""
    return canonical_text(compare(catalogue, pair).to_json())


def started(page: Page, way: str) -> None:
    html = page.locator("html")
    expect(html).to_have_attribute("data-engine", "ready", timeout=ENGINE_LIMIT)
    expect(html).to_have_attribute("data-engine-way", way)


def exported(page: Page, folder: Path) -> str:
    return downloaded(page, "export-json", folder).read_text("utf-8")


def search(page: Page, word: str) -> None:
    field = page.locator("input[name=query]")
    field.click()
    field.press_sequentially(word)


def test_someone_answers_scores_and_goes_on_to_compare(visits, sample_paths, tmp_path, compared):
    buyer, supplier = sample_paths["false-consensus"]
    document = json.loads(buyer.read_text("utf-8"))
    page = visits.open("index.html", idle_start=True)
    page.click("a[lang=en]")
    page.locator(f"a[href$='{PURPOSE}']:visible").first.click()
    page.locator("form[data-ready]").wait_for()
    put_in(page, document)
    page.click("[data-action=score]")
    assert report(page).locator(".cp-verdict").count()
    started(page, "snapshot")
    made = downloaded(page, "download", tmp_path)
    assert json.loads(made.read_bytes())["answers"] == document["answers"]
    page.click("[data-action=compare]")
    expect(page.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    page.set_input_files("[data-action=open]", supplier)
    report(page)
    again = json.loads(exported(page, tmp_path))
    assert again["dimensions"] == json.loads(compared)["dimensions"]


def test_files_codes_and_links_compare_as_on_the_command_line(
    visits, sample_paths, pair, compared, tmp_path
):
    page = visits.open("nl/compare/index.html")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"])
    play = open_play(report(page))
    play.locator("[data-action=add-to-plan]").click()
    expect(play.locator("[data-action=add-to-plan][aria-disabled=true]")).to_be_visible()
    assert exported(page, tmp_path) == compared
    table, book = written(tmp_path, sample_paths["false-consensus"], "--language", "nl")
    assert downloaded(page, "export-csv", tmp_path).read_bytes() == table.read_bytes()
    assert parts(downloaded(page, "export-xlsx", tmp_path)) == parts(book)
    deck = slides(downloaded(page, "export-pptx", tmp_path).read_bytes())
    assert deck == slides((tmp_path / "command.pptx").read_bytes())
    page.click("[data-action=reset]")
    page.fill("#paste", " ".join(map(encode, pair)))
    page.click("[data-paste] button")
    report(page)
    assert exported(page, tmp_path) == compared
    page.click("[data-action=reset]")
    page.evaluate("(text) => { location.hash = text }", "&".join(f"r={encode(r)}" for r in pair))
    report(page)
    assert "r=" not in page.url
    assert exported(page, tmp_path) == compared


def test_a_copied_link_opens_here_and_says_that_it_does_not_elsewhere(
    visits, sample_paths, tmp_path
):
    page = visits.open(f"nl/{PURPOSE}")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"][0])
    expect(page.locator("[data-notices]")).to_have_text(
        LOCALES["nl"]["form"]["opened"], timeout=ENGINE_LIMIT
    )
    page.click("[data-action=score]")
    report(page)
    note = LOCALES["nl"]["form"]["link-in-folder"]
    page.click("[data-action=copy-link]")
    expect(page.locator("[data-copied]")).to_contain_text(note)
    link = page.input_value("#copy-text")
    page.click("[data-action=copy-code]")
    expect(page.locator("[data-copied]")).not_to_contain_text(note)
    assert link.startswith(f"{visits.address}nl/compare/index.html#r=")
    picture = picture_of_a_code(page, tmp_path)
    other = visits.context().new_page()
    other.goto(link)
    expect(other.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    other.click("[data-action=reset]")
    expect(other.locator("[data-hand=buyer] li")).to_have_count(0)
    other.click("[data-scan] summary")
    other.set_input_files("[data-action=scan]", picture)
    expect(other.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)


def picture_of_a_code(page, folder):
    """The picture of a response, saved: it holds a code without an address."""
    page.click("[data-action=show-qr]")
    dialog = page.locator("[data-qr-dialog]")
    expect(dialog).to_contain_text(LOCALES["nl"]["qr"]["qr-holds-code"], timeout=ENGINE_LIMIT)
    with page.expect_download() as download:
        dialog.locator("[data-action=save-qr-png]").click()
    download.value.save_as(folder / "buyer.png")
    return folder / "buyer.png"


def test_an_invitation_opens_here(visits):
    page = visits.open("en/invite/index.html")
    choose_side(page, "buyer")
    page.fill("#relationship", "Zoë & Co")
    page.select_option("#invite-language", "nl")
    page.click("[data-action=invite]")
    made = page.locator("[data-invitation-for=buyer]")
    expect(made.locator("[data-in-folder]")).to_be_visible()
    said = LOCALES["en"]["inviting"]["invite-picture-folder"]
    expect(made.locator("[data-qr]")).to_have_text(said)
    link = page.input_value("#invite-link-buyer")
    assert link.startswith(f"{visits.address}nl/{PURPOSE}#invite=1&side=buyer&")
    guest = visits.context().new_page()
    guest.goto(link)
    expect(guest.locator("#relationship")).to_have_value("Zoë & Co")
    expect(guest.locator("[name=side][value=buyer]")).to_be_checked()
    own_questions_are_asked_and_answered_here(visits, page)


WORD = {"en": "consensus", "de": "scheinkonsens", "nl": "schijnbare"}


@pytest.mark.parametrize("language", WORD)
def test_a_word_is_found_and_its_page_opens(visits, language):
    page, word = visits.open(f"{language}/index.html"), WORD[language]
    search(page, word)
    mark = page.locator(".md-search-result__item mark").first
    expect(mark).to_have_text(re.compile(word[:6], re.IGNORECASE), timeout=ENGINE_LIMIT)
    mark.click()
    page.wait_for_url(re.compile(r"\.html#"))
    assert page.url.startswith(f"{visits.address}{language}/")
    assert "?" not in page.url  # what was searched for is not told to a server


def test_answers_are_kept_in_every_language_and_apart_from_another_folder(visits, folder):
    page = visits.open(f"en/{PURPOSE}")
    choose_side(page, "supplier")
    give(page, NOW, 20, 30)
    page.reload()
    assert points(page, NOW) == ["20", "30", "50"]
    read_in(page, "nl")
    page.wait_for_url(f"{visits.address}nl/{PURPOSE}")
    page.locator("form[data-ready]").wait_for()
    assert points(page, NOW) == ["20", "30", "50"]
    there, address = page.url, visits.address
    other = copied(folder, folder.with_name("Café, round 3"))
    visits.address = f"{other.as_uri()}/"
    page.goto(f"{visits.address}nl/{PURPOSE}")
    page.locator("form[data-ready]").wait_for()
    assert points(page, NOW) == ["", "", ""]
    visits.address = address
    page.goto(there)
    page.locator("form[data-ready]").wait_for()
    assert points(page, NOW) == ["20", "30", "50"]


def test_a_damaged_snapshot_is_left_for_the_libraries(visits, folder, sample_paths, tmp_path):
    (payload,) = (folder / "folder").glob("engine.*.js")
    text = payload.read_text("utf-8")
    start = text.index('"', text.rindex('"snapshot": "') + len('"snapshot":')) + 1
    own(payload).write_text(f"{text[: start + 40_000]}AAAAAAAA{text[start + 40_008 :]}", "utf-8")
    page = visits.open("en/compare/index.html")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"])
    report(page)
    started(page, "libraries")


def test_without_its_engine_it_says_so_and_loses_nothing(visits, folder):
    """First with neither of its files, then with one of them, then with both."""
    visits.expect("ERR_FILE_NOT_FOUND")
    files = [next((folder / "folder").glob(name)) for name in ("engine.*.js", "engine.html")]
    hidden = {file: file.rename(folder / file.name) for file in files}
    page = visits.open(f"nl/{PURPOSE}")
    choose_side(page, "buyer")
    give(page, NOW, 20, 30)
    page.click("[data-action=score]")
    words = LOCALES["nl"]["form"]
    again = page.locator("[data-engine-state]").get_by_text(words["engine-retry"])
    for file in reversed(files):
        assert words["error-file-origin"] in alert(page).inner_text()
        with page.expect_download() as download:
            page.locator("[data-problems]").get_by_text(words["download"]).click()
        assert json.loads(download.value.path().read_bytes())["answers"]["renewal"]
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
        hidden[file].rename(file)
        again.click()
        if file != files[0]:
            page.click("[data-action=score]")
    started(page, "snapshot")
    page.click("[data-action=score]")
    report(page)
    assert points(page, NOW) == ["20", "30", "50"]


def test_the_hosting_check_says_that_there_is_no_server(visits):
    page = visits.open("en/hosting-check/index.html")
    expect(page.locator("[data-action=copy]")).to_be_enabled(timeout=ENGINE_LIMIT)
    rows = "rows => rows.map(({ dataset }) => [dataset.check, dataset.state])"
    assert dict(page.locator("[data-check]").evaluate_all(rows)) == {
        "opened": "better",
        "brand": "fine",
        **dict.fromkeys(("scoring", "secure", "local", "session"), "fine"),
    }


def test_on_a_server_the_frames_do_nothing(opened_browser, built_site):
    site = Site(built_site, BELOW)
    site.policy = ""  # what a frame says itself is all that holds it
    with served(site):
        visits = Visits(opened_browser, site)
        page = visits.context().new_page()
        page.add_init_script(KEEP_MESSAGES)
        for frame in ("engine", *(f"search-{of}" for of in LANGUAGES)):
            site.asked.clear()
            page.goto(f"{visits.address}folder/{frame}.html", wait_until="networkidle")
            assert page.evaluate("said") == [], frame
            assert page.workers == [], frame
            assert len(site.asked) >= 3, frame
        visits.close()
