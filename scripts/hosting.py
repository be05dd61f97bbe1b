"""Samples of server configuration: on the hosting check's page, and as files to download."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.locales import Locale
from scripts.paths import LANGUAGES, THEME

FOLDER = "hosting"
PAGE = Path("hosting-check", "index.html")
HASHED = r"[-.]([0-9a-f]{8,64}|[0-9A-Z]{8})\.(min\.)?(js|css|woff2|bin|json)$"
"""Names that hold a hash of what is in the file, for servers and browsers alike."""
LASTING = "public, max-age=31536000, immutable"
"""For files whose name holds a hash: what a name stands for never changes."""
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "map": "application/json",
    "txt": "text/plain",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "png": "image/png",
    "woff2": "font/woff2",
    "bin": "application/octet-stream",
    "whl": "application/zip",
}
"""The endings in the site and their types."""
COMPRESSED = ("css", "js", "json", "txt", "xml", "svg")
"""What gains by compression beside HTML; pictures, fonts and wheels are compressed already."""
_PLACE = re.compile(r'(<pre data-sample="([\w-]+)"[^>]*><code>).*?(</code></pre>)', re.DOTALL)


@dataclass(frozen=True)
class Sample:
    """A sample of configuration: the file to download, and the name it goes by on the server."""

    id: str
    file: str
    name: str


SAMPLES = (
    Sample("nginx", "nginx.conf", "counterpart.conf"),
    Sample("apache", "apache.conf", "counterpart.conf"),
    Sample("iis", "iis-web.config.txt", "web.config"),
    Sample("caddy", "caddy.txt", "Caddyfile"),
    Sample("headers", "headers.txt", "_headers"),
    Sample("share", "share.txt", "share.txt"),
)


def write_samples(site: Path, policy: str, locales: Mapping[str, Locale]) -> None:
    """Writes each sample into `hosting/` of a built site, and its text into the pages."""
    texts = samples(site, policy, locales)
    (site / FOLDER).mkdir(exist_ok=True)
    for sample in SAMPLES:
        (site / FOLDER / sample.file).write_bytes(texts[sample.id].encode())
    for language in LANGUAGES:
        path = site / language / PAGE
        page = path.read_text("utf-8")
        filled = _PLACE.sub(lambda m: m[1] + html.escape(texts[m[2]], quote=False) + m[3], page)
        path.write_bytes(filled.encode())


def samples(site: Path, policy: str, locales: Mapping[str, Locale]) -> dict[str, str]:
    """The text of each sample by its id; `policy` goes into each as a header."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates" / "hosting"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=lambda name: (name or "").startswith("iis"),
    )
    facts = {
        "policy": policy,
        "languages": LANGUAGES,
        "hashed": HASHED,
        "lasting": LASTING,
        "types": TYPES,
        "compressed": [TYPES[ending] for ending in COMPRESSED],
        "hashed_files": hashed_files(site),
        "words": [locales[language]["hosting"] for language in LANGUAGES],
    }
    return {s.id: environment.get_template(s.file).render(facts) for s in SAMPLES}


def hashed_files(site: Path) -> list[str]:
    """The shared files whose names hold a hash, from the site's root."""
    paths = [path for room in ("assets", "engine") for path in (site / room).rglob("*")]
    names = (path.relative_to(site).as_posix() for path in paths if path.is_file())
    return sorted(name for name in names if re.search(HASHED, name))
