"""Impact, involvement and risk of a touchpoint, as numbers that can be opened."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.methods.touchpoints.control import Perception
from counterpart.model import Side
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input, Trace, trace

POINTS = 5
"""Impact and involvement are rated on five points; a reader sees those."""


def risk(phrases: Phrases, perception: Perception, name: str, n: str) -> Trace:
    """Risk on 0-100: a hundred times the fraction of the result object."""
    value = None if perception.risk is None else 100 * perception.risk
    label = f"{name}: {phrases.t('touchpoints-risk')}"
    return trace(phrases, value, label, "touchpoints-risk", risk_inputs(phrases, perception), n)


def risk_inputs(phrases: Phrases, perception: Perception) -> tuple[Input, ...]:
    """What a risk is made of, each as a fraction."""
    return (
        (phrases.t("touchpoints-impact"), phrases.exact(perception.impact)),
        (phrases.t("touchpoints-own"), phrases.exact(perception.own)),
        (phrases.t("touchpoints-involvement"), phrases.exact(perception.involvement)),
    )


def rating_text(phrases: Phrases, fraction: float | None) -> str:
    """A fraction as the rating, or mean of ratings, that it came from."""
    return "–" if fraction is None else phrases.exact(1 + fraction * (POINTS - 1))


def claims(phrases: Phrases, perceptions: Mapping[Side, Perception], option: str) -> list[Input]:
    """What each side gave to one option of its split, by side."""
    inputs = []
    for side, perception in perceptions.items():
        now = perception.splits["now"]
        label = phrases.t(f"touchpoints-{option}-of", side=phrases.t(f"side-{side}"))
        inputs.append((label, phrases.exact(now[option]) if now else "–"))
    return inputs
