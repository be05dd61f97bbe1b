"""The playbook kept on a device: visits to a server that can be stopped, and what is kept."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect
from served_site import Site
from visits import ENGINE_LIMIT, PURPOSE, Visits

from scripts.offline import write_offline
from scripts.paths import LANGUAGES

CACHES = "caches.keys()"
SCOPES = "navigator.serviceWorker.getRegistrations().then((all) => all.map((r) => r.scope))"
OLD, NEW = "Score your side", "Score your own side"


class Trusted(Visits):
    """Visits to an address that a browser trusts, to a server that can be stopped."""

    def __init__(self, browser: Browser, site: Site) -> None:
        super().__init__(browser, site)
        self.site = site
        self.address = f"{site.origin}/{site.below}"
        self.running = ExitStack()

    def stop(self) -> None:
        """Really stops the server; the browser may say that it does not answer."""
        self.expect("ERR_CONNECTION_REFUSED")
        self.running.close()


PAGES = ("", PURPOSE, "compare/", "hosting-check/", "method/")
ASIDE = ("folder", "hosting", "*.map")
"""What is no part of the playbook that is kept."""


def part_of(built_site: Path, folder: Path) -> Path:
    """A copy of the site that may be changed, with these pages of each language alone.

    A browser has it in a moment; what it keeps of the whole site a test of its own says.
    """
    wanted = {built_site, *(built_site / of / page for of in LANGUAGES for page in PAGES)}
    aside = shutil.ignore_patterns(*ASIDE)

    def others(place: str, names: list[str]) -> set[str]:
        pages = set() if Path(place) in wanted else {"index.html"}
        return aside(place, names) | pages

    shutil.copytree(built_site, folder, ignore=others)
    listed(folder)
    return folder


def without_engine(folder: Path) -> None:
    """Puts next to nothing in the place of the engine's large files, where nobody starts it."""
    for path in (folder / "engine").glob("*.bin"):
        path.write_text(path.name, "utf-8")
    listed(folder)


def listed(folder: Path) -> None:
    """Has the site list what is to be kept as a build would."""
    (worker,) = (folder / "assets").glob("offline-worker-*.js")
    write_offline(folder, f"assets/{worker.name}")


def below(folder: Path, path: str) -> Site:
    """The site at a path of a server with the site's own policy."""
    site = Site(folder, path)
    site.policy = (folder / "policy.txt").read_text("utf-8").partition(":")[2].strip()
    return site


def line(page: Page, state: str) -> None:
    """Waits until the line at the foot of the page says this."""
    expect(page.locator("[data-offline]")).to_have_attribute(
        "data-state", state, timeout=ENGINE_LIMIT
    )


def keep(page: Page) -> None:
    """Keeps the playbook, as a visitor does."""
    line(page, "off")
    page.click("[data-offline-do=keep]")
    line(page, "kept")


def cached(page: Page) -> list[str]:
    """The paths of everything that is kept, from the origin."""
    find = """async () => {
        const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = (await Promise.all(all.map((cache) => cache.keys()))).flat();
        return requests.map(({ url }) => new URL(url).pathname);
    }"""
    return page.evaluate(find)


def rebuild(folder: Path, old: str, new: str) -> None:
    """Changes a page's words and gives the site the version that a build would."""
    path = folder / "en" / "index.html"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    listed(folder)


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page
