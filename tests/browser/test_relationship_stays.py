"""The relationship stays: over two tabs, a killed browser, a full one, and as a file."""

from __future__ import annotations

import json

import pytest
from counterpart import check_relationship_bytes
from counterpart.canonical import canonical_text
from filling_in import choose_side, put_in
from gathering import drop, expect_counts, people, saved, write
from playwright.sync_api import expect
from storing import Killed
from visits import ENGINE_LIMIT, PURPOSE, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = {
    language: {**locale["form"], **locale["gathering"], **locale["keeping"]}
    for language, locale in read_locales().items()
}
REFUSED = """IDBFactory.prototype.open = () => {
    throw new DOMException("the storage is off", "SecurityError") }"""
NO_ENGINE = "window.Worker = function () { throw new DOMException('', 'SecurityError') }"
MANY = 100
"""People of a side who are not read in a moment."""


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def test_a_relationship_goes_on_in_another_browser_just_as_it_was(
    visits, catalogue, paths, tmp_path
):
    record = {"id": "a-1", "changed_at": "2026-11-01T10:00:00Z", "theme": "Forecasts", "steps": []}
    action = {**record, "owners": {"buyer": "", "supplier": ""}, "status": "open"}
    first = [*people(paths, 2, round="2026-05"), *people(paths, 3)]
    file = {"format": "counterpart/relationship", "format_version": 1, "names": ["Acme – Borealis"]}
    file |= {"responses": first[:7], "actions": [action], "rules": [], "events": []}
    page = visits.open("en/compare/")
    expect(page.locator("[data-saved]")).to_be_hidden()
    drop(page, [json.dumps(file), *first[7:]])
    expect_counts(page, 5, 5)
    expect(page.locator("[data-notices]")).to_contain_text(WORDS["en"]["took-records"])
    html = report(page).inner_html()
    assert "Forecasts" in html
    exported = downloaded(page, "export-relationship", tmp_path)
    assert exported.name == "acme-borealis.relationship.json"
    data = exported.read_bytes()
    whole = check_relationship_bytes(data, catalogue)
    assert (len(whole.responses), len(whole.actions)) == (10, 1)
    assert "Acme – Borealis" in whole.names
    elsewhere = visits.open("en/compare/")
    elsewhere.set_input_files("[data-action=open]", exported)
    expect_counts(elsewhere, 5, 5)
    assert report(elsewhere).inner_html() == html
    again = downloaded(elsewhere, "export-relationship", tmp_path, "again.json")
    assert again.read_bytes() == data
    elsewhere.set_input_files("[data-action=open]", again)
    expect(elsewhere.locator("[data-notices]")).to_contain_text(
        WORDS["en"]["took-twice"].format(count=10)
    )
    elsewhere.add_init_script(NO_ENGINE)
    elsewhere.reload()
    expect_counts(elsewhere, 5, 5)
    alone = downloaded(elsewhere, "export-relationship", tmp_path, "alone.json")
    assert alone.read_bytes() == data
    expect(elsewhere.locator("[data-notices]")).to_contain_text(WORDS["en"]["export-plain"])


def test_two_tabs_gather_one_relationship(visits, paths):
    everyone = people(paths, 4)
    context = visits.context()
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{visits.address}en/compare/")
    drop(first, everyone[:4])
    expect_counts(first, 4, 0)
    second.bring_to_front()
    expect_counts(second, 4, 0)
    expect(second.locator("[data-notices]")).to_have_text(WORDS["en"]["other-tab"])
    drop(first, everyone[4:6])
    drop(second, everyone[5:])
    for page in (first, second):
        expect_counts(page, 4, 4)
        page.bring_to_front()
        report(page)
        saved(page)
    html = [report(page).inner_html() for page in (first, second)]
    assert html[0] == html[1]
    second.locator("[data-hand=buyer] button").first.click()
    expect_counts(first, 3, 4)
    first.bring_to_front()
    drop(first, people(paths, 5)[4:5])
    expect_counts(second, 4, 4)
    second.bring_to_front()
    second.click("[data-action=undo]")
    for page in (first, second):
        expect_counts(page, 5, 4)
        saved(page)


