"""What a page opened from a folder loads: the engine and the search, without a server.

A page from a file can fetch nothing and start no module. So the engine's files also stand in a
script, as base64, and pages in hidden frames do what workers do elsewhere. The policy of these
frames allows what they need and no other page may do; a served site never opens them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from scripts.engine.folder import HASHED, MANIFEST
from scripts.paths import LANGUAGES
from scripts.staging import remove, write_changed

NAME = "folder"
SEARCH_INDEX = "search/search_index"
SEARCH_WORKER = "assets/javascripts/workers/search.*.min.js"
ENGINE_POLICY = (
    "default-src 'none'; script-src 'self' data: 'wasm-unsafe-eval'; worker-src blob:; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'"
)
SEARCH_POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"


def write_folder(site: Path, search_host: str, engine_host: str) -> None:
    """Writes `folder/` into a built site, and the search's index as a script.

    `search_host` and `engine_host` are the addresses of their scripts from the site's root.
    """
    folder = site / NAME
    engine = f"var counterpartEngine={json.dumps(_engine(site / 'engine'))};".encode()
    name = f"engine.{hashlib.sha256(engine).hexdigest()[:HASHED]}.js"
    files = {
        name: engine,
        "engine.html": _page(ENGINE_POLICY, name, f"../{engine_host}"),
    }
    for language in LANGUAGES:
        worker = next(site.glob(f"{language}/{SEARCH_WORKER}")).relative_to(site).as_posix()
        page = _page(SEARCH_POLICY, f"../{search_host}", f"../{worker}")
        files[f"search-{language}.html"] = page
        index = (site / language / f"{SEARCH_INDEX}.json").read_bytes()
        write_changed(site / language / f"{SEARCH_INDEX}.js", b"var __index = " + index)
    for path, content in files.items():
        write_changed(folder / path, content)
    remove(path for path in folder.iterdir() if path.name not in files)


def _engine(folder: Path) -> dict[str, object]:
    """The engine's manifest, and its files as base64 by part."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    files = {
        part: base64.b64encode((folder / facts["name"]).read_bytes()).decode()
        for part, facts in manifest["files"].items()
    }
    return {"manifest": manifest, "files": files}


def _page(policy: str, *scripts: str) -> bytes:
    loaded = "".join(f'<script src="{script}"></script>' for script in scripts)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    head = f'<meta charset="utf-8">{meta}<meta name="robots" content="noindex">'
    body = f"<title>Counterpart</title></head><body>{loaded}</body></html>\n"
    return f"<!doctype html><html><head>{head}{body}".encode()
