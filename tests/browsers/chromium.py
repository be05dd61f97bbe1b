"""Chromium, driven as the other engines are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from scripts.driving import SIZE


class InChromium:
    """Chromium, by Playwright."""

    def __init__(self, browser: Browser) -> None:
        self.page = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}).new_page()

    def open(self, address: str) -> None:
        """See Driven."""
        self.page.goto(address)

    def run(self, script: str, *given: Any) -> Any:
        """See Driven."""
        return self.page.evaluate(f"(arguments) => {{ {script} }}", list(given))

    def click(self, selector: str) -> None:
        """See Driven."""
        self.page.click(selector)

    def picture(self, path: Path) -> None:
        """See Driven."""
        self.page.screenshot(path=path)
