"""Touchpoints and the pulse: answered in two languages, reported and compared by both sides."""

from __future__ import annotations

import json

import pytest
from filling_in import READ, choose_side, rate
from looks import in_its_look
from playwright.sync_api import expect
from visits import downloaded, report, unfolded

pytestmark = pytest.mark.browser
MINUTE = 60  # keys: a person presses one a second
PARTIES = ("us", "them", "third")
TAPS = {"buyer": "244322", "supplier": "444445"}
POINTS = {"buyer": (70, 30), "supplier": (60, 40)}
AGREED = "agreements"


def first_tap(page):
    """The first step of the first rating, reached with Tab from the side that was chosen."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == f"{AGREED}.now":
            return
    raise AssertionError("Tab does not lead to the first question")


def test_a_pulse_takes_a_minute_by_keyboard_and_compares(visits, tmp_path):
    files, found = [], []
    for side, language in READ.items():
        page = visits.open(f"{language}/assessments/pulse/", idle_start=True)
        page.locator(f"[name=side][value={side}]").focus()
        pressed = 0
        page.keyboard.press("Space")
        first_tap(page)
        for digit in TAPS[side]:
            page.keyboard.press(digit)
            pressed += 1
        page.keyboard.press("1" if side == "supplier" else "3")  # better, or worse
        while page.evaluate("document.activeElement.value") != "contacts":
            page.keyboard.press("Tab")
            pressed += 1
        page.keyboard.press("Space")
        page.keyboard.press("Enter")  # sends the form, as everywhere
        shown = report(page)
        assert pressed < MINUTE
        assert shown.locator(".cp-points__one").count() == 6
        assert shown.locator(".cp-changes__one").count() == 1
        files.append(downloaded(page, "download", tmp_path, f"{side}.response.json"))
        found += in_its_look(page, language, f"{language}: form and report")
    assert found == []
    answers = json.loads(files[0].read_bytes())["answers"]
    assert answers["events"] == {"now": ["contacts"]}
    assert answers["arrow"] == {"now": "worse"}
    assert "".join(str(answers[key]["now"]) for key in list_of_points(page)) == TAPS["buyer"]
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", files)
    shown = report(page)
    assert shown.locator(".cp-card--arrow-apart .cp-verdict").count() == 1
    again = shown.locator(".cp-again a")
    assert again.count() >= 1
    for link in again.all():
        address = link.evaluate("link => link.href")
        assert page.evaluate("async (at) => (await fetch(at)).status", address) == 200
    result = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert result["dimensions"][AGREED]["gap"] == -50.0
    assert result["profile"]["unshared"] == []
    unfolded(page)
    assert in_its_look(page, language, "pulse: comparison") == []


def list_of_points(page):
    """The ids of the six points, in the order in which they are asked."""
    return page.locator(".cp-dimension--single").evaluate_all("all => all.map((one) => one.id)")


def split(page, name, points):
    """Types the first two numbers of a control split; the third gets what is left."""
    for party, number in zip(PARTIES, points, strict=False):
        page.locator(f"[name='{name}.{party}']").fill(str(number))
    page.keyboard.press("Tab")


def add_own(page, name, points):
    """Adds a touchpoint of one's own, removes it, takes that back, and splits its points."""
    page.locator("[data-own-new]").fill(name)
    page.keyboard.press("Enter")
    expect(page.locator("[name='own-1.now.us']")).to_be_focused()
    split(page, "own-1.now", points)
    page.click("[data-own-remove]")
    expect(page.locator("[data-own-item]")).to_have_count(0)
    page.click("[data-action=undo]")
    expect(page.locator("[name='own-1.label']")).to_have_value(name)
    expect(page.locator("[name='own-1.now.us']")).to_have_value(str(points[0]))
    page.click("[data-copy='own-1.now']")
    expect(page.locator("[name='own-1.wanted.them']")).to_have_value(str(points[1]))


def test_touchpoints_are_answered_reported_and_compared(visits, tmp_path):
    files, found = [], []
    for side, language in READ.items():
        points = POINTS[side]
        page = visits.open(f"{language}/assessments/touchpoints/", idle_start=True)
        choose_side(page, side)
        for key in ("offer", "delivery"):
            rate(page, f"{key}-impact", 5)
            rate(page, f"{key}-involvement", 1)
        split(page, "offer.now", points)
        page.click("[data-copy='offer.now']")
        split(page, "delivery.now", (10, 60))
        add_own(page, "Spare parts", points)
        expect(page.locator("[name='offer.now.third']")).to_have_value("0")
        expect(page.locator("[name='offer.wanted.us']")).to_have_value(str(points[0]))
        page.click("[data-action=score]")
        shown = report(page)
        expect(shown.locator("#cp-own")).to_be_visible()
        # 1 × (1 - 0.1) × (1 - 0) = 0.9, before 0.3 or 0.4 of the other
        expect(shown.locator(".cp-agenda .cp-number__value").first).to_have_text("90")
        files.append(downloaded(page, "download", tmp_path, f"{side}.response.json"))
        found += in_its_look(page, language, f"{language}: form and report")
    assert found == []
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", files)
    shown = report(page)
    # delivery: 100 - 10 - 10 - (30 + 30)/2 = 50; offer: 70 + 60 - 100 = 30, and so the own one
    expect(shown.locator(".cp-agenda .cp-number__value")).to_have_text(["50", "30", "30"])
    expect(shown.locator("#cp-touchpoints .cp-mark--buyer")).to_have_count(3)
    expect(shown.locator("#cp-touchpoints .cp-mark--supplier")).to_have_count(3)
    result = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert result["profile"]["agenda"] == ["delivery", "offer"]
    assert result["profile"]["touchpoints"]["offer"]["contested"] == 30.0
    assert [(one["label"], one["contested"]) for one in result["profile"]["own"]] == [
        ("Spare parts", 30.0)
    ]
    unfolded(page)
    assert in_its_look(page, language, "touchpoints: comparison") == []
