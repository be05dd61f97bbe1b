"""Which responses belong to one relationship, and what it is called."""

from __future__ import annotations

import re
from pathlib import Path

from counterpart.names import alike as key

__all__ = ["from_file", "from_folder", "key"]


def from_file(path: Path, top: Path, ending: str) -> str:
    """The name for what a relationship file without names holds: its way from `top`.

    What browsers and people do to the end of a file's name makes no other relationship of it.
    """
    bare = re.sub(
        f"{re.escape(ending.removesuffix('.json'))}\\b.*", "", path.name, flags=re.I | re.S
    )
    return from_folder(path.with_name(bare or path.name) / path.name, top)


def from_folder(path: Path, top: Path) -> str:
    """The name for a response that names no relationship: its folder below `top`.

    At the top itself there is none. The whole way down counts, so that two relationships never
    become one because each has a folder `2026`.
    """
    way = path.parent.relative_to(top).as_posix()
    if way == ".":
        return ""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in way)
