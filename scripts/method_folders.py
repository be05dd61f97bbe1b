"""Where the folder of each method stands: its templates and words are files there."""

from __future__ import annotations

from pathlib import Path

from counterpart.methods import METHODS

from scripts.paths import PACKAGE


def method_folders() -> dict[str, Path]:
    """The folders of the product's own methods, by id."""
    return {key: PACKAGE / "methods" / key.replace("-", "_") for key in METHODS}
