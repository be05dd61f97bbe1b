"""Taking back: step by step, by button and by keys; a reset asks first."""

from __future__ import annotations

import pytest
from filling_in import choose_side, field, give, points, rate, stored
from playwright.sync_api import expect
from visits import PURPOSE

pytestmark = pytest.mark.browser
NOW = "renewal.now"


def test_each_step_is_taken_back_on_its_own_and_a_reset_too(visits):
    page = visits.open(f"en/{PURPOSE}")
    for way in ("button", "keys"):
        taken_back(page, way)
    a_reset_asks_first_and_can_be_taken_back(page)


def taken_back(page, way):
    """All that is given to a form that is empty, in the other order."""
    choose_side(page, "supplier")
    give(page, NOW, 20, 30)
    rate(page, "clarity-stated", 4)

    def back():
        if way == "button":
            page.click("[data-action=undo]")
        else:
            page.keyboard.press("Control+z")

    back()
    assert page.locator("[name='clarity-stated.now']:checked").count() == 0
    assert points(page, NOW) == ["20", "30", "50"]
    back()  # the third number came with the second
    assert points(page, NOW) == ["20", "", ""]
    back()
    assert points(page, NOW) == ["", "", ""]
    assert page.locator("[name=side]:checked").get_attribute("value") == "supplier"
    back()
    assert page.locator("[name=side]:checked").count() == 0
    assert page.locator("[data-action=undo]").is_disabled()


def a_reset_asks_first_and_can_be_taken_back(page):
    """A form with answers of its own."""
    choose_side(page, "buyer")
    give(page, NOW, 20, 30)
    before = stored(page)
    dialog = page.locator("[data-reset-dialog]")
    page.click("[data-action=reset]")
    expect(dialog).to_be_visible()
    expect(dialog.locator("[value=no]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert points(page, NOW) == ["20", "30", "50"]
    page.click("[data-action=reset]")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert points(page, NOW) == ["20", "30", "50"]
    page.click("[data-action=reset]")
    dialog.locator("[value=yes]").click()
    expect(field(page, NOW, "me")).to_have_value("")
    assert page.locator("[name=side]:checked").count() == 0
    page.click("[data-notices] button")
    assert points(page, NOW) == ["20", "30", "50"]
    after = stored(page)
    assert after == before
    page.reload()
    assert points(page, NOW) == ["20", "30", "50"]
