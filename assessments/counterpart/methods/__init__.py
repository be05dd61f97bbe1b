"""The scoring methods, by the name that a definition selects them with."""

from collections.abc import Mapping

from counterpart.methods import co_operation, ground_rules, pulse, purpose, ratings, touchpoints
from counterpart.methods.protocol import Method

METHODS: Mapping[str, Method] = {
    "purpose": purpose,
    "ratings": ratings,
    "co-operation": co_operation,
    "ground-rules": ground_rules,
    "pulse": pulse,
    "touchpoints": touchpoints,
}

__all__ = ["METHODS"]
