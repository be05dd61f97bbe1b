"""What can go wrong while the engine is built."""

from __future__ import annotations


class EngineBuildError(RuntimeError):
    """The engine cannot be built; the message says what is in the way."""
