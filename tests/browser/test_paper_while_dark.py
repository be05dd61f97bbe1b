"""Paper is white whatever the window was: all colours are those for paper, and can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from filling_in import choose_side
from playwright.sync_api import expect
from test_long_words import made, relationship, written
from visits import report

from scripts.paths import THEME

pytestmark = pytest.mark.browser
TOKENS = sorted(
    set(re.findall(r"--cp-[a-z0-9-]+(?=:)", (THEME / "css" / "tokens.css").read_text("utf-8")))
)
VALUES = """(names) => {
    const look = getComputedStyle(document.querySelector("[data-md-color-scheme], .cp-root"));
    return Object.fromEntries(names.map((name) => [name, look.getPropertyValue(name)]));
}"""
FAINT = (Path(__file__).parent / "faint.js").read_text("utf-8")


def on_paper(page, name):
    """What cannot be read on paper, and which colours are not those of a light window."""
    page.emulate_media(media="print", color_scheme="light")
    expected = page.evaluate(VALUES, TOKENS)
    page.emulate_media(media="print", color_scheme="dark")
    got = page.evaluate(VALUES, TOKENS)
    dark = [token for token in TOKENS if got[token] != expected[token]]
    faults = [f"{name}: {token} is {got[token]}" for token in dark]
    return faults + [f"{name}: {fault}" for fault in page.evaluate(FAINT)]


def test_every_kind_of_page_is_black_on_white(visits):
    page = visits.context(color_scheme="dark").new_page()
    faults = []
    names = ["", "en/", "en/sample/", "en/plan/", "en/compare/", "en/invite/"]
    names += ["en/guidance/trust/", "en/assessments/", "nl/404.html"]
    visits.expect("404", "MIME type", "/assets/m")  # that page tries its style at every depth
    forms = ("purpose", "pulse", "touchpoints", "ground-rules")
    names += [f"en/assessments/{key}/" for key in forms]
    for name in names:
        page.emulate_media(media="screen", color_scheme="dark")
        page.goto(visits.address + name)
        assert page.evaluate(VALUES, ["--cp-paper"]) == {"--cp-paper": "#12171c"} or "404" in name
        if name == "en/invite/":
            choose_side(page, "buyer")
            page.click("[data-action=invite]")
        faults += on_paper(page, name or "the root")
    assert not faults, "\n".join(faults)


CHARTED = ("trust", "journey", "stakeholders", "ground-rules", "co-operation", "context")


def test_comparisons_with_their_charts(visits, opened_browser, tmp_path):
    page = visits.open("en/compare/", idle_start=True, color_scheme="dark")
    alone = opened_browser.new_page(color_scheme="dark")
    faults = []
    for key in CHARTED:
        path = written(tmp_path, f"{key}.relationship.json", relationship(key))
        page.emulate_media(media="screen", color_scheme="dark")
        page.set_input_files("[data-action=open]", path)
        report(page)
        faults += on_paper(page, key)
        page.locator("[data-action=reset]").dispatch_event("click")  # who answered is folded
        expect(page.locator("#report")).to_have_attribute("data-state", "empty")
        alone.set_content(made(tmp_path, "compare", path))
        faults += on_paper(alone, f"{key} in a file")
    alone.set_content(made(tmp_path, "plan", path))
    faults += on_paper(alone, "plan in a file")
    alone.close()
    assert not faults, "\n".join(faults)
