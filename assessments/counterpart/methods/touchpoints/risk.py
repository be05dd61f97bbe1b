"""Impact, involvement and risk of a touchpoint, as numbers that can be opened."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.methods.touchpoints.control import View
from counterpart.model import Side
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input, Trace, trace

POINTS = 5
"""Impact and involvement are rated on five points; a reader sees those."""


def risk(phrases: Phrases, view: View, name: str, n: str) -> Trace:
    """Risk on 0-100: a hundred times the fraction of the result object."""
    value = None if view.risk is None else 100 * view.risk
    label = f"{name}: {phrases.t('touchpoints-risk')}"
    return trace(phrases, value, label, "touchpoints-risk", risk_inputs(phrases, view), n)


def risk_inputs(phrases: Phrases, view: View) -> tuple[Input, ...]:
    """What a risk is made of, each as a fraction."""
    return (
        (phrases.t("touchpoints-impact"), phrases.exact(view.impact)),
        (phrases.t("touchpoints-own"), phrases.exact(view.own)),
        (phrases.t("touchpoints-involvement"), phrases.exact(view.involvement)),
    )


def rated(phrases: Phrases, fraction: float | None) -> str:
    """A fraction as the rating, or mean of ratings, that it came from."""
    return "–" if fraction is None else phrases.exact(1 + fraction * (POINTS - 1))


def claims(phrases: Phrases, views: Mapping[Side, View], option: str) -> list[Input]:
    """What each side gave to one option of its split, by side."""
    inputs = []
    for side, view in views.items():
        now = view.splits["now"]
        label = phrases.t(f"touchpoints-{option}-of", side=phrases.t(f"side-{side}"))
        inputs.append((label, phrases.exact(now[option]) if now else "–"))
    return inputs
