"""The release: one zip of the site with its checksums and a short read-me in each language."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from scripts.locales import Locale
from scripts.paths import BUILD, LANGUAGES, ROOT
from scripts.writing import whole, write_whole

DIST = BUILD / "dist"
CHECKSUMS = "checksums.txt"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
LEVEL = 9
PACKED = (".bin", ".woff2", ".png", ".whl")
"""Compressed already."""


def version() -> str:
    """The version of the playbook, as package.json states it."""
    return json.loads((ROOT / "package.json").read_text("utf-8"))["version"]


def make_release(site: Path, locales: Mapping[str, Locale], folder: Path = DIST) -> Path:
    """Packs a built site into `counterpart-<version>.zip` and returns its path.

    The zip holds one folder with the site, the read-mes and the SHA-256 of every file; beside the
    zip stands its own. Files whose names begin with a dot stay out. The same site gives the same
    bytes.
    """
    name = f"counterpart-{version()}"
    files = _files(site) | _read_mes(locales)
    files[CHECKSUMS] = _checksums(files)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.zip"
    with whole(target) as out, zipfile.ZipFile(out, "w") as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{name}/{path}", LONG_AGO)
            entry.create_system = 3  # the same on every machine
            entry.external_attr = 0o644 << 16
            packed = path.endswith(PACKED)
            kind = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, kind, LEVEL)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    beside = target.with_name(f"{target.name}.sha256")
    write_whole(beside, f"{digest}  {target.name}\n".encode())
    return target


def _checksums(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()


def _files(site: Path) -> dict[str, bytes]:
    """The files of a site by their paths in it."""
    paths = {path.relative_to(site): path for path in site.rglob("*") if path.is_file()}
    return {
        inside.as_posix(): path.read_bytes()
        for inside, path in paths.items()
        if not any(part.startswith(".") for part in inside.parts)
    }


def _read_mes(locales: Mapping[str, Locale]) -> dict[str, bytes]:
    words = [locales[language]["hosting"] for language in LANGUAGES]
    # Windows' own editor may be what opens them.
    return {
        w["read-me-name"]: w["read-me"].format(version=version()).replace("\n", "\r\n").encode()
        for w in words
    }
