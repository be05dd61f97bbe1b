"""Where the system chooses the colours, every control still shows what is chosen."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO

import pytest
from answering import the_catalogue
from filling_in import choose_side
from page_kinds import one_of_each
from PIL import Image, ImageChops
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, report

pytestmark = pytest.mark.browser
STATES = (("dark", False), ("light", True))
"""A scheme, and whether the controls are switched off."""
LIKE = """(known) => {
    const seen = new Map();
    for (const input of document.querySelectorAll("input[type=radio], input[type=checkbox]")) {
        const label = input.closest("label");
        if (!input.checkVisibility() && !label?.checkVisibility()) continue;
        if (!label || input.closest(".md-header, .md-search")) continue;
        const kind = [input.type, label.className, input.closest("[class*=cp-]").className,
            label.parentElement.className].join(" | ");
        if (!known.includes(kind) && !seen.has(kind)) seen.set(kind, input);
    }
    [...seen.values()].forEach((input, at) => {
        input.closest("label").dataset.tried = at;
        input.checked = false;
    });
    for (const place of document.querySelectorAll("main fieldset, main section, main p, main ul"))
        if (!place.querySelector("[data-tried]") && !place.closest("[data-tried]"))
            place.hidden = true;
    return [...seen.keys()];
}"""
SET = """([checked, disabled]) => {
    for (const label of document.querySelectorAll("[data-tried]")) {
        const input = label.querySelector("input");
        Object.assign(input, { name: `tried-${label.dataset.tried}`, checked, disabled });
    }
}"""
PLACES = """() => [...document.querySelectorAll("[data-tried]")].map((label) => {
    const { left, top, right, bottom } = label.getBoundingClientRect();
    return [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY].map(Math.round);
})"""
HAND_DRAWN = """() => {
    const inputs = [...document.querySelectorAll("input[type=radio], input[type=checkbox]")]
        .filter((input) => input.closest("label")?.className.startsWith("cp-"))
        .filter((input) => getComputedStyle(input).opacity === "0" && input.nextElementSibling);
    const names = inputs.map(({ name, value }) => `${name} ${value}`);
    const looks = (checked) => {
        // each in a group of its own, so that all are chosen and the page is styled once
        inputs.forEach((input, at) => Object.assign(input, { name: `drawn-${at}`, checked }));
        return inputs.map(({ nextElementSibling }) => {
            const { backgroundColor, color, borderTopColor, borderTopWidth } =
                getComputedStyle(nextElementSibling);
            return [backgroundColor, color, borderTopColor, borderTopWidth].join();
        });
    };
    const before = looks(false), after = looks(true);
    return names.filter((name, at) => before[at] === after[at]);
}"""
"""The controls of the theme's own drawing that look chosen as they look not chosen."""


def open_forced(visits, path, scheme="dark", **options):
    """A page in the system's colours."""
    return visits.open(path, forced_colors="active", color_scheme=scheme, **options)


def drawn(page, places):
    """Each place of a page as it is drawn, in pixels; one picture is taken around all of them."""
    left, top = (min(place[at] for place in places) for at in (0, 1))
    right, bottom = (max(place[at] for place in places) for at in (2, 3))
    around = {"x": left, "y": top, "width": right - left, "height": bottom - top, "scale": 1}
    quickly = {"format": "png", "optimizeForSpeed": True, "captureBeyondViewport": True}
    browser = page.context.new_cdp_session(page)
    taken = browser.send("Page.captureScreenshot", {**quickly, "clip": around})["data"]
    browser.detach()
    picture = Image.open(BytesIO(b64decode(taken))).convert("RGB")
    return [
        picture.crop((place[0] - left, place[1] - top, place[2] - left, place[3] - top))
        for place in places
    ]


