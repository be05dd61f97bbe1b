"""Prompts, steps and ticks in words."""

from __future__ import annotations

import math

from counterpart.methods.co_operation.scoring import Ticked
from counterpart.report.phrases import Phrases
from counterpart.words import say

SCALE = "prompts"
"""The scale of the ticks, which has the short names of the prompts."""


def short(phrases: Phrases, prompt: str) -> str:
    """The short name of a prompt."""
    return phrases.choice(SCALE, prompt)


def step(phrases: Phrases, prompt: str, value: float | None) -> str:
    """The step nearest to a value of 0-100, with its number; of two as near, the higher."""
    if value is None:
        return "–"
    steps = phrases.words.questions[prompt].steps
    at = math.floor((len(steps) - 1) * value / 100 + 0.5)
    return f"{at + 1}. {say(steps[at], phrases.side)}"


def ticked(phrases: Phrases, count: Ticked) -> str:
    """Whether a prompt is ticked, or of several people how many of how many tick it."""
    if count.ticked is None:
        return phrases.t("hidden" if count.n else "ticks-open")
    if count.n == 1:
        return yes(phrases, count.counts)
    return phrases.t("ticked-of", ticked=count.ticked, n=count.n)


def yes(phrases: Phrases, tick: bool | None) -> str:
    """A tick in words."""
    return "–" if tick is None else phrases.t("tick-yes" if tick else "tick-no")


def counts(phrases: Phrases, tick: bool | None) -> str:
    """Whether a tick counts, in one word."""
    return "–" if tick is None else phrases.t("counts-yes" if tick else "counts-no")
