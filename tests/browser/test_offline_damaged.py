"""What is kept on the device is whole or is not there, whatever gets lost on the way."""

from __future__ import annotations

import json

import pytest
from offline_visits import CACHES, NEW, OLD, SCOPES, keep, line, opened, rebuild, without_engine
from playwright.sync_api import expect
from visits import report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = read_locales()["en"]["site"]
NO_ROOM = """Cache.prototype.put = () => Promise.reject(new DOMException("", "QuotaExceededError"));
"""


def test_all_or_nothing_is_kept(trusted, folder):
    trusted.expect("404")
    without_engine(folder)
    files = json.loads((folder / "engine" / "engine.json").read_bytes())["files"]
    name = f"engine/{files['snapshot']['name']}"
    replaced = {
        "missing": {name: None},
        "altered": {name: b"<html>Please sign in</html>"},
        "stale page": {"nl/method/index.html": b"<html>of another version</html>"},
    }
    page = trusted.open("en/")
    for broken, files in replaced.items():
        page.reload()
        line(page, "off")
        trusted.site.replaced = dict(files)
        page.click("[data-offline-do=keep]")
        line(page, "failed")
        expect(page.locator("[data-offline]")).to_contain_text(WORDS["offline-failed"])
        assert page.evaluate(CACHES) == page.evaluate(SCOPES) == [], broken
    trusted.site.replaced.clear()
    page.click("[data-offline-do=keep]")
    line(page, "kept")


def test_a_version_that_does_not_arrive_leaves_the_kept_one(trusted, folder):
    trusted.expect("404")
    without_engine(folder)
    context = trusted.context()
    page = opened(context, f"{trusted.address}en/")
    keep(page)
    before = page.evaluate(CACHES)
    rebuild(folder, OLD, NEW)
    trusted.site.replaced["nl/method/index.html"] = None
    page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update())")
    page.evaluate("""async () => {
        const coming = (await navigator.serviceWorker.getRegistration()).installing;
        while (coming && coming.state !== "redundant") await new Promise((done) => {
            coming.addEventListener("statechange", done, { once: true });
        });
    }""")
    assert page.evaluate(CACHES) == before
    trusted.stop()
    page.reload()
    expect(page.locator("main")).to_contain_text(OLD)


def test_without_room_everything_else_works(trusted, folder):
    (worker,) = (folder / "assets").glob("offline-worker-*.js")
    worker.write_text(NO_ROOM + worker.read_text("utf-8"), "utf-8")
    page = trusted.open("en/compare/")
    page.click("[data-offline-do=keep]")
    line(page, "failed")
    assert page.evaluate(CACHES) == page.evaluate(SCOPES) == []
    page.click("[data-action=sample]")
    report(page)


DAMAGE = """async (name) => {
    const cache = await caches.open((await caches.keys())[0]);
    for (const { url } of await cache.keys())
        if (url.endsWith(name)) await cache.put(url, new Response("no"));
}"""


def shows_the_sample(page):
    """It is not kept over a reload, so that each time an engine starts for it."""
    page.reload()
    page.click("[data-action=sample]")
    report(page)


def test_a_damaged_copy_is_passed_by_and_a_lost_one_can_be_kept_again(trusted, folder):
    trusted.expect("console")
    page = opened(trusted.context(), f"{trusted.address}en/compare/")
    keep(page)
    files = json.loads((folder / "engine" / "engine.json").read_bytes())["files"]
    page.evaluate(DAMAGE, files["wasm"]["name"])
    shows_the_sample(page)  # a second try asks the server past the copy
    page.evaluate("caches.keys().then((all) => Promise.all(all.map((n) => caches.delete(n))))")
    page.reload()  # what is not there is the server's
    keep(page)
    trusted.stop()
    shows_the_sample(page)
