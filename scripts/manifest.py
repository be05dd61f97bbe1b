"""The manifest: every file that a visitor's browser runs, with its size and its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "manifest.json"
COVERED = ("assets", "engine")
"""The folders of the site whose files all languages share."""


def write_manifest(site: Path) -> dict[str, Any]:
    """Writes `manifest.json` into a built site, and returns what it holds.

    Names are paths from the site's root, `bytes` is a file's size, `sha256` is in hex.
    """
    files = {path.relative_to(site).as_posix(): _facts(path) for path in _covered(site)}
    manifest = {"files": dict(sorted(files.items()))}
    (site / NAME).write_text(json.dumps(manifest, indent=1) + "\n", "utf-8", newline="\n")
    return manifest


def _covered(site: Path) -> Iterator[Path]:
    for folder in COVERED:
        for path in (site / folder).rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                yield path


def _facts(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