def test_a_killed_browser_comes_back_with_what_it_said_was_saved(
    visits, playwright, program, arguments, paths, tmp_path
):
    everyone = people(paths, MANY)
    files = write(tmp_path / "files", everyone[:10] + everyone[MANY:] + everyone[10:MANY])
    profile = tmp_path / "profile"
    killed = Killed(playwright, program, arguments, profile)
    try:
        page = killed.start().new_page()
        page.goto(f"{visits.address}en/compare/")
        page.set_input_files("[data-action=open]", files[:20])
        expect_counts(page, 10, 10)
        saved(page)
        page.set_input_files("[data-action=open]", files[20:])
        expect(page.locator("[data-reading]")).to_be_visible()
    finally:
        killed.kill()
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=program, args=arguments
    )
    visits.watch(context)
    page = context.new_page()
    page.goto(f"{visits.address}en/compare/")
    expect(page.locator("[data-side=buyer] [data-count]")).not_to_have_text("0")
    counts = [int(text) for text in page.locator("[data-count]").all_inner_texts()]
    assert counts[0] >= 10
    assert counts[1] >= 10
    assert report(page).locator("article").count() == 1
    page.set_input_files("[data-action=open]", files)
    expect_counts(page, MANY, MANY)
    saved(page)


def test_where_nothing_is_kept_it_says_so_and_gives_the_file(visits, catalogue, paths, tmp_path):
    """Where there is no room it says that in test_refused."""
    context = visits.context()
    context.add_init_script(REFUSED)
    page = context.new_page()
    page.goto(f"{visits.address}nl/compare/")
    drop(page, people(paths, 2))
    expect_counts(page, 2, 2)
    report(page)
    saved(page, "refused")
    expect(page.locator("[data-saved] [role=status]")).to_have_text(WORDS["nl"]["saved-refused"])
    data = downloaded(page, "export-relationship", tmp_path).read_bytes()
    assert len(check_relationship_bytes(data, catalogue).responses) == 4
    page.locator("[data-hand=buyer] button").first.click()
    page.click("[data-action=undo]")
    expect_counts(page, 2, 2)


def test_one_browser_answers_for_both_sides_and_neither_is_lost(visits, paths, tmp_path):
    buyer = json.loads(paths[0].read_text("utf-8"))
    page = visits.open(f"en/{PURPOSE}")
    put_in(page, buyer)
    ids = []
    for side in ("buyer", "supplier", "buyer"):
        choose_side(page, side)
        page.click("[data-action=score]")
        expect(report(page).locator(f".cp-report--{side}")).to_be_visible(timeout=ENGINE_LIMIT)
        made = json.loads(downloaded(page, "download", tmp_path).read_bytes())
        ids.append((made["side"], made["respondent"]["id"]))
    assert ids[0] == ids[2]
    assert ids[0][1] != ids[1][1]
    for counts in ((1, 0), (1, 1)):
        page.click("[data-action=compare]")
        page.locator("[data-module=compare][data-ready]").wait_for()
        expect_counts(page, *counts)
        if counts == (1, 0):
            page.go_back()
            choose_side(page, "supplier")
            page.click("[data-action=score]")
            expect(report(page).locator(".cp-report--supplier")).to_be_visible(timeout=ENGINE_LIMIT)
    report(page)


def test_what_an_earlier_playbook_kept_for_a_tab_is_taken_over_once(visits, paths):
    page = visits.open("en/compare/")
    documents = people(paths, 1)
    held = [
        {"name": "a.json", "response": document, "text": canonical_text(document), "code": ""}
        for document in documents
    ]
    page.evaluate(
        """(held) => { const { pathname } = new URL("../../", location);
        sessionStorage.setItem(`counterpart:${pathname}:hand`, JSON.stringify(held)) }""",
        held,
    )
    page.reload()
    expect_counts(page, 1, 1)
    saved(page)
    keys = page.evaluate("Object.keys(sessionStorage)")  # the mark of the tab
    assert [key.rsplit(":", 1)[1] for key in keys] == ["opened"]