def alike(page, known):
    """The kinds of control on a page that look the same chosen and not, switched off or not.

    Those that are `known` from another page are not tried again; what is tried here is added.
    """
    kinds, faults = page.evaluate(LIKE, sorted(known)), []
    known.update(kinds)
    if not kinds:
        return faults
    page.mouse.move(0, 0)
    for scheme, disabled in STATES:
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        looks = []
        for checked in (False, True):
            page.evaluate(SET, [checked, disabled])
            looks.append(drawn(page, page.evaluate(PLACES)))
        order = page.locator("[data-tried]").evaluate_all(
            "(all) => all.map((l) => l.dataset.tried)"
        )
        for at, before, after in zip(order, *looks, strict=True):
            if ImageChops.difference(before, after).getbbox() is None:
                faults.append(f"{kinds[int(at)]}, {scheme}{', disabled' * disabled}")
    page.evaluate(SET, [False, False])
    return faults


def forms(folder):
    """The files of the assessments; one of one's own shows nothing before it is written."""
    every = sorted((folder / "en" / "assessments").glob("*/index.html"))
    return [path for path in every if path.parent.name in the_catalogue().assessments]


def test_every_control_shows_its_state(visits, built_site):
    # what lies below the window may be drawn as it was before
    tall = {"width": 1280, "height": 2400}
    context = visits.context(forced_colors="active", color_scheme="dark", viewport=tall)
    page = context.new_page()
    faults, known = [], set()
    pages = {path.parent.name: path.read_text("utf-8") for path in forms(built_site)}
    assert set(pages) == set(the_catalogue().assessments)
    names = [f"assessments/{key}/" for key in one_of_each(pages, ("label", "input", "fieldset"))]
    for name in [*names, "assessments/", "compare/", "plan/", "invite/", "hosting-check/"]:
        page.goto(f"{visits.address}en/{name}")
        if name in names:
            choose_side(page, "buyer")
            for adder in page.locator("[data-own-new]:visible").all():
                adder.fill("Something of our own")
                adder.press("Enter")
        faults += [f"{name}: {fault}" for fault in page.evaluate(HAND_DRAWN)]
        faults += [f"{name}: {kind}" for kind in alike(page, known)]
    assert len(known) > 25
    assert not faults, "\n".join(faults)


def test_a_chosen_state_shows_under_the_pointer_and_with_the_focus(visits):
    page = open_forced(visits, "en/assessments/ground-rules/")
    choose_side(page, "buyer")
    chosen, other = page.locator(".cp-states__one").nth(0), page.locator(".cp-states__one").nth(1)
    plain = other.screenshot()
    chosen.click()
    page.mouse.move(0, 0)
    marked = chosen.locator("span").evaluate("(one) => getComputedStyle(one).backgroundColor")
    other.hover()
    assert other.screenshot() != plain
    chosen.hover()
    assert marked == chosen.locator("span").evaluate(
        "(one) => getComputedStyle(one).backgroundColor"
    )
    page.keyboard.press("ArrowRight")
    page.mouse.move(0, 0)
    outline = other.locator("span").evaluate("(one) => getComputedStyle(one).outlineStyle")
    assert outline == "solid"


def test_charts_keep_their_own_ground_and_writing(visits):
    page = open_forced(visits, "en/sample/")
    for svg in page.locator(".cp-chart svg, .cp-ternary svg").all()[:6]:
        ground = svg.evaluate("(one) => getComputedStyle(one).backgroundColor")
        assert ground not in ("rgba(0, 0, 0, 0)", "rgb(0, 0, 0)")
    adjusted = page.locator(".cp-chart svg text").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).forcedColorAdjust)"
    )
    assert set(adjusted) == {"none"}


def test_what_a_comparison_says_by_a_sign_is_seen(visits, sample_paths):
    page = open_forced(visits, "en/compare/")
    page.click("[data-action=sample]")
    report(page)
    expect(page.locator("[data-saved] b")).to_be_visible(timeout=ENGINE_LIMIT)
    signs = page.locator(".cp-who").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one, '::before').backgroundColor)"
    )
    assert "rgba(0, 0, 0, 0)" not in signs
    assert len(set(signs)) >= 2
