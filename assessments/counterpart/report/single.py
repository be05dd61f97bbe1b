"""The view of one response's report, by the method of its assessment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.report.co_operation.single import score_view as co_operation_view
from counterpart.report.context.single import score_view as context_view
from counterpart.report.expectations.single import score_view as expectations_view
from counterpart.report.ground_rules.single import score_view as ground_rules_view
from counterpart.report.journey.single import score_view as journey_view
from counterpart.report.pulse.single import score_view as pulse_view
from counterpart.report.purpose.single import score_view as purpose_view
from counterpart.report.ratings.single import score_view as ratings_view
from counterpart.report.relationship_type.single import score_view as type_view
from counterpart.report.stakeholders.single import score_view as stakeholders_view
from counterpart.report.touchpoints.single import score_view as touchpoints_view
from counterpart.report.trust.single import score_view as trust_view
from counterpart.responses import Response
from counterpart.score import Score

VIEWS: Mapping[str, Callable[[Catalogue, Response, Score, str], Any]] = {
    "co-operation": co_operation_view,
    "context": context_view,
    "expectations": expectations_view,
    "ground-rules": ground_rules_view,
    "journey": journey_view,
    "pulse": pulse_view,
    "purpose": purpose_view,
    "ratings": ratings_view,
    "relationship-type": type_view,
    "stakeholders": stakeholders_view,
    "touchpoints": touchpoints_view,
    "trust": trust_view,
}
"""By method; its templates have its name."""


def score_view(catalogue: Catalogue, response: Response, score: Score, language: str) -> Any:
    """The view of a response and its score, addressed to the side that answered."""
    method = catalogue.assessments[response.assessment].method
    return VIEWS[method](catalogue, response, score, language)
