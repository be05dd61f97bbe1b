"""What the report of a comparison by the method `touchpoints` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterpart.method import profile_as
from counterpart.methods.touchpoints import holders
from counterpart.methods.touchpoints.parties import held_by, held_line, mark, triangle
from counterpart.methods.touchpoints.prompts import of_finding, of_third
from counterpart.methods.touchpoints.rows import TouchpointRow, touchpoint_row
from counterpart.methods.touchpoints.scoring import Comparison as Touchpoints
from counterpart.methods.touchpoints.touchpoint import DISPUTES
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.charts.ternary import Mark, Ternary
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, by_weight
from counterpart.report.trace import Trace
from counterpart.scoring.comparison import Comparison

SHOWN = 3
"""Steps of the list come from the heaviest findings only, so that two people can do them."""
TOGETHER = 15.0
"""Points under which the two marks of a touchpoint share one label in the triangle."""


@dataclass(frozen=True)
class TouchpointsView:
    """Who holds how much in either view, the agenda, the triangle, and every touchpoint."""

    dominance: Reading
    held: Mapping[Side, tuple[tuple[str, Trace], ...]]
    agenda: tuple[TouchpointRow, ...]
    chart: Ternary | None
    rows: tuple[TouchpointRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def touchpoints_view(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> TouchpointsView:
    """The view of a comparison by the method `touchpoints`, addressed to both sides."""
    profile = profile_as(Touchpoints, comparison.profile)
    n = people(phrases, comparison)
    pairs = [
        *(
            (key, phrases.words.questions[key].title, pair)
            for key, pair in profile.touchpoints.items()
        ),
        *(("", label, pair) for label, pair in profile.own.items()),
    ]
    rows = tuple(
        touchpoint_row(phrases, number, *named, n) for number, named in enumerate(pairs, 1)
    )
    by_id = {row.id: row for row in rows}
    disputed = [row for row in rows if row.finding_id in DISPUTES]
    dominance = _dominance(phrases, profile)
    prompts = by_weight(
        talk
        for row in rows
        for talk in (of_finding(phrases, row, n), of_third(phrases, row))
        if talk
    )
    return TouchpointsView(
        dominance=dominance,
        held=_held(phrases, profile, by_id, comparison),
        agenda=tuple(sorted(disputed, key=lambda row: -row.pair.at_stake)),
        chart=_chart(phrases, rows),
        rows=rows,
        prompts=prompts,
        steps=_steps(phrases, dominance, prompts),
    )


def _dominance(phrases: Phrases, profile: Touchpoints) -> Reading:
    """What the two views of who holds the touchpoints together say, with both in words."""
    of = profile.holders
    facts: dict[str, str] = {
        **{side: held_line(phrases, of.held[side]) for side in SIDES},
        "points": phrases.whole(of.apart),
        "party": phrases.t(f"touchpoints-{of.party}-inside") if of.party else "",
    }
    reading = phrases.reading(of.reading, facts)
    if of.dominance is None:
        return reading
    return replace(reading, text=f"{reading.text} {phrases.t('touchpoints-both-see')}")


def _held(
    phrases: Phrases,
    profile: Touchpoints,
    rows: Mapping[str, TouchpointRow],
    comparison: Comparison,
) -> dict[Side, tuple[tuple[str, Trace], ...]]:
    """Each party's share of control in the view of either side."""
    perceptions = {key: pair.perceptions for key, pair in profile.touchpoints.items()}
    shown = {}
    for side in SIDES:
        known = [
            (rows[key].name, shares, impact)
            for key, shares, impact in holders.known(holders.across(perceptions, side), side)
        ]
        n = phrases.t("n-side", side=phrases.name(side), n=len(comparison.scores[side]))
        shown[side] = held_by(phrases, profile.holders.held[side], known, n)
    return shown


def _chart(phrases: Phrases, rows: tuple[TouchpointRow, ...]) -> Ternary | None:
    """Each touchpoint as either side sees it; the two are tied."""
    marks: list[Mark] = []
    for row in rows:
        perceptions = row.pair.perceptions
        first: int | None = None
        for side in SIDES:
            now = perceptions[side].splits["now"]
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


def _steps(
    phrases: Phrases, dominance: Reading, prompts: tuple[Prompt, ...]
) -> tuple[tuple[str, str], ...]:
    """What to do about dominance, and the steps of the heaviest findings, each step once."""
    steps = {step: phrases.t("touchpoints-held-title") for step in dominance.do}
    for prompt in prompts[:SHOWN]:
        for step in prompt.do:
            steps.setdefault(step, prompt.title.split(":")[0])
    return tuple((whose, step) for step, whose in steps.items())
