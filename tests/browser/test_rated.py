"""An assessment built on ratings: answered by the keyboard, reported, emptied, and readable."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from filling_in import choose_side
from looks import DARK, in_look
from playwright.sync_api import expect
from visits import alert, downloaded, report

pytestmark = pytest.mark.browser


def typed(assessment, side: str) -> dict[str, dict[str, int]]:
    """Answers in which the two sides differ, and each question from the next."""
    start = 0 if side == "buyer" else 3
    rated = [(q, lens) for q in assessment.questions for lens in q.lenses]
    given: dict[str, dict[str, int]] = {}
    for at, (question, lens) in enumerate(rated):
        points = assessment.scale(question).points
        given.setdefault(question.id, {})[lens] = (start + at * 2) % points + 1
    return given


def type_in(page, answers: Mapping[str, Mapping[str, int]]) -> None:
    """Types one digit after the other; each goes on to the next rating by itself."""
    page.locator("[data-rating] input").first.focus()
    for answer in answers.values():
        for value in answer.values():
            page.keyboard.press(str(value))


def test_a_side_answers_by_the_keyboard(visits, catalogue, tmp_path):
    """Ratings with guesses; the page is drawn with its report, and hands over what was typed."""
    answers = typed(catalogue.assessments["context"], "supplier")
    page = visits.open("en/assessments/context/", idle_start=True)
    emptied_and_off_the_scale(page)
    choose_side(page, "supplier")
    type_in(page, answers)
    count = sum(len(answer) for answer in answers.values())
    expect(page.locator("progress")).to_have_js_property("value", count)
    expect(page.locator("progress")).to_have_js_property("max", count)
    page.click("[data-action=score]")
    shown = report(page)
    expect(shown.locator("#cp-loop")).to_be_visible()
    expect(shown.locator(".cp-verdict").first).not_to_be_empty()
    path = downloaded(page, "download", tmp_path)
    assert json.loads(path.read_bytes())["answers"] == answers
    shown.locator(".cp-number summary").first.click()
    faults = in_look(page, DARK, "report with an open number", "#report")
    assert not faults, "\n".join(faults)


def emptied_and_off_the_scale(page):
    """A rating is emptied and taken back; a digit off the scale does nothing."""
    choose_side(page, "buyer")
    page.click("[data-action=score]")
    expect(alert(page).locator("a")).to_have_attribute("href", "#buyer-knows")
    ratings = page.locator("[data-rating]")
    ratings.first.locator("input").first.focus()
    page.keyboard.press("7")  # the scale has five steps
    expect(page.locator("[data-rating] input:checked")).to_have_count(0)
    page.keyboard.press("4")
    assert page.evaluate("document.activeElement.name") == "buyer-knows-limits.guess"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Delete")
    expect(page.locator("[data-rating] input:checked")).to_have_count(0)
    page.click("[data-action=undo]")
    expect(page.locator("[name='buyer-knows-limits.now'][value='4']")).to_be_checked()
    group = ratings.nth(1)
    asks = page.locator(f"#{group.get_attribute('aria-labelledby')}")
    expect(asks).to_contain_text("Their view")
