"""A link opens, or it is said why not: changed on its way, on a wrong page, on no page at all."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from counterpart import check_bytes
from counterpart.reading import link
from gathering import expect_counts
from invitations import ASKED, NAME, fragment, invited
from playwright.sync_api import expect
from visits import PURPOSE, alert, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()
BRAND = b""":root { --brand-name: "Our own playbook"; --brand-contact: "Ask extension 12";
    --brand-color: #7a1f5c; }"""


@pytest.fixture
def codes(sample_paths, catalogue):
    """The codes of both sides of a relationship."""
    responses = [
        check_bytes(path.read_bytes(), catalogue) for path in sample_paths["type-mismatch"]
    ]
    sides = {response.side: link.encode(response) for response in responses}
    return [sides["buyer"], sides["supplier"]]


def open_here(page, text):
    page.evaluate("(text) => { location.hash = text }", text)


def test_the_comparison_reads_every_fragment_that_resembles_ours(visits, codes):
    buyer, supplier = codes
    page = visits.open(f"en/compare/#r%3D{buyer}")
    expect_counts(page, 1, 0)
    assert "#" not in page.url
    open_here(page, f"%2523r%253D{supplier}).")
    expect_counts(page, 1, 1)
    report(page)
    for text in ("r%3D1.broken.00000000", "%23r=", f"r={buyer[:60]}\u201d", "r"):
        before = page.url
        open_here(page, text)
        if text == "r":
            assert page.url.endswith("#r")
            continue
        expect(alert(page).locator(".cp-alert__title")).to_have_text(
            WORDS["en"]["form"]["compare-refused-link"]
        )
        assert page.url == before, text
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    expect_counts(page, 1, 1)


def test_a_link_to_a_sample_with_a_bad_code_says_so_and_keeps_nothing(visits, codes):
    page = visits.open("nl/compare/#sample&r=1.AAAAAAAA.00000000")
    said = alert(page)
    expect(said.locator(".cp-alert__title")).to_have_text(
        WORDS["nl"]["form"]["compare-refused-link"]
    )
    expect(said.locator("li")).to_have_text([WORDS["nl"]["errors"]["link-damaged"]])
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    open_here(page, f"sample%26r%3D{codes[0]}%26r%3D{codes[1]}")
    report(page)
    expect(page.locator("[data-saved=sample]")).to_be_visible()
    expect(said).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_another_page_it_leads_to_its_own(visits, codes, language):
    said = WORDS[language]["site"]
    page = visits.context().new_page()
    for path in ("", PURPOSE, "guidance/", "plan/"):
        page.goto(f"{visits.address}{language}/{path}#r%3D{codes[0]}")
        shown = page.locator("[data-astray]:visible")
        expect(shown.locator("span")).to_have_text(said["astray-response"])
    shown.locator("a").click()
    expect_counts(page, 1, 0)
    page.evaluate("(text) => { location.hash = text }", fragment(**ASKED))
    expect(page.locator("[data-astray]:visible span")).to_have_text(said["astray-invitation"])
    page.locator("[data-astray]:visible a").click()
    expect(page.locator("[data-astray]:visible")).to_have_text(said["astray-choose"])
    page.locator("[data-assessment=purpose] a[data-begin]").click()
    expect(page.locator("#relationship")).to_have_value(NAME)
    expect(invited(page)).to_contain_text(NAME)


def test_no_fragment_of_the_site_itself_is_taken_for_a_link(visits):
    page = visits.context().new_page()
    for path in ("en/privacy/#privacy-anonymity", "en/formats/#formats-link", f"en/{PURPOSE}#side"):
        page.goto(visits.address + path)
        expect(page.locator("[data-astray]:visible")).to_have_count(0)


def at_the_root_the_languages_lead_on(page, to, address):
    for language in LANGUAGES:
        link = page.locator(f"nav a[lang={language}]")
        expect(link).to_have_attribute("href", f"{address}{language}/{to}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_what_is_missing_offers_the_link_as_it_was_meant(visits, site, codes, language):
    site.missing = (site.folder / language / "404.html").read_bytes()
    visits.expect("404", "Failed to load resource", "MIME type", "/assets/m")
    made = fragment(**ASKED)
    lost = {
        f"{language}/compare/%23r={codes[0]}": f"{language}/compare/#r={codes[0]}",
        f"{language}/compare%23r={codes[0]}": f"{language}/compare/#r={codes[0]}",
        f"{language}/{PURPOSE}%23{quote(made)}": f"{language}/{PURPOSE}#{quote(made)}",
        f"{language}/nowhere/": "",
        f"{language}/nowhere/#r={codes[0]}": f"{language}/compare/index.html#r={codes[0]}",
    }
    page = visits.open(f"#r={codes[0]}")
    at_the_root_the_languages_lead_on(page, f"compare/index.html#r={codes[0]}", visits.address)
    for path, meant in lost.items():
        page.goto(visits.address + path)
        home = page.locator("nav a").first
        expect(home).to_have_attribute("href", f"{visits.address}{language}/index.html")
        offered = page.locator("[data-repaired] a")
        if meant:
            expect(offered).to_have_attribute("href", visits.address + meant)
        else:
            expect(offered).to_be_hidden()
    it_bears_the_brand(page, site, WORDS[language]["site"])
    offered.click()
    page.wait_for_url(f"**/{language}/compare/**")
    expect(page.locator("[data-drop]")).to_be_visible()


def it_bears_the_brand(page, site, words):
    expect(page.locator("[data-site-name]")).to_have_text(words["site-name"])
    site.replaced = {"branding/brand.css": BRAND}
    page.reload()
    expect(page.locator("[data-site-name]")).to_have_text("Our own playbook")
    expect(page.locator(".cp-brand-line")).to_have_text("Ask extension 12")
    expect(page.locator("html")).to_have_attribute("data-branded", "")
    assert page.title().endswith(" - Our own playbook")
    expect(page.locator("h1")).to_have_text(words["missing-title"])
