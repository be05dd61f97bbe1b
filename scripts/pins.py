"""Pins every dependency with its hash, for all platforms and Python versions at once.

`make pins` runs it. The resolver lives in a throw-away environment: nothing else needs it.
"""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from scripts.node import ROOT, npm

OLDEST_PYTHON = "3.11"
OPTIONS = (
    "--universal",
    f"--python-version={OLDEST_PYTHON}",
    "--upgrade",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-config",
    "--quiet",
)
# What each file is made from; the later ones keep to the versions of the first.
FILES = {
    "requirements.txt": (
        "--no-emit-package=counterpart",
        "pyproject.toml",
        "assessments/pyproject.toml",
        "--group=install",
    ),
    "requirements-dev.txt": ("--constraint=requirements.txt", "--group=dev"),
    "requirements-node.txt": ("--group=node",),
}
LOCKS = (ROOT / "package-lock.json", ROOT / "scripts" / "surveyjs" / "package-lock.json")


def pin_python() -> None:
    """Write the requirements files; a failing resolver raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet"]
        subprocess.run([*pip, "install", "uv"], check=True)
        for name, sources in FILES.items():
            print(f"Pinning {name}")
            command = [str(programs / "uv"), "pip", "compile", *OPTIONS, *sources]
            command.append(f"--output-file={name}")
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def pin_node() -> None:
    """Write each lock file for its package.json, which names exact versions, without addresses."""
    for path in LOCKS:
        print(f"Pinning {path.relative_to(ROOT)}")
        command = [*npm(), "install", "--package-lock-only", "--omit-lockfile-registry-resolved"]
        subprocess.run(command, cwd=path.parent, check=True)
        lock = json.loads(path.read_text(encoding="utf-8"))
        for entry in lock["packages"].values():
            entry.pop("funding", None)
        path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> int:
    """Pin both worlds; return 1 where a tool failed, which says why itself."""
    try:
        pin_python()
        pin_node()
    except subprocess.CalledProcessError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
