"""Every page passes axe and fits its window, light and dark, on a telephone and a wide screen."""

from __future__ import annotations

import pytest
from filling_in import choose_side, on_one_page
from visits import ENGINE_LIMIT, PURPOSE, alert, report

from scripts.paths import LANGUAGES, NODE_MODULES

pytestmark = pytest.mark.browser
AXE = NODE_MODULES / "axe-core" / "axe.min.js"
RUN = """async () => (await axe.run({ resultTypes: ["violations"] })).violations.map((violation) =>
    `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join("; ")}`)"""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOOKS = [("light", DESK), ("dark", PHONE)]
WIDTHS = (320, 390, 768, 1280, 1920)
OUT_OF_REACH = """() => [...document.querySelectorAll("main *")].filter((box) =>
    box.scrollWidth > box.clientWidth && box.checkVisibility() &&
    /auto|scroll/.test(getComputedStyle(box).overflowX) &&
    (box.localName === "code" || !box.matches("[tabindex], :has(a, button, input, [tabindex])"))
  ).map((box) => `${box.localName}: ${box.textContent.trim().slice(0, 40)}`)"""
"""What scrolls sideways and no key reaches. Code wraps: the theme would reach it late, or never."""

BROKEN = r"""(longest) => {
    const found = [], texts = document.createTreeWalker(document.querySelector("main"), 4);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const around = text.parentElement;
        if (!around.checkVisibility() || around.closest("pre, code, bdi, .cp-matrix__row-name"))
            continue;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = new Range();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = [...range.getClientRects()].filter(({ width }) => width);
            if (word.length > longest || new Set(lines.map(({ top }) => Math.round(top))).size < 2)
                continue;
            if (getComputedStyle(around).hyphens !== "auto") found.push(word);
        }
    }
    return [...new Set(found)];
}"""
LONGEST = 14
"""Letters of a word that a telephone shows in one piece, unless the language divides it."""


def addresses(folder):
    """The pages of the site, as the site names them."""
    found = sorted(path.parent.relative_to(folder) for path in folder.rglob("index.html"))
    return [f"{path.as_posix()}/" if path.name else "" for path in found]


def violations(page, name=""):
    """What axe finds, and whether the page is wider than the window."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(RUN)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("wider than the window")
    return [f"{name or page.url}: {violation}" for violation in found]


def in_every_look(page, name):
    """The violations in light and dark colours, wide and narrow."""
    found = []
    for scheme, size in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size(size)
        found += violations(page, f"{name}, {scheme} at {size['width']}")
    return found


def too_wide(page, name):
    """What does not fit at each width: the page, a box that no key scrolls, a word in two lines."""
    wide = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(f"{name} at {width}")
        wide += [f"{name} at {width}: {box}" for box in page.evaluate(OUT_OF_REACH)]
        if width == WIDTHS[0]:
            wide += [f"{name} at {width}: {w} is broken" for w in page.evaluate(BROKEN, LONGEST)]
    return wide


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes(visits, built_site, language):
    found = addresses(built_site)
    names = ["", *(name for name in found if name.startswith(f"{language}/"))]
    assert {f"{language}/", f"{language}/plan/", f"{language}/{PURPOSE}"} < set(names)
    page = visits.context().new_page()
    found = []
    for name in names:
        page.goto(visits.address + name)
        found += in_every_look(page, name or "the root") + too_wide(page, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_assessment_becomes_passes(visits, sample_paths, language):
    page = visits.open(f"{language}/{PURPOSE}")
    choose_side(page, "supplier")
    on_one_page(page)
    page.click("[data-action=score]")
    alert(page)
    found = in_every_look(page, "side chosen, with an alert")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"][1])
    page.locator("[data-problems] [role=alert]").wait_for(state="detached", timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page).locator(".cp-number summary").first.click()
    page.locator(".cp-number[open]").wait_for()
    found += in_every_look(page, "report with an open number")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_comparison_becomes_passes(visits, language):
    page = visits.open(f"{language}/compare/")
    page.click("[data-action=sample]")
    report(page)
    page.fill("#paste", "broken")
    page.click("[data-paste] button")
    alert(page)
    report(page).locator(".cp-number summary").nth(2).click()
    found = in_every_look(page, "comparison with an open number and an alert")
    assert not found, "\n".join(found)


def test_inviting_and_what_the_invited_see_passes(visits, sample_paths):
    page = visits.open("en/invite/")
    page.click("[data-action=invite]")
    page.locator("[data-problems] [role=alert]").wait_for()
    found = in_every_look(page, "an invitation with an alert")
    choose_side(page, "supplier")
    page.click("[data-action=invite]")
    link = page.input_value("#invite-link-supplier")
    page.locator("[data-invitation-for=supplier] [data-qr] svg").wait_for(timeout=ENGINE_LIMIT)
    found += in_every_look(page, "an invitation")
    page = visits.open(f"nl/{PURPOSE}#{link.partition('#')[2][:-1]}")
    page.locator("[data-invited] [role=alert]").wait_for()
    found += in_every_look(page, "a broken invitation")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"][0])
    page.locator("[data-notices] p").wait_for(timeout=ENGINE_LIMIT)
    page.click("#promise summary")
    page.click("[data-action=score]")
    report(page)
    page.click("[data-action=show-qr]")
    page.locator("[data-qr-large] svg").wait_for(timeout=ENGINE_LIMIT)
    found += in_every_look(page, "a response as a picture")
    page.click("[data-action=close-qr]")
    page.evaluate("(text) => { location.hash = text }", link.partition("#")[2])
    page.locator("[data-invited-dialog][open]").wait_for()
    found += in_every_look(page, "an invitation for who has answered")
    page.keyboard.press("Escape")
    page.click("[data-action=hand-over]")
    page.click("[data-previews] summary", timeout=ENGINE_LIMIT)
    page.locator("[data-previews] .cp-handing__report h3").first.wait_for()
    found += in_every_look(page, "handing over")
    assert not found, "\n".join(found)


def test_scanning_passes(visits):
    page = visits.open("nl/compare/")
    page.click("[data-scan] summary")
    wrong = {"name": "a.png", "mimeType": "image/png", "buffer": b"none"}
    page.set_input_files("[data-action=scan]", wrong)
    page.locator("[data-scan-problems] p").wait_for()
    found = in_every_look(page, "scanning with a problem")
    page.evaluate("document.querySelector('[data-camera]').showModal()")
    found += in_every_look(page, "the camera")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_not_wider_than_its_window(visits, language):
    page = visits.open(f"{language}/{PURPOSE}")
    choose_side(page, "buyer")
    wide = too_wide(page, PURPOSE)
    assert not wide, "\n".join(wide)
