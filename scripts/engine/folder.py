"""The engine's folder: files named after their content, and engine.json that lists them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from counterpart.canonical import canonical_bytes

from scripts.catalogue import apart, catalogue_bytes
from scripts.engine import bundle
from scripts.engine.bundle import PYODIDE
from scripts.engine.interpreter import MODULE, SCRIPT, interpreter, packed
from scripts.engine.keeping import cached
from scripts.engine.libraries import WORDS_OF, Libraries, libraries, plain_libraries
from scripts.paths import BUILD

MANIFEST = "engine.json"
HASHED = 12
"""Hexadecimal digits of the hash in a name."""


def build_engine(
    out: Path,
    catalogue: Mapping[str, Any],
    requests: Sequence[str] = (),
    *,
    cache: Path = BUILD / "engine",
    live: bool = False,
) -> None:
    """Writes the engine's files into `out` and removes what else is there.

    `catalogue` is what `compile_catalogue` made; `requests` are answered by the new engine before
    it is handed out. A `live` one has no snapshot, so that a change is there at once. The same
    inputs give the same bytes, and a file that is right already is not touched. Raises
    EngineBuildError.
    """
    made = (
        plain_libraries(cache, catalogue) if live else libraries(cache, catalogue, list(requests))
    )
    first, _ = apart(catalogue)
    files = {**_parts(cache, made), "catalogue.json": catalogue_bytes(first)}
    listed, contents = {}, {}
    for part, content in files.items():
        stem, ending = part.split(".")
        digest = hashlib.sha256(content).hexdigest()
        name = f"{stem}.{digest[:HASHED]}.{ending}"
        contents[name] = content
        listed[stem] = {"name": name, "bytes": len(content), "sha256": digest}
    contents[MANIFEST] = canonical_bytes({"files": listed, "lock": _lock()})
    out.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        _write(out / name, content)
    for path in out.iterdir():
        if path.name not in contents:
            path.unlink()


def _parts(cache: Path, made: Libraries) -> dict[str, bytes]:
    worker = cached(cache, "worker", bundle.worker_inputs(), bundle.bundle_worker)
    own = interpreter(cache)
    script = own / SCRIPT
    runtime = cached(
        cache, "runtime", bundle.runtime_inputs(script), partial(bundle.minify_runtime, script)
    )
    parts = {
        "worker.js": (worker / "worker.js").read_bytes(),
        "runtime.js": (runtime / "runtime.js").read_bytes(),
        **packed(cache, (own / MODULE).read_bytes()),
        "stdlib.bin": made.stdlib,
        "packages.bin": made.packages,
        **{f"{part}.bin": content for part, content in made.later.items()},
        **{f"{WORDS_OF}{of}.bin": content for of, content in made.words.items()},
    }
    return parts if made.snapshot is None else {**parts, "snapshot.bin": made.snapshot}


def _write(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)


def _lock() -> dict[str, Any]:
    """Pyodide's own list of packages, emptied: there is nothing to load from anywhere."""
    whole = json.loads((PYODIDE / "pyodide-lock.json").read_bytes())
    return {"info": whole["info"], "packages": {}}
