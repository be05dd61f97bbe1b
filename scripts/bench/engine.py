"""Measures the engine against plain Pyodide: in one run, in turns, from one server.

A bare page loads Pyodide as it comes from its package, and nothing else.
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from scripts.bench.measuring import Goal, Times, goal, say, turns
from scripts.paths import BUILD, NODE_MODULES

OURS, BARE = "site/en/compare/index.html", "bare/index.html"
FORM = "site/en/assessments/purpose/index.html"
BARE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LIST = "pyodide-lock.json"
BARE_PAGE = '<!doctype html><title>Bare</title><script type="module" src="bare.js"></script>'
BARE_SCRIPT = """import { loadPyodide } from "./pyodide.mjs";
performance.mark("engine:start");
await loadPyodide();
performance.mark("engine:ready");
document.documentElement.dataset.engine = "ready";
"""
SPENT = """() => Object.fromEntries(
  performance.getEntriesByType("mark").map((mark) => [mark.name, mark.startTime]))"""
ANSWERS = 40
ASK = """async (value) => {
  const report = document.querySelector("#report");
  performance.clearMarks("report:shown");
  const from = performance.now();
  document.querySelector(`[name="clarity-stated.now"][value="${value}"]`).click();
  document.querySelector("[data-action=score]").click();
  while (!performance.getEntriesByName("report:shown").length)
    await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.getEntriesByName("report:shown").at(-1).startTime - from;
}"""
"""Gives an answer, asks for the report, and says after how many milliseconds it was shown."""


@contextmanager
def beside_bare(site: Path) -> Iterator[Path]:
    """A folder with the site, and a bare page with the same Pyodide."""
    folder = BUILD / "bench"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bare").mkdir(parents=True)
    (folder / "site").symlink_to(site, target_is_directory=True)
    for name in (*BARE_FILES, LIST):
        shutil.copy(NODE_MODULES / "pyodide" / name, folder / "bare" / name)
    (folder / "bare" / "index.html").write_text(BARE_PAGE, "utf-8")
    (folder / "bare" / "bare.js").write_text(BARE_SCRIPT, "utf-8")
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def starts(launch: Any, address: str, runs: int) -> Times:
    """Seconds from the engine's start until it is ready, by name.

    A cold start is the first one of a browser that has seen nothing, a warm one is in another tab
    later. (Loaded again in the same tab, a page may get the machine code of the one before.)
    """
    times: Times = {}
    for _ in turns(runs, "engine, and bare Pyodide"):
        for name, path in (("engine", OURS), ("bare Pyodide", BARE)):
            browser = launch()
            context = browser.new_context()
            for visit in ("cold", "warm"):
                page = context.new_page()
                page.goto(f"{address}/{path}")
                page.locator("html[data-engine=ready]").wait_for(state="attached", timeout=60_000)
                marks = page.evaluate(SPENT)
                spent = (marks["engine:ready"] - marks["engine:start"]) / 1000
                times.setdefault(f"{name} ready, {visit}", []).append(spent)
                page.close()
            browser.close()
    return times


def reports(launch: Any, address: str) -> Times:
    """Seconds from an answer until the report that counts it is shown, the engine being ready."""
    say("reports")
    browser = launch()
    page = browser.new_page()
    page.goto(f"{address}/{FORM}")
    page.locator("html[data-engine=ready]").wait_for(state="attached", timeout=60_000)
    page.locator(".cp-side__card--buyer").click()
    seconds = [page.evaluate(ASK, str(1 + turn % 2)) / 1000 for turn in range(ANSWERS)]
    browser.close()
    return {"last answer to report": seconds}


def weights(site: Path) -> dict[str, int]:
    """Bytes to a ready engine by each way, and to bare Pyodide, as a compressing server sends."""
    folder = site / "engine"
    files = json.loads((folder / "engine.json").read_bytes())["files"]

    def by(*parts: str) -> int:
        every = ("worker", "runtime", "decoder", *parts)
        names = ["engine.json", *(files[part]["name"] for part in every)]
        return sum(sent(folder / name) for name in names)

    return {
        "engine, by snapshot": by("wasm", "snapshot"),
        "engine, by libraries": by("wasm", "stdlib", "packages", "catalogue"),
        "bare Pyodide": sum(sent(NODE_MODULES / "pyodide" / name) for name in (*BARE_FILES, LIST)),
    }


def sent(path: Path) -> int:
    """The bytes of a file, compressed where that makes it smaller."""
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))


def goals(times: Times, sizes: dict[str, int]) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough."""

    def middle(name: str) -> float:
        return statistics.median(times[name])

    def p95(name: str) -> float:
        return statistics.quantiles(times[name], n=20)[-1]

    by, bare = sizes["engine, by snapshot"], sizes["bare Pyodide"]
    cold, warm = (
        middle(f"engine ready, {visit}") / middle(f"bare Pyodide ready, {visit}")
        for visit in ("cold", "warm")
    )
    return [
        goal("engine ready, cold, to bare Pyodide", cold, 0.20),
        goal("engine ready, warm, to bare Pyodide", warm, 0.17),
        goal("bytes by snapshot, to bare Pyodide", by / bare, 1.05),
        goal("bytes by libraries, to bare Pyodide", sizes["engine, by libraries"] / bare, 0.9),
        goal("last answer to report, p95, seconds", p95("last answer to report"), 0.04),
    ]
