"""Twelve people answer for a workshop: by file, by code, on paper, at one laptop; by keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

from answering import document, the_catalogue
from counterpart.reading.checking import check_value
from counterpart.reading.link import encode
from gathering import DROP, SIDES, expect_counts, saved
from playwright.sync_api import Page, expect
from storing import entries
from visits import ENGINE_LIMIT

from scripts.workshop.sheets import sheets

ASSESSMENT = "first-meeting"
DROPPED = CODES = ("buyer", "buyer", "supplier", "supplier")
TYPED, SEATED = ("buyer", "supplier", "supplier"), "buyer"
"""Whose files and codes come in; who answers on paper, who on the laptop."""
LANGUAGES = ("en", "nl")
FIRST_ROW = {"buyer": 0, "supplier": 6}
"""The first row of each side in the grid."""


@cache
def columns(side: str) -> list[dict[str, Any]]:
    """What a sheet of paper asks of a side."""
    sheet = dict(sheets(the_catalogue(), LANGUAGES[0]))[ASSESSMENT]
    return [column for column in sheet["columns"] if side in column["sides"]]


def typed(side: str, rng: Random) -> Iterator[tuple[dict[str, Any], str]]:
    """What somebody writes into each column: a rung, or the numbers of what is ticked."""
    for column in columns(side):
        ticks = column["kind"] == "ticks"
        yield column, "13" if ticks else str(rng.randint(1, column["most"]))


def documents(sides: tuple[str, ...], start: int) -> list[dict[str, Any]]:
    """Response files of these people, in two languages."""
    made = []
    for number, side in enumerate(sides, start):
        rng, answers = Random(number), {}
        for column, text in typed(side, rng):
            question, _, lens = column["name"].partition(".")
            value = column["options"][:2] if column["kind"] == "ticks" else int(text)
            answers.setdefault(question, {})[lens] = value
        made.append(
            document(
                side,
                answers,
                f"person-{number}",
                assessment={"id": ASSESSMENT, "version": 1},
                relationship="Acme and Borealis",
                language=LANGUAGES[number % 2],
            )
        )
    return made


def dropped_and_pasted(page: Page) -> None:
    """On the comparison page: four files, and a mail with three codes."""
    files = documents(DROPPED, 0)
    page.evaluate(DROP, [[f"{at}.json", json.dumps(of)] for at, of in enumerate(files)])
    expect_counts(page, *map(DROPPED.count, SIDES))
    people = documents(CODES, len(DROPPED))
    codes = [encode(check_value(of, the_catalogue())) for of in people]
    page.locator("#paste").focus()
    page.keyboard.insert_text("Onze antwoorden:\n" + "\n\n".join(codes))
    page.locator("[data-paste] [type=submit]").press("Enter")
    expect_counts(page, *map((DROPPED + CODES).count, SIDES))
    saved(page)


def responses(page: Page) -> list[dict[str, Any]]:
    """What the relationship holds, in the order of its keys."""
    held = entries(page)
    texts = [json.loads(held[key])[1] for key in sorted(held) if key.startswith("responses")]
    return [json.loads(text) for text in texts]


def typed_from_paper(page: Page) -> None:
    """A row for each sheet; a digit goes on by itself."""
    page.locator("[data-paper] summary").press("Enter")
    row = dict(FIRST_ROW)
    for number, side in enumerate(TYPED):
        page.locator(f"#paper-{row[side]}-0").focus()
        for _, text in typed(side, Random(100 + number)):
            page.keyboard.type(text)
        row[side] += 1
    page.locator("[data-take]").press("Enter")
    expect(page.locator("[data-added]")).to_contain_text(str(len(TYPED)), timeout=ENGINE_LIMIT)
    expect(page.locator("[data-paper] [aria-invalid=true]")).to_have_count(0)


def answered_on_the_laptop(page: Page) -> None:
    """By one; whoever sits down next sees nothing of it, and leaves."""
    page.locator(f"[data-answering] [data-seat={SEATED}]").press("Enter")
    form = page.locator("form[data-module=assessment][data-ready]")
    for column, text in typed(SEATED, Random(200)):
        if column["kind"] != "ticks":
            form.locator(f"[name='{column['name']}'][value='{text}']").press(" ")
    form.locator("[data-action=score]").first.press("Enter")
    page.wait_for_url("**/workshop/**#handover", timeout=ENGINE_LIMIT)
    between = page.locator("dialog[data-handover]")
    expect(between).to_be_visible(timeout=ENGINE_LIMIT)
    expect(page.locator("html")).to_have_attribute("data-engine", "idle")
    left = page.evaluate(LEFT_BEHIND)
    assert left == [], left
    page.keyboard.press("Escape")
    expect(between).to_be_visible()
    between.locator(f"[data-seat={SEATED}]").press("Enter")
    expect(form.locator("[data-action=score]").first).to_be_visible()
    given = [name for name in form.locator("input:checked").evaluate_all(NAMES) if "." in name]
    assert given == [], given
    page.locator(".cp-notice a[href*=workshop]").press("Enter")


NAMES = "(all) => all.map(({ name }) => name)"
LEFT_BEHIND = """() => Object.entries(localStorage)
    .filter(([key]) => key.includes(":seat:"))
    .flatMap(([, text]) => Object.keys(JSON.parse(text).fields ?? {}))"""
"""What drafts hold of whoever sat here."""
