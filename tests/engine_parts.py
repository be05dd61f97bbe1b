"""What copies of the checkout need not make again: parts of the engine, known by their inputs."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.paths import BUILD

PARTS = ("interpreter", "runtime", "stdlib", "wasm", "worker")


def share_parts(checkout: Path) -> None:
    """Copies the parts that are made already; a part whose inputs differ is made all the same."""
    for part in PARTS:
        for folder in (BUILD / "engine").glob(f"{part}-*"):
            place = checkout / "build" / "engine" / folder.name
            shutil.copytree(folder, place, dirs_exist_ok=True)
