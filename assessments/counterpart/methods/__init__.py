"""The scoring methods, by the name that a definition selects them with."""

from collections.abc import Mapping

from counterpart.methods import (
    context,
    expectations,
    purpose,
    ratings,
    relationship_type,
    trust,
)
from counterpart.methods.protocol import Method

METHODS: Mapping[str, Method] = {
    "context": context,
    "expectations": expectations,
    "purpose": purpose,
    "ratings": ratings,
    "relationship-type": relationship_type,
    "trust": trust,
}

__all__ = ["METHODS"]
