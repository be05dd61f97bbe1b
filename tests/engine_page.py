"""A page of one script that opens an engine's worker and talks to it, for tests."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser
from served_site import Site, served

from scripts.engine.libraries import WORDS_OF
from scripts.node import tool

SOURCES = Path(__file__).parent / "engine"


def write_page(folder: Path) -> None:
    """Writes the page and its script beside the folder `engine`."""
    bundle(SOURCES / "page.js", folder / "page.js", "iife")
    text = '<!doctype html><title>Engine</title><script src="page.js"></script>'
    (folder / "index.html").write_text(text, "utf-8")


def bundle(source: Path, target: Path, form: str) -> None:
    """One script of a module and what it imports."""
    options = ["--bundle", f"--format={form}", "--external:node:*", "--external:ws"]
    command = [*tool("esbuild"), str(source), *options, "--log-level=warning"]
    subprocess.run([*command, f"--outfile={target}"], check=True)


@contextmanager
def asked(root: Path, browser: Browser, way: str) -> Iterator[Callable[[dict], str]]:
    """Asks the door in a worker, started in this way; `root` holds the page in `sub`."""
    manifest = json.loads((root / "sub" / "engine" / "engine.json").read_bytes())
    with served(Site(root)) as site:
        page = browser.new_page()
        page.goto(f"{site.origin}/sub/index.html")
        page.evaluate("name => open(`engine/${name}`)", manifest["files"]["worker"]["name"])
        started = page.evaluate("way => startBy(1, way)", way)
        assert started["ok"], started
        count = iter(range(2, 100_000))
        for part in manifest["files"]:
            if part.startswith(WORDS_OF):  # every language is spoken, as if each page had asked
                message = {"id": next(count), "type": "add", "part": part}
                assert page.evaluate("message => talk(message)", message)["ok"]

        def ask(request: dict) -> str:
            message = {"id": next(count), "type": "call", "request": json.dumps(request)}
            answer = page.evaluate("message => talk(message)", message)
            assert answer["ok"], answer
            return answer["answer"]

        yield ask
        page.close()
