"""A programme on its page: times follow what is changed, stay, go into a calendar and on paper."""

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
    changed = ["14:00", "14:10", "14:30", "14:35", "15:00", words["left-out"]]
    assert starts(page) == changed

    page.reload()
    expect(ready).to_be_attached()
    assert starts(page) == changed
    page.click("[data-action=reset]")
    assert starts(page) == before
    page.click("[data-action=undo]")
    assert starts(page) == changed

    page.click("[data-action=calendar]")
    expect(page.get_by_role("alert")).to_contain_text(words["calendar-dates"])
    page.locator("[name='date.0']").fill("2026-12-01")
    page.set_default_timeout(ENGINE_LIMIT)
    file = downloaded(page, "calendar", tmp_path)
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    times = [f"2026-12-01T{time}:00" for time in changed[:-1]]
    assert [of["dtstart"].dt.isoformat() for of in events] == times
    play = page.locator("[data-row] [data-title] a").first.inner_text()
    assert str(events[1]["summary"]) == play

    page.evaluate("window.print = () => { document.body.dataset.printed = '' }")
    ticked = page.locator("[data-booklet] input:checked").evaluate_all(
        "(inputs) => inputs.map((input) => input.value)"
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
