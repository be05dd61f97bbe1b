"""A programme on its page: what is changed stays, goes into a calendar and on paper."""

import re

import pytest
from icalendar import Calendar
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, downloaded

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.plays.reading import read_written

pytestmark = pytest.mark.browser
PAGES = re.compile(rb"/Type\s*/Page[^s]")
LOCALES = read_locales()


def starts(page):
    """When each block starts, as the page says."""
    return page.locator("[data-row] [data-start]").all_inner_texts()


def order(page):
    """The blocks, each by the place that it came with."""
    return page.locator("[data-row]").evaluate_all("(rows) => rows.map((row) => row.dataset.row)")


def titles(page):
    return page.locator("[data-row] [data-title]").all_inner_texts()


def put_in_another_order(page, words):
    """By an arrow, which keeps the focus, and by dragging; Escape leaves a block where it was.

    Gives the order that came of it.
    """
    state, first = page.locator("[data-state]"), titles(page)
    page.locator("[data-row='0.2'] [data-move=up]").press("Enter")
    assert order(page) == ["0.0", "0.2", "0.1", "0.3", "0.4", "0.5"]
    expect(page.locator("[data-row='0.2'] [data-move=up]")).to_be_focused()
    expect(state).to_contain_text(words["moved"].format(title=first[2], start="14:10"))
    handle, target = (page.locator(f"[data-row='{name}'] [data-handle]") for name in ("0.0", "0.1"))
    for leave in (True, False):
        handle.hover()
        page.mouse.down()
        box = target.bounding_box()
        page.mouse.move(box["x"], box["y"] + box["height"] + 1)
        expect(page.locator("[data-drop]")).to_have_count(1)
        if leave:
            page.keyboard.press("Escape")
        page.mouse.up()
    return order(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_times_follow_what_is_changed_stay_and_become_a_calendar_and_a_booklet(
    visits, tmp_path, language
):
    words = LOCALES[language]["programmes"]
    page = visits.open(f"{language}/programmes/ninety-minutes/")
    ready = page.locator("[data-module=programme][data-ready]")
    expect(ready).to_be_attached()
    state, before = page.locator("[data-state]"), starts(page)
    assert before == ["09:30", "09:35", "09:55", "10:05", "10:30", "10:50"]
    expect(state).to_have_text(words["fits"].format(end="11:00"))

    page.locator("[name='minutes.0.0']").focus()
    page.keyboard.press("ArrowUp")
    assert starts(page)[1] == "09:40"
    expect(state).to_have_text(words["over.other"].format(end="11:05", count=5))
    expect(page.locator("[data-row][data-late]")).to_have_count(1)
    page.locator("[data-slide='minutes.0.2']").focus()  # a bar is dragged, or moved by arrow keys
    page.keyboard.press("ArrowLeft")
    expect(page.locator("[name='minutes.0.2']")).to_have_value("5")
    expect(state).to_have_text(words["fits"].format(end="11:00"))
    page.locator("[name='start.0']").fill("14:00")
    page.locator("[name='minutes.0.5']").fill("0")
    expect(page.locator("[data-row][data-left-out]")).to_have_count(1)
    assert starts(page) == ["14:00", "14:10", "14:30", "14:35", "15:00", words["left-out"]]
    moved, changed = put_in_another_order(page, words), starts(page)
    assert changed == ["14:00", "14:05", "14:25", "14:35", "15:00", words["left-out"]]

    page.reload()
    expect(ready).to_be_attached()
    assert (starts(page), order(page)) == (changed, moved)
    page.click("[data-action=reset]")
    assert (starts(page), order(page)) == (before, sorted(moved))
    page.click("[data-action=undo]")
    assert (starts(page), order(page)) == (changed, moved)

    page.click("[data-action=calendar]")
    expect(page.get_by_role("alert")).to_contain_text(words["calendar-dates"])
    page.locator("[name='date.0']").fill("2026-12-01")
    page.set_default_timeout(ENGINE_LIMIT)
    file = downloaded(page, "calendar", tmp_path)
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    times = [f"2026-12-01T{time}:00" for time in changed[:-1]]
    assert [of["dtstart"].dt.isoformat() for of in events] == times
    assert [str(of["summary"]) for of in events] == titles(page)[:-1]

    page.evaluate("window.print = () => { document.body.dataset.printed = '' }")
    ticked = page.locator("[data-row]:not([data-play=''])").evaluate_all(
        "(rows) => rows.map((row) => row.dataset.play)"
    )
    page.click("[data-action=booklet]")
    cards = page.locator(".cp-booklet__card")
    expect(page.locator("body[data-printed]")).to_be_attached()
    expect(cards).to_have_count(len(ticked))
    texts = read_written(language)
    for at, key in enumerate(ticked):
        assert texts[key].sentence in cards.nth(at).text_content()
    with_cards = len(PAGES.findall(page.pdf(format="A4")))
    page.click("[data-action=print]")
    expect(cards).to_have_count(0)
    assert with_cards == len(PAGES.findall(page.pdf(format="A4"))) + len(ticked)
