"""Runs inside Pyodide: packs a file by Zstandard."""

from __future__ import annotations

import importlib
from pathlib import Path

ZSTD = importlib.import_module("compression.zstd")
"""By its name, since the Python that checks this is older."""


def pack(source: str, target: str, level: int) -> None:
    """Writes what a file becomes; a checksum in it finds damage."""
    parameter = ZSTD.CompressionParameter
    options = {parameter.compression_level: level, parameter.checksum_flag: 1}
    Path(target).write_bytes(ZSTD.compress(Path(source).read_bytes(), options=options))
