"""Sets relationships up, opens them from the shelf, and reads what their desks say."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect
from visits import ENGINE_LIMIT

SHELF, DESK = "en/relationships/", "en/relationship/"


def at(page: Page, module: str) -> Page:
    """The page, once its module is ready."""
    ready = page.locator(f"[data-module={module}][data-ready]")
    expect(ready).to_be_attached(timeout=ENGINE_LIMIT)
    return page


def shelf(page: Page, address: str) -> Page:
    """Goes to the shelf."""
    page.goto(address + SHELF)
    return at(page, "shelf")


def set_up(page: Page, buyer: str, supplier: str, **more: Any) -> Page:
    """Sets a new relationship up from the shelf, and arrives at its desk."""
    page.click("[data-new]")
    at(page, "set-up")
    return save(page, buyer, supplier, **more)


def save(
    page: Page,
    buyer: str,
    supplier: str,
    *,
    side: str = "",
    month: str = "2026-11",
    assessments: tuple[str, ...] = (),
    expected: dict[str, int] | None = None,
) -> Page:
    """Fills in the page of a set-up, saves it, and arrives at the desk."""
    page.fill("#buyer", buyer)
    page.fill("#supplier", supplier)
    page.fill("#round", month)
    page.locator(f"label:has([name=side][value='{side}'])").click()
    for assessment in assessments:
        page.check(f"[name=assessments][value={assessment}]")
    for name, count in (expected or {}).items():
        page.fill(f"[name='{name}']", str(count))
    page.click("[type=submit]")
    return at(page, "desk")


def cards(page: Page) -> list[str]:
    """What the relationships on the shelf are called."""
    return page.locator("[data-list] > li [data-open]").all_inner_texts()


def card(page: Page, name: str) -> Any:
    """The card of a relationship."""
    return page.locator("[data-module=shelf] li[data-id]").filter(has_text=name)


def opened(page: Page, name: str) -> Page:
    """Opens a relationship from the shelf."""
    card(page, name).locator("[data-open]").click()
    return at(page, "desk")


def count(page: Page, assessment: str, side: str) -> Any:
    """How many people of a side have answered an assessment, as its desk says."""
    return page.locator(f"[data-assessment={assessment}] [data-side={side}] .cp-desk__count")
