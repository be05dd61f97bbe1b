"""A browser that is killed at any moment loses at most the field that somebody was typing in.

COUNTERPART_KILLS says how often it is killed; a few times unless told.
"""

from __future__ import annotations

import os
import random
import re
import time

import pytest
from filling_in import add_note, choose_side, rate
from planning import ACTIONS, PLAN, add, ready, write
from playwright.sync_api import expect
from storing import Killed
from visits import PURPOSE

pytestmark = pytest.mark.browser
KILLS = int(os.environ.get("COUNTERPART_KILLS", "4"))
SEED = 20261128
LONGEST = 0.6  # seconds from the last answer to the kill
RATED = ("clarity-stated", "clarity-shared")
GIVEN = """() => Object.fromEntries(new FormData(document.querySelector("form[data-ready]")))"""


@pytest.fixture
def killed(playwright, program, arguments, tmp_path):
    """A browser that is killed again and again."""
    browser = Killed(playwright, program, arguments, tmp_path / "profile")
    yield browser
    browser.kill()


def opened(killed, address):
    """The page, in the browser that was started again."""
    page = killed.start().new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    return page


def settled(page):
    """What the form holds once both places where a draft is kept have been read."""
    before, now = None, page.evaluate(GIVEN)
    while before != now:
        page.wait_for_timeout(200)
        before, now = now, page.evaluate(GIVEN)
    return now


def test_answers_are_there_after_every_kill(visits, killed):
    draw = random.Random(SEED)
    address = f"{visits.address}en/{PURPOSE}"
    page = opened(killed, address)
    page.locator("form[data-ready]").wait_for()
    choose_side(page, "buyer")
    add_note(page, RATED[0], "First.")
    expected = {"side": "buyer", f"{RATED[0]}.note": "First."}
    lost = []
    for number in range(KILLS):
        for _ in range(draw.randint(1, 3)):
            question, value = draw.choice(RATED), draw.randint(1, 5)
            rate(page, question, value)
            expected[f"{question}.now"] = str(value)
        note = page.locator(f"[name='{RATED[0]}.note']")
        if not note.is_visible():
            page.locator(f"#q-{RATED[0]} .cp-note-field summary").click()
        note.focus()
        page.keyboard.press("Control+End")
        before = expected.pop(f"{RATED[0]}.note")
        typed = f" Kill {number}."
        for letter in typed[: draw.randint(0, len(typed))]:
            page.keyboard.type(letter)
        time.sleep(draw.random() * LONGEST if number % 2 else 0)
        killed.kill()
        page = opened(killed, address)
        expect(page.locator("[data-notices]")).not_to_have_text("")
        stored = settled(page)
        lost += [(number, name) for name in expected if stored.get(name) != expected[name]]
        expected = {name: stored.get(name, "") for name in (*expected, f"{RATED[0]}.note")}
        assert (before + typed).startswith(expected[f"{RATED[0]}.note"])
        assert expected[f"{RATED[0]}.note"].startswith(before)
    assert lost == []


def test_the_plan_is_there_after_a_kill_but_for_the_letters_of_that_moment(visits, killed):
    page = opened(killed, visits.address + PLAN)
    ready(page)
    card = add(page)
    write(card, theme="Forecasts", owners__buyer="Anne")
    card.locator("[name=now]").click()
    page.keyboard.type("Nobody knows the forecast")
    time.sleep(0.3)  # less than it takes until a version is made
    killed.kill()
    page = opened(killed, visits.address + PLAN)
    ready(page)
    card = page.locator(ACTIONS)
    expect(card.locator("[name=theme]")).to_have_value("Forecasts")
    expect(card.locator("[name='owners.buyer']")).to_have_value("Anne")
    expect(card.locator("[name=now]")).to_have_value(re.compile("^Nobody"))
    assert "Nobody knows the forecast".startswith(card.locator("[name=now]").input_value())
