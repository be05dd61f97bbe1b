"""What the report of a comparison by the method `journey` says beside what every one says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.method import profile_as
from counterpart.methods.journey.charts import Charts, charts
from counterpart.methods.journey.prompts import of_both, steps
from counterpart.methods.journey.scoring import Comparison as Journey
from counterpart.methods.journey.scoring import phases
from counterpart.methods.journey.table import PhaseRow, phase_rows
from counterpart.model import SIDES, Assessment, Side
from counterpart.report.numbers import apart, whole
from counterpart.report.people import people
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.scoring.bounds import above
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.findings import one_step_of


@dataclass(frozen=True)
class JourneyView:
    """The worst and the latest phase of both sides, how the provider sees itself, the charts."""

    together: str
    worst: Mapping[Side, str]
    worst_line: str
    latest: Mapping[Side, str]
    latest_line: str
    self_view: str
    self_view_line: str
    charts: Charts
    rows: tuple[PhaseRow, ...]
    prompts: tuple[Prompt, ...]
    steps: tuple[tuple[str, str], ...]


def journey_view(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> JourneyView:
    """The view of a comparison by the method `journey`, addressed to both sides."""
    journey = profile_as(Journey, comparison.profile)
    topics = of_both(phrases, assessment, comparison, journey, people(phrases, comparison))
    worst = {side: journey.sides[side].worst_phase for side in SIDES}
    latest = {side: journey.sides[side].latest_phase for side in SIDES}
    self_view, line = _self_view(phrases, assessment, journey)
    return JourneyView(
        together=_together(phrases, journey),
        worst={side: _named_phase(phrases, journey, side, worst[side]) for side in SIDES},
        worst_line=_line(phrases, "worst", worst),
        latest={side: _named_phase(phrases, journey, side, latest[side]) for side in SIDES},
        latest_line=_line(phrases, "latest", latest),
        self_view=self_view,
        self_view_line=line,
        charts=charts(phrases, journey.sides),
        rows=phase_rows(
            phrases,
            journey.sides,
            comparison.gathered.sides,
            shared=comparison.shared,
            journey=journey,
        ),
        prompts=tuple(topic.prompt for topic in topics),
        steps=steps(topics),
    )


def _named_phase(phrases: Phrases, journey: Journey, side: Side, key: str | None) -> str:
    if key is None:
        return "–"
    score = whole(journey.sides[side].phase_scores[key])
    return f"{phrases.words.dimensions[key].name} ({score})"


def _line(phrases: Phrases, what: str, phases: Mapping[Side, str | None]) -> str:
    """One sentence on whether the sides name the same phase."""
    if None in phases.values():
        return phrases.t(f"journey-{what}-unknown")
    same = phases["buyer"] == phases["supplier"]
    return phrases.t(f"journey-{what}-{'same' if same else 'other'}")


def _together(phrases: Phrases, journey: Journey) -> str:
    """In how many phases the sides come to another quadrant, in one sentence."""
    both = [
        (where, journey.sides["supplier"].quadrants[key])
        for key, where in journey.sides["buyer"].quadrants.items()
        if where and journey.sides["supplier"].quadrants[key]
    ]
    if not both:
        return phrases.t("journey-together-unknown")
    other = sum(buyer != supplier for buyer, supplier in both)
    key = "journey-together-some" if other else "journey-together-none"
    return phrases.t(key, other=other, all=len(both))


def _self_view(phrases: Phrases, assessment: Assessment, journey: Journey) -> tuple[str, str]:
    """The phase in which the provider's view of itself is furthest from the customer's.

    One step of a single question is named as one step, and no direction with it.
    """
    gaps = {key: gap for key, gap in journey.self_view_gap.items() if gap is not None}
    widest = max(gaps, key=lambda key: abs(gaps[key]), default=None)
    if widest is None:
        return "–", phrases.t("journey-self-view-unknown")
    scores = [journey.sides[side].phase_scores[widest] for side in SIDES]
    points, name = apart(*scores), phrases.words.dimensions[widest].name
    if not points:
        return phrases.t("journey-self-view-alike"), phrases.t("journey-self-view-none")
    one_step = one_step_of(assessment.scale(phases(assessment)[0].questions[0]).points)
    if not above(abs(gaps[widest]), one_step):
        return phrases.t("journey-self-view-close"), phrases.t("journey-self-view-step")
    kind = "better" if gaps[widest] > 0 else "worse"
    return name, phrases.t(f"journey-self-view-{kind}", points=points)
