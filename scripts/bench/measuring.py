"""What all measurements share: seconds of a command, a goal, and word of what is measured now."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypedDict

from scripts.paths import ROOT

Times = dict[str, list[float]]
"""Seconds of each run, by what was measured."""


class Goal(TypedDict):
    """What is to be reached, what was found, and whether that is enough."""

    goal: str
    amount: float
    most: float
    met: bool


def goal(what: str, amount: float, most: float) -> Goal:
    """A goal that is met by an amount of at most `most`."""
    return {"goal": what, "amount": round(amount, 3), "most": most, "met": amount <= most}


def timed(command: Sequence[str]) -> float:
    """Seconds that a command takes."""
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def turns(runs: int, what: str) -> Iterator[int]:
    """The numbers of the runs; each is told as it begins."""
    for run in range(runs):
        say(f"{what}, {run + 1} of {runs}")
        yield run


def say(what: str) -> None:
    """Tells on standard error what is measured now."""
    sys.stderr.write(f"measuring: {what}\n")
    sys.stderr.flush()
