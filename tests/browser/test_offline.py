"""Kept on the device, the playbook works with its server gone; it never hides what is new."""

from __future__ import annotations

import re
from contextlib import ExitStack

import pytest
from filling_in import choose_side, give, points
from offline_visits import (
    CACHES,
    NEW,
    OLD,
    SCOPES,
    Trusted,
    below,
    cached,
    keep,
    line,
    opened,
    rebuild,
    without_engine,
)
from planning import open_play
from playwright.sync_api import expect
from served_site import served
from visits import BELOW, ENGINE_LIMIT, PURPOSE, Visits, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = read_locales()["en"]["site"]
SAVE_DATA = """navigator.connection && Object.defineProperty(
    navigator.connection, "saveData", { get: () => true })"""
ASK = "async (path) => (await fetch(path)).status"


@pytest.fixture
def whole(opened_browser, built_site):
    """Visits to the whole site as it was built."""
    with ExitStack() as running:
        visits = Trusted(opened_browser, running.enter_context(served(below(built_site, BELOW))))
        visits.running = running
        yield visits
        visits.close()


def test_a_visit_with_the_server_gone_opens_scores_and_compares(whole):
    trusted = whole
    context = trusted.context(idle_start=True)
    first = opened(context, f"{trusted.address}en/")
    line(first, "off")
    assert first.evaluate(CACHES) == first.evaluate(SCOPES) == []  # nothing is kept unasked
    button = first.locator("[data-offline-do=keep]").inner_text()
    assert re.fullmatch(r"Keep for use without a network \(\d\d MB\)", button)
    keep(first)
    trusted.stop()
    page = opened(context, f"{trusted.address}en/{PURPOSE}")
    expect(page.get_by_text(WORDS["offline-shown"])).to_be_visible()
    choose_side(page, "buyer")
    give(page, "renewal.now", 20, 30)
    page.click("[data-action=score]")
    report(page)
    for path in ("", "nl/guidance/purpose/", "en/hosting-check/", "en/privacy"):
        page.goto(trusted.address + path)
        expect(page.locator("h1").first).to_be_visible()
    assert page.url == f"{trusted.address}en/privacy/"
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("purpose", delay=50)
    finding = page.locator(".md-search-result__item a").first
    expect(finding).to_be_visible(timeout=ENGINE_LIMIT)
    # the libraries start without a server, too
    context.add_init_script(SAVE_DATA)
    page = opened(context, f"{trusted.address}nl/compare/index.html")
    page.click("[data-action=sample]")
    open_play(report(page))
    expect(page.locator("html")).to_have_attribute("data-engine-way", "libraries")


def refusals_are_passed_on(trusted, context, page):
    """What the server says is never replaced, nor kept."""
    trusted.expect("404", "is no page")
    before = sorted(cached(page))
    trusted.site.replaced["en/method/index.html"] = None
    trusted.site.missing = b"<!doctype html>Gone from the server"
    lost = context.new_page()
    answer = lost.goto(f"{trusted.address}en/method/")
    assert (answer.status, lost.inner_text("body")) == (404, "Gone from the server")
    lost.close()
    assert page.evaluate(ASK, "method/") == page.evaluate(ASK, "is no page/") == 404
    assert sorted(cached(page)) == before
    assert not [path for path in before if path.endswith(("404.html", ".map", "offline.js"))]
    assert len(before) == len(set(before))
    trusted.site.replaced.clear()


