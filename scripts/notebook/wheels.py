"""The wheels of a playbook: its own with its assessments inside, and those of what that needs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import Distribution, PackagePath, distribution
from pathlib import Path
from typing import Any

from counterpart.loading import load_catalogue
from counterpart.playbook import CATALOGUE, FRAME, PLAYS, STYLE

from scripts.catalogue import catalogue_bytes
from scripts.engine.errors import EngineBuildError
from scripts.engine.libraries import packages_of
from scripts.engine.packages import OURS, PACKAGES, folder_of
from scripts.locales import read_locales
from scripts.paths import PACKAGE, ROOT
from scripts.plays.made import fragments
from scripts.standalone import FRAME as FRAME_SOURCE
from scripts.standalone import styles

LONG_AGO = "315532800"
"""1980 in seconds: the date of all files in a wheel, so that the same files give the same bytes."""
OF_PIP = ("INSTALLER", "RECORD", "REQUESTED", "direct_url.json")
"""What an installation adds, or what is made anew when a wheel is packed."""
ANYWHERE = "Wheel-Version: 1.0\nGenerator: counterpart\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


ALONE = 'packages = ["counterpart"]'
"""What our package's own wheel holds, as its pyproject.toml says."""


def own_packages(catalogue: Mapping[str, Any]) -> tuple[str, ...]:
    """What our wheel holds: our package, and those of methods from outside."""
    return (OURS, *(package for package in packages_of(catalogue) if package not in PACKAGES))


def own_files(catalogue: Mapping[str, Any]) -> dict[str, bytes]:
    """What the build adds to our package: the compiled catalogue, and the frame of a report."""
    return {
        CATALOGUE: catalogue_bytes(catalogue),
        FRAME: FRAME_SOURCE.read_bytes(),
        STYLE: styles().encode(),
        PLAYS: json.dumps(_plays(catalogue), ensure_ascii=False, sort_keys=True).encode(),
    }


def _plays(catalogue: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """The text of each play by language, as a report in a file of its own holds it."""
    held = load_catalogue(catalogue)
    return {name: fragments(held, locale, name) for name, locale in read_locales().items()}


def build_own(catalogue: Mapping[str, Any], work: Path, out: Path) -> None:
    """Builds our wheel into `out`, with `own_files` in it. Raises EngineBuildError."""
    source, held = work / OURS, own_packages(catalogue)
    for package in held:
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(folder_of(package), source / package, ignore=leave)
    project = (PACKAGE.parent / "pyproject.toml").read_text("utf-8")
    (source / "pyproject.toml").write_text(
        project.replace(ALONE, f"packages = {json.dumps(held)}"), "utf-8"
    )
    shutil.copy(ROOT / "LICENSE", source)
    for name, content in own_files(catalogue).items():
        (source / OURS / name).write_bytes(content)
    run_tool("build", "--wheel", "--no-isolation", f"--outdir={out}", str(source))


def pack_installed(name: str, work: Path, out: Path) -> None:
    """Packs an installed distribution into a wheel again, without what is compiled for a machine.

    What has a compiled part must do without it, as MarkupSafe does. Raises EngineBuildError.
    """
    package = distribution(name)
    folder = work / f"{name}-{package.version}"
    for file in package.files or []:
        if not _stays_out(file):
            _copy(file, folder)
    (metadata,) = folder.glob("*.dist-info")
    if _is_compiled(package):
        (metadata / "WHEEL").write_text(ANYWHERE, "utf-8", newline="\n")
        (metadata / "WHEEL").chmod(0o644)
    run_tool("wheel", "pack", str(folder), f"--dest-dir={out}")


def _stays_out(file: PackagePath) -> bool:
    """Whether a file is no part of a wheel for any machine: programs lie outside of its folder."""
    outside = ".." in file.parts or Path(file).is_absolute()
    made = "__pycache__" in file.parts or file.name.endswith(tuple(EXTENSION_SUFFIXES))
    added = file.parent.name.endswith(".dist-info") and file.name in OF_PIP
    return outside or made or added


def _copy(file: PackagePath, folder: Path) -> None:
    target = folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(Path(str(file.locate())).read_bytes())
    target.chmod(0o644)


def _is_compiled(package: Distribution) -> bool:
    return "Root-Is-Purelib: true" not in (package.read_text("WHEEL") or "")


def run_tool(module: str, *arguments: str) -> None:
    """Runs a tool of this Python. Raises EngineBuildError with what it says."""
    command = [sys.executable, "-m", module, *arguments]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": LONG_AGO}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    if done.returncode:
        raise EngineBuildError(f"{module} failed:\n{done.stdout}{done.stderr}")
