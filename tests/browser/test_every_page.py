"""Every page fits a telephone and is well made; each kind passes axe, light and dark, wide too."""

from __future__ import annotations

import re

import pytest
from looks import BROKEN, LONGEST, LOOK_OF, OUT_OF_REACH, RUN, WIDTHS, in_its_look, too_wide
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
LEAF = f"""async ({{ addresses, longest, rules }}) => {{
    for (const one of document.querySelectorAll(
        ".md-sidebar--primary nav, .md-search, [data-md-component=skip]")) one.remove();
    const found = [];
    for (const address of addresses) {{
        const html = await (await fetch(address)).text();
        const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
        document.querySelector("main").replaceWith(document.adoptNode(next));
        const wide = document.documentElement.scrollWidth > innerWidth ? ["is too wide"] : [];
        for (const fault of [...wide, ...({FAULTS})(), ...(rules ? await ({RUN})({{ rules }}) : []),
            ...({OUT_OF_REACH})().map((box) => `no key scrolls ${{box}}`),
            ...(longest ? ({BROKEN})(longest) : []).map((word) => `${{word}} is broken`)])
            found.push(`${{address}} at ${{innerWidth}}: ${{fault}}`);
    }}
    return found;
}}"""
"""Puts what each page says into the page that is open, instead of loading all that is around it."""
MODULE = re.compile(r'data-module="([^"]+)"')


def texts(folder, language):
    """The HTML of the pages of a language, by address."""
    return {
        f"{path.parent.relative_to(folder).as_posix()}/": path.read_text("utf-8")
        for path in sorted((folder / language).rglob("index.html"))
    }


def with_a_script_of_their_own(kinds, pages):
    """Of these pages one for each script, as `data-module` names it."""
    of = {}
    for name in kinds:
        for module in MODULE.findall(pages[name]):
            of.setdefault(module, name)
    return list(dict.fromkeys(of.values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes(visits, built_site, language):
    """Each kind is looked at; those that a script of their own changes are opened for it."""
    pages = texts(built_site, language)
    assert {f"{language}/", f"{language}/plan/", f"{language}/{PURPOSE}"} < set(pages)
    kinds = one_of_each(pages)
    assert 20 < len(kinds) < len(pages)
    opened = ["", f"{language}/", *with_a_script_of_their_own(kinds, pages)]
    assert 12 < len(opened) < len(kinds)
    faults = []
    page = visits.context().new_page()
    for name in opened:
        page.goto(visits.address + name)
        faults += in_its_look(page, language, name or "the root") + too_wide(
            page, name, WIDTHS[::2]
        )
    scheme, size = LOOK_OF[language]
    page.emulate_media(color_scheme=scheme)
    others = [visits.address + name for name in kinds if name not in opened]
    asked = {"addresses": others, "longest": 0, "rules": None}
    for width, more in (
        (size["width"], {"rules": []}),
        (WIDTHS[0], {"addresses": [visits.address + name for name in pages], "longest": LONGEST}),
        *((width, {}) for width in WIDTHS[2::2]),
    ):
        page.set_viewport_size({"width": width, "height": size["height"]})
        faults += page.evaluate(LEAF, {**asked, **more})
    assert not faults, "\n".join(faults)
