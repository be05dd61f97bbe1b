"""Ladders, states, ticks, days and lists of one's own, as people fill them in."""

from __future__ import annotations

import datetime
import json

import pytest
from filling_in import choose_side, on_one_page, stored
from looks import in_its_look
from playwright.sync_api import expect
from visits import alert, downloaded, report

pytestmark = pytest.mark.browser
RULES, CO_OPERATION = "assessments/ground-rules/", "assessments/co-operation/"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
CHOOSE = """() => {
    [...document.querySelectorAll("[data-rating]")].forEach((group, at) =>
        group.querySelectorAll("input")[at % 4].click());
    for (const tick of document.querySelectorAll(
        "[data-answer] input[type=checkbox]:not([data-alone])")) tick.click();
}"""
"""Answers every question with states or steps, and ticks all that can be ticked."""
SAID = {"ground-rules": ("No calls after six", "<b>Who hosts</b>"), "co-operation": ("Audit",)}


def opened(visits, path, side="buyer", **options):
    page = visits.open(path, **options)
    choose_side(page, side)
    return page


def emptied(page):
    """The form as it was when it was opened."""
    page.click("[data-action=reset]")
    page.click("[data-reset-dialog] button[value=yes]")
    choose_side(page, "buyer")


def radio(page, name, value):
    return page.locator(f"input[name='{name}'][value='{value}']")


def add(page, label):
    page.fill("[data-own-new]", label)
    page.press("[data-own-new]", "Enter")


def labels(page):
    return page.locator(".cp-own__name").evaluate_all("(all) => all.map((one) => one.value)")


def fields(page):
    return stored(page)["fields"]


def answers(page, folder):
    """The answers of the response that the page hands over."""
    page.click("[data-action=score]")
    report(page)
    return json.loads(downloaded(page, "download", folder).read_text("utf-8"))["answers"]


def own_items_are_added_renamed_removed_and_brought_back(page):
    add(page, "  No calls after six ")
    add(page, "Who hosts")
    assert labels(page) == ["No calls after six", "Who hosts"]
    radio(page, "own-2.now", "assumed").check(force=True)
    page.fill("[name='own-1.label']", "No calls after seven")
    page.locator("#q-own-1 [data-own-remove]").click()
    assert labels(page) == ["Who hosts"]
    expect(page.locator("[data-progress]")).to_contain_text("Removed: No calls after seven")
    expect(page.locator("[name='own-2.label']")).to_be_focused()
    assert "own-1.label" not in fields(page)
    page.click("[data-action=undo]")
    assert labels(page) == ["No calls after seven", "Who hosts"]
    page.click("[data-action=undo]")
    assert labels(page) == ["No calls after six", "Who hosts"]
    page.reload()
    assert labels(page) == ["No calls after six", "Who hosts"]
    expect(radio(page, "own-2.now", "assumed")).to_be_checked()
    page.locator("#q-own-1 [data-own-remove]").click()
    add(page, "Quiet hours")  # the number that became free
    assert labels(page) == ["Quiet hours", "Who hosts"]


def a_list_is_full_at_its_limit_and_names_nothing_twice(page):
    for number in range(1, 6):
        add(page, f"Stop {number}")
    expect(page.locator("[data-own-new]")).to_be_disabled()
    expect(page.locator("[data-own-room]")).to_have_text("The list is full: 5 of 5.")
    ids = page.locator("[id]").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    page.locator("#q-deal-breaker-3 [data-own-remove]").click()
    expect(page.locator("[data-own-new]")).to_be_enabled()
    page.fill("[name='deal-breaker-2.label']", " ")
    page.click("[data-action=score]")
    expect(alert(page)).to_contain_text("Deal-breaker 2: give it a name, or remove it.")


def a_reset_empties_lists_and_can_be_taken_back(page):
    add(page, "No calls after six")
    emptied(page)
    assert labels(page) == []
    page.locator("[data-notices] button").click()
    assert labels(page) == ["No calls after six"]


def none_of_these_excludes_every_tick(page, tmp_path):
    name = "ticks.now"
    for tick in ("trust", "goals"):
        radio(page, name, tick).check()
    assert fields(page)[name] == "goals trust"
    page.reload()
    expect(radio(page, name, "trust")).to_be_checked()
    radio(page, name, "-").check()
    assert fields(page)[name] == "-"
    assert answers(page, tmp_path) == {"ticks": {"now": []}}
    page.click("[data-action=undo]")
    expect(radio(page, name, "goals")).to_be_checked()
    expect(radio(page, name, "-")).not_to_be_checked()
    assert answers(page, tmp_path) == {"ticks": {"now": ["goals", "trust"]}}


def a_day_or_never(page, tmp_path):
    day, never = page.locator("#last-check-now"), radio(page, "last-check.now", "n/a")
    never.check()
    day.fill("2026-01-31")
    expect(never).not_to_be_checked()
    page.reload()
    expect(day).to_have_value("2026-01-31")
    never.check()
    expect(day).to_have_value("")
    assert answers(page, tmp_path) == {"last-check": {"now": "n/a"}}
    ahead = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=2)
    day.fill(ahead.isoformat())
    page.click("[data-action=score]")
    expect(alert(page)).to_contain_text("The last time: this day is in the future.")


