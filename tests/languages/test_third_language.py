"""A third language costs files only: it is checked, scored, reported, printed, built and shown.

The language is made from English in letters that English does not have. Whatever is found in plain
letters stands in the code, and not in the files of a language.
"""

from __future__ import annotations

import json
import re
from zipfile import ZipFile

import pytest
from page_kinds import one_of_each
from plain_words import plain_words, texts_of
from pseudo import CODE, accented
from served_site import Site, served
from trying import GONE
from visits import BELOW, Visits, alert, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

MISSING = "found nothing; expected this file, as in the other languages"
RESPONDENT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}")
WIDTHS = (320, 390, 1366)
PLACES = {
    "response",
    "relationship",
    "report",
    "plan",
    "json",
    "html",
    "csv",
    "md",
    "xlsx",
    "merged",
}
PLACES |= {"broken", "empty", "format", "whole"}
"""Names of files that the test itself gives, and a place in a broken one: data."""


def test_all_files_of_the_language_are_in_order(tried):
    assert tried["checked"] == [0, ""]


def test_a_file_that_the_language_lacks_is_named(tried):
    lines = tried["missing"]
    assert [
        name for name in GONE if not any(line.startswith(f"{name}:1: ") for line in lines)
    ] == []
    assert f"theme/locales/{CODE}/plan.yaml:1: {MISSING}" in lines


def test_a_month_and_a_quarter_are_read_in_the_language(tried):
    assert tried["rounds"] == ["2026-11", "2026-Q4", "2026-11"]


def test_no_word_of_a_report_or_a_command_stands_in_the_code(tried, written):
    answers = tried["spoken"]
    inside = set(written.parts[1:]) | {part for name in written.parts for part in name.split("-")}
    actual = {}
    for name, text in answers.items():
        try:
            texts = list(texts_of(json.loads(text)))
        except ValueError:
            texts = [text.replace(str(written), "")]
        if words := {word for item in texts for word in plain_words(item)} - PLACES - inside:
            actual[name] = sorted(words)
    assert len(answers) > 300
    assert actual == {}


@pytest.mark.parametrize(
    ("name", "first"), [("report", "Summary"), ("plan", "Actions"), ("whole", "Overview")]
)
def test_no_word_of_a_workbook_stands_in_the_code(tried, written, name, first):
    with ZipFile(written / f"{name}.xlsx") as packed:
        texts = packed.read("xl/sharedStrings.xml").decode()
        sheets = packed.read("xl/workbook.xml").decode()
    assert accented(first) in sheets
    assert plain_words(RESPONDENT.sub("", texts)) == set()


@pytest.fixture(scope="module")
def site(tried, checkout):
    """The site in three languages."""
    return checkout / "build" / "site"


@pytest.fixture
def visits(opened_browser, site):
    """Visits to that site that fail the test where a page breaks."""
    with served(Site(site, BELOW)) as running:
        for path in site.glob("assets/**/reload*.js"):  # asks the server that is not here
            running.replaced[path.relative_to(site).as_posix()] = b""
        running.policy = (site / "policy.txt").read_text("utf-8").partition(": ")[2].strip()
        made = Visits(opened_browser, running)
        yield made
        made.close()


NAMED = {"counterpart", "conf", "web", "config", "Caddyfile", "headers"}
"""Names of files on servers, which no language changes."""
LATER = {"MB", "size"}
SCAN = """(code) => {
    const plain = /[A-Za-z]{2,}/g;
    const read = (element) => !element.closest("script, style, pre, code, noscript")
        && (element.closest("[lang]")?.lang ?? code) === code;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found = new Set();
    const add = (text) => (text.match(plain) ?? []).forEach((word) => found.add(word));
    while (walker.nextNode())
        if (read(walker.currentNode.parentElement)) add(walker.currentNode.data);
    for (const name of ["aria-label", "title", "placeholder", "alt"])
        for (const element of document.querySelectorAll(`[${name}]`))
            if (read(element)) add(element.getAttribute(name));
    return [...found];
}"""
WIDE = """() => [...document.querySelectorAll("main *, header *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 3).map((one) => `${one.tagName}.${one.className}`)"""


