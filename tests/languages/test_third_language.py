"""A third language costs files only: it is checked, scored, reported, printed, built and shown.

The language is made from English in letters that English does not have. Whatever is found in plain
letters stands in the code, and not in the files of a language.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from plain_words import plain_words, texts_of
from pseudo import CODE, accented
from served_site import Site, served
from visits import BELOW, Visits, alert, one_of_a_kind, report

from scripts.locales import read_locales
from scripts.paths import BUILD, LANGUAGES

HERE = Path(__file__).parent
CHECK = "from scripts.cli import main; main(['check'])"
BUILD_LIVE = "from scripts.site import build; build(live=True)"
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


def test_all_files_of_the_language_are_in_order(run):
    assert run("-c", CHECK) == ""


def test_a_file_that_the_language_lacks_is_named(run, checkout):
    gone = [
        f"theme/locales/{CODE}/plan.yaml",
        f"content/{CODE}/privacy/index.md",
        f"assessments/definitions/trust/{CODE}.yaml",
        f"assessments/counterpart/methods/pulse/{CODE}.yaml",
        f"scripts/skeleton/{CODE}.yaml",
    ]
    stored = {name: (checkout / name).read_bytes() for name in gone}
    for name in gone:
        (checkout / name).unlink()
    sentence = run("-c", "from scripts.checks import check_all; print(*check_all(), sep='\\n')")
    for name, content in stored.items():
        (checkout / name).write_bytes(content)
    lines = sentence.splitlines()
    assert [
        name for name in gone if not any(line.startswith(f"{name}:1: ") for line in lines)
    ] == []
    assert f"theme/locales/{CODE}/plan.yaml:1: {MISSING}" in lines


def test_a_month_and_a_quarter_are_read_in_the_language(run):
    typed = [f"{accented('November')} 2026", f"4{accented('th')} {accented('QUARTER')}, 2026"]
    read = "from scripts.compiled import catalogue; print(*map(catalogue().rounds.read, {!r}))"
    assert run("-c", read.format([*typed, "nov 2026"])).split() == ["2026-11", "2026-Q4", "2026-11"]


@pytest.fixture(scope="module")
def said(run, tmp_path_factory):
    """What the engine and the commands say in the language, and the folder of what they wrote."""
    folder = tmp_path_factory.mktemp("written")
    return json.loads(run(HERE / "speaking.py", folder)), folder


def test_no_word_of_a_report_or_a_command_stands_in_the_code(said):
    answers, folder = said
    inside = set(folder.parts[1:]) | {part for name in folder.parts for part in name.split("-")}
    actual = {}
    for name, text in answers.items():
        try:
            texts = list(texts_of(json.loads(text)))
        except ValueError:
            texts = [text.replace(str(folder), "")]
        if words := {word for item in texts for word in plain_words(item)} - PLACES - inside:
            actual[name] = sorted(words)
    assert len(answers) > 300
    assert actual == {}


@pytest.mark.parametrize(
    ("name", "first"), [("report", "Summary"), ("plan", "Actions"), ("whole", "Overview")]
)
def test_no_word_of_a_workbook_stands_in_the_code(said, name, first):
    _, folder = said
    with ZipFile(folder / f"{name}.xlsx") as packed:
        texts = packed.read("xl/sharedStrings.xml").decode()
        sheets = packed.read("xl/workbook.xml").decode()
    assert accented(first) in sheets
    assert plain_words(RESPONDENT.sub("", texts)) == set()


@pytest.fixture(scope="module")
def site(run, checkout):
    """The site in three languages, built as while it is written: without a snapshot."""
    cache = checkout / "build" / "engine"
    if (BUILD / "engine").is_dir():  # what does not depend on words is made already
        shutil.copytree(BUILD / "engine", cache, dirs_exist_ok=True)
    run("-c", BUILD_LIVE)
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
    page, actual = visits.context().new_page(), []
    paths = one_of_a_kind(
        sorted(site.glob(f"{CODE}/**/index.html"))
    )  # of their words, all are read above
    names = [path.parent.relative_to(site) for path in paths]
    assert len(names) > 30
    for name in names:
        page.goto(f"{visits.address}{name.as_posix()}/")
        actual += wrong(page, name.as_posix())
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
    assert shown == ["en", CODE, *others[1:]]


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