def states_by_the_keyboard_and_a_sentence_beside_an_agreed_rule(page, tmp_path):
    radio(page, "bad-news.now", "explicit-agreed").focus()
    for key in ("3", "4", "1"):
        page.keyboard.press(key)
    given = fields(page)
    assert given["bad-news.now"] == "assumed"
    assert given["promises.now"] == "absent"
    assert given["changes.now"] == "explicit-agreed"
    expect(radio(page, "spokespeople.now", "explicit-agreed")).to_be_focused()
    expect(page.locator("[data-sentence='bad-news']")).to_be_hidden()
    page.keyboard.press("Shift+Tab")  # the note of the rule before, its sentence, then its states
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("Only the two owners")
    page.keyboard.press("Enter")
    page.keyboard.type("may. ")
    given = answers(page, tmp_path)
    assert given["changes"] == {"now": "explicit-agreed", "sentence": "Only the two owners may."}
    expect(report(page)).to_contain_text("Only the two owners may.")
    radio(page, "changes.now", "explicit-agreed").focus()
    page.keyboard.press("Delete")
    assert "changes.now" not in fields(page)
    expect(page.locator("[data-sentence='changes']")).to_be_visible()  # for something stands there
    page.locator("#changes-sentence").fill("")
    expect(page.locator("[data-sentence='changes']")).to_be_hidden()


def a_ladder_has_one_radio_group_a_lens_named_by_its_step(page, tmp_path):
    group = page.get_by_role("radiogroup", name="They").first
    step = "In the past year each side gave up something of its own for a common goal."
    group.get_by_role("radio", name=step).check()
    radio(page, "goals.now", "2").focus()
    page.keyboard.press("4")
    assert answers(page, tmp_path) == {"goals": {"now": 4, "guess": 5}}
    # each radio stands in the row of its step
    for value in range(1, 6):
        words = page.locator(f"#goals-step-{value}").bounding_box()
        for lens in ("now", "guess"):
            box = radio(page, f"goals.{lens}", value).bounding_box()
            assert words["y"] <= box["y"] + box["height"] / 2 <= words["y"] + words["height"]


def answered_reported_and_opened_again(page, tmp_path, of, language):
    """Answers with lists of one's own stand in report and file; the file gives the same form."""
    on_one_page(page)
    page.evaluate(CHOOSE)
    for label in SAID[of]:
        add(page, label)
    page.click("[data-action=score]")
    expect(page.locator("[data-stale]")).to_have_count(0)
    shown = report(page)
    for label in SAID[of]:
        expect(shown).to_contain_text(label)
    faults = in_its_look(page, language, f"{of}: form and report")
    file = downloaded(page, "download", tmp_path, "buyer.response.json")
    page.click("[data-action=reset]")
    page.click("[data-reset-dialog] button[value=yes]")
    expect(page.locator("[data-own-item]")).to_have_count(0)
    page.set_input_files("[data-action=open]", file)
    expect(page.locator("[data-own-item]")).to_have_count(len(SAID[of]))
    assert sorted(labels(page)) == sorted(SAID[of])
    page.click("[data-action=score]")
    report(page)
    again = json.loads(downloaded(page, "download", tmp_path, "again.json").read_text("utf-8"))
    given = json.loads(file.read_text("utf-8"))["answers"]
    assert len(given) > len(SAID[of]) + 3
    assert again["answers"] == given
    assert not faults, "\n".join(faults)


def test_ground_rules(visits, tmp_path):
    """Lists of one's own, days and states, on one page with one engine."""
    page = opened(visits, f"en/{RULES}")
    own_items_are_added_renamed_removed_and_brought_back(page)
    emptied(page)
    a_reset_empties_lists_and_can_be_taken_back(page)
    emptied(page)
    a_day_or_never(page, tmp_path)
    emptied(page)
    states_by_the_keyboard_and_a_sentence_beside_an_agreed_rule(page, tmp_path)
    emptied(page)
    answered_reported_and_opened_again(page, tmp_path, "ground-rules", "nl")


def test_co_operation(visits, tmp_path):
    """A list that is full, ticks and ladders, on one page with one engine."""
    page = opened(visits, f"en/{CO_OPERATION}")
    none_of_these_excludes_every_tick(page, tmp_path)
    emptied(page)
    a_ladder_has_one_radio_group_a_lens_named_by_its_step(page, tmp_path)
    emptied(page)
    a_list_is_full_at_its_limit_and_names_nothing_twice(page)
    emptied(page)
    answered_reported_and_opened_again(page, tmp_path, "co-operation", "en")


def test_on_a_phone_every_answer_is_within_reach(visits):
    page = visits.context(**PHONE).new_page()
    for path in (RULES, CO_OPERATION):
        page.goto(f"{visits.address}nl/{path}")
        choose_side(page, "buyer")
        on_one_page(page)
        add(page, "Een lange naam voor iets dat tussen ons telt, en die over de regel loopt")
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        parts = page.locator(".cp-ladder__cell, .cp-states__one, .cp-options__one, [data-own-add]")
        small = parts.evaluate_all(
            """(all) => all.filter((one) => one.getClientRects().length)
                .map((one) => [one.className, one.clientWidth, one.clientHeight])
                .filter(([, width, height]) => width < 40 || height < 40)"""
        )
        assert small == []
