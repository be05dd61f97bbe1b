"""What the report of a comparison says of the two sides' purposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.method import profile_as
from counterpart.methods.purpose.prompts import of_comparison, pair_facts, rated_reading
from counterpart.methods.purpose.rows import (
    SideView,
    SituationView,
    move_rows,
    side_view,
    situation_view,
)
from counterpart.methods.purpose.scoring import OPTIONS, pair_reading
from counterpart.methods.purpose.scoring import Comparison as Purpose
from counterpart.model import SIDES, Assessment, Lens, Side, other
from counterpart.report.believed import believed
from counterpart.report.charts.ternary import Mark, Ternary, ternary
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.trace import Trace
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class PairView:
    """The two purposes side by side, what each thinks of the other, the distances."""

    pair: Reading | None
    together: str
    sides: Mapping[Side, SideView]
    seen: Ternary | None
    wished: Ternary | None
    moves: tuple[Trace, ...]
    situations: tuple[SituationView, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def pair_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> PairView:
    """The view of a comparison by the method `purpose`, addressed to both sides."""
    purpose = profile_as(Purpose, comparison.profile)
    first, second = purpose.pair
    pair = None
    if first and second:
        pair = phrases.reading(pair_reading(first, second), pair_facts(phrases, first, second))
    situations = sorted(purpose.situations.items(), key=lambda of: -(of[1].between_sides or -1.0))
    sides = {side: side_view(phrases, comparison, purpose, side) for side in SIDES}
    steps = [(phrases.t("both-sides"), step) for step in (pair.do if pair else ())]
    steps += [(view.name, step) for view in sides.values() for step in view.fit.do[:2]]
    for key, dimension in comparison.dimensions.items():
        own = rated_reading(phrases, dimension, key) if dimension.gap.finding == "protect" else None
        steps += [(phrases.words.dimensions[key].name, step) for step in (own.do if own else ())]
    return PairView(
        pair=pair,
        together=_together(phrases, purpose, assessment.bands.near),
        sides=sides,
        seen=_chart(phrases, purpose, "guess"),
        wished=_chart(phrases, purpose, "wanted"),
        moves=move_rows(phrases, purpose),
        situations=tuple(situation_view(phrases, key, situation) for key, situation in situations),
        prompts=of_comparison(phrases, assessment, comparison, purpose),
        steps=tuple(steps),
    )


def _together(phrases: Phrases, purpose: Purpose, near: float) -> str:
    """One sentence on what both sides think of each other, where both guessed."""
    coorientation = purpose.coorientation
    buyer, supplier = coorientation["buyer"], coorientation["supplier"]
    if buyer is None or supplier is None:
        return phrases.t("together-unknown")
    return believed(phrases, {"buyer": buyer, "supplier": supplier}, near, "together")


def _chart(phrases: Phrases, purpose: Purpose, second: Lens) -> Ternary | None:
    marks: list[Mark] = []
    at: dict[Side, int] = {}
    for lens in ("now", second):
        for side in SIDES:
            if split := purpose.sides[side].shares[lens]:
                tied = None
                if lens == "now":
                    at[side] = len(marks)
                else:
                    tied = at.get(other(side) if second == "guess" else side)
                label = opening(phrases.t(f"mark-{lens}", **phrases.sides(side)))
                marks.append(Mark(label, side, lens, split, tied))
    if not marks:
        return None
    description = "; ".join(f"{m.label}: {phrases.split(m.split)}" for m in marks)
    corners = {option: phrases.title(option) for option in OPTIONS}
    return ternary(phrases.t(f"ternary-pair-{second}"), description, corners, marks)
