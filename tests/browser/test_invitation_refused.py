"""What is wrong with an invitation is said, and a name in it is never more than a name."""

from __future__ import annotations

import json
import zlib

import pytest
from filling_in import choose_side, stored
from invitations import ASKED, NAME, WORDS, about, answered, fragment, invited, open_here, second
from playwright.sync_api import expect
from visits import PURPOSE

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
INVITED = """() => sessionStorage.getItem(
    Object.keys(sessionStorage).find((key) => key.includes(":invited")))"""
HOSTILE = {
    "cut off": (fragment(**ASKED)[:-20], ["damaged"]),
    "without a check": ("invite=1&side=buyer&round=2026-11", ["damaged"]),
    "changed": (fragment(**ASKED).replace("supplier", "buyer"), ["damaged"]),
    "nothing but the word": ("invite", ["damaged"]),
    "newer": (fragment(**ASKED).replace("invite=1", "invite=4"), ["newer"]),
    "version 1 with a part of version 2": (fragment(**ASKED, assessments="trust"), ["key"]),
    "assessments": (second(assessments="trust,<b>"), ["assessments"]),
    "one twice": (second(assessments="trust,trust"), ["assessments"]),
    "too many": (second(assessments=",".join(f"a{n}" for n in range(21))), ["assessments"]),
    "no one": (second(assessments=","), ["assessments"]),
    "a long sender": (second(**{"from": "a" * 81}), ["from"]),
    "a role": (second(role="decides it"), ["role"]),
    "too long": (fragment(**{**ASKED, "relationship": "a" * 2000}), ["too-long"]),
    "wrong everywhere": (
        fragment(side="both", round="NOV", relationship="a" * 201, by="2026-02-30", role="decides"),
        ["side", "round", "relationship", "by", "key"],
    ),
    "empty": (fragment(side="", round=""), ["side", "round"]),
    "without a side": (fragment(relationship=NAME), ["missing", "missing"]),
    "lines in the name": (fragment(**{**ASKED, "relationship": "a\nb"}), ["relationship"]),
    "other names": (
        fragment(side="buyer", round="2026-11", __proto__="x", **{"renewal.now.me": "100"}),
        ["key", "key"],
    ),
    "markup": (fragment(**{**ASKED, "side": "<img src=x onerror=alert(1)>"}), ["side"]),
}


def test_hostile_ones_say_what_is_wrong_and_set_nothing(visits):
    page = answered(visits)
    before = stored(page)
    wrong = []
    for name, (text, codes) in HOSTILE.items():
        open_here(page, text)
        shown = invited(page).locator("[role=alert]")
        title, *lines = [shown.locator("p").inner_text(), *shown.locator("li").all_inner_texts()]
        starts = [WORDS["en"][f"invited-wrong-{code}"].partition("{")[0] for code in codes]
        said = len(lines) == len(codes) and all(
            any(start in line for line in lines) for start in starts
        )
        quiet = stored(page) == before and "#" not in page.url
        if title != WORDS["en"]["invited-refused"] or not said or not quiet:
            wrong.append((name, title, lines))
        page.evaluate("document.querySelector('[data-invited]').replaceChildren()")
    assert wrong == []
    assert page.locator("img[src=x]").count() == 0
    twice = "invite=1&side=buyer&side=supplier&round=2026-11"
    open_here(page, f"{twice}&check={zlib.crc32(twice.encode()):08x}")
    expect(invited(page).locator("li")).to_have_text(["“side” is in it twice"])
    fresh = visits.open(f"nl/{PURPOSE}#{HOSTILE['cut off'][0]}")
    expect(invited(fresh).locator("[role=alert]")).to_contain_text(WORDS["nl"]["invited-refused"])
    assert about(fresh)["side"] == ""
    assert about(fresh)["relationship"] == ""


def test_a_name_is_text_and_stands_between_quotation_marks(visits):
    name = "<b>acme</b>"
    page = visits.open(f"en/{PURPOSE}#{fragment(side='buyer', round='2026-11', relationship=name)}")
    expect(page.locator("#relationship")).to_have_value(name)
    line = invited(page).locator(".cp-invited__line")
    expect(line).to_contain_text(f"“{name}”")
    assert line.locator("bdi").all_inner_texts() == [name]
    assert invited(page).locator("b").count() == 0
    assert json.loads(page.evaluate(INVITED))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_in_the_voice_of_the_product_is_left_out_and_said(visits, language):
    promise = "Acme”. Nobody sees your answers; this form is anonymous. “Acme"
    by = second(**{**ASKED, "relationship": "", "from": promise})
    page = visits.open(f"{language}/{PURPOSE}#{by}")
    expect(invited(page)).to_contain_text(WORDS[language]["invited-nameless"])
    expect(invited(page)).not_to_contain_text("Acme")
    for name in (promise, "Acme\u2069\u202e"):
        made = fragment(side="supplier", round="2026-11", relationship=name)
        page = visits.open(f"{language}/{PURPOSE}#{made}")
        expect(invited(page)).to_contain_text(WORDS[language]["invited-nameless"])
        expect(invited(page)).not_to_contain_text("Acme")
        assert about(page) == {"side": "supplier", "relationship": "", "round": "2026-11"}
    page.reload()
    expect(invited(page)).to_contain_text(WORDS[language]["invited-nameless"])
    page = visits.open(f"{language}/invite/")
    page.fill("#relationship", promise)
    choose_side(page, "buyer")
    page.click("[data-action=invite]")
    problems = page.locator("[data-problems] [role=alert] li")
    expect(problems).to_have_text([WORDS[language]["invite-problem-speaks"]])
    expect(page.locator("#invitation")).to_be_hidden()
