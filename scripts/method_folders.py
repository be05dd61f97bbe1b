"""Where the folder of each method stands: its templates and words are files there."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from counterpart.methods import METHODS

from scripts.paths import PACKAGE


def method_folders(outside: Sequence[str] = ()) -> dict[str, Path]:
    """The folders of the methods by id: the product's own, and those of modules from outside."""
    own = {key: PACKAGE / "methods" / key.replace("-", "_") for key in METHODS}
    modules = [import_module(name) for name in outside]
    return own | {of.METHOD.id: Path(str(of.__file__)).parent for of in modules}
