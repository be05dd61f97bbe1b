"""Hostile input on the pages: an error in the page's language, and all else stays as it was."""

from __future__ import annotations

import json

import pytest
from counterpart import InputError, check_file
from counterpart.reading import link
from gathering import DROP
from hostile_inputs import read_all
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, Visits, alert, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
INPUTS = [case for case in read_all() if not case.accepted]
SAMPLE = INPUTS[::16]
MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script><b>&amp;"


def compare_page(visits: Visits, language, sample_paths):
    """The comparison page with a sample that was dropped on it."""
    page = visits.open(f"{language}/compare/")
    paths = sample_paths["chosen-deal"]
    page.evaluate(DROP, [[path.name, path.read_text("utf-8")] for path in paths])
    report(page).locator("article").evaluate("(article) => { article.dataset.same = 'yes' }")
    return page


def looks(page):
    """What must not change: what is at hand, and the report."""
    expect(page.locator("[data-saved=kept]")).to_be_attached()
    return [
        page.locator(".cp-hand").inner_text(),
        page.locator("#report").inner_text(),
        page.locator("#report article[data-same]").count(),
        page.url,
    ]


def problems(case, catalogue, language):
    """What the package says of an input."""
    read, given = (check_file, case.data) if case.link is None else (link.decode, case.link)
    with pytest.raises(InputError) as caught:
        read(given, catalogue)
    return caught.value.say(catalogue.sentences(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_gets_its_error_and_nothing_else_happens(visits, catalogue, sample_paths, language):
    words = read_locales()[language]["form"]
    page = compare_page(visits, language, sample_paths)
    before = looks(page)
    wrong = []
    assert len(SAMPLE) >= 12
    for number, case in enumerate(SAMPLE):
        expected = problems(case, catalogue, language)
        title = words["compare-refused-pasted"]
        name = f"{number}.response.json"
        if case.link is None:
            title = words["compare-refused"].format(name=name)
            expected = [f"{name}: {line}" for line in expected]
            file = {"name": name, "mimeType": "application/json", "buffer": case.data}
            page.set_input_files("[data-action=open]", file)
        else:
            if not case.link.strip():
                continue
            page.fill("#paste", case.link)
            page.click("[data-paste] button")
        page.wait_for_function(
            "(lines) => lines.every((line) => document.querySelector('[data-problems]')"
            ".textContent.includes(line.slice(0, 40)))",
            arg=expected,
        )
        shown = alert(page)
        said = [shown.locator("p").inner_text(), *shown.locator("li").all_text_contents()]
        if said != [title, *expected] or looks(page) != before:
            wrong.append((case.name, said, expected))
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    assert wrong == []
    large = {"name": "large", "mimeType": "application/json", "buffer": b" " * 10_000_000}
    page.set_input_files("[data-action=open]", large)
    expect(alert(page)).to_contain_text("10000000")
    page.evaluate(f"({DROP})(Array(2001).fill(['a.json', '{{}}']))")
    said = words["compare-too-many"].format(count=2001, limit=2000)
    expect(alert(page).locator("li")).to_have_text([said])
    page.evaluate("location.hash = 'r=1.broken.00000000'")
    expect(alert(page).locator("p")).to_have_text(words["compare-refused-link"])
    assert "#" not in page.url
    assert looks(page) == before


def test_a_broken_link_opens_an_empty_comparison(visits):
    page = visits.open("nl/compare/#r=1.broken.00000000&r=")
    expect(alert(page).locator("li")).to_have_count(2)
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")


@pytest.mark.parametrize("language", ["nl"])
def test_markup_is_shown_as_text(visits, sample_paths, language):
    documents = [json.loads(path.read_text("utf-8")) for path in sample_paths["chosen-deal"]]
    for document in documents:
        document["relationship"] = document["respondent"]["label"] = MARKUP
        document["answers"]["renewal"]["note"] = MARKUP
    texts = [json.dumps(document) for document in documents]
    page = visits.open(f"{language}/compare/")
    page.evaluate(DROP, [[f"{MARKUP}.json", text] for text in [*texts, "{}"]])
    expect(report(page).locator("bdi").first).to_have_text(MARKUP)
    expect(page.locator("[data-hand=buyer] bdi")).to_have_text(MARKUP)
    expect(alert(page)).to_contain_text(MARKUP)
    assert page.locator("img[src=x], .cp-page script:not([type='application/json'])").count() == 0
    page = visits.open(f"{language}/{PURPOSE}")
    file = {"name": "a.json", "mimeType": "application/json", "buffer": texts[0].encode()}
    page.set_input_files("[data-action=open]", file)
    expect(page.locator("#relationship")).to_have_value(MARKUP, timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    expect(report(page).locator("h2 bdi")).to_have_text(MARKUP)
    expect(report(page).locator(".cp-note bdi")).to_have_text(MARKUP)
    assert page.locator("img[src=x], .cp-page script:not([type='application/json'])").count() == 0
