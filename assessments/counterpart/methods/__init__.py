"""The scoring methods, by the name that a definition selects them with."""

from collections.abc import Mapping

from counterpart.methods import purpose, ratings
from counterpart.methods.protocol import Method

METHODS: Mapping[str, Method] = {"purpose": purpose, "ratings": ratings}

__all__ = ["METHODS"]
