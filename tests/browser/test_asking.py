"""A buyer on a laptop sets up, answers and asks the supplier: the clicks are counted."""

from __future__ import annotations

import json

import pytest
from desks import at, count
from gathering import drop
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, report

from scripts.bench.asking import BESIDE, MOST_SCREENS, ask

pytestmark = pytest.mark.browser
TITLE = "What only we ask"
NAMES = ("Price talks", "The joint warehouse")


def test_a_buyer_asks_and_nothing_is_asked_twice(visits, catalogue):
    page = visits.context(viewport={"width": 1366, "height": 768}).new_page()
    hand, judgements = ask(page, visits.address)
    assert judgements == sum(
        len(question.lenses) for question in catalogue.assessments["trust"].questions
    )
    assert hand.clicks <= BESIDE
    assert len(hand.screens) <= MOST_SCREENS
    link = page.locator("[data-invitation-for=supplier] [data-link]").input_value()
    for part in ("assessments/trust/", "side=supplier", "Acme", "Borealis"):
        assert part in link
    page.goto(f"{visits.address}en/relationship/")
    count = page.locator("[data-assessment=trust] [data-side=buyer] .cp-desk__count")
    expect(count).to_have_text("1")
    the_navigation_is_there_after_scrolling(page)
    page.goto(f"{visits.address}en/assessments/trust/")
    eyebrow = page.locator("#report .cp-eyebrow")  # the report is there again, with the company
    expect(eyebrow).to_have_text("Report of Acme (buyer)", timeout=60_000)
    of = questions_of_their_own_are_asked(page, visits.address)
    response = somebody_answers_them(visits, page.locator("[data-link]").last.input_value(), of)
    their_result_is_one_of_any_assessment(page, visits.address, of, response)


def the_navigation_is_there_after_scrolling(page):
    tabs = page.locator(".md-tabs")
    expect(tabs).to_be_in_viewport()
    page.mouse.wheel(0, 600)
    expect(tabs).not_to_be_in_viewport()
    page.mouse.wheel(0, -600)
    expect(tabs).to_be_in_viewport()
    expect(tabs).not_to_have_attribute("hidden", "")


def questions_of_their_own_are_asked(page, address):
    """Written, taken back, put in another order and asked; returns the id of the set."""
    page.goto(f"{address}en/own-questions/")
    at(page, "own-questions")
    preview = page.locator(".cp-own-preview")
    expect(preview).to_be_hidden()
    page.fill("#q-0-en-low", "Never")
    expect(preview.locator(".cp-question__title")).to_have_text("Question 1")
    assert "“" not in preview.inner_text()  # nothing is quoted that nobody wrote
    page.check("[name=language][value=nl]")
    for language, title in (("en", TITLE), ("nl", "Wat alleen wij vragen")):
        page.fill(f"#title-{language}", title)
    page.click("[data-action=add]")
    for number, name in enumerate(NAMES):
        for language in ("en", "nl"):
            for part in ("name", "text", "low", "high"):
                page.fill(f"#q-{number}-{language}-{part}", f"{name} {part} {language}")
    page.click("#own-1 [data-action=up]")
    page.click("#own-0 [data-action=remove]")
    page.click("[data-notices] button")
    expect(page.locator("[data-own-preview] .cp-question__title")).to_have_text(
        [f"{name} name en" for name in reversed(NAMES)]
    )
    page.reload()
    at(page, "own-questions")
    page.fill("#q-1-nl-high", "")
    page.click("[type=submit]")
    expect(page.locator("[role=alert] a")).to_have_attribute(
        "href", "#q-1-nl-high", timeout=ENGINE_LIMIT
    )
    page.fill("#q-1-nl-high", "x")
    page.click("[type=submit]")
    at(page, "desk")
    row = page.locator("[data-matrix] tbody tr", has_text=TITLE)
    of = row.get_attribute("data-assessment")
    row.locator("[data-side=supplier] a[href*='invite/']").click()
    page.click("[data-action=invite]")
    return of


def somebody_answers_them(visits, link, of):
    """On a phone that has seen nothing, in the language of the link; returns the response."""
    assert len(link) < 2000
    phone = visits.context(viewport={"width": 390, "height": 800}).new_page()
    phone.goto(link)
    form = phone.locator(f"form[data-ready][data-assessment={of}]")
    expect(form.locator("[data-question]")).to_have_count(2)
    expect(phone.locator("h1")).to_have_text(TITLE)
    for number, name in ((1, NAMES[1]), (2, NAMES[0])):
        question = form.locator(f"#q-question-{number}")
        expect(question.locator("legend")).to_have_text(f"{name} name en")
        for lens, value in (("now", 6), ("guess", 2)):
            answer = phone.locator(f"[name='question-{number}.{lens}'][value='{value}']")
            answer.dispatch_event("click")
    phone.locator("[data-action=score]").dispatch_event("click")
    report(phone)
    with phone.expect_download() as file:
        phone.locator("[data-action=download]").dispatch_event("click")
    return file.value.path().read_text("utf-8")


def their_result_is_one_of_any_assessment(page, address, of, response):
    """The other side's answers are dropped on the desk, with this side's."""
    mine = json.loads(response)
    mine |= {"side": "buyer", "respondent": {**mine["respondent"], "id": "own-side"}}
    mine["answers"]["question-2"]["now"] = 1
    page.goto(f"{address}en/relationship/")
    at(page, "desk")
    drop(page, [response, json.dumps(mine)])
    expect(count(page, of, "supplier")).to_have_text("1", timeout=ENGINE_LIMIT)
    page.locator(f"[data-assessment={of}] a[href*='#assessment=']").click()
    headline = report(page).locator(".cp-headline h3")
    expect(headline).not_to_contain_text(NAMES[0])  # one person a side: the view is protected
    page.locator("[data-shared]").uncheck()
    expect(headline).to_contain_text(f"{NAMES[0]} name en", timeout=ENGINE_LIMIT)
    expect(page.locator("#compared option:checked")).to_have_text(TITLE)
