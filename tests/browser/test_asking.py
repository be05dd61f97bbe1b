"""A buyer on a laptop sets up, answers and asks the supplier: the clicks are counted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from scripts.bench.asking import BESIDE, MOST_SCREENS, ask

pytestmark = pytest.mark.browser


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
    page.goto(f"{visits.address}en/assessments/trust/")
    eyebrow = page.locator("#report .cp-eyebrow")  # the report is there again, with the company
    expect(eyebrow).to_have_text("Report of Acme (buyer)", timeout=60_000)
