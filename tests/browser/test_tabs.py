"""Tabs tell of each other only what is true, and none takes away what was written in another."""

from __future__ import annotations

import pytest
from counterpart.canonical import canonical_text
from filling_in import add_note, choose_side, rate
from gathering import DROP, drop, expect_counts, people, saved
from planning import ACTIONS, PLAN, add, ready, values, write
from playwright.sync_api import expect
from storing import said, until
from visits import ENGINE_LIMIT, PURPOSE, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
NO_REST = """() => {
    const wait = setTimeout;
    window.setTimeout = (run, ms) => (ms === 700 ? 0 : wait(run, ms));
}"""
"""What is typed waits until its field is left."""
LOCALE = read_locales()["en"]
WORDS = {**LOCALE["form"], **LOCALE["gathering"], **LOCALE["keeping"]}
PLANNING = LOCALE["planning"]
NOTE = "clarity-stated.note"
MANY = 75
"""People of a side who are not read in a moment."""
RETURNED = """() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
}"""
GONE = """() => Promise.all(["", ":drafts"].map((end) => new Promise((resolve) => {
    const { lang } = document.documentElement;
    const path = location.pathname.replace(new RegExp(`${lang}/.*$`), "");
    const asked = indexedDB.deleteDatabase(`counterpart:${path}${end}`);
    asked.onsuccess = asked.onerror = resolve;
}))).then(() => localStorage.clear())"""


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def two(visits, path):
    """Two tabs of one browser on the same page."""
    context = visits.context()
    pages = context.new_page(), context.new_page()
    for page in pages:
        page.goto(visits.address + path)
    return pages


def test_with_one_tab_no_other_is_spoken_of(visits, paths):
    page = visits.open("en/compare/")
    drop(page, people(paths, 1))
    expect_counts(page, 1, 1)
    saved(page)
    notices = page.locator("[data-notices]")
    page.reload()
    expect_counts(page, 1, 1)
    report(page)
    page.evaluate(RETURNED)
    expect_counts(page, 1, 1)
    expect(notices).to_have_text("")
    page.goto(visits.address + PLAN)
    ready(page)
    write(add(page), theme="Forecasts")
    page.evaluate(RETURNED)
    expect(notices).to_have_text("")
    page.go_back()
    expect_counts(page, 1, 1)
    expect(notices).to_have_text("")


def test_the_same_answers_in_two_tabs_are_no_news(visits):
    first, other = two(visits, f"en/{PURPOSE}")
    choose_side(first, "buyer")
    rate(first, "clarity-stated", 4)
    expect(other.locator("[data-notices]")).to_have_text(WORDS["other-tab"])
    other.evaluate("document.querySelector('[data-notices]').replaceChildren()")
    first.click("[data-action=score]")
    report(first)
    expect(other.locator("[data-notices]")).to_have_text("")


def test_two_tabs_in_one_answer_are_told_and_either_can_be_had(visits):
    first, other = two(visits, f"en/{PURPOSE}")
    first.bring_to_front()
    choose_side(first, "buyer")
    add_note(first, "clarity-stated", "from one")
    expect(other.locator(f"[name='{NOTE}']")).to_have_value("from one")
    other.bring_to_front()
    other.locator(f"[name='{NOTE}']").evaluate("(note) => note.closest('details').open = true")
    other.fill(f"[name='{NOTE}']", "from the other")
    first.bring_to_front()
    notices = first.locator("[data-notices]")
    expect(notices).to_contain_text("from the other")
    expect(notices).to_contain_text("from one")
    expect(first.locator(f"[name='{NOTE}']")).to_have_value("from the other")
    notices.locator("button").click()
    for page in (first, other):
        expect(page.locator(f"[name='{NOTE}']")).to_have_value("from one")


