"""The engine as the pages have it: never waited for, and no loss where it does not start."""

from __future__ import annotations

import json
import re
import threading
from html import unescape

import pytest
from counterpart import check_bytes, to_bytes
from filling_in import add_note, choose_side, give, points, rate
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, alert, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = read_locales()["nl"]["form"]
KEEP_STATES = """states = []; new MutationObserver(() => {
    const state = document.documentElement.dataset.engine;
    if (state && states.at(-1) !== state) states.push(state);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-engine"] })"""

KEEP_SHIFTS = """shifts = []; new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifts.push(value);
}).observe({ type: "layout-shift", buffered: true })"""


def part(site, name):
    """The path of a part of the engine, which is named after its content."""
    manifest = json.loads((site.folder / "engine" / "engine.json").read_bytes())
    return f"engine/{manifest['files'][name]['name']}"


def state(page, expected):
    html = page.locator("html")
    expect(html).to_have_attribute("data-engine", expected, timeout=ENGINE_LIMIT)


def test_it_starts_by_itself_while_the_form_is_filled_in(visits, site):
    site.held[part(site, "wasm")] = threading.Event()
    context = visits.context(idle_start=True)
    context.add_init_script(KEEP_STATES)
    page = context.new_page()
    page.goto(f"{visits.address}nl/{PURPOSE}")
    state(page, "loading")
    expect(page.locator("[data-engine-state]")).to_have_text(WORDS["engine-loading"])
    choose_side(page, "supplier")
    give(page, "renewal.now", 20, 30)
    assert points(page, "renewal.now") == ["20", "30", "50"]
    page.click("[data-action=score]")
    expect(page.locator("#report")).to_have_text(WORDS["scoring"])
    rate(page, "clarity-stated", 2)
    site.held[part(site, "wasm")].set()
    state(page, "ready")
    expect(report(page).locator("[data-stale]")).to_have_text(WORDS["score-again"])
    assert page.evaluate("states") == ["idle", "loading", "ready"]
    marks = page.evaluate("performance.getEntriesByType('mark').map((mark) => mark.name)")
    assert [m for m in marks if ":" in m] == ["engine:start", "engine:ready", "report:shown"]
    page.reload()  # the report is there again, and still older than the answers
    expect(report(page).locator("[data-stale]")).to_have_text(WORDS["score-again"])
    expect(page.locator("[name='clarity-stated.now'][value='2']")).to_be_checked()
    page.click("[data-action=score]")
    expect(page.locator("[data-stale]")).to_have_count(0)
    state(page, "ready")
    page.reload()
    expect(report(page)).to_have_attribute("data-state", "shown")
    expect(page.locator("[data-share]")).to_be_visible()
    expect(page.locator("[data-stale]")).to_have_count(0)


def test_a_reset_while_it_loads_leaves_no_report_and_a_file_brings_all_back(visits, site, tmp_path):
    site.held[part(site, "wasm")] = threading.Event()
    page = visits.open(f"nl/{PURPOSE}")
    choose_side(page, "buyer")
    give(page, "renewal.now", 20, 30)
    page.click("[data-action=score]")
    page.click("[data-action=reset]")
    page.click("[data-reset-dialog] [value=yes]")
    site.held[part(site, "wasm")].set()
    state(page, "ready")
    page.wait_for_timeout(500)
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    expect(page.locator("[data-share]")).to_be_hidden()
    what_does_not_occur_comes_back_from_a_file(page, tmp_path)
    rate(page, "clarity-stated", 3)
    visits.expect("no such thing")
    a_mistake_of_the_page_is_not_called_the_engines(page, "score")


def test_a_page_that_is_opened_for_its_report_draws_nothing_that_the_report_pushes_away(
    visits, site
):
    html = (site.folder / "nl" / "sample" / "index.html").read_text("utf-8")
    [link, *_] = re.findall(r'compare/index\.html(#sample[^"]+)"', html)
    site.held[part(site, "wasm")] = threading.Event()
    page = visits.context(viewport={"width": 390, "height": 844}, locale="nl").new_page()
    page.add_init_script(KEEP_SHIFTS)
    page.goto(f"{visits.address}nl/compare/{unescape(link)}")
    expect(page.locator("#report")).to_have_text(WORDS["compare-working"])
    expect(page.locator("#report .cp-empty")).to_be_visible()
    expect(page.locator("#page-title")).to_be_hidden()
    expect(page.locator("[data-drop]")).to_be_hidden()
    state(page, "loading")
    site.held[part(site, "wasm")].set()
    report(page)
    expect(page.locator("#page-title")).to_be_visible()
    expect(page.locator("[data-gathered]")).to_be_visible()
    assert page.evaluate("shifts") == []
    page.goto("about:blank")
    page.goto(f"{visits.address}nl/compare/#r=1.no.answers")
    alert(page)
    expect(page.locator("[data-drop]")).to_be_visible()


