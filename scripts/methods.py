"""The methods of this playbook: the product's, and those of the overlay that is laid over it."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.method import Method
from counterpart.methods import METHODS as OURS

from scripts.paths import OVERLAY


def methods() -> Mapping[str, Method]:
    """All methods by id; those of an overlay are loaded when they are first asked for."""
    if not OVERLAY:
        return OURS
    from scripts.overlay.methods import known

    return known()


def outside() -> tuple[str, ...]:
    """The modules of the methods that are not the product's own."""
    if not OVERLAY:
        return ()
    from scripts.overlay.methods import usable

    return usable()
