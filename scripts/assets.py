"""Bundles the theme's scripts and styles, with their fonts, into `assets/` of the site."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts.node import tool
from scripts.paths import BUILD, NODE_MODULES, ROOT, THEME

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


def bundle(site: Path, *, live: bool = False) -> Assets:
    """Writes the bundles, named after their content, and returns their addresses.

    With `live`, there is a script that reloads the page after a build in place of the one that
    keeps the site for use without a network.
    """
    sources = SOURCES | (LIVE if live else SERVED)
    entries = [THEME / path for path in sources.values()]
    stamp, fingerprint = site / "assets" / ".bundle.json", _fingerprint(entries)
    if stamp.is_file():
        stored = json.loads(stamp.read_text("utf-8"))
        if stored["fingerprint"] == fingerprint:
            return Assets(**stored["assets"])
    command = [
        *tool("esbuild"),
        *map(str, entries),
        "--bundle",
        "--minify",
        "--format=iife",
        "--target=es2022,chrome109,firefox115,safari16.4",
        "--loader:.woff2=file",
        f"--outdir={site / 'assets'}",
        f"--outbase={THEME}",
        f"--entry-names={'[name]' if live else '[name]-[hash]'}",
        f"--asset-names={FONT_FILES}",
        f"--metafile={BUILD / 'bundle.json'}",
        "--legal-comments=none",
        "--log-level=warning",
    ]
    BUILD.mkdir(exist_ok=True)
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BundleError(run.stderr.strip())
    made = json.loads((BUILD / "bundle.json").read_text("utf-8"), strict=False)["outputs"]
    names = {
        (ROOT / output["entryPoint"]).resolve(): (ROOT / path).resolve().relative_to(site.resolve())
        for path, output in made.items()
        if "entryPoint" in output
    }
    typeface = _write_typeface(site / "assets")
    assets = Assets(
        **{key: names[(THEME / path).resolve()].as_posix() for key, path in sources.items()},
        typeface=typeface.relative_to(site).as_posix(),
    )
    _remove_others(site / "assets", [*(ROOT / path for path in made), typeface])
    stamp.write_text(json.dumps({"fingerprint": fingerprint, "assets": vars(assets)}), "utf-8")
    return assets


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


def _fingerprint(entries: list[Path]) -> str:
    digest = hashlib.sha256(repr([entry.name for entry in entries]).encode())
    sources = [*(THEME / "js").rglob("*.js"), *(THEME / "css").rglob("*.css")]
    for path in sorted([*sources, NODE_MODULES / ".package-lock.json", Path(__file__)]):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _remove_others(folder: Path, made: list[Path]) -> None:
    paths = {path.resolve() for path in made}
    for path in folder.rglob("*"):
        if path.is_file() and path.resolve() not in paths:
            path.unlink()
