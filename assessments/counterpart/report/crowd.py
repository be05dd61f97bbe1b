"""Many respondents behind one number: how they are spread, in place of a line for each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input

CROWD_FROM = 31
"""Respondents of a side from which a number no longer lists them one by one [convention]."""
STEPS = (0, 20, 40, 60, 80, 100)


def crowd(phrases: Phrases, values: Sequence[float], without: int) -> list[Input]:
    """How many values of 0-100 lie in each fifth, and how many people have none.

    A value on a border counts in the upper fifth; 100 counts in the last.
    """
    ordered = sorted(values)
    ends = [*(bisect_left(ordered, step) for step in STEPS[:-1]), len(ordered)]
    rows = [(phrases.t("crowd"), str(len(ordered)))]
    for at, start in enumerate(ends[:-1]):
        rows.append(
            (phrases.t("crowd-step", low=STEPS[at], high=STEPS[at + 1]), str(ends[at + 1] - start))
        )
    if without:
        rows.append((phrases.t("crowd-without"), str(without)))
    return [*rows, (phrases.t("crowd-where"), "")]
