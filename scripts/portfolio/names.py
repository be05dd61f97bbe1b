"""Which responses belong to one relationship, and what it is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from counterpart.checking import LABEL_LIMIT


def key(name: str) -> str:
    """The same for names that differ only in case, white space or the way letters are composed."""
    return " ".join(unicodedata.normalize("NFC", name.casefold()).split())


def shown(spellings: Mapping[str, int]) -> str:
    """The spelling that most responses use; of equally frequent ones the first in their order."""
    return min(spellings, key=lambda name: (-spellings[name], name))


def from_file(path: Path, top: Path, ending: str) -> str:
    """The name for what a relationship file without names holds: its way from `top`."""
    return from_folder(path.with_name(path.name.removesuffix(ending)) / path.name, top)


def from_folder(path: Path, top: Path) -> str:
    """The name for a response that names no relationship: its folder below `top`.

    At the top itself there is none. The whole way down counts, so that two relationships never
    become one because each has a folder `2026`.
    """
    way = path.parent.relative_to(top).as_posix()
    if way == ".":
        return ""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in way)[:LABEL_LIMIT]
