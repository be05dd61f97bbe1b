"""The Python packages that go to the browser: what the scoring package says that it needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.engine.errors import EngineBuildError
from scripts.paths import ROOT

OURS = "counterpart"
PYTHON = "3.14"
"""The engine's Python, as Pyodide's own list of packages has it."""
ENGINE = {
    "os_name": "posix",
    "platform_system": "Emscripten",
    "python_full_version": f"{PYTHON}.0",
    "python_version": PYTHON,
    "sys_platform": "emscripten",
}
"""What a requirement may depend on there."""
NEVER_ASKED = ("tzdata",)
"""What others need and we never ask for: our calendars have days, and no time zones."""


def distributions(extra: str = "") -> tuple[str, ...]:
    """Our package and all that it needs, by their names; with an `extra`, for that too.

    As the metadata of each says, read for the engine's Python. Raises EngineBuildError where one
    is not installed.
    """
    names = [OURS]
    for name in names:
        for wanted in _wanted(name, extra if name == OURS else ""):
            if wanted not in names:
                names.append(wanted)
    return tuple(names)


def extras() -> tuple[str, ...]:
    """What our package can do with more packages: the parts of the engine that are loaded later."""
    return tuple(sorted(distribution(OURS).metadata.get_all("Provides-Extra") or []))


def _wanted(name: str, extra: str) -> Iterator[str]:
    try:
        lines = distribution(name).requires or []
    except PackageNotFoundError:
        raise EngineBuildError(f"the Python package {name} is not installed") from None
    for line in lines:
        requirement = Requirement(line)
        if not requirement.marker or requirement.marker.evaluate({**ENGINE, "extra": extra}):
            yield canonicalize_name(requirement.name)


def _packages(names: Sequence[str]) -> dict[str, str]:
    """The packages to import that these distributions hold, each with its distribution."""
    held = {OURS: OURS}  # installed as a link to the checkout, without files
    for name in names:
        for file in distribution(name).files or []:
            if file.name == "__init__.py" and len(file.parts) == 2:
                held[file.parts[0]] = name
    return held


_BASE = _packages(distributions())
_MORE = {extra: _packages(distributions(extra)) for extra in extras()}
PACKAGES = tuple(_BASE)
"""What the engine starts with. Pure Python all of it: a snapshot cannot hold anything else."""
OWN_LATER: Mapping[str, tuple[str, ...]] = {
    "deck": (f"{OURS}.deck", f"{OURS}.brand"),
    "sheet": (f"{OURS}.answer_sheet", f"{OURS}.survey"),
    "workbook": (f"{OURS}.answer_sheet", f"{OURS}.brand"),
    "workshop": (f"{OURS}.workshop",),
}
"""What of our own package only some requests need: it has no place in the memory that every visit
starts with. Whoever answers these imports it when asked."""
LATER: Mapping[str, tuple[str, ...]] = {
    name: (
        *(package for package in _MORE.get(name, ()) if package not in (*_BASE, *NEVER_ASKED)),
        *OWN_LATER.get(name, ()),
    )
    for name in sorted({*_MORE, *OWN_LATER})
}
"""What only some requests need besides, by the part of the engine that it is loaded as."""
DISTRIBUTIONS = {of: name for held in (_BASE, *_MORE.values()) for of, name in held.items()}
"""The distribution that each of these packages comes in."""


LICENCE = re.compile(r"[^/]+\.dist-info/LICEN[CS]E[^/]*")
"""Where older packages have theirs."""


def package_sources(packages: Sequence[str]) -> dict[str, bytes]:
    """The modules of the packages by their path. Raises EngineBuildError where one is missing."""
    return {
        f"{name.replace('.', '/')}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for name in packages
        for folder in [folder_of(name)]
        for path in folder.rglob("*.py")
    }


def licences(packages: Sequence[str]) -> dict[str, bytes]:
    """The licence of each package by its path."""
    return dict(_licences(packages))


def _licences(packages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for name in packages:
        if name not in DISTRIBUTIONS:
            continue  # the author's own: it comes as a folder
        for file in distribution(DISTRIBUTIONS[name]).files or []:
            if "licenses" in file.parts or LICENCE.match(str(file)):
                yield f"licenses/{name}/{file.name}", Path(str(file.locate())).read_bytes()
    if OURS in packages:
        yield f"licenses/{OURS}/LICENSE", (ROOT / "LICENSE").read_bytes()


def folder_of(name: str) -> Path:
    """The folder of a package. Raises EngineBuildError where it is not installed."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise EngineBuildError(f"the Python package {name} is not installed")
    return Path(spec.submodule_search_locations[0])
