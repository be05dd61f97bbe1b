"""Reads the engine's packed files, by a decoder that is not the engine's own script."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

from scripts.node import node

SCRIPT = Path(__file__).with_name("unpack.mjs")


@cache
def unpacked(data: bytes) -> bytes:
    """What Zstandard packed."""
    done = subprocess.run([*node(), str(SCRIPT)], input=data, capture_output=True, check=True)
    return done.stdout