def test_two_tabs_in_one_field_of_the_plan_are_told_and_either_can_be_had(visits):
    first, other = two(visits, PLAN)
    for page in (first, other):
        ready(page)
    write(add(first), theme="Forecasts")
    there = other.locator(ACTIONS)
    expect(there.locator("[data-name]")).to_have_text("Forecasts")
    there.locator("summary").click()
    other.bring_to_front()
    here = first.locator(ACTIONS)
    nothing_is_lost_of_two_fields(here, there)
    there.locator("[name=now]").focus()
    first.bring_to_front()
    write(here, now="from one")
    other.bring_to_front()
    expect(there.locator("[name=now]")).to_have_value("from one")  # nobody has typed in it
    other.evaluate(NO_REST)
    there.locator("[name=now]").press_sequentially(" and more")
    first.bring_to_front()
    write(here, now="one again")
    other.bring_to_front()
    expect(other.locator("[data-notices]")).to_have_text(PLANNING["other-tab"])
    there.locator("[name=now]").blur()
    clash = there.locator("[data-conflicts]")
    expect(clash).to_contain_text(PLANNING["clash-title"])
    expect(clash.locator("dd")).to_have_text("one again")
    clash.locator("[data-action=take-typed]").click()
    for card in (here, there):
        expect(card.locator("[name=now]")).to_have_value("one again")
    expect(clash).to_be_hidden()


def nothing_is_lost_of_two_fields(here, there):
    """One action, shown on two tabs, gets an owner on each."""
    write(there, owners__supplier="Tom")
    expect(here.locator("[name='owners.supplier']")).to_have_value("Tom")
    write(here, owners__buyer="Anne")
    expect(there.locator("[name='owners.buyer']")).to_have_value("Anne")
    assert values(here) == values(there)
    for card in (here, there):
        assert card.page.locator("[data-conflicts]:visible").count() == 0


def test_a_storage_that_is_cleared_empties_no_form_and_no_page(visits, paths):
    context = visits.context()
    pages = [context.new_page() for _ in range(4)]
    form, compare, planning, other = pages
    for page, path in zip(pages, (f"en/{PURPOSE}", "en/compare/", PLAN, "en/method/"), strict=True):
        page.goto(visits.address + path)
    ready(planning)
    write(add(planning), theme="Forecasts")
    choose_side(form, "buyer")
    rate(form, "clarity-stated", 4)
    compare.bring_to_front()
    drop(compare, people(paths, 1))
    expect_counts(compare, 1, 1)
    saved(compare)
    other.evaluate(GONE)
    expect(form.locator("[data-notices]")).to_have_text(WORDS["draft-cleared"])
    # the page that fills the database again first has all of it, and tells
    until(
        lambda: any(page.get_by_text(WORDS["kept-wiped"]).count() for page in (compare, planning))
    )
    saved(compare)
    for page in (form, compare, planning):
        page.reload()
    expect(form.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    expect_counts(compare, 1, 1)
    expect(planning.locator(f"{ACTIONS} [name=theme]")).to_have_value("Forecasts")


def test_an_import_that_is_interrupted_is_told_and_can_be_gone_on_with(visits, paths):
    page = visits.open("en/compare/")
    everyone = people(paths, MANY)
    files = [
        [f"{at}.response.json", canonical_text(document)] for at, document in enumerate(everyone)
    ]
    page.evaluate(DROP, files)
    page.locator("[data-reading]").wait_for()
    page.reload()
    trouble = said(page)
    expect(trouble).to_contain_text(f"of {2 * MANY} files")
    arrived = sum(int(text) for text in page.locator("[data-count]").all_inner_texts())
    done = int(trouble.inner_text().split(": ")[1].split(" ")[0])
    assert done == arrived < 2 * MANY
    page.reload()
    expect(trouble).to_contain_text(f"of {2 * MANY} files")
    page.evaluate(DROP, files)
    expect_counts(page, MANY, MANY)
    expect(page.locator("[data-trouble]")).to_have_text("", timeout=ENGINE_LIMIT)
    saved(page)
    page.reload()
    expect_counts(page, MANY, MANY)
    expect(page.locator("[data-trouble]")).to_have_text("")
