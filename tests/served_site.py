"""A server as strict and as ignorant as an intranet's: the site's policy, and wrong types."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'"
)
# A browser takes no script and no style of another type, so these (and pages) keep theirs.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}


class Site:
    """A folder that is served; what it lacks, breaks, delays or calls by wrong types can be set.

    `below` is the path that the folder is served at, such as `some/where/`. What is in `held`
    waits for its event; `missing` is the page that is sent in place of what is not there.
    """

    def __init__(self, folder: Path, below: str = "") -> None:
        self.folder = folder
        self.below = below
        self.policy = POLICY
        self.other_type = "application/octet-stream"
        self.types = dict(TYPES)
        self.replaced: dict[str, bytes | None] = {}
        self.held: dict[str, threading.Event] = {}
        self.missing = b""
        self.asked: list[str] = []
        self.queries: list[str] = []
        self.origin = ""

    def content(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none, or where it is taken away."""
        if not name.startswith(self.below):
            return None
        inside = name.removeprefix(self.below)
        if inside in self.held:
            self.held[inside].wait(60)
        if inside in self.replaced:
            return self.replaced[inside]
        path = self.folder / inside
        with suppress(OSError):  # a name that is too long for any file
            return path.read_bytes() if path.is_file() else None
        return None


def expect_workers(page: Page, number: int) -> None:
    """Waits until the page has this many workers: one that was ended takes a moment to go."""
    limit = time.monotonic() + 5
    while len(page.workers) != number and time.monotonic() < limit:
        page.wait_for_timeout(20)
    assert len(page.workers) == number


@contextmanager
def served(site: Site) -> Iterator[Site]:
    """Serves on a free port of this machine while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = urlsplit(self.path).path.lstrip("/")
            name += "index.html" if name.endswith("/") or not name else ""
            site.asked.append(name)
            if "?" in self.path:
                site.queries.append(self.path)
            content = site.content(name)
            self.send_response(404 if content is None else 200)
            ending = Path(name).suffix
            kind = site.types.get(ending, site.other_type)
            page = content is None and site.missing
            self.send_header("Content-Type", site.types[".html"] if page else kind)
            self.send_header("Content-Security-Policy", site.policy)
            self.end_headers()
            with suppress(ConnectionError):  # the page may be gone before its files arrive
                self.wfile.write(site.missing if content is None else content)

        def log_message(self, *_: object) -> None:
            """Keep the tests' output to the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.origin = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
