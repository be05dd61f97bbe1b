"""The page of the plan: written, kept, taken back, suggested, printed, handed out."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from looks import in_its_look
from planning import (
    ACTIONS,
    FULL,
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
from visits import ENGINE_LIMIT, report

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
PAGES = re.compile(rb"/Type\s*/Page\b")
PHONE = {"width": 390, "height": 844}
WRONG = (
    ("rules", "every", "9999", "whole days", "90"),
    ("rules", "every", "-3", "whole days", "0"),
    ("rules", "every", "1.5", "whole days", "15"),
    ("rules", "every", "", "whole days", "30"),
    ("actions", "due", "11", "isn't complete", "2027-01-15"),
    ("events", "date", "", "needs a date", "2026-08-03"),
)


def test_all_that_is_written_is_kept_and_what_is_wrong_or_lacking_is_said(visits, site):
    """One plan from its first word on, at first with an engine that does not come."""
    (engine,) = (site.folder / "engine").glob("wasm.*.bin")
    arrives = site.held[f"engine/{engine.name}"] = threading.Event()
    page = plan(visits)
    taken_back_step_by_step(page)
    written_by_keyboard(page)
    expected = wrong_and_corrected(page)
    nothing_is_pushed_from_under_the_click(page)
    stays_over_a_reload(page, expected)
    arrives.set()
    lacking(page)
    what_no_file_may_hold_is_left_out(page)
    a_rule_is_checked(page)
    what_is_wrong_is_not_printed(page)


def stays_over_a_reload(page, expected):
    """With what is typed last, without leaving the field."""
    card = add(page)
    write(card, **FULL)
    card.locator("[name='steps.2']").click()
    page.keyboard.type("Look back together")
    page.reload()
    ready(page)
    fields = {name.replace("__", "."): value for name, value in FULL.items()}
    assert values(card) == {**fields, "steps.2": "Look back together"}
    expect(card.locator("summary")).to_contain_text("Anne")
    assert {field: page.input_value(field) for field in expected} == expected


def taken_back_step_by_step(page):
    """To an empty plan a record is added, changed and removed; it is empty again at the end."""
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


def written_by_keyboard(page):
    """The first record of the plan, which is there again at the end."""
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
    fields = values(card)
    assert (fields["now"], fields["wanted"], fields["steps.0"]) == ("Now", "Wanted", "One")
    assert (fields["owners.buyer"], fields["owners.supplier"]) == ("Anne", "Tom")
    assert fields["status"] == "doing"
    page.keyboard.press("Enter")
    expect(page.locator(ACTIONS)).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator(f"{ACTIONS} summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{ACTIONS} [name=theme]")).to_be_visible()


def lacking(page):
    """Nothing is refused; all of it is kept."""
    card = add(page)
    yesterday = (today() - timedelta(days=1)).isoformat()
    steps = {f"steps__{at}": f"one\ntwo {at}" for at in range(3)}
    write(card, theme="Too much", due=yesterday, owners__buyer="Anne", **steps)
    hints = card.locator("[data-hints] li")
    expect(hints.filter(has_text="more than three steps")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(hints).to_have_count(4)
    said = " ".join(hints.all_inner_texts())
    for part in ("more than three steps", "The supplier has no owner", "has passed", "re-check"):
        assert part in said
    expect(card.locator("summary")).to_contain_text("one day late")
    assert page.locator("[role=alert]").count() == 0
    assert values(card)["steps.2"] == "one\ntwo 2"


def wrong_and_corrected(page):
    """What cannot be kept stays and is said beside it, until it is right."""
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
        assert field.input_value() == typed
        field.fill(value)
        expect(beside).to_have_count(0)
        field.blur()
        right[f"#{card.get_attribute('id')} [name={name}]"] = value
    return right


def what_is_wrong_is_not_printed(page):
    """It is said instead, and stays."""
    kind, name, keys, said, _ = WRONG[0]
    card = add(page, kind)
    card.locator(f"[name={name}]").fill(keys)
    card.locator("summary").focus()
    page.click("[data-action=print]")
    expect(page.locator("[data-problems]")).to_contain_text(said)
    assert card.locator(f"[name={name}]").input_value() == keys


def a_rule_is_checked(page):
    """Today, with one click."""
    card = add(page, "rules")
    write(card, text="Bad news by telephone", state="explicit-agreed")
    expect(card.locator("summary")).to_contain_text("never checked", timeout=ENGINE_LIMIT)
    card.locator("[data-action=checked-today]").click()
    expect(card.locator("[name=checked]")).to_have_value(today().isoformat())
    expect(card.locator("summary")).to_contain_text("checked today")


def what_no_file_may_hold_is_left_out(page):
    """Of what somebody pastes."""
    card = add(page)
    card.locator("[name=now]").evaluate(
        """(field) => { field.value = "a\\u0000b\\ud800c\\u2028d\\n" + "e\\u0301";
            field.dispatchEvent(new Event("change", { bubbles: true })); }"""
    )
    section = report(page)
    expect(section).to_contain_text("abc")
    assert page.locator("[role=alert]").count() == 0


def nothing_is_pushed_from_under_the_click(page):
    """What is kept when a field is left moves no button."""
    before, events = page.viewport_size, page.locator("[data-list=events] [data-record]")
    page.set_viewport_size(PHONE)
    number = events.count()
    card = add(page, "rules")
    card.locator("[name=text]").fill("Bad news by telephone, within a day, to the owner's number")
    page.click("[data-action=add-events]")
    expect(events).to_have_count(number + 1)
    expect(card.locator("[data-name]")).to_contain_text("Bad news")
    page.set_viewport_size(before)


def test_what_both_sides_changed_is_shown_and_settled(visits):
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
    page = opened(plan(visits), both)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_plan_prints_on_one_page_and_passes_in_its_look(visits, language):
    page = visits.open(f"{language}/plan/")
    ready(page)
    opened(page, big_plan())
    report(page)
    for size in ("A4", "Letter"):
        assert len(PAGES.findall(page.pdf(format=size))) == 1, size
    page.emulate_media(media="print")
    expect(page.locator("#report .cp-plan__action")).to_have_count(3)
    expect(page.locator("[data-list=actions]")).to_be_hidden()
    expect(page.locator("[data-action=print]")).to_be_hidden()
    page.emulate_media(media="screen")
    for place in (ACTIONS, RULES, "[data-list=events] [data-record]"):
        page.locator(place).first.locator("summary").click()
    faults = in_its_look(page, language, "a filled plan")
    page.locator(f"{ACTIONS}[open] [data-action=remove]").click()
    faults += in_its_look(page, language, "after a removal", "[data-notices]")
    assert not faults, "\n".join(faults)
