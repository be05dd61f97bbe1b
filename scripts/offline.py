"""What a visitor's browser may keep for use without a network: one version of the whole site."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from scripts.branding import FOLDER as BRAND
from scripts.branding import LOGOS, SHEET
from scripts.folder import NAME as OPENED
from scripts.folder import SEARCH_INDEX
from scripts.hosting import FOLDER, HASHED
from scripts.manifest import NAME
from scripts.notebook import FOLDER as PACKAGES
from scripts.paths import LANGUAGES

SCRIPT = "offline.js"
PLACE = "counterpart-version"
"""Stands in the pages until their version is known."""
_META = re.compile(r'(<meta name="counterpart-version" content=")[^"]*(")')
_LEFT = {SCRIPT, NAME, "policy.txt", *(f"{name}/{SEARCH_INDEX}.js" for name in LANGUAGES)}
_VERSION = 16
"""Hexadecimal digits of a version."""


def write_offline(site: Path, worker: str, *unneeded: str) -> None:
    """Writes the service worker's script into a built site, and the version into each page.

    The script lists what is to be kept, and runs `worker`; that, which the browser keeps itself,
    and the `unneeded` files are left out. Paths are from the site's root. The script stands there,
    because a service worker is responsible for its own folder and below. In a page stand the
    version and the bytes of everything that is kept. The same site gives the same version; what
    people change in it themselves, its brand, is kept as it is and is no part of a version.
    """
    needed = (path for path in site.rglob("*") if _is_needed(site, path.relative_to(site)))
    paths = sorted(set(needed) - {site / path for path in (worker, *unneeded)})
    pages = {path: path.read_text("utf-8") for path in paths if path.suffix == ".html"}
    files = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path not in pages
    }
    names = [path.relative_to(site).as_posix() for path in pages]
    texts = [_META.sub(r"\1\2", page) for page in pages.values()]
    state = json.dumps([sorted(files.items()), names, texts])
    version = hashlib.sha256(state.encode()).hexdigest()[:_VERSION]
    size = sum(path.stat().st_size for path in paths if path not in pages)
    content = f"{version} {size + sum(len(text.encode()) for text in texts)}"
    for path, page in pages.items():
        changed = _META.sub(rf"\g<1>{content}\g<2>", page, count=1)
        if changed != page:
            path.write_text(changed, "utf-8")
    inventory = {
        "version": version,
        "lasting": {name: sum_ for name, sum_ in files.items() if re.search(HASHED, name)},
        "changing": {name: sum_ for name, sum_ in files.items() if not re.search(HASHED, name)},
        "pages": names,
        "own": [f"{BRAND}/{name}" for name in (SHEET, *LOGOS)],
    }
    (site / SCRIPT).write_text(_script(inventory, worker), "utf-8", newline="\n")


def _script(inventory: dict[str, Any], worker: str) -> str:
    held = json.dumps(inventory, indent=1)
    return f"self.inventory = {held};\nimportScripts({json.dumps(worker)});\n"


def _is_needed(site: Path, path: Path) -> bool:
    """Whether visitors need this file; of Material's stemmers only that of their language."""
    language = path.parts[0]
    unneeded = path.name.startswith(".") or path.suffix in ("", ".map") or path.name == "404.html"
    if unneeded or language in (BRAND, FOLDER, OPENED, PACKAGES) or path.as_posix() in _LEFT:
        return False
    if language in LANGUAGES and "lunr" in path.parts:
        stemmer = f"lunr.{language}.min.js"
        has_stemmer = (site / path).with_name(stemmer).is_file()
        return has_stemmer and path.name in (stemmer, "lunr.stemmer.support.min.js")
    return True
