"""The Python packages that go to the browser: sources, and the licences they come under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

from scripts.engine.errors import EngineBuildError
from scripts.paths import ROOT

PACKAGES = ("counterpart", "jinja2", "markupsafe")
"""Pure Python all of them: a snapshot cannot hold anything else."""
LATER: Mapping[str, tuple[str, ...]] = {
    "calendar": ("icalendar", "dateutil"),
    "qr": ("segno",),
    "workbook": ("xlsxwriter",),
}
"""What only some requests need besides, by the part of the engine that it is loaded as."""
DISTRIBUTIONS = {"dateutil": "python-dateutil"}
"""Packages that come under another name."""


def package_sources(packages: Sequence[str]) -> dict[str, bytes]:
    """The modules of the packages by their path. Raises EngineBuildError where one is missing."""
    return {
        f"{name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for name in packages
        for folder in [_folder(name)]
        for path in folder.rglob("*.py")
    }


def licences(packages: Sequence[str]) -> dict[str, bytes]:
    """The licence of each package by its path."""
    return dict(_licences(packages))


def _licences(packages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for name in packages:
        if name not in (*PACKAGES, *(of for later in LATER.values() for of in later)):
            continue  # the author's own: it comes as a folder
        for file in distribution(DISTRIBUTIONS.get(name, name)).files or []:
            if "licenses" in file.parts:
                yield f"licenses/{name}/{file.name}", Path(str(file.locate())).read_bytes()
    if "counterpart" in packages:
        yield "licenses/counterpart/LICENSE", (ROOT / "LICENSE").read_bytes()


def _folder(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise EngineBuildError(f"the Python package {name} is not installed")
    return Path(spec.submodule_search_locations[0])
