"""The request `language`: the words of one more language, in a file that has just been loaded."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counterpart.catalogue import Catalogue


def answer_language(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `path`, that of the file, and lets the catalogue speak the language in it.

    The file is the engine's own: JSON as `apart` of the build made it, by the language.
    """
    for name, said in json.loads(Path(str(request["path"])).read_bytes()).items():
        catalogue.learn(name, said)
    return {}
