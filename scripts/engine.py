"""Builds the engine's folder: what a browser needs to run the scoring package, and nothing else.

Slow products (the compressed interpreter, the bundled worker) are kept in build/engine/ under
the hash of what they were made from.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from counterpart.canonical import canonical_bytes

from scripts.node import tool
from scripts.paths import BUILD, NODE_MODULES, ROOT, THEME

PYODIDE = NODE_MODULES / "pyodide"
SCRIPTS = THEME / "js" / "engine"
PACKAGES = ("counterpart", "jinja2", "markupsafe")
"""What goes to the browser, as pure Python."""
LEVEL = 9
LONG_AGO = (1980, 1, 1, 0, 0, 0)

_ELSEWHERE = re.compile(rb"(packageBaseUrl\s*\?\?\s*)`https://[^`]*`")
"""Where Pyodide would look for packages if it were not told; the engine names no other origin."""

Inputs = Mapping[str, bytes]


class EngineBuildError(RuntimeError):
    """The engine cannot be built; the message says what is in the way."""


def build_engine(out: Path, catalogue: Mapping[str, Any], cache: Path = BUILD / "engine") -> None:
    """Writes the engine's files into `out` and removes what else is there.

    `catalogue` is what `compile_catalogue` made. The same inputs give the same bytes, and a file
    that is right already is not touched. Raises EngineBuildError.
    """
    wasm = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    files = {
        "worker.js": _kept(cache, "worker.js", _worker_inputs(), lambda _: _bundle()),
        "runtime.js": (PYODIDE / "pyodide.asm.mjs").read_bytes(),
        "wasm.bin": _kept(cache, "wasm.bin", {"wasm": wasm}, lambda _: _gzipped(wasm)),
        "stdlib.bin": (PYODIDE / "python_stdlib.zip").read_bytes(),
        "packages.bin": _kept(cache, "packages.bin", dict(_package_files()), _zipped),
        "lock.json": canonical_bytes(_lock()),
        "catalogue.json": canonical_bytes(catalogue),
    }
    out.mkdir(parents=True, exist_ok=True)
    for path in out.iterdir():
        if path.name not in files:
            path.unlink()
    for name, content in files.items():
        _write(out / name, content)


def _kept(cache: Path, name: str, inputs: Inputs, make: Callable[[Inputs], bytes]) -> bytes:
    stem, _, ending = name.partition(".")
    path = cache / f"{stem}-{_digest(inputs)}.{ending}"
    if path.is_file():
        return path.read_bytes()
    content = make(inputs)
    cache.mkdir(parents=True, exist_ok=True)
    _write(path, content)
    for other in cache.glob(f"{stem}-*.{ending}"):
        if other != path:
            other.unlink(missing_ok=True)
    return content


def _digest(inputs: Inputs) -> str:
    # This file is an input too: what it makes of the others may change with it.
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for name, content in sorted(inputs.items()):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _write(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)


def _worker_inputs() -> Inputs:
    paths = [
        *SCRIPTS.glob("*.js"),
        PYODIDE / "pyodide.mjs",
        NODE_MODULES / "esbuild" / "package.json",
    ]
    return {path.name: path.read_bytes() for path in paths}


def _bundle() -> bytes:
    command = [
        *tool("esbuild"),
        str(SCRIPTS / "worker.js"),
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--charset=utf8",
        "--minify",
        "--external:node:*",
        "--external:ws",
        "--log-level=warning",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True)
    if done.returncode:
        raise EngineBuildError(f"esbuild cannot bundle the worker:\n{done.stderr.decode()}")
    bundle, found = _ELSEWHERE.subn(rb'\1""', done.stdout)
    if found != 1:
        raise EngineBuildError("pyodide.mjs names its packages' origin in another way than known")
    return bundle


def _package_files() -> Iterator[tuple[str, bytes]]:
    """The Python files of the packages with the licences they come under."""
    for name in PACKAGES:
        spec = find_spec(name)
        if spec is None or not spec.submodule_search_locations:
            raise EngineBuildError(f"the Python package {name} is not installed")
        folder = Path(spec.submodule_search_locations[0])
        for path in folder.rglob("*.py"):
            yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()
        for file in distribution(name).files or []:
            if "licenses" in file.parts:
                yield f"licenses/{name}/{file.name}", Path(str(file.locate())).read_bytes()
    yield "licenses/counterpart/LICENSE", (ROOT / "LICENSE").read_bytes()


def _zipped(files: Inputs) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.create_system = 3  # the same on every machine
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, LEVEL)
    return target.getvalue()


def _gzipped(content: bytes) -> bytes:
    return gzip.compress(content, LEVEL, mtime=0)


def _lock() -> dict[str, Any]:
    """Pyodide's own list of packages, emptied: there is nothing to load from anywhere."""
    whole = json.loads((PYODIDE / "pyodide-lock.json").read_bytes())
    return {"info": whole["info"], "packages": {}}
