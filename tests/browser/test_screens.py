"""One question a screen: what leads on and back, what keeps the place, and what all keep."""

from __future__ import annotations

import time

import pytest
from filling_in import choose_side, give, points, rate, stored
from invitations import fragment
from looks import violations
from page_kinds import one_of_each
from playwright.sync_api import expect
from visits import PURPOSE, alert, report

from scripts.bench.taps import TELEPHONE
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
TRUST = "assessments/trust/"
FIRST, SECOND, THIRD = "ability-can-do", "ability-judgement", "ability-rework"
SMALL = ({"width": 320, "height": 568}, {"width": 844, "height": 390})
NOW = "[data-screen][data-now]"
FORM = "form[data-module=assessment]"
WALK = """(width) => {
    const found = [], form = document.querySelector("form[data-module=assessment]");
    const line = document.querySelector("[data-line]");
    for (let at = 0; at < 90 && form.dataset.at !== "last"; at += 1) {
        form.querySelector("[data-action=onward]").click();
        const screen = form.querySelector("[data-screen][data-now]");
        const { left, right } = screen.getBoundingClientRect();
        const all = [...form.querySelectorAll("[data-screen]")];
        const seen = all.filter((one) => one.checkVisibility());
        if (document.documentElement.scrollWidth > innerWidth) found.push(`${location.hash}: wide`);
        if (left < 0 || right > innerWidth) found.push(`${location.hash}: beyond the window`);
        if (seen.length !== 1) found.push(`${location.hash}: ${seen.length} screens`);
        const { bottom } = line.getBoundingClientRect();
        if (Math.round(bottom) > innerHeight) found.push(`${location.hash}: the line is below`);
    }
    return form.dataset.at === "last" ? found : [...found, "no end"];
}"""
"""Goes through all screens; says where one is too wide, not alone, or without its line."""


def shown(page, question):
    """The question is the one on the screen, and the only one."""
    expect(
        page.locator(f"{NOW}:has([data-question='{question}']), {NOW}[data-question='{question}']")
    ).to_be_visible()
    expect(page.locator("fieldset.cp-question:visible")).to_have_count(1)


def tap(page, name, value):
    page.locator(f"label:has([name='{name}'][value='{value}'])").tap()


def begun(visits, path, side="supplier", **options):
    page = visits.open(path, **{**TELEPHONE, **options})
    choose_side(page, side)
    page.click("[data-action=onward]")
    return page


def test_taps_go_on_and_the_way_back_is_that_of_the_browser(visits):
    page = begun(visits, f"nl/{TRUST}")
    shown(page, FIRST)
    tap(page, f"{FIRST}.now", 4)
    page.wait_for_timeout(500)  # longer than an answer stays in sight: one of two is given
    shown(page, FIRST)
    tap(page, f"{FIRST}.guess", 6)
    shown(page, SECOND)
    assert page.url.endswith(f"#q-{SECOND}")
    page.go_back()
    shown(page, FIRST)
    tap(page, f"{FIRST}.guess", 5)  # a change of what was complete stays
    page.wait_for_timeout(500)
    shown(page, FIRST)
    page.go_forward()
    shown(page, SECOND)
    page.reload()
    shown(page, SECOND)
    assert stored(page)["fields"][f"{FIRST}.guess"] == "5"
    page.locator("[data-action=back]").tap()
    shown(page, FIRST)
    expect(page.locator("[data-action=undo]")).to_be_disabled()  # of this visit nothing is new
    page.locator("[data-action=onward]").tap()
    tap(page, f"{SECOND}.now", "n/a")
    tap(page, f"{SECOND}.guess", 2)
    shown(page, THIRD)
    page.locator("[data-action=undo]").tap()
    shown(page, SECOND)
    expect(page.locator(f"[name='{SECOND}.guess']:checked")).to_have_count(0)
    expect(page.locator("[data-progress]")).to_contain_text("Ongedaan gemaakt")
    page.go_back()
    shown(page, FIRST)
    page.goto(f"{visits.address}nl/{TRUST}")  # a later visit begins at what is open
    shown(page, SECOND)
    page.locator("[data-action=about]").tap()
    expect(page.locator("#side")).to_be_visible()


