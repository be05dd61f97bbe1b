"""The request `part`: more modules to import, in an archive that has just been loaded."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue


def answer_part(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `path`, that of the archive, and lets Python import what is in it.

    It may hold modules of packages that are loaded already, such as `importlib.resources`; Python
    looks for these in the packages' own paths only.
    """
    archive = str(request["path"])
    sys.path.append(archive)
    for name, module in tuple(sys.modules.items()):
        places = getattr(module, "__path__", None)
        if isinstance(places, list):
            places.append(f"{archive}/{name.replace('.', '/')}")
    return {}
