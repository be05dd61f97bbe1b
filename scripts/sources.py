"""What a site is made from, and whether one was made from just that, asked before all else."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from scripts.packing import level
from scripts.paths import (
    BUILD,
    CONTENT,
    DEFINITIONS,
    OVERLAY,
    PACKAGE,
    PLAYS,
    PROGRAMMES,
    ROOMS,
    ROOT,
    SAMPLES,
    THEME,
)

SITE = BUILD / "site"
STAMP = ".counterpart"
"""The file in a site that says what it was made from."""
_OURS = (CONTENT, DEFINITIONS, PACKAGE, PLAYS, PROGRAMMES, SAMPLES, THEME, ROOT / "scripts")
SOURCES = (*_OURS, ROOMS) if OVERLAY else _OURS
WATCHED = (
    *(ROOT / room.relative_to(ROOMS) if room.is_relative_to(ROOMS) else room for room in _OURS),
    *([OVERLAY] if OVERLAY else []),
)
"""The same where people write it: what is laid over our rooms is made from both."""
SOURCE_FILES = ("mkdocs.yml", "package-lock.json", "requirements.txt")


def is_possible() -> bool:
    """Whether the tools that make packages for notebooks are here: they need Python 3.12."""
    return find_spec("pyodide_build") is not None and find_spec("pyodide_lock") is not None


def fingerprint(*, live: bool, packages: bool, builder: str = "mkdocs") -> str:
    """A digest of all that a site is made from and how; `packages` says whether it has some."""
    how = repr((live, packages, builder, level(0)))
    return digest_of([*SOURCES, *(ROOT / name for name in SOURCE_FILES)], how)


def digest_of(places: Iterable[Path], more: str = "") -> str:
    """A digest of the files in these places, with their names."""
    digest = hashlib.sha256(more.encode())
    above = f"{ROOT}{os.sep}"
    for place in places:
        for path in [str(place)] if place.is_file() else sorted(_below(place)):
            digest.update(f"{path.removeprefix(above)}\0".encode())
            with open(path, "rb") as file:  # noqa: PTH123 a Path for each takes most of the time
                digest.update(file.read())
    return digest.hexdigest()


def _below(place: Path) -> Iterator[str]:
    """The paths of all files below a folder but Python's own."""
    for folder, folders, names in os.walk(place):
        folders[:] = [name for name in folders if name != "__pycache__"]
        paths = (os.path.join(folder, name) for name in names)  # noqa: PTH118 as above
        yield from filter(os.path.isfile, paths)


def is_made(site: Path, now: str) -> bool:
    """Whether a site was made from what has this digest."""
    stamp = site / STAMP
    return stamp.is_file() and stamp.read_text("utf-8") == now


def up_to_date(site: Path) -> str:
    """What a build says that has nothing to do."""
    return f"Nothing changed; {shown(site)} is up to date."


def shown(path: Path) -> str:
    """A path as people read it: from the checkout where it is inside."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
