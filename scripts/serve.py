"""Serves the site on this machine, rebuilds it when something is saved, and reloads the page."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import DefaultFilter, watch

from scripts.paths import BUILD, LANGUAGES, ROOT
from scripts.sources import SOURCE_FILES, WATCHED

SITE = BUILD / "live"
RELOAD = "/__reload"
HOSTS = ("localhost", "127.0.0.1", "[::1]")
"""The names of this machine to itself."""
BUILDER = (
    "import sys; from scripts.live import build_live; sys.stdin.readline(); sys.exit(build_live())"
)
"""A build in a process of its own, so that it runs the code as it was just saved."""

Say = Callable[[str], None]


class Browsers:
    """The pages that are open, each waiting to hear that the site was built anew."""

    def __init__(self) -> None:
        self._waiting: set[queue.SimpleQueue[str]] = set()

    def listen(self) -> Iterator[str]:
        """Yields a message for every build; a comment now and then finds pages that left."""
        mine: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._waiting.add(mine)
        try:
            while True:
                try:
                    yield mine.get(timeout=5)
                except queue.Empty:
                    yield ": still here\n\n"
        finally:
            self._waiting.discard(mine)

    def reload(self) -> None:
        """Tells every open page to load again."""
        for waiting in list(self._waiting):
            waiting.put("data: reload\n\n")


class Handler(SimpleHTTPRequestHandler):
    """Serves the folder, never cached, and the stream that tells pages to reload."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, *args: Any, browsers: Browsers, hosts: Collection[str] = HOSTS, **kwargs: Any
    ) -> None:
        self._browsers, self._hosts = browsers, hosts
        super().__init__(*args, **kwargs)

    def parse_request(self) -> bool:
        """Refuses a request that names another host: a page elsewhere may have led it here."""
        if not super().parse_request():
            return False
        named = self.headers.get_all("Host", [])
        if len(named) == 1 and host_of(named[0]) in self._hosts:
            return True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "This server answers to its own names only")
        return False

    def do_GET(self) -> None:
        """Answers with a file, or keeps the reload stream open."""
        if self.path != RELOAD:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            for message in self._browsers.listen():
                self.wfile.write(message.encode())
                self.wfile.flush()
        except OSError:
            return

    def end_headers(self) -> None:
        """Adds that nothing is to be kept: a saved change must show."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the page of missing addresses, in the language of the address."""
        page = self._missing() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def _missing(self) -> bytes | None:
        """The page; None where the site is not built yet."""
        first = self.path.split("/")[1:2]
        language = first[0] if first and first[0] in LANGUAGES else LANGUAGES[0]
        path = Path(self.directory, language, "404.html")
        return path.read_bytes() if path.is_file() else None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name that the base class gives it
        """Says nothing about single requests."""


def host_of(named: str) -> str:
    """The name in a Host header, without a port."""
    name, colon, port = named.strip().lower().rpartition(":")
    return name if colon and port.isdecimal() else f"{name}{colon}{port}"


def serve(port: int, *, hosts: Iterable[str] = (), say: Say = print) -> None:
    """Serves until Ctrl+C. Raises SystemExit with a sentence where the port is taken.

    It listens on this machine alone; `hosts` are more names by which requests may call it.
    """
    builder = _start_builder()
    if not _finish(builder, say):
        say("There is nothing to show yet. Fix this and save, and the page appears.")
    browsers = Browsers()
    try:
        names = {*HOSTS, *(host_of(host) for host in hosts)}
        handler = partial(Handler, directory=str(SITE), browsers=browsers, hosts=names)
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise SystemExit(f"Port {port} cannot be used ({error.strerror}); try --port.") from error
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving on http://127.0.0.1:{server.server_port}/ (Ctrl+C stops)")
    builder = _start_builder()
    watched = [*WATCHED, *(ROOT / name for name in SOURCE_FILES)]
    try:
        for _ in watch(*watched, watch_filter=DefaultFilter(), debounce=200, step=50):
            started = time.perf_counter()
            if _finish(builder, say):
                browsers.reload()
                say(f"Reloaded after {time.perf_counter() - started:.1f} s.")
            builder = _start_builder()
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        builder.kill()
        server.shutdown()


def _start_builder() -> subprocess.Popen[str]:
    """A process that has loaded its libraries and waits for the word to build."""
    return subprocess.Popen(
        [sys.executable, "-c", BUILDER],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _finish(builder: subprocess.Popen[str], say: Say) -> bool:
    """Lets the waiting process build; says what it said, and whether it built."""
    said, _ = builder.communicate("build\n")
    for line in said.splitlines():
        say(line)
    return builder.returncode == 0
