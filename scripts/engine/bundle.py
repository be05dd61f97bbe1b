"""The scripts that go to the browser: the worker with Pyodide's loader, and the interpreter's."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from scripts.engine.errors import EngineBuildError
from scripts.engine.keeping import Inputs, sources
from scripts.node import tool
from scripts.paths import NODE_MODULES, ROOT, THEME

PYODIDE = NODE_MODULES / "pyodide"
SCRIPTS = THEME / "js" / "engine"
ELSEWHERE = re.compile(rb"(packageBaseUrl\s*\?\?\s*)`https://[^`]*`")
"""Where Pyodide would look for packages if it were not told; the engine names no other origin."""
OPTIONS = (
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--minify",
    "--log-level=warning",
)


def worker_inputs() -> Inputs:
    """What the worker's script is made from."""
    loader = PYODIDE / "pyodide.mjs"
    return sources(SCRIPTS, loader, NODE_MODULES / "esbuild" / "package.json", Path(__file__))


def bundle_worker(folder: Path) -> None:
    """Writes worker.js. Raises EngineBuildError."""
    made = _esbuild(SCRIPTS / "worker.js", "--bundle", "--external:node:*", "--external:ws")
    bundle, count = ELSEWHERE.subn(rb'\1""', made)
    if count != 1:
        raise EngineBuildError("pyodide.mjs names its packages' origin in another way than known")
    (folder / "worker.js").write_bytes(bundle)


def runtime_inputs(script: Path) -> Inputs:
    """What the interpreter's script is made from."""
    return sources(script, NODE_MODULES / "esbuild" / "package.json", Path(__file__))


def minify_runtime(script: Path, folder: Path) -> None:
    """Writes runtime.js. Raises EngineBuildError."""
    (folder / "runtime.js").write_bytes(_esbuild(script))


def _esbuild(entry: Path, *options: str) -> bytes:
    command = [*tool("esbuild"), str(entry), *options, *OPTIONS]
    done = subprocess.run(command, cwd=ROOT, capture_output=True)
    if done.returncode:
        raise EngineBuildError(f"esbuild cannot bundle {entry.name}:\n{done.stderr.decode()}")
    return done.stdout
