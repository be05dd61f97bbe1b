"""The interpreter as browsers get it, packed, and the decoder that unpacks it and all else."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from scripts.engine.archives import gzipped
from scripts.engine.bundle import PYODIDE
from scripts.engine.errors import EngineBuildError
from scripts.engine.keeping import Inputs, sources
from scripts.engine.running import HERE, pack
from scripts.paths import NODE_MODULES

PARTS = ("decoder", "wasm")
WASM = PYODIDE / "pyodide.asm.wasm"
ZSTDDEC = NODE_MODULES / "zstddec"
INSIDE = re.compile(r'"(AGFzb[\w+/]+=*)"')
"""WebAssembly as base64 in a script."""
LEVEL = 19
CUSTOM = b"\0"
"""The id of a section that nobody runs."""


def inputs() -> Inputs:
    """What both are made from."""
    own = sources(HERE / "node", HERE / "inside", Path(__file__))
    return {**own, **sources(WASM, ZSTDDEC, ZSTDDEC / "dist")}


def make(folder: Path) -> None:
    """Writes wasm.bin and decoder.bin. Raises EngineBuildError."""
    (folder / "decoder.bin").write_bytes(gzipped(_decoder()))
    pack(folder, {"wasm": WASM.read_bytes()}, LEVEL)


def _decoder() -> bytes:
    """Zstandard's reference decoder, with its licence in a section of its own."""
    script = (ZSTDDEC / "dist" / "zstddec.mjs").read_text("utf-8")
    texts = INSIDE.findall(script)
    if len(texts) != 1:
        raise EngineBuildError("zstddec holds its decoder in another way than known")
    name = b"licence"
    content = _length(name) + name + (ZSTDDEC / "LICENSE").read_bytes()
    return base64.b64decode(texts[0]) + CUSTOM + _length(content) + content


def _length(content: bytes) -> bytes:
    """How long the content is, in WebAssembly's own way (LEB128)."""
    rest, digits = len(content), []
    while rest > 127:
        digits.append(rest & 127 | 128)
        rest >>= 7
    return bytes([*digits, rest])
