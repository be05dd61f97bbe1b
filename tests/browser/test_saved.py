"""Answers are kept over a reload, a crash and a second tab; where they cannot be, it says so."""

from __future__ import annotations

import json

import pytest
from counterpart import check_bytes, to_bytes
from filling_in import add_note, choose_side, give, points, rate
from playwright.sync_api import expect
from visits import PURPOSE, downloaded, read_in, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
NOW = "renewal.now"
WORDS = read_locales()["en"]["form"]
OLDER = """() => localStorage.setItem(
    `counterpart:${new URL("../../", location.href).pathname}:purpose:1`,
    JSON.stringify({ id: "abc", at: "2026-10-20T10:00:00Z", share: 0.2, fields: {
        side: "buyer", round: "2026-10", "clarity-drifts.now": "2", "clarity-told.now": "4",
        "renewal.now.me": "20", "renewal.now.them": "30", "renewal.now.us": "50" } }))"""
LOCAL_FULL = """Storage.prototype.setItem = () => {
    throw new DOMException('', 'QuotaExceededError') };"""
LOCAL_OFF = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("the storage is off", "SecurityError") } });"""
FULL = f"""{LOCAL_FULL} IDBObjectStore.prototype.put = () => {{
    throw new DOMException("", "QuotaExceededError") }}"""
OFF = f"""{LOCAL_OFF} IDBFactory.prototype.open = () => {{
    throw new DOMException("the storage is off", "SecurityError") }}"""


def answer(page):
    choose_side(page, "buyer")
    give(page, NOW, 20, 30)
    rate(page, "clarity-stated", 4)
    add_note(page, "clarity-stated", "Café, in één team")


def expect_answers(page):
    assert page.locator("[name=side]:checked").get_attribute("value") == "buyer"
    assert points(page, NOW) == ["20", "30", "50"]
    assert page.locator("[name='clarity-stated.now']:checked").get_attribute("value") == "4"
    assert page.locator("[name='clarity-stated.note']").input_value() == "Café, in één team"
    expect(page.locator("[data-notices]")).to_have_text(WORDS["restored"])


def test_a_reload_keeps_every_answer_in_every_language(visits):
    page = visits.open(f"en/{PURPOSE}")
    answer(page)
    page.reload()
    expect_answers(page)
    read_in(page, "nl")
    page.locator("form[data-ready]").wait_for()
    assert page.url == f"{visits.address}nl/{PURPOSE}index.html"
    assert points(page, NOW) == ["20", "30", "50"]


def test_a_draft_of_an_older_version_opens_with_its_ratings_turned(visits):
    page = visits.open("en/assessments/")
    page.evaluate(OLDER)
    page.reload()
    expect(page.locator("[data-assessment=purpose]")).to_have_attribute("data-state", "begun")
    page.goto(f"{visits.address}en/{PURPOSE}")
    for again in (False, True):
        expect(page.locator("[name='clarity-drifts.now'][value='4']")).to_be_checked()
        expect(page.locator("[name='clarity-told.now'][value='4']")).to_be_checked()
        expect(page.locator("[data-notices]")).to_have_text(WORDS["restored"])
        assert points(page, NOW) == ["20", "30", "50"]
        assert page.locator("#round").input_value() == "2026-10"
        if not again:
            page.reload()
    page.click("[data-action=reset]")
    page.click("[data-reset-dialog] [value=yes]")
    page.reload()
    expect(page.locator("[name='clarity-drifts.now']:checked")).to_have_count(0)


def test_answers_that_are_all_the_same_are_asked_about_once(visits):
    page = visits.open("en/assessments/context/")
    choose_side(page, "buyer")
    groups = page.locator("[data-rating]")
    groups.first.locator("input").first.focus()
    for _ in range(groups.count()):
        page.keyboard.press("4")
    page.click("[data-action=score]")
    report(page)
    asked = page.locator("[data-same]")
    expect(asked).to_contain_text(f"{groups.count()} ")
    asked.locator("[data-same-no]").click()
    expect(asked).to_be_hidden()
    expect(groups.first.locator("input").first).to_be_focused()
    page.reload()
    page.click("[data-action=score]")
    report(page)
    expect(asked).to_be_hidden()


def test_two_tabs_see_each_others_answers_and_lose_none(visits):
    context = visits.context()
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{visits.address}en/{PURPOSE}")
    first.bring_to_front()
    choose_side(first, "buyer")
    give(first, NOW, 20, 30)
    expect(second.locator("[data-notices]")).to_have_text(WORDS["other-tab"])
    assert points(second, NOW) == ["20", "30", "50"]
    second.bring_to_front()  # a page at the back is drawn once a second
    rate(second, "clarity-stated", 4)
    expect(first.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    first.bring_to_front()
    give(first, "failure.now", 10, 10)
    expect(second.locator("[name='failure.now.us']")).to_have_value("80")
    for page in (first, second):
        page.reload()
        assert points(page, NOW) == ["20", "30", "50"]
        expect(page.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    first.bring_to_front()
    first.click("[data-action=reset]")
    first.click("[data-reset-dialog] [value=yes]")
    expect(second.locator("[name='renewal.now.me']")).to_have_value("")
    expect(second.locator("#round")).not_to_have_value("")
    first.click("[data-notices] button")
    expect(second.locator("[name='renewal.now.me']")).to_have_value("20")


@pytest.mark.parametrize("broken", [LOCAL_FULL, LOCAL_OFF], ids=["full", "switched off"])
def test_where_only_the_local_storage_refuses_the_answers_stay_all_the_same(visits, broken):
    visits.expect("page error: the storage is off")
    context = visits.context()
    context.add_init_script(broken)
    page = context.new_page()
    page.goto(f"{visits.address}en/{PURPOSE}")
    answer(page)
    page.wait_for_timeout(500)  # there is no sign of what is on the disk
    expect(page.locator("[data-notices]")).to_have_text("")
    page.reload()
    expect(page.locator("[data-notices]")).to_have_text(WORDS["restored"])
    expect_answers(page)


@pytest.mark.parametrize("broken", [FULL, OFF], ids=["full", "switched off"])
def test_without_storage_it_says_so(visits, catalogue, tmp_path, broken):
    visits.expect("page error: the storage is off")  # MkDocs' theme asks for it, too
    context = visits.context()
    context.add_init_script(broken)
    page = context.new_page()
    page.goto(f"{visits.address}en/{PURPOSE}")
    answer(page)
    expect(page.locator("[data-notices]")).to_have_text(WORDS["not-saved"])
    if broken == OFF:
        everything_else_works(page, catalogue, tmp_path)


def everything_else_works(page, catalogue, folder):
    """Where there is nowhere to keep anything."""
    page.click("[data-action=score]")
    report(page)
    data = downloaded(page, "download", folder).read_bytes()
    assert to_bytes(check_bytes(data, catalogue)) == data
    assert json.loads(data)["answers"]["renewal"] == {"now": {"me": 20, "them": 30, "us": 50}}
