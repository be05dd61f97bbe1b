"""The view of a comparison of the two sides, whatever the method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from counterpart.catalogue import Catalogue
from counterpart.comparison import Comparison
from counterpart.model import SIDES, Assessment, Side
from counterpart.relationship import NOTHING, Relationship
from counterpart.report.agreed import Agreed, agreed
from counterpart.report.charts.heat import Heat
from counterpart.report.co_operation.pair import co_operation_view
from counterpart.report.context.pair import context_view
from counterpart.report.expectations.pair import expectations_view
from counterpart.report.expert import ExpertRow, expert_rows
from counterpart.report.ground_rules.pair import ground_rules_view
from counterpart.report.happened import Happened, happened
from counterpart.report.journey.pair import journey_view
from counterpart.report.notes import NoteView, notes
from counterpart.report.opinions import OpinionView, opinions
from counterpart.report.overview import Overview, overview
from counterpart.report.people import one_each, sizes
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Prompt
from counterpart.report.proposals import Proposal, proposals, step_proposals
from counterpart.report.pulse.pair import pulse_view
from counterpart.report.purpose.pair import pair_view
from counterpart.report.rated import RatedView, ordered, rated_view
from counterpart.report.ratings.pair import ratings_view
from counterpart.report.relationship_type.pair import type_view
from counterpart.report.roles import role_heat
from counterpart.report.stakeholders.pair import stakeholders_view
from counterpart.report.time import OverTime, over_time
from counterpart.report.touchpoints.pair import touchpoints_view
from counterpart.report.trust.pair import trust_view


class MethodView(Protocol):
    """What a method adds: prompts, and steps as (whose, step)."""

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """What to talk about, the heaviest first."""

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """What to do next."""


VIEWS: Mapping[str, Callable[[Phrases, Assessment, Comparison], MethodView]] = {
    "co-operation": co_operation_view,
    "context": context_view,
    "expectations": expectations_view,
    "ground-rules": ground_rules_view,
    "journey": journey_view,
    "pulse": pulse_view,
    "purpose": pair_view,
    "ratings": ratings_view,
    "relationship-type": type_view,
    "stakeholders": stakeholders_view,
    "touchpoints": touchpoints_view,
    "trust": trust_view,
}
"""By method; its templates have its name."""


@dataclass(frozen=True)
class ComparisonView:
    """Everything the report of a comparison prints.

    What is proposed for a plan stands beside the prompts and the steps of `own`, in their order;
    there is none where nothing can be added to a plan.
    """

    phrases: Phrases
    comparison: Comparison
    relationship: str
    notes: tuple[str, ...]
    one_each: bool
    n: Mapping[Side, int]
    method: str
    own: MethodView
    overview: Overview | None
    rated: tuple[RatedView, ...]
    opinions: tuple[OpinionView, ...]
    roles: Heat | None
    over_time: tuple[OverTime, ...]
    happened: tuple[Happened, ...]
    agreed: Agreed | None
    expert: tuple[ExpertRow, ...]
    written: tuple[NoteView, ...]
    proposed: tuple[Proposal, ...]
    proposed_steps: tuple[Proposal, ...]


def comparison_view(
    catalogue: Catalogue,
    comparison: Comparison,
    language: str,
    beside: Relationship = NOTHING,
    *,
    addable: bool = False,
) -> ComparisonView:
    """The view of a comparison, addressed to both sides, with the actions and events beside it.

    It is `addable` where there is a plan that buttons can add to.
    """
    phrases = Phrases(catalogue, comparison.gathered.assessment, language)
    assessment = catalogue.assessments[comparison.gathered.assessment]
    keys, dimensions = ordered(comparison), comparison.dimensions
    journeys = assessment.method == "journey"  # its phases are numbered in every chart alike
    own_roles = assessment.method == "stakeholders"  # it has a map of its own for each side
    untils = [found.until for found in comparison.over_time]
    events = happened(phrases, beside.events, untils)
    own = VIEWS[assessment.method](phrases, assessment, comparison)
    round_ = comparison.gathered.round
    proposed = proposals(phrases, round_, own.prompts, own.steps) if addable else ()
    names = [r.relationship for side in SIDES for r in comparison.gathered.sides[side]]
    return ComparisonView(
        phrases=phrases,
        comparison=comparison,
        relationship=next((name for name in names if name), ""),
        notes=tuple(phrases.said(note) for note in comparison.gathered.notes),
        one_each=one_each(comparison),
        n=sizes(comparison),
        method=assessment.method,
        own=VIEWS[assessment.method](phrases, assessment, comparison),
        overview=overview(
            phrases, assessment, comparison, keys, list(dimensions) if journeys else keys
        ),
        rated=tuple(rated_view(phrases, comparison, key) for key in keys),
        opinions=opinions(phrases, comparison, keys),
        roles=None if own_roles else role_heat(phrases, comparison, keys),
        over_time=over_time(phrases, comparison, keys, events),
        happened=events,
        agreed=agreed(phrases, comparison, beside.actions),
        expert=expert_rows(phrases, comparison, keys),
        written=notes(phrases, assessment, comparison),
        proposed=proposed,
        proposed_steps=step_proposals(phrases, round_, proposed, own.steps) if addable else (),
    )
