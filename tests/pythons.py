"""A Python with the tools that need a newer one than the oldest which the playbook runs on."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.notebook import is_possible
from scripts.paths import BUILD, ROOT

NEEDED = (3, 12)
NAME = re.compile(r"python3\.(\d+)")
HOME = Path.home()
MANAGED = (
    (Path(os.environ.get("PYENV_ROOT", HOME / ".pyenv")), "versions/*/bin"),
    (HOME / ".local/share/uv/python", "*/bin"),
    (HOME / ".local/share/mise/installs/python", "*/bin"),
    (HOME / ".asdf/installs/python", "*/bin"),
)
"""Where version managers keep each Python; their commands on the path may run none of them."""
SAYS = "import sys, venv, ensurepip; print(*sys.version_info[:2], sys.version_info.releaselevel)"


def with_tools() -> Path | None:
    """A Python that can make the packages: this one, or one in an environment made for the tests.

    None where the machine has no Python 3.12 or newer. The environment is kept in `build/`.
    """
    if is_possible():
        return Path(sys.executable)
    python = newest()
    return None if python is None else _environment(python)


def newest() -> Path | None:
    """The newest Python of this machine that runs and is new enough; None where there is none."""
    versions = {path: version for path in _candidates() if (version := _version(path)) >= NEEDED}
    return max(versions, key=lambda path: versions[path], default=None)


def _candidates() -> Iterator[Path]:
    places = [Path(place) for place in os.get_exec_path()]
    places += [path for root, inside in MANAGED for path in sorted(root.glob(inside))]
    for place in places:
        for path in place.glob("python3.*"):
            number = NAME.fullmatch(path.name)
            if number and (3, int(number[1])) >= NEEDED:
                yield path


def _version(path: Path) -> tuple[int, ...]:
    """Its version; nothing where it does not run, or is not final yet."""
    try:
        done = subprocess.run([path, "-c", SAYS], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    major, minor, level = done.stdout.split() if done.returncode == 0 else ("0", "0", "")
    return (int(major), int(minor)) if level == "final" else ()


def _environment(base: Path) -> Path:
    """The Python of an environment with what is pinned for the build."""
    pins = ROOT / "requirements.txt"
    digest = hashlib.sha256(pins.read_bytes() + str(base).encode()).hexdigest()[:12]
    folder = BUILD / f"newer-python-{digest}"
    python = folder / "bin" / "python"
    if not python.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run([base, "-m", "venv", part], check=True)
        pip = [part / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-compile"]
        subprocess.run([*pip, "--require-hashes", "-r", pins], check=True)
        own = ["--no-build-isolation", "--no-deps", "--editable", ROOT / "assessments"]
        subprocess.run([*pip, *own], check=True)
        part.rename(folder)
    return python