def test_what_the_server_says_counts_a_changed_page_shows_at_once_and_an_open_one_says_so(
    trusted, folder
):
    without_engine(folder)
    context = trusted.context()
    page = opened(context, f"{trusted.address}en/")
    keep(page)
    refusals_are_passed_on(trusted, context, page)
    form = opened(context, f"{trusted.address}en/{PURPOSE}")
    line(form, "kept")
    choose_side(form, "buyer")
    give(form, "renewal.now", 20, 30)
    (before,) = page.evaluate(CACHES)
    engine = [path for path in cached(page) if "/engine/snapshot" in path]
    rebuild(folder, OLD, NEW)
    trusted.site.asked.clear()
    fresh = opened(context, f"{trusted.address}en/")
    expect(fresh.locator("main")).to_contain_text(NEW)
    expect(form.locator("[data-news=update]")).to_be_visible(timeout=ENGINE_LIMIT)
    assert points(form, "renewal.now") == ["20", "30", "50"]
    expect(fresh.locator("[data-news=update]")).to_be_hidden()
    (after,) = page.evaluate(CACHES)
    assert after != before
    assert [path for path in cached(page) if "/engine/snapshot" in path] == engine
    assert not [path for path in trusted.site.asked if path.endswith(".bin")]
    form.click("[data-news-do=load]")
    line(form, "kept")
    expect(form.locator("[data-news=update]")).to_be_hidden()
    assert points(form, "renewal.now") == ["20", "30", "50"]
    page.click("[data-news-do=later]")
    expect(page.locator("[data-news=update]")).to_be_hidden()
    expect(page.locator("main")).to_contain_text(OLD)
    trusted.stop()
    page.reload()
    expect(page.locator("main")).to_contain_text(NEW)


def test_removing_leaves_nothing_but_the_answers(trusted, folder):
    without_engine(folder)
    context = trusted.context()
    page = opened(context, f"{trusted.address}en/{PURPOSE}")
    choose_side(page, "supplier")
    keep(page)
    page.click("[data-offline-do=remove]")
    line(page, "removed")
    assert page.evaluate(CACHES) == page.evaluate(SCOPES) == []
    page.click("[data-offline-do=keep]")  # again, at once
    line(page, "kept")
    page.reload()
    line(page, "kept")
    page.click("[data-offline-do=remove]")
    line(page, "removed")
    page.reload()
    line(page, "off")
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert page.evaluate(CACHES) == page.evaluate(SCOPES) == []
    expect(page.locator("[name=side][value=supplier]")).to_be_checked()


def test_two_sites_of_one_origin_leave_each_other_alone(opened_browser, folder):
    without_engine(folder)
    site = below(folder, "")
    content = site.content
    site.content = lambda name: content(re.sub(r"^one/(two/)?", "", name))
    with served(site):
        visits = Visits(opened_browser, site)
        visits.address = f"{site.origin}/one/"
        context = visits.context()
        outer = opened(context, f"{site.origin}/one/en/")
        keep(outer)
        inner = opened(context, f"{site.origin}/one/two/en/")
        keep(inner)
        assert sorted(inner.evaluate(SCOPES)) == [f"{site.origin}/one/", f"{site.origin}/one/two/"]
        inner.click("[data-offline-do=remove]")
        line(inner, "removed")
        inner.reload()
        line(inner, "off")
        (left,) = inner.evaluate(CACHES)
        assert left.startswith("counterpart:/one/:")
        visits.close()


def test_it_is_not_offered_on_plain_http(visits):
    page = visits.open("en/")
    assert page.evaluate("isSecureContext") is False
    expect(page.locator("[data-offline]")).to_be_hidden()


def test_the_hosting_check_sees_the_server_and_not_what_is_kept(trusted):
    context = trusted.context()
    page = opened(context, f"{trusted.address}en/hosting-check/")
    keep(page)
    page.reload()
    finding = page.locator("[data-check=offline]")
    expect(finding).to_have_attribute("data-state", "fine", timeout=ENGINE_LIMIT)
    trusted.expect("404")
    gone = next(path for path in (trusted.site.folder / "assets").glob("fonts/*"))
    trusted.site.replaced = {f"assets/fonts/{gone.name}": None, "offline.js": None}
    page.reload()
    expect(finding).to_have_attribute("data-state", "better", timeout=ENGINE_LIMIT)
    expect(finding).to_contain_text("404")
    expect(page.locator("[data-check=files]")).to_contain_text(gone.name)
