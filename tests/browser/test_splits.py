"""Splitting 100 points: what is left always shows, and no wrong sum passes silently."""

from __future__ import annotations

import pytest
from filling_in import choose_side, field, give, left, points, rate, stored
from offline_visits import below
from playwright.sync_api import expect
from served_site import served
from visits import BELOW, PURPOSE, Visits, alert, report

from scripts.bench.splits import MOST, split
from scripts.locales import read_locales

pytestmark = pytest.mark.browser
NOW, WANTED = "renewal.now", "renewal.wanted"
WORDS = read_locales()["en"]["form"]


EMPTY = """() => {
    document.querySelectorAll("[data-split] [data-clear]").forEach((clear) => clear.click());
    document.querySelector("[data-problems]").replaceChildren();
}"""


@pytest.fixture(scope="module")
def visited(opened_browser, built_site):
    """The assessment, as the buyer sees it, opened once for all that is tried on it."""
    with served(below(built_site, BELOW)) as site:
        visits = Visits(opened_browser, site)
        opened = visits.open(f"en/{PURPOSE}")
        choose_side(opened, "buyer")
        yield opened, visits
        visits.close()


@pytest.fixture
def page(visited):
    """The same with no points given, whatever was tried before; fails where something broke."""
    opened, visits = visited
    opened.evaluate(EMPTY)
    yield opened
    assert visits.problems == []


def test_what_is_left_is_always_shown(page):
    assert left(page, NOW) == WORDS["left-empty"]
    field(page, NOW, "me").click()
    for key, points_left in (("2", 98), ("5", 75)):
        page.keyboard.press(key)
        assert left(page, NOW) == WORDS["left"].format(points=points_left)
    page.keyboard.press("0")
    assert left(page, NOW) == WORDS["left-over"].format(points=150)
    assert field(page, NOW, "me").get_attribute("aria-invalid") == "true"
    give(page, NOW, 60, 30)
    assert left(page, NOW) == WORDS["left-none"]


def test_the_third_gets_what_is_left(page):
    give(page, NOW, 20, 30)
    assert points(page, NOW) == ["20", "30", "50"]
    give(page, WANTED, 100)
    assert points(page, WANTED) == ["100", "0", "0"]


def test_same_as_now_and_clear(page):
    give(page, NOW, 20, 0)
    page.click(f"[data-copy='{NOW}']")
    assert points(page, WANTED) == ["20", "0", "80"]
    page.click(f"[data-split='{NOW}'] [data-clear]")
    assert points(page, NOW) == ["", "", ""]
    assert points(page, WANTED) == ["20", "0", "80"]
    assert split(page) <= MOST  # given with the mouse
    assert points(page, NOW) == ["20", "50", "30"]


def test_typing_into_a_full_split_replaces_and_the_last_one_follows(page):
    give(page, NOW, 20, 30)
    number = field(page, NOW, "me")
    number.click()
    for key, shown in (("5", ["5", "30", "65"]), ("5", ["55", "30", "15"])):
        page.keyboard.press(key)
        assert points(page, NOW) == shown
    page.click("[data-action=undo]")
    assert points(page, NOW) == ["20", "30", "50"]


def test_what_somebody_typed_changes_only_by_hand(page):
    give(page, NOW, 20, 30)
    give(page, NOW, 20, 30, 60)
    assert points(page, NOW) == ["20", "30", "60"]
    assert left(page, NOW) == WORDS["left-over"].format(points=10)


def track(page, split):
    """The bar, and where a share of it lies on the screen."""
    bar = page.locator(f"[data-split='{split}'] [data-track]")
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    return lambda share: (box["x"] + box["width"] * share / 100, box["y"] + box["height"] / 2)


def drag(page, split, start, end):
    """Drags over the bar from one share to another."""
    at = track(page, split)
    page.mouse.move(*at(start))
    page.mouse.down()
    page.mouse.move(*at(end), steps=4)
    page.mouse.up()


def test_one_gesture_fills_a_split_and_another_moves_a_full_one(page):
    drag(page, NOW, 36, 20)
    assert points(page, NOW) == ["20", "45", "35"]
    drag(page, NOW, 64, 80)
    assert points(page, NOW) == ["20", "60", "20"]
    drag(page, NOW, 20, 95)  # as far as the other handle
    assert points(page, NOW) == ["80", "0", "20"]
    drag(page, NOW, 80, 90)  # both stand here: the one on that side moves
    assert points(page, NOW) == ["80", "10", "10"]
    for before in (["80", "0", "20"], ["20", "60", "20"], ["20", "45", "35"], ["", "", ""]):
        page.click("[data-action=undo]")
        assert points(page, NOW) == before


