"""A touchpoint of a comparison as it is printed: both views, and its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.touchpoints.control import balance
from counterpart.methods.touchpoints.parties import bars, split_line
from counterpart.methods.touchpoints.risk import claims, rating_text, risk
from counterpart.methods.touchpoints.touchpoint import CONTESTED, ORPHAN, UNKNOWN, Pair
from counterpart.model import SIDES, Side
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Bar
from counterpart.report.trace import Input, Trace, trace
from counterpart.scoring.points import Shares


@dataclass(frozen=True)
class TouchpointRow:
    """One touchpoint on both sides: its number in the triangle, both views, and its numbers.

    One that respondents named has no id.
    """

    pair: Pair
    number: int
    id: str
    name: str
    finding: str
    finding_id: str
    splits: Mapping[Side, str]
    bars: Mapping[Side, Bar | None]
    contested: Trace
    orphan: Trace
    balance: Trace
    apart: Trace
    impact: Mapping[Side, str]
    involvement: Mapping[Side, str]
    risk: Mapping[Side, Trace]

    @property
    def stake(self) -> Trace:
        """The figure behind its place on the agenda."""
        return {CONTESTED: self.contested, ORPHAN: self.orphan}.get(self.finding_id, self.apart)


def touchpoint_row(
    phrases: Phrases, number: int, key: str, name: str, pair: Pair, n: str
) -> TouchpointRow:
    contested, orphan = pair.claims()
    both = claims(phrases, pair.perceptions, "us")
    third = claims(phrases, pair.perceptions, "third")
    now = {side: pair.perceptions[side].splits["now"] for side in SIDES}

    def number_of(value: float | None, what: str, inputs: list[Input], *, shown: bool) -> Trace:
        label = f"{name}: {phrases.t(f'touchpoints-{what}')}"
        text = phrases.exact(value) if shown else None
        return trace(phrases, value, label, f"touchpoints-{what}", inputs, n, text)

    alone = not key and pair.finding == UNKNOWN
    return TouchpointRow(
        pair=pair,
        number=number,
        id=key,
        name=name,
        finding=phrases.t(f"touchpoints-finding-{'alone' if alone else pair.finding}"),
        finding_id=pair.finding,
        splits={side: split_line(phrases, now[side], side) for side in SIDES},
        bars=bars(phrases, pair.perceptions, "now"),
        contested=number_of(contested, "contested", both, shown=False),
        orphan=number_of(orphan, "orphan", [*both, *third], shown=False),
        balance=number_of(balance(now["buyer"], now["supplier"]), "balance", both, shown=True),
        apart=number_of(pair.apart, "apart", _seen(phrases, now), shown=False),
        impact={side: rating_text(phrases, pair.perceptions[side].impact) for side in SIDES},
        involvement={
            side: rating_text(phrases, pair.perceptions[side].involvement) for side in SIDES
        },
        risk={
            side: risk(phrases, pair.perceptions[side], f"{name}, {phrases.name(side)}", n)
            for side in SIDES
        },
    )


def _seen(phrases: Phrases, now: Mapping[Side, Shares | None]) -> list[Input]:
    """Both views of who holds a touchpoint."""
    return [
        (
            phrases.t("touchpoints-seen-now", side=phrases.name(side)),
            split_line(phrases, now[side], side),
        )
        for side in SIDES
    ]
