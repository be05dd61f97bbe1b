"""Stands in for asyncio in a snapshot: scoring awaits nothing, and Pyodide asks for no more."""

from __future__ import annotations

from typing import NoReturn


class Future:
    """Never made."""


def get_event_loop() -> NoReturn:
    """Raises RuntimeError: nothing runs later here."""
    raise RuntimeError("the engine has no event loop")
