"""The scoring methods, by the name that a definition selects them with."""

from counterpart.methods import purpose

METHODS = {"purpose": purpose}

__all__ = ["METHODS"]
