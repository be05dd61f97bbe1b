"""Whatever a browser refuses to keep is said, the page goes on, and what can be repaired is."""

from __future__ import annotations

import json

import pytest
from filling_in import choose_side, rate
from gathering import drop, expect_counts, people, saved
from playwright.sync_api import expect
from storing import entries, said
from visits import PURPOSE, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = {**(LOCALE := read_locales()["en"])["form"], **LOCALE["gathering"], **LOCALE["keeping"]}
MADE = """(given) => new Promise((resolve, reject) => {
    const [end, stays] = given;
    const { lang } = document.documentElement;
    const path = location.pathname.replace(new RegExp(`${lang}/.*$`), "");
    const asked = indexedDB.open(`counterpart:${path}${end}`, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("of another program");
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
        if (stays) {
            window.held = asked.result;
            indexedDB.deleteDatabase(asked.result.name);
        } else asked.result.close();
        resolve();
    };
})"""
"""Makes a database without our table; where it stays open, nobody can open it any more."""

FULL = """() => {
    window.roomy = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => { throw new DOMException("", "QuotaExceededError"); };
}"""


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def test_where_there_is_no_room_it_is_said_and_kept_when_there_is(visits, paths, tmp_path):
    page = visits.open("en/compare/")
    page.evaluate(FULL)
    drop(page, people(paths, 1))
    expect_counts(page, 1, 1)
    saved(page, "refused")
    expect(page.locator("[data-more]").first).to_have_text(WORDS["saved-refused-more-full"])
    report(page)
    assert downloaded(page, "export-relationship", tmp_path).stat().st_size > 1000
    page.evaluate("void (IDBObjectStore.prototype.put = roomy)")
    drop(page, people(paths, 2))
    expect_counts(page, 2, 2)
    saved(page)
    page.reload()
    expect_counts(page, 2, 2)


def test_a_damaged_database_is_handed_out_and_reset_when_asked_twice(visits, paths, tmp_path):
    page = visits.open("en/method/")
    page.evaluate(MADE, ["", False])
    page.goto(f"{visits.address}en/compare/")
    trouble = said(page)
    expect(trouble).to_contain_text(WORDS["kept-damaged"])
    drop(page, people(paths, 1))
    expect_counts(page, 1, 1)
    saved(page, "refused")
    raw = json.loads(downloaded(page, "save-raw", tmp_path).read_bytes())
    assert {"of another program": []} in raw["databases"].values()
    trouble.locator("[data-action=reset-kept]").click()
    expect(trouble).to_contain_text(WORDS["kept-reset-ask"])
    trouble.locator("[data-action=reset-kept-yes]").click()
    saved(page)
    expect(trouble).to_have_text("")
    page.reload()
    expect_counts(page, 1, 1)
    assert sum(key.startswith("responses") for key in entries(page)) == 2


def test_a_database_that_does_not_open_keeps_no_page_waiting(visits, paths, tmp_path):
    holder = visits.open("en/method/")
    holder.evaluate(MADE, ["", True])
    page = holder.context.new_page()
    page.goto(f"{visits.address}en/compare/")
    drop(page, people(paths, 1))
    expect_counts(page, 1, 1)
    saved(page, "refused")
    expect(page.locator("[data-more]").first).to_have_text(WORDS["saved-refused-more-slow"])
    report(page)
    assert downloaded(page, "export-relationship", tmp_path).stat().st_size > 1000
    holder.evaluate("held.close()")
    page.reload()
    drop(page, people(paths, 1))
    saved(page)


@pytest.mark.parametrize("stays", [False, True], ids=["damaged", "held by another tab"])
def test_drafts_go_on_where_their_database_does_not(visits, stays):
    holder = visits.open("en/method/")
    holder.evaluate(MADE, [":drafts", stays])
    page = holder.context.new_page()
    page.goto(f"{visits.address}en/{PURPOSE}")
    choose_side(page, "buyer")
    rate(page, "clarity-stated", 4)
    page.reload()
    expect(page.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    expect(page.locator("[data-notices]")).not_to_contain_text(WORDS["not-saved"])
