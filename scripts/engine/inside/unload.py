"""Runs inside Pyodide: takes out what one part of the engine loaded, before the next is tried."""

from __future__ import annotations

import sys
from collections.abc import Iterator


def loaded() -> dict[str, list[str]]:
    """Where Python looks for modules, and each package that is loaded for its own."""
    return {name: list(places) for name, places in _places()}


def unload(before: dict[str, list[str]]) -> None:
    """Forgets all modules that were loaded since, also where their package holds them."""
    for name in [name for name in sys.modules if name not in before]:
        package, _, own = name.rpartition(".")
        module = sys.modules.pop(name)
        holder = sys.modules.get(package)
        if holder is not None and vars(holder).get(own) is module:
            delattr(holder, own)
    for name, places in _places():
        places[:] = before[name]


def _places() -> Iterator[tuple[str, list[str]]]:
    yield "", sys.path
    for name, module in tuple(sys.modules.items()):
        places = getattr(module, "__path__", [])
        yield name, places if isinstance(places, list) else []
