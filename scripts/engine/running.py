"""Runs the scripts that work inside Pyodide."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from scripts.engine.errors import EngineBuildError
from scripts.node import node
from scripts.paths import ROOT

HERE = Path(__file__).parent
SHOWN = 300
"""Characters of a line that Node says: it quotes whole minified scripts."""


def run(script: str, *arguments: Path | int) -> None:
    """Runs one of our scripts in Node. Raises EngineBuildError with what it says."""
    command = [*node(), str(HERE / "node" / script), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        said = "\n".join(line[:SHOWN] for line in done.stderr.splitlines() if line.strip())
        raise EngineBuildError(f"{script} failed:\n{said}")


def pack(folder: Path, products: Mapping[str, bytes], level: int) -> None:
    """Writes each product into the folder as `<name>.bin`, packed by Zstandard."""
    for name, content in products.items():
        (folder / name).write_bytes(content)
    run("compress.mjs", level, *(folder / name for name in products))
    for name in products:
        (folder / name).unlink()
        (folder / f"{name}.zst").rename(folder / f"{name}.bin")
