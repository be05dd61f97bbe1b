"""Which responses belong to one relationship, and what it is called where no response says so.

A way is the path of a file from the folder that was given, with `/` between its parts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from counterpart.names import alike


@lru_cache(maxsize=1024)
def key(name: str) -> str:
    """What the spellings of one name have in common; many responses bear the same name."""
    return alike(name)


def from_file(way: str, ending: str) -> str:
    """The name for what a relationship file without names holds: its way.

    What browsers and people do to the end of a file's name makes no other relationship of it.
    """
    folder, slash, name = way.rpartition("/")
    bare = re.sub(f"{re.escape(ending.removesuffix('.json'))}\\b.*", "", name, flags=re.I | re.S)
    return _shown(f"{folder}{slash}{bare or name}")


def from_folder(way: str) -> str:
    """The name for a response that names no relationship: the folder that it lies in.

    At the top itself there is none. The whole way down counts, so that two relationships never
    become one because each has a folder `2026`.
    """
    return _shown(way.rpartition("/")[0])


def _shown(name: str) -> str:
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
