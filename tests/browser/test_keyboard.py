"""With the keyboard alone: the whole assessment, its report, and a comparison."""

from __future__ import annotations

import pytest
from filling_in import OPTIONS, choose_side, field, points, stored
from playwright.sync_api import expect
from visits import PURPOSE, report

pytestmark = pytest.mark.browser
FOCUS = """() => {
    const element = document.activeElement;
    const around = [element, element.closest("label"), element.nextElementSibling];
    const styles = around.filter(Boolean).map((one) => getComputedStyle(one));
    const outlined = ({ outlineStyle, outlineWidth, boxShadow }) =>
        boxShadow !== "none" || (outlineStyle !== "none" && parseFloat(outlineWidth) > 0);
    return {
        lost: element === document.body,
        name: element.name ?? "", id: element.id, tag: element.tagName, type: element.type ?? "",
        action: element.dataset.action ?? "",
        marked: element.tabIndex < 0 || styles.some(outlined),
    };
}"""
STEPS = 400


class Keys:
    """Presses keys, and sees to it that the focus shows and is never lost."""

    def __init__(self, page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        focus = self.page.evaluate(FOCUS)
        assert not focus["lost"], keys
        assert focus["marked"], focus
        return focus

    def tab_to(self, arrived, key="Tab"):
        """Presses Tab until the focus is where it should be; says how often."""
        for count in range(STEPS):
            if arrived(self.press(key) if count else self.press()):
                return count
        raise AssertionError("Tab does not lead there")


def named(name):
    return lambda focus: focus["name"] == name


def doing(action):
    return lambda focus: focus["action"] == action


def answer_all(keys, page, questions):
    """Each split with digits, Tab, Enter or arrows; each rating with arrows; one note."""
    for number, (question, lenses) in enumerate(questions):
        for lens in lenses:
            split = f"{question}.{lens}"
            if not page.locator(f"[data-split='{split}']").count():
                keys.tab_to(named(split))
                keys.press("Space", *["ArrowRight"] * (number % 3))
                continue
            keys.tab_to(named(f"{split}.me"))
            if lens == "wanted":
                keys.press(*["ArrowUp"] * 4, "Shift+ArrowUp")
            else:
                page.keyboard.type("20")
            assert keys.tab_to(named(f"{split}.them")) <= 2
            page.keyboard.type("30")
            keys.press("Enter")
            assert points(page, split)[2] == ("49" if lens == "wanted" else "50")
            assert page.evaluate("document.activeElement.name") == f"{split}.us"
            keys.press("Enter")


def two_of_each(assessment):
    """Two questions of each kind of scale, with their lenses; the others are asked alike."""
    kinds = {}
    for question in assessment.questions:
        kinds.setdefault(assessment.scale(question).kind, []).append((question.id, question.lenses))
    return [question for asked in kinds.values() for question in asked[:2]]


def test_the_whole_job(visits, assessment):
    page = visits.open(f"en/{PURPOSE}")
    keys = Keys(page)
    page.keyboard.press("Tab")
    keys.tab_to(named("side"))
    keys.press("Space")
    keys.tab_to(named("relationship"))
    page.keyboard.type("Acme and Borealis")
    questions = two_of_each(assessment)
    answer_all(keys, page, questions)
    done = page.locator("[data-progress-bar]")
    assert int(done.get_attribute("value")) == sum(len(lenses) for _, lenses in questions)
    keys.tab_to(lambda focus: focus["tag"] == "SUMMARY", "Shift+Tab")
    keys.press("Enter")  # the cursor is in the field
    page.keyboard.type("Only in the bid team")
    keys.tab_to(doing("score"))
    keys.press("Enter")
    expect(report(page)).to_be_focused()
    keys.tab_to(lambda focus: focus["tag"] == "SUMMARY")
    number = page.locator("#report details.cp-number").first
    keys.press("Enter")
    assert number.get_attribute("open") is not None
    keys.press("Escape")
    assert number.get_attribute("open") is None
    expect(number.locator("summary")).to_be_focused()
    keys.tab_to(doing("copy-code"))
    keys.press("Enter")
    code = page.input_value("#copy-text")
    assert "Only in the bid team" in stored(page)["fields"].values()
    page = visits.open("nl/compare/")
    keys = Keys(page)
    page.keyboard.press("Tab")
    suppliers = page.get_attribute("[data-action=sample]", "data-codes").split()[1]
    for pasted in (code, suppliers):
        keys.tab_to(lambda focus: focus["id"] == "paste")
        page.keyboard.insert_text(pasted)
        keys.press("Tab", "Enter")
        expect(page.locator("#paste")).to_have_value("", timeout=60_000)
        keys.press("Shift+Tab")
    expect(report(page)).to_be_visible()
    keys.tab_to(doing("reset"), "Shift+Tab")
    keys.press("Enter")
    assert keys.press()["action"] == "undo"
    keys.press("Enter")
    report(page)
    assert keys.press()["action"] == "reset"


def test_enter_in_a_number_goes_on_and_sends_nothing(visits):
    page = visits.open(f"en/{PURPOSE}")
    choose_side(page, "supplier")
    page.focus("[name='renewal.now.me']")
    for option, value in zip(OPTIONS, ("50", "20", "30"), strict=True):
        assert page.evaluate("document.activeElement.name") == f"renewal.now.{option}"
        page.keyboard.type(value)
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "renewal.wanted.me"
    assert page.locator("[role=alert]").count() == 0
    assert page.locator("html").get_attribute("data-engine") == "idle"
    assert field(page, "renewal.now", "us").input_value() == "30"
