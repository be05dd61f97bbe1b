"""A logo of one's own can be seen in a light window and in a dark one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
BRAND = b':root { --brand-logo: "logo.svg"; }'
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h9v9"/></svg>'
PLATE = "element => getComputedStyle(element).backgroundColor"
HEIGHT = "element => element.getBoundingClientRect().height"


@pytest.mark.parametrize("path", ["index.html", "en/index.html", "nl/plan/index.html"])
def test_a_logo_stands_on_white_where_the_window_is_dark(visits, site, path):
    site.replaced |= {"branding/brand.css": BRAND, "branding/logo.svg": LOGO}
    site.types[".svg"] = "image/svg+xml"
    heights = []
    for scheme, plate in (("light", "rgba(0, 0, 0, 0)"), ("dark", "rgb(255, 255, 255)")):
        page = visits.context(color_scheme=scheme).new_page()
        page.goto(f"{visits.address}{path}")
        logo = page.locator(".cp-brand-logo").first
        expect(logo).to_be_visible()
        assert logo.evaluate(PLATE) == plate
        heights.append(logo.evaluate(HEIGHT))
    assert heights[0] == heights[1]
