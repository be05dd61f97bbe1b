"""Where the snapshot does not start, Python starts from its libraries; else words say why."""

from __future__ import annotations

import json
import threading

import pytest
from packed import unpacked
from served_site import expect_workers

from scripts.engine.archives import framed

pytestmark = pytest.mark.browser
PAGE = b"<!doctype html>A page in place of a missing file"
NO_ARCHIVE = framed(b"PK and then nothing of the kind")
READ = {"type": "read", "language": "en", "items": []}
QUICKLY = 6_000
"""Milliseconds in which a snapshot is refused, or else given up after eight seconds."""
START_BY_SNAPSHOT = """limit => Promise.race([startBy(1, "snapshot"),
    new Promise((late) => setTimeout(late, limit, { error: { code: "timeout" } }))])"""
CONNECTION = """facts => Object.defineProperty(navigator, "connection", { value: facts })"""


def damaged(data, part):
    """The unpacked data with other bytes at one place, packed again."""
    content = bytearray(unpacked(data))
    at = {"constants": 4, "header": -1, "pages": len(content) // 2}[part]
    if part == "header":  # Pyodide's own mark: the facts are 16 bytes, the runs come after them
        at = 16 + 8 * int.from_bytes(content[12:16], "little")
    content[at : at + 64] = bytes(byte ^ 255 for byte in content[at : at + 64])
    return framed(bytes(content))


def started(page, **options):
    """Starts an engine and gives its way and what it was told, as the page sees it."""
    page.evaluate("options => make(options)", options)
    page.evaluate("engine.start()")
    return page.evaluate("[engine.way, told]")


def expect_libraries(page):
    assert started(page) == ["libraries", [["loading", None], ["ready", None]]]
    assert page.evaluate("read => engine.ask(read)", READ) == {"ok": True, "results": []}
    expect_workers(page, 1)


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda data: None, id="missing"),
        pytest.param(lambda data: damaged(data, "header"), id="another Pyodide's"),
    ],
)
def test_without_its_snapshot_it_starts_from_the_libraries(page, site, folder, path_of, break_it):
    path = path_of("snapshot")
    site.replaced[path] = break_it((folder / path).read_bytes())
    expect_libraries(page)


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda data: PAGE, id="a page in its place"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda data: data[:-8] + bytes(8), id="another checksum"),
        pytest.param(lambda data: data[:9999] + b"x" + data[10000:], id="one byte"),
        pytest.param(lambda data: framed(b""), id="nothing in it"),
        pytest.param(lambda data: framed(bytes(4096)), id="zeros"),
        pytest.param(lambda data: damaged(data, "constants"), id="another interpreter's"),
    ],
)
def test_a_damaged_snapshot_is_refused_at_once(page, site, folder, path_of, break_it):
    """What follows such a refusal is the same whatever was refused: see above."""
    path = path_of("snapshot")
    site.replaced[path] = break_it((folder / path).read_bytes())
    page.evaluate("name => open(`engine/${name}`)", path_of("worker").rpartition("/")[2])
    answer = page.evaluate(START_BY_SNAPSHOT, QUICKLY)
    assert answer.get("error", {}).get("code") == "load-failed", answer


def test_a_snapshot_that_never_arrives_is_given_up(page, site, path_of):
    site.held[path_of("snapshot")] = threading.Event()
    try:
        options = {"timeouts": {"snapshot": 1500}}
        assert started(page, **options) == ["libraries", [["loading", None], ["ready", None]]]
    finally:
        site.held[path_of("snapshot")].set()
    expect_workers(page, 1)


def test_a_memory_that_never_answers_is_given_up(page, site, folder, path_of):
    # An interpreter that hangs where the snapshot's worker would have answered.
    worker = (folder / path_of("worker")).read_bytes()
    hang = b"const say=self.postMessage;self.addEventListener('message',({data})=>{"
    hang += b"if(data.way==='snapshot')for(;;);});"
    site.replaced[path_of("worker")] = hang + worker
    options = {"timeouts": {"snapshot": 1500}}
    assert started(page, **options) == ["libraries", [["loading", None], ["ready", None]]]
    expect_workers(page, 1)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("stdlib", None),
        ("stdlib", PAGE),
        ("stdlib", NO_ARCHIVE),
        ("packages", None),
        ("packages", PAGE),
        ("packages", NO_ARCHIVE),
        ("catalogue", None),
        ("catalogue", PAGE),
        ("catalogue", b"{}"),
    ],
)
def test_without_both_it_says_so_quickly(page, site, path_of, part, content):
    site.replaced[path_of("snapshot")] = None
    site.replaced[path_of(part)] = content
    page.evaluate("make({})")
    result = page.evaluate("outcome(engine.start())")
    assert (result["name"], result["code"]) == ("EngineError", "load-failed")
    assert result["detail"]
    assert page.evaluate("told") == [["loading", None], ["failed", "load-failed"]]
    expect_workers(page, 0)
    site.replaced.clear()
    page.evaluate("engine.restart()")
    assert page.evaluate("engine.way") == "snapshot"


@pytest.mark.parametrize("part", ["stdlib", "packages", "catalogue"])
def test_the_snapshot_needs_none_of_the_libraries(page, site, path_of, part):
    site.replaced[path_of(part)] = None
    assert started(page)[0] == "snapshot"


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({"saveData": True, "effectiveType": "4g"}, "libraries"),
        ({"saveData": False, "effectiveType": "3g"}, "libraries"),
        ({"effectiveType": "slow-2g"}, "libraries"),
        ({"saveData": False, "effectiveType": "4g"}, "snapshot"),
        (None, "snapshot"),
    ],
)
def test_a_slow_or_metered_connection_gets_fewer_bytes(page, site, path_of, facts, way):
    page.evaluate(CONNECTION, facts)
    assert started(page)[0] == way
    other = "stdlib" if way == "snapshot" else "snapshot"
    assert path_of(other) not in site.asked


INSIDE = """
import json, os, random, sys
json.dumps({
    "drawn": [random.random(), os.urandom(8).hex()],
    "loaded": sorted(name for name in sys.modules if name.startswith("jinja2")),
})
"""


def inside(page, way):
    """What Python has in a new worker that was started by one way."""
    page.evaluate("open('python.js')")
    answer = page.evaluate("([way, code]) => startBy(1, way, code)", [way, INSIDE])
    assert "error" not in answer, answer
    return json.loads(answer["answer"])


def test_every_start_from_the_snapshot_draws_other_random_numbers(page):
    item, other = (inside(page, "snapshot") for _ in "12")
    assert item["loaded"] == other["loaded"] != []
    assert [a == b for a, b in zip(item["drawn"], other["drawn"], strict=True)] == [False, False]
