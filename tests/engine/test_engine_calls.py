"""Requests and answers stay together, and a worker that hangs or dies is replaced."""

from __future__ import annotations

import pytest
from served_site import expect_workers

pytestmark = pytest.mark.browser
ASK = "number => outcome(engine.ask({ number }))"


def make(page, worker, call=20_000, start=20_000):
    timeouts = {"call": call, "start": start}
    page.evaluate(
        "([url, timeouts]) => make({ url, timeouts })", [f"workers/{worker}.json", timeouts]
    )


def test_answers_in_another_order_stay_apart(page):
    make(page, "backwards")
    three = "Promise.all([1, 2, 3].map((number) => engine.ask({ number })))"
    assert page.evaluate(three) == [{"number": 1}, {"number": 2}, {"number": 3}]


def test_a_start_that_hangs_times_out(page):
    make(page, "mute", start=200)
    waiting = "Promise.all([outcome(engine.start()), outcome(engine.ask({}))])"
    assert [result["code"] for result in page.evaluate(waiting)] == ["timeout", "timeout"]
    assert page.evaluate("told") == [["loading", None], ["failed", "timeout"]]
    expect_workers(page, 0)


@pytest.mark.parametrize(
    ("worker", "code"), [("silent", "timeout"), ("throwing", "crashed"), ("crashed", "crashed")]
)
def test_a_worker_that_breaks_is_ended_and_a_restart_makes_another(page, worker, code):
    make(page, worker, call=300)
    page.evaluate("engine.start()")
    both = "Promise.all([outcome(engine.ask({})), outcome(engine.ask({}))])"
    results = page.evaluate(both)
    assert [(r["name"], r["code"]) for r in results] == [("EngineError", code)] * 2
    expect_workers(page, 0)
    assert page.evaluate("told")[2:] == [["failed", code]]
    assert page.evaluate(ASK, 1)["code"] == code
    assert page.evaluate("outcome(engine.start())")["code"] == code
    page.evaluate("engine.restart()")
    assert page.evaluate("told")[3:] == [["loading", None], ["ready", None]]
    expect_workers(page, 1)


def test_a_restart_tells_those_who_wait(page):
    make(page, "silent")
    page.evaluate("engine.start()")
    page.evaluate("waiting = outcome(engine.ask({})); 0")
    page.evaluate("Promise.resolve().then(() => engine.restart())")
    assert page.evaluate("waiting")["code"] == "restarted"
    states = ["loading", "ready", "loading", "ready"]
    assert page.evaluate("told") == [[state, None] for state in states]


def test_a_restart_while_it_loads_is_one_start(page):
    make(page, "silent")
    results = page.evaluate("Promise.all([outcome(engine.start()), outcome(engine.restart())])")
    assert [result.get("code") for result in results] == ["restarted", None]
    assert page.evaluate("told") == [["loading", None], ["loading", None], ["ready", None]]
    expect_workers(page, 1)


def test_a_call_that_python_cannot_answer_spares_the_next(page):
    page.evaluate("make({})")
    result = page.evaluate("outcome(engine.ask({ type: 'score' }))")
    assert result["code"] == "call-failed"
    assert "KeyError" in result["detail"]
    answer = page.evaluate("engine.ask({ type: 'read', language: 'en', items: [] })")
    assert answer == {"ok": True, "results": []}
    unknown = page.evaluate("engine.ask({ type: 'nonesuch', language: 'en' })")
    assert unknown["ok"] is False
    assert len(unknown["problems"]) == 1
    assert page.evaluate("engine.state") == "ready"


def open_worker(page, path_of):
    page.evaluate("address => open(address)", path_of("worker").removeprefix("sub/"))


@pytest.mark.parametrize("way", ["snapshot", "libraries"])
def test_the_bare_protocol_gives_each_request_one_answer(page, site, path_of, way):
    open_worker(page, path_of)
    early = page.evaluate("talk({ id: 7, type: 'call', request: '{}' })")
    assert (early["ok"], early["error"]["code"]) == (False, "load-failed")
    odd = page.evaluate("talk({ id: 8, type: 'stop' })")
    assert (odd["ok"], odd["error"]["code"]) == (False, "unknown-type")
    twice = "way => Promise.all([1, 2].map((id) => startBy(id, way)))"
    assert page.evaluate(twice, way) == [{"id": i, "ok": True, "answer": ""} for i in (1, 2)]
    assert site.asked.count(path_of("wasm")) == 1
    site.asked.clear()
    third = page.evaluate("way => startBy(3, way)", way)
    assert third == {"id": 3, "ok": True, "answer": ""}
    assert site.asked == ["sub/engine/engine.json"]


@pytest.mark.parametrize("way", ["snapshot", "libraries"])
def test_a_failed_load_answers_every_request(page, site, path_of, way):
    site.replaced[path_of("wasm")] = None
    open_worker(page, path_of)
    answers = page.evaluate(
        "way => Promise.all([startBy(1, way), startBy(2, way).then(() =>"
        " talk({ id: 3, type: 'call', request: '{}' }))])",
        way,
    )
    assert [(a["id"], a["error"]["code"]) for a in answers] == [
        (number, "load-failed") for number in (1, 3)
    ]
    name = path_of("wasm").rpartition("/")[2]
    assert answers[0]["error"]["detail"] == f"{name}: status 404"
