"""Visits to the playbook: each watched, because a page may ask nobody else and break nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect
from served_site import Site

BELOW = "some/where/"
PURPOSE = "assessments/purpose/"
ENGINE_LIMIT = 60_000  # milliseconds; a start takes four seconds on an idle machine
OWN_SCHEMES = ("data", "blob", "about")
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"""
START_WHEN_ASKED = "window.requestIdleCallback = () => 0"


class Visits:
    """Browser contexts on one site, and everything that went wrong in any of them.

    The site is served, or in a folder that its pages are opened from.
    """

    def __init__(self, browser: Browser, site: Site | Path) -> None:
        self.browser = browser
        if isinstance(site, Path):
            self.address = f"{site.as_uri()}/"
        else:
            self.address = f"http://intranet.test:{urlsplit(site.origin).port}/{BELOW}"
        self.problems: list[str] = []
        self.expected: list[str] = []
        self.contexts: list[BrowserContext] = []

    def context(self, *, idle_start: bool = False, **options: Any) -> BrowserContext:
        """Returns a browser that has seen nothing yet; unless told, it starts no engine unasked."""
        fresh = self.browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options}
        )
        self.watch(fresh)
        if not idle_start:
            fresh.add_init_script(START_WHEN_ASKED)
        return fresh

    def open(self, path: str, **options: Any) -> Page:
        """Opens a page of the site in a context of its own."""
        page = self.context(**options).new_page()
        page.goto(self.address + path)
        return page

    def expect(self, *parts: str) -> None:
        """Lets pass what is said with any of these parts."""
        self.expected += parts

    def watch(self, context: BrowserContext) -> None:
        """Notes whatever goes wrong in a context."""
        self.contexts.append(context)
        context.add_init_script(TELL_VIOLATIONS)
        context.on("request", lambda request: self._asked(request.url))
        context.on(
            "response",
            lambda r: self._note(f"{r.status} {r.url}") if r.status >= 400 else None,
        )
        context.on(
            "console",
            lambda said: self._note(f"console: {said.text}") if said.type == "error" else None,
        )
        context.on("dialog", self._asks)
        context.on("weberror", lambda error: self._note(f"page error: {error.error}"))

    def close(self) -> None:
        """Ends all visits; raises AssertionError with everything that went wrong."""
        for context in self.contexts:
            for page in context.pages:
                if not page.is_closed():
                    page.evaluate("0")  # what the page has said so far has arrived after this
            context.close()
        if self.problems:
            raise AssertionError("\n".join(self.problems))

    def _asked(self, url: str) -> None:
        if not url.startswith(self.address) and urlsplit(url).scheme not in OWN_SCHEMES:
            self._note(f"asked {url}")

    def _asks(self, dialog: Dialog) -> None:
        self._note(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note(self, problem: str) -> None:
        if not any(part in problem for part in self.expected):
            self.problems.append(problem)


KINDS = ("plays", "programmes")
"""The folders of pages that one template makes of many texts."""


def one_of_a_kind(paths: Iterable[Path]) -> list[Path]:
    """These pages, but of each language's plays one, and one of its programmes.

    All others are made by the same template.
    """
    pages: dict[Path, Path] = {}
    for path in paths:
        of_a_kind = path.parent.parent.name in KINDS
        pages.setdefault(path.parent.parent if of_a_kind else path, path)
    return list(pages.values())


def unfolded(page: Page) -> Any:
    """The page's report with all its chapters open, as somebody has it who reads everything."""
    section = report(page)
    section.evaluate(
        "(of) => of.querySelectorAll('.cp-chapter').forEach((one) => { one.open = true })"
    )
    return section


def report(page: Page) -> Any:
    """The page's report, once it is shown."""
    section = page.locator("#report")
    expect(section).to_have_attribute("data-state", "shown", timeout=ENGINE_LIMIT)
    return section


def alert(page: Page) -> Any:
    """The page's list of problems, once it is there."""
    shown = page.locator("[data-problems] [role=alert]")
    expect(shown).to_be_visible(timeout=ENGINE_LIMIT)
    return shown


def downloaded(page: Page, action: str, folder: Path, name: str = "") -> Path:
    """The file that a button offers, saved in a folder."""
    with page.expect_download() as download:
        page.click(f"[data-action={action}]")
    path = folder / (name or download.value.suggested_filename)
    download.value.save_as(path)
    return path


def read_in(page: Page, language: str) -> None:
    """Chooses another language in the list that opens at the head of the page."""
    page.click("button.cp-language")
    page.click(f".md-header a[hreflang={language}]")
