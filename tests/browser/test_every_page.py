"""Every page passes axe and fits its window, light and dark, on a telephone and a wide screen."""

from __future__ import annotations

import pytest
from filling_in import choose_side
from looks import in_its_look
from visits import PURPOSE

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
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
        found += in_its_look(page, language, name or "the root") + too_wide(page, name)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_not_wider_than_its_window(visits, language):
    page = visits.open(f"{language}/{PURPOSE}")
    choose_side(page, "buyer")
    wide = too_wide(page, PURPOSE)
    assert not wide, "\n".join(wide)
