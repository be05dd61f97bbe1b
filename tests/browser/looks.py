"""What axe finds on a page in light and dark colours, on a telephone and on a wide screen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

from playwright.sync_api import Page

from scripts.paths import LANGUAGES, NODE_MODULES

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
RUN = """async ({ within, rules }) => {
    if (within && !document.querySelector(within)?.checkVisibility()) return [`no ${within}`];
    const { violations } = await axe.run(within || document,
        { resultTypes: ["violations"], ...(rules.length ? { runOnly: rules } : {}) });
    return violations.map((violation) =>
    `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join("; ")}`);
}"""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LOOKS = LIGHT, DARK = ("light", DESK), ("dark", PHONE)
LOOK_OF = dict(zip(LANGUAGES, cycle(LOOKS), strict=False))
"""A look for each language."""
LOOKED_AT = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
"""The rules of axe that ask how something is drawn."""
WIDTHS = (320, 390, 768, 1280, 1920)
OUT_OF_REACH = """() => [...document.querySelectorAll("main *")].filter((box) =>
    box.scrollWidth > box.clientWidth && box.checkVisibility() &&
    /auto|scroll/.test(getComputedStyle(box).overflowX) &&
    (box.localName === "code" || !box.matches("[tabindex], :has(a, button, input, [tabindex])"))
  ).map((box) => `${box.localName}: ${box.textContent.trim().slice(0, 40)}`)"""
"""What scrolls sideways and no key reaches. Code wraps: the theme would reach it late, or never."""

BROKEN = r"""(longest) => {
    const found = [], texts = document.createTreeWalker(document.querySelector("main"), 4);
    const range = new Range(), lines = () => new Set([...range.getClientRects()]
        .filter(({ width }) => width).map(({ top }) => Math.round(top))).size;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const around = text.parentElement;
        range.selectNodeContents(text);
        if (!text.data.trim() || lines() < 2 || !around.checkVisibility() ||
            around.closest("pre, code, bdi, .cp-matrix__row-name")) continue;
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u00ad]+/gu)) {
            if (word.length > longest || word.includes("\u00ad")) continue;
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (lines() < 2) continue;
            if (getComputedStyle(around).hyphens !== "auto") found.push(word);
        }
    }
    return [...new Set(found)];
}"""
LONGEST = 14
"""Letters of a word that a telephone shows in one piece, unless the language divides it."""


def violations(
    page: Page, name: str = "", within: str = "", rules: Sequence[str] = ()
) -> list[str]:
    """What axe finds, on the page or within a part of it, and whether the page is too wide.

    All rules are asked, or `rules` alone.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    faults = [
        *page.evaluate(RUN, {"within": within, "rules": list(rules)}),
        *too_wide_for_its_window(page),
    ]
    return [f"{name or page.url}: {violation}" for violation in faults]


def too_wide_for_its_window(page: Page) -> list[str]:
    """A line where the page is wider than the window."""
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return ["wider than the window"] if wide else []


def in_every_look(page: Page, name: str, within: str = "") -> list[str]:
    """The violations in light and dark colours, wide and narrow; what no look changes, once."""
    faults = []
    for scheme, size in LOOKS:
        put_on(page, scheme, size)
        rules = LOOKED_AT if (scheme, size) != LOOKS[0] else ()
        faults += violations(page, f"{name}, {scheme} at {size['width']}", within, rules)
    return faults


def in_its_look(page: Page, language: str, name: str, within: str = "") -> list[str]:
    """The violations in the look of a language; its width at the other sizes, too.

    For what a test brings about in every language: the languages share their markup and styles,
    so that each of them in one look is everything in every look, and half the work. A part of
    the page is named where all else of it is looked at in another state.
    """
    return in_look(page, LOOK_OF[language], name, within)


def in_look(page: Page, own: tuple[str, dict[str, int]], name: str, within: str = "") -> list[str]:
    """The violations in this look; its width at the other sizes, too."""
    faults = []
    for _, size in (look for look in LOOKS if look != own):
        page.set_viewport_size(size)
        wide = too_wide_for_its_window(page)
        faults += [f"{name} at {size['width']}: {element}" for element in wide]
    put_on(page, *own)
    return [*faults, *violations(page, f"{name}, {own[0]} at {own[1]['width']}", within)]


def put_on(page: Page, scheme: str, size: dict[str, int]) -> None:
    """Shows the page in these colours, in a window of this size."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size(size)


def too_wide(page: Page, name: str, widths: Sequence[int] = WIDTHS) -> list[str]:
    """What does not fit at each width: the page, a box that no key scrolls, a word in two lines."""
    wide = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(f"{name} at {width}")
        wide += [f"{name} at {width}: {box}" for box in page.evaluate(OUT_OF_REACH)]
        if width == WIDTHS[0]:
            wide += [f"{name} at {width}: {w} is broken" for w in page.evaluate(BROKEN, LONGEST)]
    return wide
