"""Changes one file of a checkout, as the cases of invalid definitions and plays say."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def change(root: Path, file: str, **how: Any) -> None:
    """Replaces a text that stands there once, gives a whole `text` (or `hex`), or removes it."""
    path = root / (file if "/" in file else f"assessments/definitions/small/{file}")
    path.parent.mkdir(parents=True, exist_ok=True)
    if "remove" in how:
        path.unlink()
    elif "hex" in how:
        path.write_bytes(bytes.fromhex(how["hex"]))
    elif "text" in how:
        path.write_text(how["text"], "utf-8")
    else:
        text = path.read_text("utf-8")
        assert text.count(how["replace"]) == 1, f"{how['replace']!r} must stand in {file} once"
        path.write_text(text.replace(how["replace"], how["with"]), "utf-8")
