"""The view of a comparison of the two sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.comparison import Comparison
from counterpart.methods.purpose import OPTIONS, pair_reading
from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.pair_prompts import of_comparison, pair_facts
from counterpart.report.pair_rows import (
    RatedView,
    SideView,
    SituationView,
    move_rows,
    rated_view,
    side_view,
    situation_view,
)
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.ternary import Mark, Ternary, ternary
from counterpart.report.trace import Trace


@dataclass(frozen=True)
class ComparisonView:
    """Everything the report of a comparison prints."""

    phrases: Phrases
    comparison: Comparison
    relationship: str
    notes: tuple[str, ...]
    pair: Reading | None
    together: str
    sides: Mapping[Side, SideView]
    seen: Ternary | None
    wished: Ternary | None
    moves: tuple[Trace, ...]
    rated: tuple[RatedView, ...]
    situations: tuple[SituationView, ...]
    prompts: tuple[Prompt, ...]


def comparison_view(catalogue: Catalogue, comparison: Comparison, language: str) -> ComparisonView:
    """The view of a comparison, addressed to both sides."""
    phrases = Phrases(catalogue, comparison.gathered.assessment, language)
    assessment = catalogue.assessments[comparison.gathered.assessment]
    first, second = comparison.profile.pair
    pair = None
    if first and second:
        pair = phrases.reading(pair_reading(first, second), pair_facts(phrases, first, second))
    situations = [
        situation_view(phrases, key, situation)
        for key, situation in comparison.profile.situations.items()
    ]
    apart = {key: s.between_sides or -1.0 for key, s in comparison.profile.situations.items()}
    order = sorted(range(len(situations)), key=lambda i: -list(apart.values())[i])
    names = [r.relationship for side in SIDES for r in comparison.gathered.sides[side]]
    return ComparisonView(
        phrases=phrases,
        comparison=comparison,
        relationship=next((name for name in names if name), ""),
        notes=tuple(phrases.said(note) for note in comparison.gathered.notes),
        pair=pair,
        together=_together(phrases, comparison),
        sides={side: side_view(phrases, comparison, side) for side in SIDES},
        seen=_chart(phrases, comparison, "guess"),
        wished=_chart(phrases, comparison, "wanted"),
        moves=move_rows(phrases, comparison),
        rated=tuple(rated_view(phrases, comparison, key) for key in comparison.dimensions),
        situations=tuple(situations[i] for i in order),
        prompts=of_comparison(phrases, assessment, comparison),
    )


def _together(phrases: Phrases, comparison: Comparison) -> str:
    """One sentence on what both sides think of each other, where both guessed."""
    found = [comparison.profile.coorientation[side] for side in SIDES]
    states = [o.state if o else None for o in found]
    if None in states:
        return phrases.t("together-unknown")
    if states[0] == states[1]:
        return phrases.t(f"together-{states[0]}")
    agree = states[0] in ("shared-view", "false-conflict")
    knows: Side = "buyer" if states[0] in ("shared-view", "known-difference") else "supplier"
    facts = phrases.sides(knows)
    return phrases.t("together-one-agree" if agree else "together-one-differ", **facts)


def _chart(phrases: Phrases, comparison: Comparison, second: Lens) -> Ternary | None:
    marks: list[Mark] = []
    at: dict[Side, int] = {}
    for lens in ("now", second):
        for side in SIDES:
            if split := comparison.profile.sides[side].shares[lens]:
                tied = None
                if lens == "now":
                    at[side] = len(marks)
                else:
                    tied = at.get(other(side) if second == "guess" else side)
                label = phrases.t(f"mark-{lens}", **phrases.sides(side)).capitalize()
                marks.append(Mark(label, side, lens, split, tied))
    if not marks:
        return None
    description = "; ".join(f"{m.label}: {phrases.split(m.split)}" for m in marks)
    corners = {option: phrases.purpose(option) for option in OPTIONS}
    return ternary(phrases.t(f"ternary-pair-{second}"), description, corners, marks)
