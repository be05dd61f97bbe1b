"""Measures the engine's start against plain Pyodide in Firefox and WebKitGTK, in turns."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from scripts.bench.engine import BARE, OURS
from scripts.bench.measuring import Goal, Times, goal, turns
from scripts.driving import Driven, firefox, until, webkit
from scripts.other_browsers import FIND

OPEN: Mapping[str, Callable[[Path], AbstractContextManager[Driven]]] = {
    "Firefox": firefox,
    "WebKitGTK": webkit,
}
MOST = 0.35
SPENT = """const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
const ready = at("engine:ready");
return ready && { spent: ready - at("engine:start") };"""


def starts(address: str, runs: int) -> Times:
    """Seconds from the engine's start until it is ready; each in a browser that has seen nothing.

    An engine that is not on this machine has no figures.
    """
    times: Times = {}
    for engine, find in FIND.items():
        program = find()
        for _ in turns(runs if program else 0, engine):
            for name, path in (("engine", OURS), ("bare Pyodide", BARE)):
                assert program
                with OPEN[engine](program) as page:
                    page.open(f"{address}/{path}")
                    spent = until(page, SPENT)["spent"] / 1000
                times.setdefault(f"{name} ready, {engine}", []).append(spent)
    return times


def goals(times: Times) -> list[Goal]:
    """What is to be reached in the engines that were measured."""
    targets = []
    for engine in OPEN:
        if values := times.get(f"engine ready, {engine}"):
            bare = times[f"bare Pyodide ready, {engine}"]
            ratio = statistics.median(values) / statistics.median(bare)
            targets.append(goal(f"engine ready, {engine}, to bare Pyodide", ratio, MOST))
    return targets
