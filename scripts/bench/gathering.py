"""Measures the comparison page with many responses: dropped as files, as one relationship file.

Each time runs from the moment the browser hands the files to the page until the report is shown,
with an engine that is ready and a browser that has seen nothing else. More than 2,000 files do not
go in at once; ten times the files are five drops of 2,000, with a report after each.
"""

from __future__ import annotations

import random
import shutil
import statistics
from pathlib import Path
from typing import Any

from counterpart import check_bytes
from counterpart.canonical import canonical_bytes
from counterpart.relationship import of_responses, to_bytes

from scripts.bench.command_line import document
from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.catalogue import catalogue
from scripts.definitions import read_definitions
from scripts.paths import BUILD

PAGE = "site/en/compare/index.html"
EACH, TEN = 500, 5000
"""Responses of each side."""
AT_ONCE = 2000
RUNS, FEWER, MORE = 7, 3, 3
"""Runs of the small size and of the large one; responses that are added to each small run."""
SEED = 5
LIMIT = 600_000  # milliseconds
MOST_SECONDS, MOST_APART, MOST_FOR_LAST = 1.0, 11.0, 0.1
FILES, DROPS, LAST = "2 × 500 files to the report", "5 × 2,000 files", "one more into 1,000"
WHOLE = {EACH: "a file of 1,000 responses", TEN: "a file of 10,000 responses"}
READY = "html[data-engine=ready]"
WATCH = """() => document.addEventListener("change", () => {
  performance.clearMarks("report:shown");
  window.given = performance.now();
}, true)"""
SHOWN = """async () => {
  while (!performance.getEntriesByName("report:shown").length)
    await new Promise((resolve) => setTimeout(resolve, 2));
  return performance.getEntriesByName("report:shown").at(-1).startTime - window.given;
}"""
"""How many milliseconds after the files were given the report was shown, once it is."""


def gathering(launch: Any, address: str) -> Times:
    """Seconds from files to the report, by what they were."""
    folder = BUILD / "bench-gathering"
    shutil.rmtree(folder, ignore_errors=True)
    many = _make_files(folder, TEN)
    few, more = _pick(many, 0, EACH), _pick(many, EACH, MORE)
    whole = {size: _relationship(folder, _pick(many, 0, size)) for size in WHOLE}
    times: Times = {}
    for run in turns(RUNS, "gathering"):
        page = _opened(launch, address)
        times.setdefault(FILES, []).append(_given(page, few))
        for path in more[:MORE]:
            times.setdefault(LAST, []).append(_given(page, [path]))
        page.context.browser.close()
        for size, path in whole.items():
            if size == EACH or run < FEWER:
                page = _opened(launch, address)
                times.setdefault(WHOLE[size], []).append(_given(page, [path]))
                page.context.browser.close()
        if run < FEWER:
            page = _opened(launch, address)
            drops = [many[at : at + AT_ONCE] for at in range(0, len(many), AT_ONCE)]
            times.setdefault(DROPS, []).append(sum(_given(page, drop) for drop in drops))
            page.context.browser.close()
    shutil.rmtree(folder)
    return times


def goals(times: Times) -> list[Goal]:
    """What is to be reached, what was found, and whether that is enough."""

    def middle(name: str) -> float:
        return statistics.median(times[name])

    return [
        goal(f"{FILES}, seconds", middle(FILES), MOST_SECONDS),
        goal("10 × the files, times the time", middle(DROPS) / middle(FILES), MOST_APART),
        goal(
            "10 × in one file, times the time", middle(WHOLE[TEN]) / middle(WHOLE[EACH]), MOST_APART
        ),
        goal(f"{LAST}, seconds", middle(LAST), MOST_FOR_LAST),
    ]


def _opened(launch: Any, address: str) -> Any:
    page = launch().new_page()
    page.goto(f"{address}/{PAGE}")
    page.locator(READY).wait_for(state="attached", timeout=LIMIT)
    page.evaluate(WATCH)
    return page


def _given(page: Any, paths: list[Path]) -> float:
    """Seconds; then whatever is still written is waited for, so that it is not measured next."""
    page.set_input_files("[data-action=open]", [str(path) for path in paths], timeout=LIMIT)
    spent = page.evaluate(SHOWN) / 1000
    page.locator("[data-saved=kept]").wait_for(timeout=LIMIT)
    return float(spent)


def _make_files(folder: Path, each: int) -> list[Path]:
    """Response files of so many people a side, the sides in turns; the same ones every time."""
    purpose, chance = read_definitions().assessments["purpose"], random.Random(SEED)
    folder.mkdir(parents=True)
    paths = []
    for number in range(each):
        for side in ("buyer", "supplier"):
            made = document(purpose, chance, side, f"{side}-{number}")
            made |= {"relationship": "Bench", "round": "2026-11"}
            made["answered_at"] = f"2026-11-{chance.randint(1, 28):02}T10:00:00Z"
            paths.append(folder / f"{number:05}-{side}.response.json")
            paths[-1].write_bytes(canonical_bytes(made))
    return paths


def _pick(paths: list[Path], start: int, each: int) -> list[Path]:
    return paths[2 * start : 2 * (start + each)]


def _relationship(folder: Path, paths: list[Path]) -> Path:
    known = catalogue(read_definitions())
    responses = [check_bytes(path.read_bytes(), known) for path in paths]
    path = folder / f"{len(paths)}.relationship.json"
    path.write_bytes(to_bytes(of_responses(responses)))
    return path