def test_the_list_is_a_tap_away_and_a_wide_window_keeps_answers_and_place(visits):
    page = begun(visits, f"en/{TRUST}")
    the_keyboard_of_a_telephone_covers_nothing(page)
    on_paper_all_questions_stand_there(page)
    tap(page, f"{FIRST}.now", 4)
    page.locator("[data-action=contents]").tap()
    contents = page.locator("[data-contents] li button")
    expect(contents).to_have_count(17)
    expect(contents.nth(1)).to_have_attribute("aria-current", "step")
    expect(contents.nth(1)).to_contain_text("partly answered")
    assert not violations(page, "the list of questions", FORM)
    contents.nth(3).tap()
    shown(page, THIRD)
    page.go_back()
    shown(page, FIRST)
    page.set_viewport_size({"width": 1366, "height": 900})
    expect(page.locator("fieldset.cp-question:visible")).to_have_count(15)
    expect(page.locator(f"[name='{FIRST}.now'][value='4']")).to_be_checked()
    page.set_viewport_size(TELEPHONE["viewport"])
    shown(page, FIRST)
    page.evaluate(f"location.hash = 'q-{THIRD}'")
    shown(page, THIRD)
    page.locator("[data-action=all]").tap()
    expect(page.locator("fieldset.cp-question:visible")).to_have_count(15)
    expect(page.locator(f"#q-{THIRD}")).to_be_in_viewport()
    page.goto(f"{visits.address}en/{PURPOSE}")  # it holds on every assessment
    choose_side(page, "buyer")
    assert page.locator("fieldset.cp-question:visible").count() > 10
    page.set_viewport_size({"width": 1366, "height": 900})
    page.locator("[data-action=one]").click()
    page.click("[data-action=onward]")
    shown(page, "renewal")


def test_the_invited_see_the_first_question_at_once_and_later_the_first_open_one(visits):
    text = fragment(side="supplier", round="2026-11", relationship="Acme and Borealis")
    page = visits.open(f"nl/{TRUST}#{text}", **TELEPHONE)
    shown(page, FIRST)
    expect(page.locator("[data-invited]")).to_contain_text("Acme and Borealis")
    expect(page.locator("#promise")).to_be_visible()
    expect(page.locator("#side")).to_be_hidden()
    for lens in ("now", "guess"):
        tap(page, f"{FIRST}.{lens}", 3)
    shown(page, SECOND)
    page.goto(f"{visits.address}en/{TRUST}")
    shown(page, SECOND)
    expect(page.locator("fieldset.cp-question:visible")).to_be_in_viewport()
    page.locator(".cp-invited__line button").tap()
    expect(page.locator("#side")).to_be_visible()
    page.locator("[data-action=onward]").tap()
    shown(page, FIRST)
    page.locator("[data-action=onward]").tap()
    shown(page, SECOND)
    page.set_viewport_size(SMALL[1])  # too low for both answers: each is a part of its own
    expect(page.locator(f"[data-rating='{SECOND}.guess']")).to_be_hidden()
    tap(page, f"{SECOND}.now", 3)
    expect(page.locator(f"[data-rating='{SECOND}.guess']")).to_be_visible()


def test_keys_alone_go_on_only_when_asked(visits):
    page = visits.open(f"en/{TRUST}", viewport={"width": 1366, "height": 900})
    choose_side(page, "supplier")
    page.click("[data-action=one]")
    page.click("[data-action=onward]")
    shown(page, FIRST)
    expect(page.locator(f"#q-{FIRST}")).to_be_focused()
    page.keyboard.press("Tab")
    for key in ("Space", "ArrowRight", "Tab", "Space", "ArrowRight"):
        page.keyboard.press(key)
    expect(page.locator(f"[name='{FIRST}.guess']:checked")).to_have_count(1)
    page.wait_for_timeout(500)
    shown(page, FIRST)
    page.keyboard.press("Enter")
    shown(page, SECOND)
    page.locator(f"[name='{SECOND}.now']").first.focus()
    for key in "345":  # a digit gives a rating and goes on to the next one, over screens too
        page.keyboard.press(key)
    shown(page, THIRD)
    assert stored(page)["fields"][f"{THIRD}.now"] == "5"


def swipe(page, start, end):
    """A finger from one place to another, in a fifth of a second however busy the machine is."""
    touch = page.context.new_cdp_session(page)
    began = time.time()
    for kind, place, after in (
        ("touchStart", start, 0),
        ("touchMove", end, 0.1),
        ("touchEnd", None, 0.2),
    ):
        fingers = [{"x": place[0], "y": place[1]}] if place else []
        said = {"type": kind, "touchPoints": fingers, "timestamp": began + after}
        touch.send("Input.dispatchTouchEvent", said)
    touch.detach()


