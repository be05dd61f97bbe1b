"""Where the folder of each method stands: its templates and words are files there."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from counterpart.methods import METHODS

from scripts.methods import outside as known_outside
from scripts.paths import PACKAGE


def method_folders(outside: Sequence[str] | None = None) -> dict[str, Path]:
    """The folders of the methods by id: the product's own, and those of modules from outside.

    Unless told, these are the modules of the overlay that is laid over this playbook.
    """
    own = {key: PACKAGE / "methods" / key.replace("-", "_") for key in METHODS}
    modules = [import_module(name) for name in (known_outside() if outside is None else outside)]
    return own | {of.METHOD.id: Path(str(of.__file__)).parent for of in modules}
