"""Stands in for Pyodide's event loop in a snapshot: nothing runs later there."""

from __future__ import annotations

# A snapshot refers to what Pyodide takes from JavaScript by its order, so this must be taken, too.
from pyodide_js._api import scheduleCallback

__all__ = ["_initialize_event_loop", "scheduleCallback"]


def _initialize_event_loop() -> None:
    from pyodide_js._api import config

    del config