LEAF = f"""async (addresses) => {{
    const found = [];
    for (const address of addresses) {{
        const html = await (await fetch(address)).text();
        const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
        document.querySelector("main").replaceWith(document.adoptNode(next));
        if (document.documentElement.scrollWidth > innerWidth)
            found.push(`${{address}} at ${{innerWidth}}: ${{({WIDE})()}}`);
    }}
    return found;
}}"""
"""Puts what each page says into the page that is open, instead of loading all that is around it."""


def wrong(page, name):
    """The plain words on a page as it stands, and the widths at which it is too wide."""
    actual = [f"{name}: {word}" for word in page.evaluate(SCAN, CODE) if word not in NAMED | LATER]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            actual.append(f"{name} at {width}: {page.evaluate(WIDE)}")
    return actual


@pytest.mark.browser
def test_what_pages_hold_for_later_is_in_the_language(site):
    locales = read_locales().values()
    own = {
        word
        for of in locales
        for key in ("language-name", "this-language", "reads-language", "read-language")
        for word in plain_words(of["site"][key])
    }
    actual = {}
    for path in sorted(site.glob(f"{CODE}/**/*.html")):
        words = plain_words(path.read_text("utf-8")) - NAMED - LATER - own
        if words:
            actual[path.relative_to(site).as_posix()] = sorted(words)
    assert actual == {}


@pytest.mark.browser
def test_no_page_has_a_word_of_its_own_and_all_fit(visits, site):
    """What scripts add is read on each kind of page; of the words in files, all are read above."""
    pages = {
        f"{path.parent.relative_to(site).as_posix()}/": path.read_text("utf-8")
        for path in sorted(site.glob(f"{CODE}/**/index.html"))
    }
    kinds = one_of_each(pages)
    assert 20 < len(kinds) < len(pages)
    page = visits.open(f"{CODE}/")
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    actual = page.evaluate(LEAF, [visits.address + name for name in pages])
    for name in kinds:
        page.goto(visits.address + name)
        actual += wrong(page, name)
    assert actual == [], "\n".join(actual)


@pytest.mark.browser
def test_the_switch_lists_the_other_languages(visits):
    page = visits.open(f"{CODE}/plan/")
    links = page.locator(".md-header a[hreflang]")
    others = [name for name in LANGUAGES if name != CODE]
    assert [link.get_attribute("hreflang") for link in links.all()] == others
    page.focus(".md-header button.cp-language")
    links.last.click()
    page.wait_for_url(f"**/{others[-1]}/plan/**")
    page.goto(visits.address)
    shown = page.locator("main a[hreflang]").evaluate_all("all => all.map((one) => one.hreflang)")
    assert shown == ["en", *sorted([CODE, *others[1:]])]


@pytest.mark.browser
def test_what_the_scripts_say_is_in_the_language(visits, checkout):
    samples = checkout / "assessments" / "samples" / "false-consensus"
    files = sorted(samples.glob("*.response.json"))
    page = visits.open(f"{CODE}/assessments/purpose/")
    page.click(".cp-side__card--buyer")
    page.click("[data-action=score]")
    alert(page)
    actual = wrong(page, "an alert")
    page.set_input_files("[data-action=open]", files[0])
    page.locator("[data-notices] p").wait_for(timeout=60_000)
    page.click("[data-action=score]")
    report(page)
    actual += wrong(page, "a score")
    page.goto(f"{visits.address}{CODE}/compare/")
    page.set_input_files("[data-action=open]", files)
    report(page)
    page.fill("#paste", "{")
    page.click("[data-paste] button")
    alert(page)
    actual += wrong(page, "a comparison")
    page.goto(f"{visits.address}{CODE}/plan/")
    page.click('[data-action="add-actions"]')
    actual += wrong(page, "a plan")
    page.goto(f"{visits.address}{CODE}/invite/")
    page.click("[data-action=invite]")
    page.locator("[data-problems] [role=alert]").wait_for()
    actual += wrong(page, "an invitation")
    assert actual == [], "\n".join(actual)
