"""The interpreter as browsers get it, and the decoder that unpacks it and all else."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

from scripts.engine.archives import gzipped
from scripts.engine.bundle import PYODIDE, SCRIPTS
from scripts.engine.errors import EngineBuildError
from scripts.engine.keeping import Inputs, cached, sources
from scripts.engine.lean import lean
from scripts.engine.running import HERE, pack, run
from scripts.engine.wasm import with_text
from scripts.packing import level
from scripts.paths import NODE_MODULES

SCRIPT, MODULE, LIST = "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json"
LOADER = PYODIDE / "pyodide.mjs"
NODE = HERE / "node"
ZSTDDEC = NODE_MODULES / "zstddec"
INSIDE = re.compile(r'"(AGFzb[\w+/]+=*)"')
"""WebAssembly as base64 in a script."""
LEVEL = 19


def interpreter(cache: Path) -> Path:
    """A folder from which Pyodide can start: its script and its module, without dead weight.

    Raises EngineBuildError.
    """
    asking = {f"asking/{path.name}": path.read_bytes() for path in _asking()}
    own = sources(HERE / "lean.py", HERE / "wasm.py", NODE, Path(__file__))
    inputs = {**own, **asking, **sources(*(PYODIDE / name for name in (SCRIPT, MODULE, LIST)))}
    return cached(cache, "interpreter", inputs, _make_lean)


def packed(cache: Path, module: bytes) -> dict[str, bytes]:
    """The packed interpreter and its decoder, by the names of their files."""
    own = sources(HERE / "running.py", HERE / "inside", NODE / "compress.mjs")
    how = {"level": str(level(LEVEL)).encode()}
    inputs: Inputs = {**own, **how, "module": module, **sources(ZSTDDEC, ZSTDDEC / "dist")}
    folder = cached(cache, "wasm", inputs, lambda part: _pack(part, module))
    return {name: (folder / name).read_bytes() for name in ("decoder.bin", "wasm.bin")}


def _asking() -> Iterator[Path]:
    """The scripts that ask the interpreter for something by its name."""
    yield LOADER
    yield from sorted(SCRIPTS.glob("*.js"))
    yield from sorted(NODE.glob("*.mjs"))


def _make_lean(folder: Path) -> None:
    script, module = lean(
        (PYODIDE / SCRIPT).read_text("utf-8"),
        (PYODIDE / MODULE).read_bytes(),
        [path.read_text("utf-8") for path in _asking()],
    )
    (folder / SCRIPT).write_text(script, "utf-8")
    (folder / MODULE).write_bytes(module)
    (folder / LIST).write_bytes((PYODIDE / LIST).read_bytes())
    run("reached.mjs", folder / MODULE)


def _pack(folder: Path, module: bytes) -> None:
    pack(folder, {"wasm": module}, level(LEVEL))
    (folder / "decoder.bin").write_bytes(gzipped(_decoder()))


def _decoder() -> bytes:
    """Zstandard's reference decoder, with its licence."""
    script = (ZSTDDEC / "dist" / "zstddec.mjs").read_text("utf-8")
    texts = INSIDE.findall(script)
    if len(texts) != 1:
        raise EngineBuildError("zstddec holds its decoder in another way than known")
    licence = (ZSTDDEC / "LICENSE").read_bytes()
    return with_text(base64.b64decode(texts[0]), b"licence", licence)