def test_handles_move_by_keys_and_say_where_they_are(page):
    handle = page.locator(f"[data-split='{NOW}'] [data-handle]").first
    handle.focus()
    for key, value in (
        ("ArrowRight", "40"),
        ("Shift+ArrowLeft", "39"),
        ("PageDown", "30"),
        ("Home", "0"),
    ):
        page.keyboard.press(key)
        expect(handle).to_have_attribute("aria-valuenow", value)
    assert points(page, NOW) == ["0", "65", "35"]
    names = [page.locator(f"[data-split='{NOW}'] label").nth(at).inner_text() for at in (0, 1)]
    assert handle.get_attribute("aria-valuetext").count(" ") >= 3, names


def test_a_thumb_drags_and_the_page_still_scrolls(visits):
    page = visits.open(f"en/{PURPOSE}", has_touch=True, viewport={"width": 390, "height": 844})
    choose_side(page, "buyer")
    page.click("[data-action=onward]")
    at = track(page, NOW)
    page.touchscreen.tap(*at(20))
    assert points(page, NOW) == ["20", "45", "35"]
    handle = page.locator(f"[data-split='{NOW}'] [data-handle]").first
    reach = handle.evaluate("(one) => getComputedStyle(one, '::after').width")
    assert float(reach.removesuffix("px")) >= 24
    style = page.locator(f"[data-split='{NOW}'] [data-track]").evaluate(
        "(one) => getComputedStyle(one).touchAction"
    )
    assert style == "pan-y"


def test_arrows_change_by_five_and_with_shift_by_one(page):
    number = field(page, NOW, "me")
    number.click()
    for key, shown in (
        ("ArrowUp", "5"),
        ("Shift+ArrowUp", "6"),
        ("ArrowUp", "10"),
        ("Shift+ArrowDown", "9"),
        ("ArrowDown", "5"),
        ("PageUp", "15"),
        ("PageDown", "5"),
        ("ArrowDown", "0"),
        ("ArrowDown", "0"),
    ):
        page.keyboard.press(key)
        assert (key, number.input_value()) == (key, shown)
    give(page, NOW, 0, 60)
    number.click()
    for _ in range(6):
        page.keyboard.press("PageUp")
    assert points(page, NOW) == ["60", "40", "0"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("60", "50"), WORDS["problem-sum"]),
        (("10", "10", "10"), WORDS["problem-sum"]),
        (("-20", "60", "60"), WORDS["problem-points"]),
        (("12.5", "37.5", "50"), WORDS["problem-points"]),
        (("e", "50", "50"), WORDS["problem-points"]),
        (("e",), WORDS["problem-points"]),
        (("40",), None),
    ],
)
def test_a_wrong_sum_is_named_and_reached_by_a_link(page, typed, sentence):
    give(page, NOW, *typed)
    for option in ("them", "us") if len(typed) == 1 and typed[0] == "40" else ():
        assert field(page, NOW, option).input_value() == ""
    rate(page, "clarity-stated", 3)
    page.click("[data-action=score]")
    title = page.locator("#q-renewal .cp-question__title").inner_text()
    lens = page.locator(f"[data-split='{NOW}'] b").first.inner_text()
    expected = (sentence or WORDS["problem-sum"]).format(
        title=title, lens=lens, sum=sum(int(n) for n in typed if n.isdigit())
    )
    expect(alert(page).locator("li")).to_have_text([expected])
    assert page.locator("#report").get_attribute("data-state") == "empty"
    alert(page).locator("a").click()
    expect(page.locator("#q-renewal")).to_be_in_viewport()


def test_negative_points_leave_no_more_than_100_to_give(page):
    give(page, NOW, "-20")
    field(page, NOW, "them").click()
    for _ in range(12):
        page.keyboard.press("PageUp")
    assert int(field(page, NOW, "them").input_value()) <= 100


def test_a_hundred_in_the_way_of_machines_is_a_hundred(page):
    give(page, NOW, "1e2", "0", "0")
    page.click("[data-action=score]")
    report(page)


def test_what_does_not_occur_asks_for_no_points(page):
    give(page, NOW, 20, 30)
    page.click("label:has([name='renewal.na'])")
    assert field(page, NOW, "me").is_disabled()
    page.click("[data-action=score]")
    expect(page.locator("[data-stale]")).to_have_count(0)
    report(page)
    assert stored(page)["fields"]["renewal.na"] == "n/a"
    page.click("label:has([name='renewal.na'])")
    assert points(page, NOW) == ["20", "30", "50"]
    assert field(page, NOW, "me").is_enabled()
