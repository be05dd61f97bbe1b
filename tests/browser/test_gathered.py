"""A consultant gathers what twelve people answered to three assessments: the clicks are counted."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from scripts.bench.gathered import MOST_CLICKS, MOST_SCREENS, answered, gather, write

pytestmark = pytest.mark.browser


def test_thirty_six_responses_come_together_in_a_dozen_clicks(visits, catalogue, tmp_path):
    responses = answered(catalogue)
    assert len(responses) == 36
    paths = write(responses, tmp_path)
    page = visits.context(viewport={"width": 1366, "height": 768}).new_page()
    hand = gather(page, visits.address, responses, paths)
    assert hand.clicks <= MOST_CLICKS
    assert len(hand.screens) <= MOST_SCREENS
    expect(page.locator("[data-shared]")).to_be_checked()  # six people a side are protected
    expect(page.locator("[data-of] bdi")).to_have_text("Acme and Borealis")
