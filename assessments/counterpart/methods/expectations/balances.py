"""What was promised against what came: rows of the drawing and of its table, each traced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods.expectations.scoring import PAIRS, Balance, Profile, pair_name
from counterpart.model import Lens, Side
from counterpart.report.charts.track import Item, Point, Track, track
from counterpart.report.numbers import difference
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Input, Trace, minus, trace


@dataclass(frozen=True)
class BalanceRow:
    """One line: what was promised, what came, and the balance, each traced."""

    side: Side
    name: str
    promised: Trace
    delivered: Trace
    balance: Trace


Inputs = Mapping[str, Sequence[Input]]
"""By the id of a question, what its figure was made of; empty in a shared view."""


def rows(
    phrases: Phrases, side: Side, profile: Profile, lens: Lens, inputs: Inputs, n: str
) -> tuple[BalanceRow, ...]:
    """All pairs together first, then pair by pair."""
    every = tuple(
        [entry for key in keys for entry in inputs.get(key, ())]
        for keys in zip(*PAIRS, strict=True)
    )
    name = phrases.t("all-promises")
    whole = _row(phrases, side, name, profile.balance[lens], "promises", every, n)
    balances = profile.pairs[lens]
    pairs = (
        _row(
            phrases,
            side,
            phrases.t(f"promise-{pair_name(pair)}"),
            balances[pair_name(pair)],
            "promise",
            tuple(inputs.get(key, ()) for key in pair),
            n,
        )
        for pair in PAIRS
    )
    return (whole, *pairs)


def picture(phrases: Phrases, of: Iterable[tuple[Side, str, Balance | None]]) -> Track:
    """The arrows from what was promised to what came: (whose answer, name, balance)."""
    items, lines = [], []
    for side, name, balance in of:
        promised = None if balance is None else balance.promised
        delivered = None if balance is None else balance.delivered
        items.append(
            Item(
                side=side,
                name=name,
                aside="",
                said="" if balance is None else _came(phrases, balance),
                points=(Point("wanted", promised), Point("now", delivered)),
                start=promised,
                end=delivered,
            )
        )
        if balance is not None:
            parts = phrases.t("point-promised"), phrases.t("point-delivered")
            values = phrases.whole(promised), phrases.whole(delivered)
            lines.append(f"{name}: {parts[0]} {values[0]}, {parts[1]} {values[1]}")
    ends = phrases.t("end-little"), phrases.t("end-much")
    return track(phrases.t("promises-chart-title"), "; ".join(lines), ends, items)


def _came(phrases: Phrases, balance: Balance) -> str:
    """How far what came is from what was promised, in words."""
    more = difference(balance.delivered, balance.promised)
    if not more:
        return phrases.t("came-as-promised")
    return phrases.t("came-more" if more > 0 else "came-less", points=abs(more))


def _row(
    phrases: Phrases,
    side: Side,
    name: str,
    measured: Balance | None,
    kind: str,
    inputs: tuple[Sequence[Input], ...],
    n: str,
) -> BalanceRow:
    """A line of the table; `inputs` are those of what was promised and of what was delivered."""

    def traced(key: str, value: float | None, made_of: Sequence[Input]) -> Trace:
        return trace(phrases, value, f"{name}: {phrases.t(f'point-{key}')}", kind, made_of, n)

    promised = traced("promised", None if measured is None else measured.promised, inputs[0])
    delivered = traced("delivered", None if measured is None else measured.delivered, inputs[1])
    parts = [
        (phrases.t("point-delivered"), delivered.exact),
        (phrases.t("point-promised"), promised.exact),
    ]
    value = None if measured is None else measured.balance
    label = f"{name}: {phrases.t('balance')}"
    between = (None, None) if measured is None else (measured.delivered, measured.promised)
    balance = minus(phrases, value, between, label, "balance", parts, n)
    return BalanceRow(side, name, promised, delivered, balance)
