"""Measures how soon a command is done, against a bare import of what it cannot do without."""

from __future__ import annotations

import statistics
import sys

from scripts.bench.measuring import Goal, Times, goal, timed, turns
from scripts.paths import SAMPLES

RUNS = 15
BARE, HELP, COMPARE = "import click, jinja2", "counterpart --help", "compare two files"
MOST = {HELP: 2.0, COMPARE: 4.0}
"""How many times a bare import each may take."""


def commands(runs: int = RUNS) -> Times:
    """Seconds of each in turns, start of Python included; the first comparison is not counted."""
    files = [str(path) for path in sorted((SAMPLES / "false-consensus").glob("*.json"))]
    counterpart = [sys.executable, "-m", "scripts.cli"]
    jobs = {
        BARE: [sys.executable, "-c", BARE],
        HELP: [*counterpart, "--help"],
        COMPARE: [*counterpart, "compare", *files],
    }
    timed(jobs[COMPARE])  # after it the catalogue is kept
    times: Times = {name: [] for name in jobs}
    for _ in turns(runs, "commands"):
        for name, command in jobs.items():
            times[name].append(timed(command))
    return times


def goals(times: Times) -> list[Goal]:
    """That help and a comparison take little more than what they cannot do without."""
    middle = {name: statistics.median(times[name]) for name in (BARE, *MOST)}
    return [
        goal(f"{name}, to {BARE}", middle[name] / middle[BARE], most) for name, most in MOST.items()
    ]
