"""Touchpoints and the pulse: answered in two languages, reported and compared by both sides."""

from __future__ import annotations

import json

import pytest
from answering import document, the_catalogue
from counterpart.canonical import canonical_bytes
from filling_in import choose_side, rate
from looks import DARK, LIGHT, in_look
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, downloaded, report

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


def ratings():
    """The ids of the six points of the pulse, in the order in which they are asked."""
    pulse = the_catalogue().assessments["pulse"]
    return [of.id for of in pulse.questions if pulse.scale(of).kind == "rating"]


def test_a_pulse_takes_a_minute_by_keyboard(visits, tmp_path):
    page = visits.open("en/assessments/pulse/", idle_start=True)
    page.locator("[name=side][value=buyer]").focus()
    pressed = 0
    page.keyboard.press("Space")
    first_tap(page)
    for digit in TAPS["buyer"]:
        page.keyboard.press(digit)
        pressed += 1
    page.keyboard.press("3")  # worse
    while page.evaluate("document.activeElement.value") != "contacts":
        page.keyboard.press("Tab")
        pressed += 1
    page.keyboard.press("Space")
    page.keyboard.press("Enter")  # sends the form, as everywhere
    shown = report(page)
    assert pressed < MINUTE
    assert shown.locator(".cp-points__one").count() == 6
    assert shown.locator(".cp-changes__one").count() == 1
    file = downloaded(page, "download", tmp_path)
    asked = page.locator(".cp-dimension--single").evaluate_all("all => all.map(({ id }) => id)")
    assert asked == ratings()
    assert json.loads(file.read_bytes())["answers"] == tapped("buyer", "worse")
    assert in_look(page, LIGHT, "report", "#report") == []


def tapped(side, arrow):
    """The answers to the pulse of a side."""
    points = {key: {"now": int(digit)} for key, digit in zip(ratings(), TAPS[side], strict=True)}
    return {**points, "arrow": {"now": arrow}, "events": {"now": ["contacts"]}}


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


def test_touchpoints_are_answered_and_reported(visits, tmp_path):
    points = POINTS["buyer"]
    page = visits.open("nl/assessments/touchpoints/", idle_start=True)
    choose_side(page, "buyer")
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
    file = downloaded(page, "download", tmp_path)
    assert json.loads(file.read_bytes())["answers"] == shared("buyer")
    assert in_look(page, DARK, "form and report") == []


def shared(side):
    """The answers to the touchpoints of a side."""
    given = dict(zip(PARTIES, (*POINTS[side], 0), strict=True))
    judged = {"impact": 5, "involvement": 1}
    touched = {
        f"{key}-{name}": {"now": rating}
        for key in ("offer", "delivery")
        for name, rating in judged.items()
    }
    delivery = {"now": dict(zip(PARTIES, (10, 60, 30), strict=True))}
    own = {"label": "Spare parts", "now": given, "wanted": given}
    offer = {"now": given, "wanted": given}
    return {**touched, "offer": offer, "delivery": delivery, "own-1": own}


def files_of(key, **answers):
    """The files of both sides."""
    version = the_catalogue().assessments[key].version
    return [
        {
            "name": f"{side}.response.json",
            "mimeType": "application/json",
            "buffer": canonical_bytes(
                document(side, given, assessment={"id": key, "version": version})
            ),
        }
        for side, given in answers.items()
    ]


def test_what_both_sides_say_meets(visits, tmp_path):
    page = visits.open("nl/compare/")
    sides = {"buyer": tapped("buyer", "worse"), "supplier": tapped("supplier", "better")}
    page.set_input_files("[data-action=open]", files_of("pulse", **sides))
    shown = report(page)
    assert shown.locator(".cp-card--arrow-apart .cp-verdict").count() == 1
    again = shown.locator(".cp-again a").evaluate_all("(all) => all.map(({ href }) => href)")
    assert again
    for address in again:
        assert page.evaluate("async (at) => (await fetch(at)).status", address) == 200
    result = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert result["dimensions"][AGREED]["gap"] == -50.0
    assert result["profile"]["unshared"] == []
    page.click("[data-action=reset]")
    sides = {side: shared(side) for side in POINTS}
    page.set_input_files("[data-action=open]", files_of("touchpoints", **sides))
    # delivery: 100 - 10 - 10 - (30 + 30)/2 = 50; offer: 70 + 60 - 100 = 30, and so the own one
    expect(shown.locator(".cp-agenda .cp-number__value")).to_have_text(
        ["50", "30", "30"], timeout=ENGINE_LIMIT
    )
    expect(shown.locator("#cp-touchpoints .cp-mark--buyer")).to_have_count(3)
    expect(shown.locator("#cp-touchpoints .cp-mark--supplier")).to_have_count(3)
    result = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert result["profile"]["agenda"] == ["delivery", "offer"]
    assert result["profile"]["touchpoints"]["offer"]["contested"] == 30.0
    assert [(own["label"], own["contested"]) for own in result["profile"]["own"]] == [
        ("Spare parts", 30.0)
    ]
