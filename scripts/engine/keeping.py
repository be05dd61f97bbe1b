"""Keeps slow products under the hash of what they were made from."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Inputs = Mapping[str, bytes]


def cached(
    cache: Path, stem: str, inputs: Inputs, make: Callable[[Path], None], *, most: int = 3
) -> Path:
    """The folder that `make` fills from these inputs; made once, and `most` older ones stay."""
    folder = cache / f"{stem}-{digest(inputs)[:16]}"
    if folder.is_dir():
        os.utime(folder)
        return folder
    part = cache / f".{folder.name}.{os.getpid()}"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        make(part)
        part.replace(folder)
    except OSError:
        if not folder.is_dir():  # else another build was quicker
            raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    others = sorted(cache.glob(f"{stem}-*"), key=lambda path: path.stat().st_mtime)
    for other in others[: -most - 1]:
        shutil.rmtree(other, ignore_errors=True)
    return folder


def digest(inputs: Inputs) -> str:
    """One hash, in hexadecimal digits, of contents and their names."""
    hasher = hashlib.sha256()
    for name, content in sorted(inputs.items()):
        hasher.update(f"{name}\0{len(content)}\0".encode())
        hasher.update(content)
    return hasher.hexdigest()


def sources(*places: Path) -> dict[str, bytes]:
    """The contents of files, and of what lies in folders, by name."""
    files = [path for place in places for path in ([place] if place.is_file() else place.iterdir())]
    return {
        f"{path.parent.name}/{path.name}": path.read_bytes() for path in files if path.is_file()
    }
