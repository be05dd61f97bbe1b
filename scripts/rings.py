"""How often Python looks for rings among its objects."""

from __future__ import annotations

import gc

RARELY = 100_000
"""New objects after which Python looks for rings among them: files by the thousand are objects by
the hundred thousand, none of them in a ring, and every look would take longer than the last."""


def look_rarely() -> None:
    """Has this process look as rarely as that."""
    gc.set_threshold(RARELY)
