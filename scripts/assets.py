"""Bundles the theme's scripts and styles, with their fonts, into `assets/` of the site."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.engine.keeping import cached
from scripts.node import tool
from scripts.paths import BUILD, NODE_MODULES, ROOT, THEME
from scripts.staging import remove, write_changed

LIST = "bundles.json"
"""Names the bundled files, and by what they are their addresses."""
FONT_FILES = "fonts/[name]-[hash]"
TYPEFACE = (
    NODE_MODULES / "@fontsource-variable" / "inter" / "files" / "inter-latin-wght-normal.woff2"
)
"""What charts are written in; a chart that is saved takes it along."""


class BundleError(Exception):
    """The scripts or styles do not bundle; holds what the bundler says."""


@dataclass(frozen=True)
class Assets:
    """The addresses of the bundled files, from the site's root."""

    early: str
    script: str
    answering: str
    planning: str
    reading: str
    style: str
    hosting: str
    late_search: str
    search_host: str
    engine_host: str
    scanner: str
    missing: str
    root: str
    workshop: str
    workshop_room: str
    slides: str
    documents: str
    typeface: str
    offline: str = ""
    reload: str = ""


SOURCES = {
    "early": "js/early.js",
    "script": "js/main.js",
    "answering": "js/answering.js",
    "planning": "js/planning.js",
    "reading": "js/reading.js",
    "style": "css/main.css",
    "hosting": "js/hosting-check.js",
    "late_search": "js/search-worker.js",
    "search_host": "js/folder/search-host.js",
    "engine_host": "js/folder/engine-host.js",
    "scanner": "js/scan/decoder.js",
    "missing": "js/missing.js",
    "root": "js/root.js",
    "workshop": "js/workshop.js",
    "workshop_room": "js/workshop-room.js",
    "slides": "js/office/slides.js",
    "documents": "js/office/documents.js",
}
SERVED = {"offline": "js/offline-worker.js"}
LIVE = {"reload": "js/reload.js"}


def bundle(site: Path, *, live: bool = False, store: Path = BUILD / "bundles") -> Assets:
    """Writes the bundles, named after their content, and returns their addresses.

    With `live`, there is a script that reloads the page after a build in place of the one that
    keeps the site for use without a network. What was bundled stays in `store`, until a source
    changes. Raises BundleError.
    """
    sources = SOURCES | (LIVE if live else SERVED)
    made = cached(store, "bundles", _inputs(sources), partial(_make, sources, live=live))
    listed = json.loads((made / LIST).read_text("utf-8"))
    files = {Path(name): (made / name).read_bytes() for name in listed["files"]}
    for name, content in files.items():
        write_changed(site / "assets" / name, content)
    there = [path for path in (site / "assets").rglob("*") if path.is_file()]
    remove(path for path in there if path.relative_to(site / "assets") not in files)
    return Assets(**listed["assets"])


def _make(sources: dict[str, str], folder: Path, *, live: bool) -> None:
    """Bundles into a folder, with a list of its files and of their addresses."""
    entries = {key: THEME / path for key, path in sources.items()}
    facts = folder / "metafile.json"
    command = [
        *tool("esbuild"),
        *map(str, entries.values()),
        "--bundle",
        "--minify",
        "--format=iife",
        "--target=es2022,chrome109,firefox115,safari16.4",
        "--loader:.woff2=file",
        f"--outdir={folder}",
        f"--outbase={THEME}",
        f"--entry-names={'[name]' if live else '[name]-[hash]'}",
        f"--asset-names={FONT_FILES}",
        f"--metafile={facts}",
        "--legal-comments=none",
        "--log-level=warning",
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BundleError(run.stderr.strip())
    made = json.loads(facts.read_text("utf-8"), strict=False)["outputs"]
    files = [(ROOT / path).resolve().relative_to(folder.resolve()) for path in made]
    entry_of = dict(zip(files, (of.get("entryPoint") for of in made.values()), strict=True))
    names = {(ROOT / entry).resolve(): name for name, entry in entry_of.items() if entry}
    typeface = _write_typeface(folder).relative_to(folder)
    addresses = {key: names[entry.resolve()] for key, entry in entries.items()}
    addresses["typeface"] = typeface
    assets = {key: f"assets/{name.as_posix()}" for key, name in addresses.items()}
    listed = sorted(name.as_posix() for name in (*files, typeface))
    facts.unlink()
    (folder / LIST).write_text(json.dumps({"files": listed, "assets": assets}), "utf-8")


def _write_typeface(folder: Path) -> Path:
    """The type of the charts as a script, since a page that is opened from a folder may run one.

    It may not read any other file there.
    """
    address = f"data:font/woff2;base64,{base64.b64encode(TYPEFACE.read_bytes()).decode()}"
    text = f"window.counterpartTypeface={json.dumps(address)};\n"
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    path = folder / "js" / f"typeface-{digest}.js"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def _inputs(sources: dict[str, str]) -> dict[str, bytes]:
    """All that the bundles are made from, and with, by name."""
    read = [*(THEME / "js").rglob("*.js"), *(THEME / "css").rglob("*.css")]
    paths = [*read, NODE_MODULES / ".package-lock.json", Path(__file__)]
    contents = {str(path.relative_to(ROOT)): path.read_bytes() for path in paths if path.is_file()}
    return {**contents, "entries": repr(sources).encode()}
