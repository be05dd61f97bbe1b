"""The scoring methods, by the name that a definition selects them with."""

from collections.abc import Mapping

from counterpart.methods import (
    co_operation,
    context,
    expectations,
    ground_rules,
    journey,
    pulse,
    purpose,
    ratings,
    relationship_type,
    stakeholders,
    touchpoints,
    trust,
)
from counterpart.methods.protocol import Method

METHODS: Mapping[str, Method] = {
    "co-operation": co_operation,
    "context": context,
    "expectations": expectations,
    "ground-rules": ground_rules,
    "journey": journey,
    "pulse": pulse,
    "purpose": purpose,
    "ratings": ratings,
    "relationship-type": relationship_type,
    "stakeholders": stakeholders,
    "touchpoints": touchpoints,
    "trust": trust,
}

__all__ = ["METHODS"]
