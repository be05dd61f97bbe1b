"""Stands in for Pyodide's package loader in a snapshot: there is nothing to load from anywhere."""

from __future__ import annotations

from pathlib import PurePosixPath
from site import getsitepackages

# A snapshot refers to what Pyodide takes from JavaScript by its order, so this must be taken, too.
from pyodide_js import loadedPackages

__all__ = ["DSO_DIR", "SITE_PACKAGES", "init_loaded_packages", "loadedPackages"]

SITE_PACKAGES = PurePosixPath(getsitepackages()[0])
DSO_DIR = PurePosixPath("/usr/lib")


def init_loaded_packages() -> None:
    """Pyodide calls this at its start."""
