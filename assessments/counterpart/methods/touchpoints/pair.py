"""What the report of a comparison by the method `touchpoints` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.touchpoints.control import balance
from counterpart.methods.touchpoints.parties import bar, held_by, mark, told, triangle
from counterpart.methods.touchpoints.risk import claims, rated, risk, risk_inputs
from counterpart.methods.touchpoints.scoring import Comparison as Touchpoints
from counterpart.methods.touchpoints.touchpoint import (
    AT_RISK,
    BOTH_WANT,
    CONTESTED,
    ORPHAN,
    UNKNOWN,
    Pair,
)
from counterpart.model import SIDES, Assessment, Lens, Side
from counterpart.report.charts.ternary import Mark, Ternary
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Bar, Prompt, Weight, by_weight, prompt
from counterpart.report.trace import Input, Trace, trace
from counterpart.scoring.comparison import Comparison

SHOWN = 3
"""Steps of the list come from the heaviest findings only, so that two people can do them."""
TOGETHER = 15.0
"""Points under which the two marks of a touchpoint share one label in the triangle."""


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
    impact: Mapping[Side, str]
    involvement: Mapping[Side, str]
    risk: Mapping[Side, Trace]


@dataclass(frozen=True)
class TouchpointsView:
    """Who holds how much, the agenda, the triangle, and every touchpoint."""

    dominance: Reading
    held: tuple[tuple[str, Trace], ...]
    agenda: tuple[TouchpointRow, ...]
    chart: Ternary | None
    rows: tuple[TouchpointRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def touchpoints_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> TouchpointsView:
    """The view of a comparison by the method `touchpoints`, addressed to both sides."""
    found = profile_as(Touchpoints, comparison.profile)
    n = people(phrases, comparison)
    pairs = [
        *(
            (key, phrases.words.questions[key].title, pair)
            for key, pair in found.touchpoints.items()
        ),
        *(("", label, pair) for label, pair in found.own.items()),
    ]
    rows = tuple(_row(phrases, number, *one, n) for number, one in enumerate(pairs, 1))
    by_id = {row.id: row for row in rows}
    claimed = [row for row in rows if row.finding_id in (CONTESTED, ORPHAN)]
    known = [
        (by_id[key].name, pair.held, pair.impact)
        for key, pair in found.touchpoints.items()
        if pair.held is not None and pair.impact is not None
    ]
    dominance = phrases.reading(found.reading)
    prompts = by_weight(one for row in rows if (one := _prompt(phrases, row, row.pair, n)))
    return TouchpointsView(
        dominance=dominance,
        held=held_by(phrases, found.held, known, n),
        agenda=tuple(sorted(claimed, key=lambda row: -row.pair.at_stake)),
        chart=_chart(phrases, rows),
        rows=rows,
        prompts=prompts,
        steps=_steps(phrases, dominance, prompts),
    )


def _row(phrases: Phrases, number: int, key: str, name: str, pair: Pair, n: str) -> TouchpointRow:
    contested, orphan = pair.claims()
    both = claims(phrases, pair.views, "us")
    third = claims(phrases, pair.views, "third")
    now = {side: pair.views[side].splits["now"] for side in SIDES}

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
        splits={side: told(phrases, now[side], side) for side in SIDES},
        bars=_bars(phrases, pair, "now"),
        contested=number_of(contested, "contested", both, shown=False),
        orphan=number_of(orphan, "orphan", [*both, *third], shown=False),
        balance=number_of(balance(now["buyer"], now["supplier"]), "balance", both, shown=True),
        impact={side: rated(phrases, pair.views[side].impact) for side in SIDES},
        involvement={side: rated(phrases, pair.views[side].involvement) for side in SIDES},
        risk={
            side: risk(phrases, pair.views[side], f"{name}, {phrases.name(side)}", n)
            for side in SIDES
        },
    )


def _bars(phrases: Phrases, pair: Pair, lens: Lens) -> dict[Side, Bar | None]:
    bars: dict[Side, Bar | None] = {}
    for side in SIDES:
        split = pair.views[side].splits[lens]
        label = phrases.t(f"touchpoints-seen-{lens}", side=phrases.name(side))
        bars[side] = None if split is None else bar(phrases, label, split, side)
    return bars


def _chart(phrases: Phrases, rows: tuple[TouchpointRow, ...]) -> Ternary | None:
    """Each touchpoint as either side sees it; the two are tied."""
    marks: list[Mark] = []
    for row in rows:
        views = row.pair.views
        first: int | None = None
        for side in SIDES:
            now = views[side].splits["now"]
            if now is None:
                continue
            together = first is not None and (row.pair.apart or 0.0) < TOGETHER
            label = "" if together else str(row.number)
            marks.append(mark(label, now, side, "now", first))
            first = len(marks) - 1 if first is None else first
    described = "; ".join(
        f"{row.number}. {row.name}: "
        + ", ".join(f"{phrases.name(side)}: {row.splits[side]}" for side in SIDES)
        for row in rows
        if any(row.bars.values())
    )
    return triangle(phrases, marks, described)


def _prompt(phrases: Phrases, row: TouchpointRow, pair: Pair, n: str) -> Prompt | None:
    found = _weight(phrases, row, pair, n)
    if found is None:
        return None
    weight, lens = found
    reading = phrases.reading(pair.finding, {"touchpoint": row.name})
    bars = [one for one in _bars(phrases, pair, lens).values() if one]
    also = (phrases.words.questions[row.id].talk if row.id else None) or ""
    title = f"{row.name}: {phrases.inside(row.finding)}"
    return prompt(
        phrases,
        weight,
        title,
        reading.talk,
        reading.guidance,
        (reading.text,),
        bars,
        also=also,
        reading=reading,
    )


def _weight(phrases: Phrases, row: TouchpointRow, pair: Pair, n: str) -> tuple[Weight, Lens] | None:
    """The points behind a finding, and the lens whose splits show it; None for no prompt."""
    contested, orphan = pair.claims()
    if pair.finding == CONTESTED and contested is not None:
        return Weight(contested, "touchpoints-contested", row.contested.inputs, n), "now"
    if pair.finding == ORPHAN and orphan is not None:
        return Weight(orphan, "touchpoints-orphan", row.orphan.inputs, n), "now"
    if pair.finding == AT_RISK:
        side: Side = max(SIDES, key=lambda of: pair.views[of].risk or 0.0)
        view = pair.views[side]
        inputs = ((phrases.t("whose-side"), phrases.name(side)), *risk_inputs(phrases, view))
        return Weight(100 * (view.risk or 0.0), "touchpoints-risk", inputs, n), "now"
    wanted = pair.claims("wanted")[0]
    if pair.finding == BOTH_WANT and wanted is not None:
        inputs = tuple(
            (one.label, one.told) for one in _bars(phrases, pair, "wanted").values() if one
        )
        return Weight(wanted, "touchpoints-contested", inputs, n), "wanted"
    return None


def _steps(
    phrases: Phrases, dominance: Reading, prompts: tuple[Prompt, ...]
) -> tuple[tuple[str, str], ...]:
    """What to do about dominance, and the steps of the heaviest findings, each step once."""
    steps = {step: phrases.t("touchpoints-held-title") for step in dominance.do}
    guidance = {
        phrases.catalogue.assessments[phrases.assessment].guidance[finding]: finding
        for finding in (CONTESTED, ORPHAN, AT_RISK, BOTH_WANT)
    }
    for one in prompts[:SHOWN]:
        reading = phrases.reading(guidance[one.guidance], {"touchpoint": ""})
        for step in reading.do:
            steps.setdefault(step, one.title.split(":")[0])
    return tuple((whose, step) for step, whose in steps.items())
