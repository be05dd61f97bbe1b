"""The folder `packages/` of a site, which Pyodide, micropip and pip install from.

It holds wheels, Pyodide's list of them (`pyodide-lock.json`) and a package index whose links are
relative, so that it works at any address.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from importlib.metadata import distribution, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from counterpart.language import DEFAULT

from scripts.engine.bundle import PYODIDE
from scripts.engine.keeping import Inputs, cached
from scripts.engine.packages import OURS, distributions, extras, folder_of
from scripts.notebook.wheels import build_own, own_files, own_packages, pack_installed, run_tool
from scripts.paths import BUILD, PACKAGE
from scripts.policy import PLACE
from scripts.staging import remove, write_changed

FOLDER = "packages"
LIST = "pyodide-lock.json"
INSTALLER = "micropip"
"""So that a page with nothing but Pyodide can install from the index, too; it needs Python 3.13."""
TO_WHEELS = "../../"
"""From the page of a package in the index to the wheels."""
TOOLS = ("hatchling", "pyodide-build", "pyodide-lock", "wheel")
ABSENT = (
    "No packages for notebooks: their tools need Python 3.12 or newer. "
    "Everything else is in the site as usual."
)
HEAD = f"""<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{PLACE}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="description" content="An index of packages, for programs that install them.">"""


def write_packages(
    site: Path, catalogue: Mapping[str, Any], *, cache: Path = BUILD / "engine"
) -> None:
    """Writes the folder into a site; what is right already is not touched.

    `catalogue` is what `compile_catalogue` made. Raises EngineBuildError.
    """
    made = cached(cache, FOLDER, _inputs(catalogue), lambda part: _make(part, catalogue))
    files = {path.relative_to(made): path for path in made.rglob("*") if path.is_file()}
    target = site / FOLDER
    for name, path in files.items():
        write_changed(target / name, path.read_bytes())
    others = [path for path in target.rglob("*") if path.is_file()]
    remove(path for path in others if path.relative_to(target) not in files)


def names() -> tuple[str, ...]:
    """The distributions in the folder: ours, what it needs for all it can do, and an installer."""
    more = (name for extra in extras() for name in distributions(extra))
    installer = (INSTALLER,) if find_spec(INSTALLER) else ()
    return tuple(dict.fromkeys([*distributions(), *more, *installer]))


def _inputs(catalogue: Mapping[str, Any]) -> Inputs:
    """What the folder depends on."""
    sources = {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for folder in (*map(folder_of, own_packages(catalogue)), Path(__file__).parent)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    others = {name: version(name) for name in (*names(), *TOOLS) if name != OURS}
    return {
        **sources,
        **own_files(catalogue),
        "pyproject": (PACKAGE.parent / "pyproject.toml").read_bytes(),
        "list": (PYODIDE / LIST).read_bytes(),
        "versions": json.dumps(others, sort_keys=True).encode(),
        "records": "".join(distribution(n).read_text("RECORD") or "" for n in others).encode(),
    }


def _make(folder: Path, catalogue: Mapping[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as work:
        build_own(catalogue, Path(work), folder)
        for name in names():
            if name != OURS:
                pack_installed(name, Path(work), folder)
        _list(folder, Path(work))
    _index(folder)


def _list(folder: Path, work: Path) -> None:
    """Writes Pyodide's list: its own without its packages, which are not here, and ours."""
    whole = json.loads((PYODIDE / LIST).read_bytes())
    (work / LIST).write_text(json.dumps({**whole, "packages": {}}), "utf-8")
    wheels = sorted(map(str, folder.glob("*.whl")))
    places = (f"--input={work / LIST}", f"--output={folder / LIST}", f"--base-path={folder}")
    run_tool("pyodide_cli", "lockfile", "add-wheels", *wheels, *places)


def _index(folder: Path) -> None:
    """Writes the package index of the list; its pages get the head that all pages here have."""
    from pyodide_build.create_package_index import create_package_index
    from pyodide_lock import PyodideLockSpec

    create_package_index(PyodideLockSpec.from_json(folder / LIST).packages, folder, TO_WHEELS)
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8").replace("<head>", HEAD, 1)
        text = text.replace("<html>", f'<html lang="{DEFAULT}">', 1)
        page.write_text(f"{text}\n", "utf-8", newline="\n")
