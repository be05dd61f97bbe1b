"""The page of the plan: written, kept, taken back, suggested, printed, handed out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from looks import in_its_look
from planning import (
    ACTIONS,
    FULL,
    PLAN,
    RULES,
    add,
    big_plan,
    opened,
    plan,
    ready,
    today,
    values,
    write,
)
from playwright.sync_api import expect
from records import EARLY, LATE, action, relationship_document, rule
from visits import ENGINE_LIMIT, report, unfolded

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser


def test_what_is_written_is_there_after_a_reload_also_without_leaving_the_field(visits):
    page = plan(visits)
    card = add(page)
    write(card, **FULL)
    card.locator("[name='steps.2']").click()
    page.keyboard.type("Look back together")
    page.reload()
    ready(page)
    card = page.locator(ACTIONS)
    found = values(card)
    assert {name.replace("__", "."): value for name, value in FULL.items()} == {
        name: value for name, value in found.items() if name != "steps.2"
    }
    assert found["steps.2"] == "Look back together"
    expect(card.locator("summary")).to_contain_text("Anne")


def test_add_change_and_remove_are_taken_back_step_by_step(visits):
    page = plan(visits)
    card = add(page)
    write(card, theme="First")
    write(card, theme="Second", status="done")
    undo = page.locator("[data-module=plan] [data-action=undo]")
    expect(page.locator("[data-list=ended] [data-record]")).to_have_count(1)
    undo.click()
    expect(page.locator(ACTIONS)).to_have_count(1)
    expect(card.locator("[data-name]")).to_have_text("Second")
    page.locator("[data-list=actions] summary").focus()
    page.keyboard.press("Control+z")
    expect(card.locator("[data-name]")).to_have_text("First")
    if card.get_attribute("open") is None:
        card.locator("summary").click()
    card.locator("[data-action=remove]").click()
    expect(page.locator(ACTIONS)).to_have_count(0)
    expect(page.locator("[data-notices] button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(ACTIONS)).to_have_count(1)
    undo.click()
    undo.click()
    expect(page.locator(ACTIONS)).to_have_count(0)
    expect(undo).to_be_disabled()


def test_two_tabs_write_in_one_action_and_lose_nothing(visits):
    context = visits.context()
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(visits.address + PLAN)
        ready(page)
    write(add(first), theme="Shared")
    card = second.locator(ACTIONS)
    expect(card.locator("[data-name]")).to_have_text("Shared")
    card.locator("summary").click()
    write(card, owners__supplier="Tom")
    expect(first.locator(ACTIONS).locator("[name='owners.supplier']")).to_have_value("Tom")
    write(first.locator(ACTIONS), owners__buyer="Anne")
    expect(card.locator("[name='owners.buyer']")).to_have_value("Anne")
    assert values(first.locator(ACTIONS)) == values(card)
    for page in (first, second):
        assert page.locator("[data-conflicts]:visible").count() == 0


def test_what_is_lacking_is_said_and_nothing_is_refused(visits):
    page = plan(visits)
    card = add(page)
    yesterday = (today() - timedelta(days=1)).isoformat()
    steps = {f"steps__{at}": f"one\ntwo {at}" for at in range(3)}
    write(card, theme="Too much", due=yesterday, owners__buyer="Anne", **steps)
    hints = card.locator("[data-hints] li")
    expect(hints).to_have_count(4, timeout=ENGINE_LIMIT)
    said = " ".join(hints.all_inner_texts())
    for part in ("more than three steps", "The supplier has no owner", "has passed", "re-check"):
        assert part in said
    expect(card.locator("summary")).to_contain_text("one day late")
    assert page.locator("[role=alert]").count() == 0
    page.reload()
    ready(page)
    assert values(page.locator(ACTIONS))["steps.2"] == "one\ntwo 2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_comparison_into_the_plan(visits, sample_paths, language):
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"])
    section = unfolded(page)
    prompts = section.locator(".cp-prompts [data-action=add-to-plan]")
    step = section.locator(".cp-do [data-action=add-to-plan]").first
    theme = section.locator(".cp-prompt h4").nth(1).inner_text()
    prompts.nth(1).click()
    notice = page.locator("[data-notices]")
    expect(notice).to_contain_text(theme)
    prompts.nth(0).click()
    notice.locator("button").click()
    expect(prompts.nth(0)).not_to_have_attribute("aria-disabled", "true")
    step.click()
    expect(step).to_have_attribute("aria-disabled", "true")
    notice.locator("a").click()
    ready(page)
    expect(page.locator(ACTIONS)).to_have_count(2)
    card = page.locator(ACTIONS).filter(has_text=theme)
    found = values(card)
    assert found["theme"] == theme
    assert "2026-11" in found["now"]
    assert found["wanted"]
    assert found["steps.0"]
    suggested = page.locator("[data-suggested] [data-action=add-to-plan]")
    expect(suggested.first).to_be_enabled(timeout=ENGINE_LIMIT)
    assert suggested.nth(1).is_disabled()
    suggested.first.click()
    expect(page.locator(ACTIONS)).to_have_count(3)
    expect(page.locator(f"{ACTIONS}[open] [name=theme]")).to_be_focused()


def test_what_both_sides_changed_is_shown_and_settled(visits, tmp_path):
    both = relationship_document(
        responses=[],
        actions=[
            action(),
            action(changed_at=LATE, after=[EARLY], now="The buyer says so."),
            action(changed_at="2026-11-03T08:00:00Z", after=[EARLY], now="The supplier says so."),
        ],
        rules=[
            rule(),
            rule(changed_at=LATE, after=[EARLY], every=30),
            rule(changed_at="2026-11-03T08:00:00Z", after=[EARLY], every=60),
        ],
    )
    page = opened(plan(visits), both, tmp_path)
    card = page.locator(ACTIONS)
    other = card.locator("[data-conflicts]")
    expect(other).to_contain_text("The buyer says so.", timeout=ENGINE_LIMIT)
    card.locator("summary").click()
    expect(card.locator("[name=now]")).to_have_value("The supplier says so.")
    other.locator("[data-action=take-other]").click()
    expect(card.locator("[name=now]")).to_have_value("The buyer says so.", timeout=ENGINE_LIMIT)
    expect(other).to_be_hidden(timeout=ENGINE_LIMIT)
    ground = page.locator(RULES)
    ground.locator("summary").click()
    ground.locator("[data-action=keep-mine]").click()
    expect(ground.locator("[data-conflicts]")).to_be_hidden(timeout=ENGINE_LIMIT)
    expect(ground.locator("[name=every]")).to_have_value("60")
    page.reload()
    report(page)
    assert page.locator("[data-conflicts]:visible").count() == 0


def test_a_rule_is_checked_today_with_one_click(visits):
    page = plan(visits)
    card = add(page, "rules")
    write(card, text="Bad news by telephone", state="explicit-agreed")
    expect(card.locator("summary")).to_contain_text("never checked", timeout=ENGINE_LIMIT)
    card.locator("[data-action=checked-today]").click()
    expect(card.locator("[name=checked]")).to_have_value(today().isoformat())
    expect(card.locator("summary")).to_contain_text("checked today")


def test_everything_by_keyboard(visits):
    page = plan(visits)
    page.locator("[data-action=add-actions]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ACTIONS} [name=theme]")).to_be_focused()
    page.keyboard.type("By keyboard")
    for text in ("Now", "Wanted", "One"):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    card = page.locator(ACTIONS)
    card.locator("[name='steps.2']").focus()
    for text in ("Anne", "Tom"):
        page.keyboard.press("Tab")
        page.keyboard.type(text)
    card.locator("[name=recheck]").focus()
    card.locator("[name=status]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(card.locator("[data-action=remove]")).to_be_focused()
    found = values(card)
    assert (found["now"], found["wanted"], found["steps.0"]) == ("Now", "Wanted", "One")
    assert (found["owners.buyer"], found["owners.supplier"]) == ("Anne", "Tom")
    assert found["status"] == "doing"
    page.keyboard.press("Enter")
    expect(page.locator(ACTIONS)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(f"{ACTIONS} summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ACTIONS} [name=theme]")).to_be_visible()


def test_pasted_characters_that_no_file_may_hold_are_left_out(visits):
    page = plan(visits)
    card = add(page)
    card.locator("[name=now]").evaluate(
        """(field) => { field.value = "a\\u0000b\\ud800c\\u2028d\\n" + "e\\u0301";
            field.dispatchEvent(new Event("change", { bubbles: true })); }"""
    )
    section = report(page)
    expect(section).to_contain_text("abc")
    assert page.locator("[role=alert]").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_plan_passes_in_its_look(visits, tmp_path, language):
    page = visits.open(f"{language}/plan/")
    ready(page)
    opened(page, big_plan(), tmp_path)
    report(page)
    for place in (ACTIONS, RULES, "[data-list=events] [data-record]"):
        page.locator(place).first.locator("summary").click()
    found = in_its_look(page, language, "a filled plan")
    page.locator(f"{ACTIONS}[open] [data-action=remove]").click()
    found += in_its_look(page, language, "after a removal", "[data-notices]")
    assert not found, "\n".join(found)


WRONG = (
    ("rules", "every", "9999", "whole days", "90"),
    ("rules", "every", "-3", "whole days", "0"),
    ("rules", "every", "1.5", "whole days", "15"),
    ("rules", "every", "", "whole days", "30"),
    ("actions", "due", "11", "isn't complete", "2027-01-15"),
    ("events", "date", "", "needs a date", "2026-08-03"),
)


def test_what_cannot_be_kept_stays_and_is_said_beside_it(visits):
    page = plan(visits)
    right = {}
    for kind, name, keys, said, value in WRONG:
        card = add(page, kind)
        field = card.locator(f"[name={name}]")
        if field.input_value():
            field.fill("")
        field.focus()
        page.keyboard.type(keys)
        typed = field.input_value()
        card.locator("summary").focus()
        beside = card.locator(".cp-wrong[role=alert]")
        expect(beside, keys).to_contain_text(said)
        expect(field).to_have_attribute("aria-invalid", "true")
        assert beside.get_attribute("id") == field.get_attribute("aria-describedby")
        expect(page.locator("[data-after]")).to_be_visible(timeout=ENGINE_LIMIT)
        page.click("[data-action=print]")
        expect(page.locator("[data-problems]"), keys).to_contain_text(said)
        assert field.input_value() == typed
        field.fill(value)
        expect(beside).to_have_count(0)
        field.blur()
        right[f"#{card.get_attribute('id')} [name={name}]"] = value
    page.reload()
    ready(page)
    assert {field: page.input_value(field) for field in right} == right


def test_what_is_kept_when_a_field_is_left_pushes_no_button_from_under_the_click(visits):
    page = plan(visits, viewport={"width": 390, "height": 844})
    card = add(page, "rules")
    card.locator("[name=text]").fill("Bad news by telephone, within a day, to the owner's number")
    page.click("[data-action=add-events]")
    expect(page.locator("[data-list=events] [data-record]")).to_have_count(1)
    expect(page.locator(RULES).locator("[data-name]")).to_contain_text("Bad news")
