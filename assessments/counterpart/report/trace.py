"""How a printed number came about: its formula, its inputs and n, so that it can be opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.numbers import difference, signed, whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.points import Shares

Input = tuple[str, str]
MOST_INPUTS = 80
"""Inputs that are printed; more would make a report that no browser shows and nobody reads."""


@dataclass(frozen=True)
class Trace:
    """A number as printed, what it is called, its formula, its inputs (name, value) and n."""

    shown: str
    name: str
    formula: str
    inputs: tuple[Input, ...]
    exact: str
    n: str
    source: str


def trace(
    phrases: Phrases,
    value: float | None,
    name: str,
    kind: str,
    inputs: Sequence[Input],
    n: str,
    shown: str | None = None,
) -> Trace:
    """A traced number; `kind` names its formula and its source in the report locale."""
    return Trace(
        shown=whole(value) if shown is None else shown,
        name=name,
        formula=phrases.t(f"formula-{kind}"),
        inputs=_printed(phrases, inputs),
        exact=phrases.exact(value),
        n=n,
        source=phrases.t(f"source-{kind}"),
    )


def minus(
    phrases: Phrases,
    value: float | None,
    between: tuple[float | None, float | None],
    name: str,
    kind: str,
    inputs: Sequence[Input],
    n: str,
) -> Trace:
    """A traced difference of two numbers, the first minus the second.

    It is shown as what their whole points give, so that what stands beside it subtracts to it.
    """
    shown = signed(None if value is None else difference(*between))
    return trace(phrases, value, name, kind, inputs, n, shown)


def _printed(phrases: Phrases, inputs: Sequence[Input]) -> tuple[Input, ...]:
    left = len(inputs) - MOST_INPUTS
    more = [(phrases.t("more-inputs", count=left), "")] if left > 0 else []
    return (*inputs[:MOST_INPUTS], *more)


def move(
    phrases: Phrases,
    value: float | None,
    name: str,
    first: tuple[str, Shares | None],
    second: tuple[str, Shares | None],
    n: str,
) -> Trace:
    """Traced points to move between two splits, each with what it is called."""
    inputs = [(label, phrases.split(split)) for label, split in (first, second)]
    return trace(phrases, value, name, "move", inputs, n)
