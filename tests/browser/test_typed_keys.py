"""Keys that are typed are text, a wheel scrolls, and a click takes the whole number of a split."""

from __future__ import annotations

import pytest
from filling_in import choose_side, field
from playwright.sync_api import expect
from visits import PURPOSE

pytestmark = pytest.mark.browser
SEARCH = "input[name=query]"
SINGLE = "fs/p,n.FSPN"
COMPOSING = """(selector) => {
    const at = document.querySelector(selector);
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
        const given = { key: "Enter", bubbles: true, cancelable: true, ...how };
        at.dispatchEvent(new KeyboardEvent("keydown", given));
    }
}"""
VALUES = "() => [...document.querySelectorAll('input[type=number]')].map(({ value }) => value)"


def test_typed_keys_are_text_on_every_kind_of_page(visits):
    page = visits.context(has_touch=True).new_page()
    for path, steps in PAGES.items():
        page.goto(f"{visits.address}en/{path}")
        single_letters_are_text(page)
        for step in steps:
            step(page)


def single_letters_are_text(page):
    """On a page as it was opened; the search is a combination of keys away."""
    address = page.url
    for key in SINGLE:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.name ?? ''") != "query", key
    page.locator("a, button, summary").locator("visible=true").nth(3).focus()
    page.keyboard.press("s")
    expect(page.locator(SEARCH)).not_to_be_focused()
    assert page.url == address
    page.keyboard.press("Control+k")
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.type("supplier, now.")
    expect(page.locator(SEARCH)).to_have_value("supplier, now.")
    expect(page.locator(".md-search__overlay")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__overlay")).to_be_hidden()


def a_note_is_typed_from_its_first_letter(page):
    choose_side(page, "buyer")
    summary = page.locator(".cp-note-field summary").first
    note = page.locator(".cp-note-field textarea").first
    summary.click()
    page.keyboard.type("supplier was late")
    expect(note).to_have_value("supplier was late")
    summary.click()
    expect(note).to_be_hidden()
    summary.press("Enter")
    page.keyboard.type("s, n/p. ")
    assert "s, n/p. " in note.input_value()
    assert "\n" not in note.input_value()


def the_enter_of_an_input_method_adds_nothing(page):
    page.locator("[data-own-new]").first.fill("にほん")
    page.evaluate(COMPOSING, "[data-own-new]")
    assert page.locator("[data-own-item]").count() == 0
    page.locator("[data-own-new]").first.press("Enter")
    assert page.locator("[data-own-item]").count() == 1


def it_goes_on_to_no_other_number(page):
    """The same Enter."""
    choose_side(page, "buyer")
    field(page, "renewal.now", "me").fill("50")
    page.evaluate(COMPOSING, "[name='renewal.now.me']")
    assert field(page, "renewal.now", "me").evaluate("(one) => one === document.activeElement")


def a_first_click_takes_the_whole_number_and_a_second_a_place_in_it(page):
    """And a tap as well."""
    number = field(page, "renewal.now", "me")
    label = page.locator("label[for='renewal-now-me']")
    for click, click_label in ((number.click, label.click), (number.tap, label.tap)):
        number.fill("25")
        page.locator("#relationship").focus()
        click()
        page.keyboard.type("50")
        expect(number).to_have_value("50")
        click()
        page.keyboard.press("End")
        page.keyboard.type("0")
        expect(number).to_have_value("500")
        page.locator("#relationship").focus()
        click_label()
        page.keyboard.type("7")
        expect(number).to_have_value("7")


def a_wheel_scrolls_and_changes_no_number(page):
    page.evaluate("addEventListener('wheel', () => {}, { passive: false })")  # as some tools do
    number = field(page, "renewal.now", "me")
    number.scroll_into_view_if_needed()
    number.click()
    page.keyboard.type("50")
    before, top = page.evaluate(VALUES), page.evaluate("scrollY")
    number.hover()
    page.mouse.wheel(0, 120)
    page.wait_for_timeout(200)
    assert page.evaluate(VALUES) == before
    assert page.evaluate("scrollY") > top
    expect(number).to_be_editable()
    expect(number).to_be_focused()


def a_wheel_changes_no_days_of_a_rule(page):
    page.click("[data-action=add-rules]")
    days = page.locator("[data-kind=rules] [name=every]")
    days.click()
    days.hover()
    page.mouse.wheel(0, -240)
    page.wait_for_timeout(200)
    expect(days).to_have_value("180")


PAGES = {
    "": (),
    "compare/": (),
    "assessments/ground-rules/": (
        a_note_is_typed_from_its_first_letter,
        the_enter_of_an_input_method_adds_nothing,
    ),
    PURPOSE: (
        it_goes_on_to_no_other_number,
        a_first_click_takes_the_whole_number_and_a_second_a_place_in_it,
        a_wheel_scrolls_and_changes_no_number,
    ),
    "plan/": (a_wheel_changes_no_days_of_a_rule,),
}
"""What is tried on each page, after what is tried on all of them."""
