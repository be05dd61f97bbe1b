"""Paper is white whatever the window was: all colours are those for paper, and can be read."""

from __future__ import annotations

import re

import pytest
from filling_in import choose_side
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
FAINT = """() => {
    const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
    const opaque = (color) => (parts(color)[3] ?? 1) > 0.99 && color !== "none";
    const light = (color) => {
        const [r, g, b] = parts(color).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
        return (high + 0.05) / (low + 0.05);
    };
    const ground = (element) => {
        for (let box = element; box; box = box.parentElement) {
            const color = getComputedStyle(box).backgroundColor;
            if (opaque(color)) return color;
        }
        return "rgb(255, 255, 255)";
    };
    const under = (text) => {
        const { left, top, width, height } = text.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const shapes = [...text.ownerSVGElement.querySelectorAll("rect, circle, path, polygon")]
            .filter((shape) => text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING)
            .filter((shape) => {
                const look = getComputedStyle(shape);
                if (!opaque(look.fill) || look.fillOpacity < 0.9 || look.opacity < 0.9) return false;
                const box = shape.getBoundingClientRect();
                return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
            });
        const shape = shapes.at(-1);
        return shape ? getComputedStyle(shape).fill : ground(text.ownerSVGElement);
    };
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true })) continue;
        if (element.closest("desc, title, noscript, script, style, [disabled], option, .md-header")) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width < 2 || height < 2) continue;
        const svg = element instanceof SVGElement;
        const look = getComputedStyle(element);
        const ratio = svg ? contrast(look.fill, under(element)) : contrast(look.color, ground(element));
        if (ratio < 4.5) {
            found.add(`${element.tagName} ${element.getAttribute("class")} ${ratio.toFixed(1)}`);
        }
    }
    return [...found].slice(0, 8);
}"""


def on_paper(page, name):
    """What cannot be read on paper, and which colours are not those of a light window."""
    page.emulate_media(media="print", color_scheme="light")
    expected = page.evaluate(VALUES, TOKENS)
    page.emulate_media(media="print", color_scheme="dark")
    got = page.evaluate(VALUES, TOKENS)
    found = [f"{name}: {token} is {got[token]}" for token in TOKENS if got[token] != expected[token]]
    return found + [f"{name}: {one}" for one in page.evaluate(FAINT)]


def test_every_kind_of_page_is_black_on_white(visits):
    page = visits.context(color_scheme="dark").new_page()
    found = []
    names = ["", "en/", "en/sample/", "en/plan/", "en/compare/", "en/invite/", "en/method/"]
    names += ["en/guidance/trust/", "en/assessments/", "nl/404.html"]
    names += [f"en/assessments/{key}/" for key in ("purpose", "pulse", "touchpoints", "ground-rules")]
    for name in names:
        page.emulate_media(media="screen", color_scheme="dark")
        page.goto(visits.address + name)
        if name == "en/invite/":
            choose_side(page, "buyer")
            page.click("[data-action=invite]")
        found += on_paper(page, name or "the root")
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "key", ["trust", "journey", "stakeholders", "ground-rules", "co-operation", "context"]
)
def test_a_comparison_with_its_charts(visits, opened_browser, tmp_path, key):
    path = written(tmp_path, f"{key}.relationship.json", relationship(key))
    page = visits.open("en/compare/", idle_start=True, color_scheme="dark")
    page.set_input_files("[data-action=open]", path)
    report(page)
    found = on_paper(page, key)
    alone = opened_browser.new_page(color_scheme="dark")
    alone.set_content(made(tmp_path, "compare", path))
    found += on_paper(alone, f"{key} in a file")
    alone.set_content(made(tmp_path, "plan", path))
    found += on_paper(alone, "plan in a file")
    alone.close()
    assert not found, "\n".join(found)