def test_a_comparison_that_is_emptied_meanwhile_stays_empty(visits):
    page = visits.open("nl/compare/")
    page.click("[data-action=sample]")
    report(page)
    page.click("[data-action=reset]")
    at_once = (
        "['undo', 'reset'].forEach((a) => document.querySelector(`[data-action=${a}]`).click())"
    )
    page.evaluate(at_once)
    page.wait_for_timeout(500)
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    page.click("[data-action=undo]")
    report(page)
    page.click("[data-action=reset]")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    visits.expect("no such thing")
    a_mistake_of_the_page_is_not_called_the_engines(page, "sample")


def test_where_it_is_blocked_the_response_is_kept_and_a_retry_works(
    visits, site, catalogue, tmp_path
):
    visits.expect("404")
    site.replaced[part(site, "worker")] = None
    page = visits.open(f"nl/{PURPOSE}")
    choose_side(page, "buyer")
    page.locator("#relationship").click()
    page.keyboard.insert_text("Cafe\u0301 & \u201cZoë\u201d <b>")
    give(page, "renewal.now", 20, 30)
    page.click("label:has([name='failure.na'])")
    add_note(page, "clarity-stated", 'één\nregel\u2028😀 \\ "')
    page.click("[data-action=score]")
    assert WORDS["error-load-failed"] in alert(page).inner_text()
    state(page, "failed")
    said = page.locator("[data-engine-state]")
    assert WORDS["engine-failed"] in said.inner_text()
    with page.expect_download() as download:
        page.locator("[data-problems]").get_by_text(WORDS["download"]).click()
    download.value.save_as(tmp_path / "alone")
    alone = (tmp_path / "alone").read_bytes()
    assert to_bytes(check_bytes(alone, catalogue)) == alone
    site.replaced.clear()
    said.get_by_text(WORDS["engine-retry"]).click()
    state(page, "ready")
    expect(said).to_be_hidden()
    page.click("[data-action=score]")
    report(page)
    expect(page.locator("[role=alert]")).to_have_count(0)
    assert downloaded(page, "download", tmp_path).read_bytes() == alone


def what_does_not_occur_comes_back_from_a_file(page, tmp_path):
    """On a form that is empty."""
    choose_side(page, "buyer")
    page.click("label:has([name='failure.na'])")
    rate(page, "clarity-told", "n/a")
    page.click("[data-action=score]")
    report(page)
    file = downloaded(page, "download", tmp_path)
    page.click("[data-action=reset]")
    page.click("[data-reset-dialog] [value=yes]")
    page.set_input_files("[data-action=open]", file)
    expect(page.locator("[name='failure.na']")).to_be_checked()
    expect(page.locator("[name='clarity-told.now'][value='n/a']")).to_be_checked()
    rate(page, "clarity-stated", 2)
    expect(page.locator("[name='failure.na']")).to_be_checked()
    page.click("[data-action=score]")
    expect(page.locator("[data-stale]")).to_have_count(0)
    again = downloaded(page, "download", tmp_path, "again").read_bytes()
    assert b'"failure":{"guess":"n/a","now":"n/a","wanted":"n/a"}' in again


BREAK = """() => { performance.mark = (name) => {
    if (name === "report:shown") throw new TypeError("no such thing");
}; }"""


def a_mistake_of_the_page_is_not_called_the_engines(page, action):
    """Whatever the page does with what the engine answered."""
    page.evaluate(BREAK)
    page.click(f"[data-action={action}]")
    said = alert(page)
    expect(said).to_contain_text(WORDS["error-own-title"])
    expect(said).to_contain_text("no such thing")
    assert WORDS["engine-failed"] not in page.locator("main").inner_text()
    state(page, "ready")


def test_a_mistake_of_the_plan_is_not_called_the_engines(visits):
    visits.expect("no such thing")
    page = visits.open("nl/plan/")
    state(page, "idle")
    a_mistake_of_the_page_is_not_called_the_engines(page, "add-rules")
