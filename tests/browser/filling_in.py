"""Fills in the assessment page as a respondent does: by clicking and typing."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

OPTIONS = ("me", "them", "us")
ALL_SHOWN = """() => {
    for (const mode of ["one", "all"]) {
        const button = document.querySelector(`[data-action=${mode}]`);
        if (button?.checkVisibility()) button.click();
    }
}"""
PUT = """(pairs) => {
    for (const [name, value] of pairs) for (const field of document.getElementsByName(name)) {
        const chosen = field.type === "radio" || field.type === "checkbox";
        if (chosen && field.value !== value) continue;
        if (chosen) field.checked = true;
        else field.value = value;
        for (const kind of ["input", "change"])
            field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
}"""


def stored(page: Page) -> dict[str, Any]:
    """The draft that the browser keeps."""
    texts = page.evaluate("Object.values(localStorage)")
    drafts = [json.loads(text) for text in texts if text.startswith("{")]
    return next(draft for draft in drafts if "fields" in draft)


def field(page: Page, split: str, option: str) -> Any:
    """The number of one option of a split such as `renewal.now`."""
    return page.locator(f"[name='{split}.{option}']")


def points(page: Page, split: str) -> list[str]:
    """What the three numbers of a split show."""
    return [field(page, split, option).input_value() for option in OPTIONS]


def left(page: Page, split: str) -> str:
    """What the page says is left to give."""
    return page.locator(f"[data-split='{split}'] [data-left]").inner_text()


def give(page: Page, split: str, *numbers: str | int) -> None:
    """Types numbers into the first options of a split, and leaves it."""
    for option, number in zip(OPTIONS, numbers, strict=False):
        field(page, split, option).click()
        if field(page, split, option).input_value():
            page.keyboard.press("Control+a")
        page.keyboard.type(str(number))
    page.keyboard.press("Tab")


def choose_side(page: Page, side: str) -> None:
    """Clicks the card of a side."""
    page.locator(f".cp-side__card--{side}").click()


def on_one_page(page: Page) -> None:
    """Chooses all questions on one page, whatever the width; the side is chosen already.

    In one go: a page whose width has just changed may hide a button that was seen a moment ago.
    """
    page.evaluate(ALL_SHOWN)
    expect(page.locator("[data-action=all]")).to_be_hidden()


def rate(page: Page, question: str, value: int | str) -> None:
    """Clicks a step of a rating, or what says that it does not apply."""
    page.locator(f"label:has([name='{question}.now'][value='{value}'])").click()


def add_note(page: Page, question: str, note: str) -> None:
    """Opens a question's note and types it."""
    page.locator(f"#q-{question} .cp-note-field summary").click()
    page.locator(f"[name='{question}.note']").click()
    page.keyboard.insert_text(note)


def fill_in(page: Page, document: dict[str, Any]) -> None:
    """Answers everything that a response file holds."""
    choose_side(page, document["side"])
    page.locator("#relationship").click()
    page.keyboard.insert_text(document["relationship"])
    page.select_option("#role", document["respondent"]["role"])
    page.fill("#round", document["round"])
    for question, answer in document["answers"].items():
        lenses = {lens: value for lens, value in answer.items() if lens != "note"}
        for lens, value in lenses.items():
            if isinstance(value, dict):
                give(page, f"{question}.{lens}", *list(map(value.get, OPTIONS))[:2])
            elif page.locator(f"[name='{question}.{lens}']").count():
                rate(page, question, value)
        if "n/a" in lenses.values() and page.locator(f"[name='{question}.na']").count():
            page.locator(f"label:has([name='{question}.na'])").click()
        if "note" in answer:
            add_note(page, question, answer["note"])


def put_in(page: Page, document: dict[str, Any]) -> None:
    """Puts everything that a response file holds into the form at once, for tests of what follows.

    Items of one's own must be there already; `fill_in` does the same by clicking and typing.
    """
    choose_side(page, document["side"])
    pairs = [(name, document[name]) for name in ("relationship", "round")]
    pairs.append(("role", document["respondent"]["role"]))
    for question, answer in document["answers"].items():
        for lens, value in answer.items():
            name = f"{question}.{lens}"
            if isinstance(value, dict):
                pairs += [(f"{name}.{option}", str(value[option])) for option in value]
            else:
                pairs += [(name, str(of)) for of in (value if isinstance(value, list) else [value])]
        if "n/a" in answer.values():
            pairs.append((f"{question}.na", "n/a"))
    page.evaluate(PUT, pairs)
