"""Every page fits a telephone and is well made; each kind passes axe, light and dark, wide too."""

from __future__ import annotations

import pytest
from looks import BROKEN, LONGEST, OUT_OF_REACH, WIDTHS, in_its_look, too_wide
from page_kinds import one_of_each
from visits import PURPOSE

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
FAULTS = """() => {
    const main = document.querySelector("main");
    const all = (selector) => [...main.querySelectorAll(selector)];
    const ids = all("[id]").map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const levels = all("h1, h2, h3, h4, h5, h6").map(({ localName }) => Number(localName[1]));
    const deeper = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    const named = (one) => one.textContent.trim() || one.getAttribute("aria-label") ||
        one.getAttribute("aria-labelledby") || one.title || one.querySelector("img[alt]");
    const nameless = all("a[href], button, summary, th, h1, h2, h3, h4").filter((one) =>
        !named(one) && one.checkVisibility() && !one.closest("[aria-hidden=true]"));
    const unlabelled = all("input, select, textarea").filter((one) => one.checkVisibility() &&
        !one.labels.length && !one.ariaLabel && !one.getAttribute("aria-labelledby"));
    const lost = ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap((name) =>
        all(`[${name}]`).flatMap((one) => one.getAttribute(name).split(" "))
            .filter((id) => id && !document.getElementById(id)));
    const blind = all("img:not([alt]), svg[role=img]:not(:has(title), [aria-label])");
    const out = (of, what) => of.map((one) => `${what}: ${one.outerHTML?.slice(0, 80) ?? one}`);
    return [...out(twice, "an id twice"), ...out(deeper, "a level of headings is skipped at"),
        ...out(nameless, "nothing to read in"), ...out(unlabelled, "no label"),
        ...out(lost, "no such id"), ...out(blind, "a picture in no words"),
        ...(levels.filter((level) => level === 1).length === 1 ? [] : ["not one title"])];
}"""
"""What is wrong in a page's markup that no look changes: most of what axe would find there."""
LEAF = f"""async ({{ addresses, longest }}) => {{
    const found = [];
    for (const address of addresses) {{
        const html = await (await fetch(address)).text();
        const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
        document.querySelector("main").replaceWith(document.adoptNode(next));
        const wide = document.documentElement.scrollWidth > innerWidth ? ["is too wide"] : [];
        for (const fault of [...wide, ...({FAULTS})(),
            ...({OUT_OF_REACH})().map((box) => `no key scrolls ${{box}}`),
            ...({BROKEN})(longest).map((word) => `${{word}} is broken`)])
            found.push(`${{address}}: ${{fault}}`);
    }}
    return found;
}}"""
"""Puts what each page says into the page that is open, instead of loading all that is around it."""


def texts(folder, language):
    """The HTML of the pages of a language, by address."""
    return {
        f"{path.parent.relative_to(folder).as_posix()}/": path.read_text("utf-8")
        for path in sorted((folder / language).rglob("index.html"))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes(visits, built_site, language):
    pages = texts(built_site, language)
    assert {f"{language}/", f"{language}/plan/", f"{language}/{PURPOSE}"} < set(pages)
    page = visits.context().new_page()
    page.goto(f"{visits.address}{language}/")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    addresses = [visits.address + name for name in pages]
    found = page.evaluate(LEAF, {"addresses": addresses, "longest": LONGEST})
    kinds = one_of_each(pages)
    assert 20 < len(kinds) < len(pages)
    for name in ["", *kinds]:
        page.goto(visits.address + name)
        found += in_its_look(page, language, name or "the root") + too_wide(page, name, WIDTHS[::2])
    assert not found, "\n".join(found)
