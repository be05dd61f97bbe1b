"""The engine starts under a strict policy and wrong types, asks nobody else, and fails in words."""

from __future__ import annotations

import pytest
from served_site import expect_workers

pytestmark = pytest.mark.browser
READ = {"type": "read", "language": "en", "items": []}
READ_ANSWER = {"ok": True, "results": []}
BEFORE_TIME_OUT = 59_000  # milliseconds: before the time-out for a start, which is 60,000
PAGE = b"<!doctype html>A page in place of a missing file"


def start(page, call="engine.start()"):
    """What becomes of a start, and how long it took in milliseconds."""
    return page.evaluate(
        f"(async () => {{ const from = performance.now(); const result = await outcome({call});"
        " return { ...result, took: performance.now() - from }; })()"
    )


def test_it_becomes_ready_once_and_asks_only_its_own_origin(page, site, context, path_of):
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    page.evaluate("make({})")
    assert page.evaluate("engine.state") == "idle"
    page.evaluate("Promise.all([engine.start(), engine.start()])")
    page.evaluate("engine.start()")
    assert page.evaluate("told") == [["loading", None], ["ready", None]]
    assert page.evaluate("engine.way") == "snapshot"
    assert page.evaluate("document.documentElement.dataset.engine") == "ready"
    marks = page.evaluate("performance.getEntriesByType('mark').map((mark) => mark.name)")
    assert marks == ["engine:start", "engine:ready"]
    expect_workers(page, 1)
    assert f"{site.origin}/{path_of('wasm')}" in asked  # so the worker's requests are seen here
    assert [url for url in asked if not url.startswith(f"{site.origin}/sub/")] == []
    parts = ("engine.json", "worker", "runtime", "decoder", "wasm", "snapshot")
    engine = [name for name in site.asked if name.startswith("sub/engine/")]
    assert sorted(engine) == sorted(map(path_of, parts))  # each once, and no other


def test_requests_before_the_start_are_answered(page):
    page.evaluate("make({})")
    answers = page.evaluate("read => Promise.all([1, 2, 3].map(() => engine.ask(read)))", READ)
    assert answers == [READ_ANSWER] * 3
    assert page.evaluate("told") == [["loading", None], ["ready", None]]


@pytest.mark.parametrize("wrong", ["text/plain", "text/html; charset=utf-8", "image/png"])
def test_any_wrong_type_will_do(page, site, wrong):
    site.other_type = wrong
    site.types[".js"] = "application/javascript"
    page.evaluate("make({})")
    assert page.evaluate("read => engine.ask(read)", READ) == READ_ANSWER
    assert page.evaluate("engine.way") == "snapshot"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("wasm", None),
        ("wasm", PAGE),
        ("runtime", None),
        ("runtime", b"export default async () => { throw new Error('no'); };"),
        ("worker", None),
        ("worker", PAGE),
        ("engine.json", None),
        ("engine.json", PAGE),
        ("engine.json", b"{}"),
    ],
)
def test_without_a_file_of_both_ways_it_fails_quickly(page, site, path_of, name, content):
    site.replaced[path_of(name)] = content
    page.evaluate("make({})")
    result = start(page)
    assert (result["name"], result["code"]) == ("EngineError", "load-failed")
    assert result["detail"]
    assert result["took"] < BEFORE_TIME_OUT
    assert page.evaluate("told") == [["loading", None], ["failed", "load-failed"]]
    expect_workers(page, 0)


@pytest.mark.parametrize("name", ["wasm", "runtime", "worker", "engine.json"])
def test_a_retry_succeeds_when_the_file_is_back(page, site, path_of, name):
    site.replaced[path_of(name)] = None
    page.evaluate("make({})")
    assert start(page)["code"] == "load-failed"
    again = page.evaluate("read => outcome(engine.ask(read))", READ)
    assert again["code"] == "load-failed"  # no second start behind the reader's back
    site.replaced.clear()
    assert "code" not in start(page, "engine.restart()")
    assert page.evaluate("read => engine.ask(read)", READ) == READ_ANSWER
    assert page.evaluate("told").pop() == ["ready", None]


def test_a_policy_without_webassembly_fails_quickly(context, site):
    site.policy = site.policy.replace(" 'wasm-unsafe-eval'", "")
    page = context.new_page()
    page.goto(f"{site.origin}/sub/index.html")
    page.evaluate("make({})")
    result = start(page)
    assert result["code"] == "load-failed"
    assert "the interpreter does not run here" in result["detail"]
    assert result["took"] < BEFORE_TIME_OUT


def test_a_policy_without_workers_fails_quickly(context, site):
    site.policy = site.policy.replace("worker-src 'self'", "worker-src 'none'")
    page = context.new_page()
    page.goto(f"{site.origin}/sub/index.html")
    page.evaluate("make({})")
    result = start(page)
    assert result["code"] in ("load-failed", "no-worker")
    assert result["took"] < BEFORE_TIME_OUT


def test_a_browser_without_workers_is_told_apart(page):
    page.evaluate("delete globalThis.Worker")
    page.evaluate("make({})")
    assert start(page)["code"] == "no-worker"
    assert page.evaluate("told") == [["loading", None], ["failed", "no-worker"]]


def test_a_page_opened_from_a_folder_that_lacks_the_engine_says_so(context, folder):
    page = context.new_page()
    page.goto((folder / "sub" / "index.html").as_uri())
    page.evaluate("make({})")
    result = start(page)
    assert result["code"] == "file-origin"
    assert page.evaluate("engine.state") == "failed"
