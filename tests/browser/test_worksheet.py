"""With scripts off: every question can be read and printed, and every page says what it needs."""

from __future__ import annotations

import shutil
import subprocess
from html import unescape

import pytest
from playwright.sync_api import expect
from visits import PURPOSE, Visits

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def scriptless(playwright, program, arguments):
    """A browser that runs no scripts; Playwright's own switch would still hide what is for it."""
    off = "--blink-settings=scriptEnabled=false"
    opened = playwright.chromium.launch(executable_path=program, args=[*arguments, off])
    yield opened
    opened.close()


@pytest.fixture
def visits(scriptless, site):
    """Visits without scripts."""
    made = Visits(scriptless, site)
    yield made
    made.close()


def texts(value):
    """The wording of both sides."""
    return [value] if isinstance(value, str) else [value.buyer, value.supplier]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_assessment_is_a_worksheet_that_prints_every_question(
    visits, catalogue, assessment, tmp_path, language
):
    words, form = catalogue.words[language]["purpose"], read_locales()[language]["form"]
    page = visits.open(f"{language}/{PURPOSE}")
    expect(page.locator("noscript p")).to_have_text(form["worksheet"])
    expect(page.locator("noscript p")).to_be_visible()
    for question in assessment.questions:
        place = page.locator(f"#q-{question.id}")
        expect(place).to_be_visible()
        said = " ".join(place.inner_text().split())
        for text in texts(words.questions[question.id].text):
            assert " ".join(text.split()) in said
        inputs = place.locator("input[type=number], input[type=radio]")
        assert 0 < inputs.count() == inputs.locator("visible=true").count(), question.id
    page.pdf(path=tmp_path / "worksheet.pdf", format="A4")
    program = shutil.which("pdftotext")
    if program is None:
        return
    printed = subprocess.run(
        [program, tmp_path / "worksheet.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    squeezed = "".join(printed.split())
    for question in assessment.questions:
        for text in [words.questions[question.id].title, *texts(words.questions[question.id].text)]:
            assert "".join(unescape(text).split()) in squeezed, question.id


def test_the_language_is_chosen_and_the_pages_are_reached(visits):
    page = visits.open("")
    for language in LANGUAGES:
        page.click(f"nav a[lang={language}]")
        assert page.url == f"{visits.address}{language}/index.html"
        assert page.locator("html").get_attribute("lang") == language
        page.click("a.cp-button--primary[href*=purpose] >> nth=0")
        assert page.url == f"{visits.address}{language}/{PURPOSE}index.html"
        page.go_back()
        page.go_back()
        assert page.url == visits.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_comparing_says_what_it_needs(visits, language):
    form = read_locales()[language]["form"]
    page = visits.open(f"{language}/compare/")
    expect(page.locator("noscript p")).to_have_text(form["compare-noscript"])
    expect(page.locator("noscript p")).to_be_visible()
