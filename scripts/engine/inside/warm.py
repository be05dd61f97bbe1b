"""Runs inside Pyodide before its memory is kept: everything loaded, every report printed once."""

from __future__ import annotations

import gc
import importlib
import json
import linecache
import random
import sys
from pathlib import Path
from typing import Any

LATE = ("encodings.utf_8_sig", "encodings.utf_16_le", "jinja2.debug")
"""Modules that are imported only when a file or a template is odd, or by a part from a package
that is here already: later there is no file left."""
FOLDER = Path("/lib/engine")


def warm() -> str:
    """Loads the catalogue and answers the requests that are given for it.

    Returns the names of all modules in archives that were loaded, as JSON.
    """
    from counterpart import door
    from counterpart.loading import load_catalogue
    from counterpart.requests.memory import MEMORY

    for name in LATE:
        importlib.import_module(name)
    held = load_catalogue(_read("catalogue.json"))
    list(held.methods.values())  # else each is loaded when it is asked for
    door.hold(held)
    for text in _read("warming.json"):
        if not json.loads(door.handle(text))["ok"]:
            raise ValueError(f"the engine does not answer {text[:200]}")
    MEMORY.forget()
    return names()


def forget() -> None:
    """Drops what is only of use here: paths, sources, random state."""
    random.seed(0)
    linecache.clearcache()
    sys.path_importer_cache.clear()
    for cache in (
        vars(importlib.import_module("zipimport"))["_zip_directory_cache"],
        vars(importlib.import_module("__main__")).get("__annotations__", {}),
    ):
        cache.clear()
    gc.collect()


def names() -> str:
    """The names of all modules in archives that are loaded by now, as JSON."""
    return json.dumps(sorted(_names()))


def _names() -> set[str]:
    return {
        file.partition(".zip/")[2]
        for module in list(sys.modules.values())
        if (file := getattr(module, "__file__", None) or "") and ".zip/" in file
    }


def _read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))
