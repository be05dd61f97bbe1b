"""What pages become passes axe, light and dark, on a telephone and a wide screen."""

from __future__ import annotations

import pytest
from filling_in import choose_side, on_one_page
from looks import DARK, DESK, LIGHT, WIDTHS, in_every_look, in_its_look, in_look, too_wide
from visits import ENGINE_LIMIT, PURPOSE, alert, report, unfolded

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_assessment_becomes_passes(visits, sample_paths, language):
    page = visits.open(f"{language}/{PURPOSE}")
    choose_side(page, "supplier")
    faults = too_wide(page, PURPOSE, WIDTHS[::2])
    page.set_viewport_size(DESK)
    on_one_page(page)
    page.click("[data-action=score]")
    alert(page)
    faults += in_its_look(page, language, "side chosen, with an alert")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"][1])
    page.locator("[data-problems] [role=alert]").wait_for(state="detached", timeout=ENGINE_LIMIT)
    page.click("[data-action=score]")
    report(page).locator(".cp-number summary").first.click()
    page.locator(".cp-number[open]").wait_for()
    faults += in_its_look(page, language, "report with an open number")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_comparison_becomes_passes(visits, language):
    page = visits.open(f"{language}/compare/")
    page.click("[data-scan] summary")
    wrong = {"name": "a.png", "mimeType": "image/png", "buffer": b"none"}
    page.set_input_files("[data-action=scan]", wrong)
    page.locator("[data-scan-problems] p").wait_for()
    faults = in_every_look(page, "scanning with a problem")
    page.evaluate("document.querySelector('[data-camera]').showModal()")
    faults += in_every_look(page, "the camera", "[data-camera]")
    page.keyboard.press("Escape")
    page.click("[data-action=sample]")
    report(page)
    page.fill("#paste", "broken")
    page.click("[data-paste] button")
    alert(page)
    faults += in_its_look(page, language, "comparison, folded, with an alert")
    unfolded(page).locator(".cp-number summary").nth(2).click()
    faults += in_its_look(page, language, "comparison, unfolded, with an open number")
    assert not faults, "\n".join(faults)


def test_inviting_and_what_the_invited_see_passes(visits):
    """Somebody is invited to the shortest assessment: all around its form is made alike."""
    page = visits.open("en/invite/")
    page.click("[data-action=invite]")
    page.locator("[data-problems] [role=alert]").wait_for()
    faults = in_look(page, LIGHT, "an invitation with an alert")
    choose_side(page, "supplier")
    page.click("[data-action=invite]")
    link = page.input_value("#invite-link-supplier")
    page.locator("[data-invitation-for=supplier] [data-qr] svg").wait_for(timeout=ENGINE_LIMIT)
    faults += in_look(page, DARK, "an invitation")
    page = visits.open(f"nl/assessments/pulse/#{link.partition('#')[2][:-1]}")
    page.locator("[data-invited] [role=alert]").wait_for()
    faults += in_every_look(page, "a broken invitation", "[data-invited]")
    page.set_viewport_size(DESK)
    choose_side(page, "buyer")
    on_one_page(page)
    page.locator("[data-question] label:has(input[name$='.now'][value='2'])").first.click()
    page.click("#promise summary")
    page.click("[data-action=score]")
    report(page)
    page.click("[data-action=show-qr]")
    page.locator("[data-qr-large] svg").wait_for(timeout=ENGINE_LIMIT)
    faults += in_every_look(page, "a response as a picture", "[data-qr-dialog]")
    page.click("[data-action=close-qr]")
    page.evaluate("(text) => { location.hash = text }", link.partition("#")[2])
    page.locator("[data-invited-dialog][open]").wait_for()
    faults += in_every_look(page, "an invitation again", "[data-invited-dialog]")
    page.keyboard.press("Escape")
    page.click("[data-share] [data-action=to-done]")
    page.click("[data-previews] summary", timeout=ENGINE_LIMIT)
    page.locator("[data-previews] .cp-handing__report h3").first.wait_for()
    faults += in_every_look(page, "handing over")
    assert not faults, "\n".join(faults)
