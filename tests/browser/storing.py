"""Reads and writes what a browser keeps, as another program or an earlier version would."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, expect
from visits import ENGINE_LIMIT

ENTRIES = """(given) => new Promise((resolve, reject) => {
    const [end, changes, version] = given;
    const { lang } = document.documentElement;
    const path = location.pathname.replace(new RegExp(`${lang}/.*$`), "");
    const asked = indexedDB.open(`counterpart:${path}${end}`, version);
    asked.onupgradeneeded = () => asked.result.createObjectStore("entries");
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
        const transaction = asked.result.transaction("entries", changes ? "readwrite" : "readonly");
        const store = transaction.objectStore("entries");
        for (const [key, value] of changes ?? []) store.put(value, key);
        const keys = store.getAllKeys(), values = store.getAll();
        transaction.oncomplete = () => {
            asked.result.close();
            resolve(keys.result.map((key, at) => [key, values.result[at]]));
        };
        transaction.onabort = () => reject(transaction.error);
    };
})"""
MARK = "\u0000mark"


def entries(page: Page, end: str = "") -> dict[str, Any]:
    """What the database of the relationship holds; with `:drafts`, that of the drafts."""
    stored = dict(page.evaluate(ENTRIES, [end, None, 1]))
    stored.pop(MARK, None)
    return stored


def put_entries(page: Page, changes: dict[str, Any], end: str = "", version: int = 1) -> None:
    """Writes entries as another page would, and the mark that tells of it."""
    mark = {MARK: f"test-{time.monotonic()}"}
    page.evaluate(ENTRIES, [end, list({**mark, **changes}.items()), version])


def record_key(kind: str, record: Any) -> str:
    """The key under which the database keeps a version of a record."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{kind}\n{text}"


def with_records(kind: str, *records: Any) -> dict[str, str]:
    """Entries of the database that hold versions of records."""
    keys = [record_key(kind, record) for record in records]
    return {key: key.partition("\n")[2] for key in keys}


def until(read: Callable[[], Any]) -> Any:
    """What `read` gives as soon as it is something."""
    limit = time.monotonic() + 60
    while not (value := read()):
        assert time.monotonic() < limit
        time.sleep(0.02)
    return value


def said(page: Page) -> Any:
    """What the page says is wrong with what is kept."""
    shown = page.locator("[data-trouble]")
    expect(shown).not_to_have_text("", timeout=ENGINE_LIMIT)
    return shown


class Killed:
    """A browser with a profile on the disk, which is killed as a whole, again and again."""

    def __init__(self, playwright: Playwright, program: str, arguments: list[str], profile: Path):
        self.playwright, self.profile = playwright, profile
        own = ["--remote-debugging-port=0", f"--user-data-dir={profile}", "--headless=new"]
        self.command = [program, *arguments, *own, "about:blank"]
        self.started: subprocess.Popen[bytes] | None = None

    def start(self) -> BrowserContext:
        """Starts it with what the last one left on the disk."""
        port = self.profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self.started = subprocess.Popen(
            self.command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        number = until(lambda: port.is_file() and port.read_text().split("\n")[0])
        browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{number}")
        return browser.contexts[0]

    def kill(self) -> None:
        """Ends it without a warning, with all its processes."""
        if self.started is None:
            return
        if os.name == "nt":
            os.kill(self.started.pid, signal.SIGTERM)
        else:
            os.killpg(self.started.pid, signal.SIGKILL)
        self.started.wait()
        self.started = None
