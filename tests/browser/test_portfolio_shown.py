"""Many relationships side by side: from the shelf and from files, in a picture and a table."""

from __future__ import annotations

import json

import pytest
from gathering import DROP, people
from looks import in_every_look
from playwright.sync_api import expect
from storing import put_entries
from visits import alert, downloaded, report

from scripts.locales import read_locales
from scripts.paths import ROOT

pytestmark = pytest.mark.browser
WORDS = read_locales()["en"]["portfolio"]
OWN = ROOT / "tests" / "responses" / "released" / "1" / "own-questions.response.json"
LONG = "Vereinigte Verpackungswerke und Faltschachtelfabriken Nord AG and Acme Holding B.V."
PROTECT_AND_EXPORT = """() => {
    document.querySelector(".cp-lock [role=switch]").click();
    document.querySelector("[data-action=export-csv]").click();
}"""

STORED = """JSON.stringify(Object.entries(localStorage)
    .filter(([key]) => !key.endsWith("__palette")).sort())"""
"""What the browser keeps, but for the colours that are tried."""


def file(name, responses):
    """A relationship file as it is dropped."""
    whole = {"format": "counterpart/relationship", "format_version": 1, "names": [name]}
    whole |= {"responses": responses, "actions": [], "rules": [], "events": []}
    return [f"{name[:9]}.relationship.json", json.dumps(whole)]


def numbers(page):
    """The numbers of the marks in the picture."""
    return page.locator("#report figure .cp-spot__number").all_text_contents()


def names(page):
    """What stands in the rows of the table, from top to bottom."""
    return page.locator("#report tbody th bdi").all_inner_texts()


def test_many_relationships_side_by_side(visits, sample_paths, tmp_path):
    paths = sample_paths["type-mismatch"]
    sides = [next(p for p in paths if p.name.startswith(side)) for side in ("buyer", "supplier")]
    page = visits.open("en/method/")
    stored = {}
    for document in people(sides, 3, relationship="Acme"):
        key = ["responses", document["respondent"]["id"], document["assessment"]["id"]]
        stored["\n".join([*key, document["round"]])] = json.dumps(["", json.dumps(document), ""])
    put_entries(page, stored)
    page.goto(f"{visits.address}en/relationships/")
    before = page.evaluate(STORED)
    page.click("a[href$='portfolio/index.html#shelf']")
    report(page)
    assert (names(page), numbers(page)) == (["Acme"], ["1"])

    few = people(sample_paths["false-consensus"], 1, relationship=LONG)
    alone = people(sides, 3, relationship="Corvus")[:3]
    bad = ["broken.relationship.json", "{"]
    worded = json.loads(OWN.read_text("utf-8")) | {"relationship": "Corvus"}
    own = ["own.response.json", json.dumps(worded)]
    page.evaluate(DROP, [file(LONG, few), bad, file("Corvus", alone), own])
    expect(alert(page)).to_contain_text("broken.relationship.json")
    expect(page.locator("#report .cp-lead")).to_contain_text("could not be used: 1 file")
    expect(page.locator("[data-own-left]")).to_contain_text("One response to questions of your own")
    assert names(page) == ["Acme", LONG, "Corvus"]
    assert numbers(page) == ["1"]  # one person a side: protected
    expect(page.locator("#report tbody")).to_contain_text(WORDS["stands-hidden"])

    switch = page.locator(".cp-lock [role=switch]")
    switch.focus()
    page.keyboard.press("Space")
    expect(page.locator("#report figure .cp-spot__number")).to_have_count(2)
    assert sorted(numbers(page)) == ["1", "2"]
    expect(page.locator("#report svg desc").first).to_contain_text(LONG)

    head = page.locator("th[data-column=relationship]")
    order = names(page)
    for state, expected in (("ascending", sorted(order)), ("descending", sorted(order)[::-1])):
        head.locator("button").focus()
        page.keyboard.press("Enter")
        expect(head).to_have_attribute("aria-sort", state)
        assert names(page) == expected
    assert not in_every_look(page, "portfolio")

    page.select_option("[data-filter=reason]", "nothing")
    expect(page.locator("#report tbody tr")).to_have_count(1)
    assert names(page) == ["Corvus"]
    table = downloaded(page, "export-csv", tmp_path).read_text("utf-8-sig").splitlines()
    assert len(table) == 2
    assert table[1].startswith("Corvus,")
    page.select_option("[data-filter=reason]", "")
    expect(page.locator("#report tbody tr")).to_have_count(3)
    expect(head).to_have_attribute("aria-sort", "descending")

    with page.expect_download() as download:  # protected and given out in one moment
        page.evaluate(PROTECT_AND_EXPORT)
    expect(page.locator("#report tbody")).to_contain_text(WORDS["stands-hidden"])
    protected = downloaded(page, "export-csv", tmp_path).read_bytes()
    assert download.value.path().read_bytes() == protected

    assert page.evaluate(STORED) == before
    page.click("[data-action=clear]")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