def a_swipe_goes_on_and_back_and_fights_with_nothing(page):
    """Neither with scrolling, nor with the browser's own way back, nor with a bar."""
    shown(page, "renewal")
    swipe(page, (300, 300), (300, 120))
    swipe(page, (10, 300), (200, 300))
    shown(page, "renewal")
    track = page.locator("[data-split='renewal.now'] [data-track]")
    track.scroll_into_view_if_needed()
    box = track.bounding_box()
    middle = box["y"] + box["height"] / 2
    swipe(page, (box["x"] + box["width"] * 0.8, middle), (box["x"] + box["width"] * 0.4, middle))
    assert points(page, "renewal.now") != ["", "", ""]
    shown(page, "renewal")
    swipe(page, (300, 40), (120, 50))
    shown(page, "rising-costs")
    swipe(page, (120, 40), (300, 50))
    shown(page, "renewal")


def test_problems_and_links_lead_to_their_question(visits):
    page = visits.open(f"en/{PURPOSE}", **TELEPHONE)
    page.click("[data-action=onward]")
    alert(page).locator("a").click()
    choose_side(page, "buyer")
    expect(page.locator("[data-problems] [role=alert]")).to_have_count(0)
    page.click("[data-action=onward]")
    a_swipe_goes_on_and_back_and_fights_with_nothing(page)
    page.locator("[data-split='renewal.now'] [data-clear]").tap()
    give(page, "renewal.now", 60, 60)
    for _ in range(3):
        page.locator("[data-action=onward]").tap()
    page.locator("[data-action=score]").tap()
    alert(page).locator("a").click()
    shown(page, "renewal")
    give(page, "renewal.now", 20, 30)
    page.evaluate("location.hash = 'q-clarity-stated'")
    shown(page, "clarity-stated")
    rate(page, "clarity-stated", 3)
    shown(page, "clarity-shared")
    page.evaluate("location.hash = 'last'")
    expect(page.locator("#last")).to_contain_text("still open")
    page.locator("[data-action=next-open]").tap()
    shown(page, "renewal")
    page.locator("[data-action=score]").tap()
    report(page)


def the_keyboard_of_a_telephone_covers_nothing(page):
    """A note is typed in a window that is as low as it is while the keyboard is up."""
    page.locator(f"#q-{FIRST} .cp-note-field summary").tap()
    note = page.locator(f"[name='{FIRST}.note']")
    expect(note).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 420})  # as the window is while it is up
    expect(page.locator("form[data-typing]")).to_have_count(1)
    page.keyboard.type("Late twice, and nobody called")
    field = note.bounding_box()
    assert field["y"] >= 0
    assert field["y"] + field["height"] <= 420
    assert (
        page.locator("[data-line]").evaluate("(one) => getComputedStyle(one).position") == "static"
    )
    page.set_viewport_size(TELEPHONE["viewport"])
    shown(page, FIRST)
    expect(note).to_have_value("Late twice, and nobody called")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_screen_fits(visits, built_site, catalogue, language):
    folder = built_site / language / "assessments"
    pages = {key: (folder / key / "index.html").read_text("utf-8") for key in catalogue.assessments}
    read = one_of_each(pages)
    page = visits.open(f"{language}/", **TELEPHONE)
    faults = []
    for at, key in enumerate(read):  # what the others are made of is read on these
        size = SMALL[(at + LANGUAGES.index(language)) % len(SMALL)]
        page.set_viewport_size(size)
        page.goto(f"{visits.address}{language}/assessments/{key}/")
        choose_side(page, "buyer" if at % 2 else "supplier")
        faults += [f"{key} at {size['width']}: {fault}" for fault in page.evaluate(WALK)]
        page.set_viewport_size(TELEPHONE["viewport"])
        page.evaluate("document.querySelector('[data-action=back]').click()")
        page.locator(NOW).wait_for()
        faults += violations(page, f"{key}, the last question", FORM)
    assert not faults, "\n".join(faults)


def on_paper_all_questions_stand_there(page):
    """Without the line that leads on."""
    page.emulate_media(media="print")
    expect(page.locator("fieldset.cp-question:visible")).to_have_count(15)
    expect(page.locator("[data-line]")).to_be_hidden()
    page.emulate_media(media="screen")


def test_without_scripts_all_questions_stand_there(visits):
    page = visits.context(**TELEPHONE, java_script_enabled=False).new_page()
    page.goto(f"{visits.address}en/{TRUST}")
    expect(page.locator("fieldset.cp-question:visible")).to_have_count(15)
    for part in ("[data-line]", "#last", "[data-action=one]", "[data-action=score]"):
        expect(page.locator(part)).to_be_hidden()
