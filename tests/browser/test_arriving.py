"""What people type and save on its way through the pages: rounds, clocks, names, files."""

from __future__ import annotations

import base64
import json

import pytest
from filling_in import choose_side, rate
from gathering import expect_counts, people
from playwright.sync_api import expect
from visits import PURPOSE, alert, downloaded, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = {
    language: {**locale["form"], **locale["gathering"], **locale["errors"]}
    for language, locale in read_locales().items()
}
DROP = """(files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
    }
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", options));
}"""
CLOCK = "2026-12-01T00:30:00+01:00"
"""In Amsterdam it is December already, in UTC it is not."""


def drop(page, **files):
    page.evaluate(DROP, [[name, base64.b64encode(data).decode()] for name, data in files.items()])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_round_is_read_as_typed_and_refused_in_words_beside_its_field(
    visits, sample_paths, tmp_path, language
):
    words = WORDS[language]
    context = visits.context(timezone_id="Europe/Amsterdam")
    page = context.new_page()
    page.clock.set_fixed_time(CLOCK)
    page.goto(f"{visits.address}{language}/{PURPOSE}")
    expect(page.locator("#round")).to_have_value("2026-12")
    choose_side(page, "buyer")
    rate(page, "clarity-stated", 4)
    page.fill("#round", "Kick-off!")
    page.press("#round", "Tab")
    wrong = page.locator("[data-round-problem]")
    expect(wrong).to_have_text(words["round-wrong"])
    expect(page.locator("#round")).to_have_attribute("aria-invalid", "true")
    page.click("[data-action=score]")
    expect(alert(page).locator("a")).to_have_text([words["problem-round"]])
    page.fill("#round", " q4 – 2026 ")
    expect(wrong).to_be_empty()
    page.press("#round", "Enter")
    expect(page.locator("#round")).to_have_value("2026-Q4")
    report(page)
    path = downloaded(page, "download", tmp_path)
    assert "2026-Q4" in path.name
    assert json.loads(path.read_bytes())["round"] == "2026-Q4"
    document = json.loads(sample_paths["false-consensus"][0].read_bytes())
    an_earlier_name_of_a_round_stays_usable_where_it_came_with_a_file(
        page, tmp_path / "mine.txt", document, words
    )


def an_earlier_name_of_a_round_stays_usable_where_it_came_with_a_file(page, path, document, words):
    path.write_text(json.dumps({**document, "round": "kick-off"}), "utf-16")
    page.set_input_files("[data-action=open]", path)
    expect(page.locator("#round")).to_have_value("kick-off")
    page.click("[data-action=score]")
    expect(page.locator("[data-stale]")).to_have_count(0)
    expect(page.locator("[role=alert]")).to_have_count(0)
    page.fill("#round", "kick-off-2")
    page.click("[data-action=score]")
    expect(alert(page).locator("a")).to_have_text([words["problem-round"]])


def test_a_response_from_a_clock_ahead_is_followed_by_a_later_one(visits, tmp_path):
    context = visits.context()
    page = context.new_page()
    page.clock.set_fixed_time("2031-05-01T10:00:00Z")
    page.goto(f"{visits.address}en/{PURPOSE}")
    choose_side(page, "buyer")
    rate(page, "clarity-stated", 2)
    page.click("[data-action=score]")
    report(page)
    first = json.loads(downloaded(page, "download", tmp_path, "first").read_bytes())
    page.clock.set_fixed_time("2026-11-28T10:00:00Z")
    page.reload()
    rate(page, "clarity-stated", 5)
    page.click("[data-action=score]")
    report(page)
    again = json.loads(downloaded(page, "download", tmp_path, "again").read_bytes())
    assert again["respondent"] == first["respondent"]
    assert (first["answered_at"], again["answered_at"]) == (
        "2031-05-01T10:00:00Z",
        "2031-05-01T10:00:01Z",
    )


def test_files_are_told_by_what_they_hold_and_times_and_rounds_by_what_they_are(
    visits, sample_paths
):
    words = WORDS["en"]
    buyer, supplier = people(sample_paths["false-consensus"], 1, relationship="Noord & Zuid")
    supplier["relationship"] = "noord\u200b & zuid"
    again = {**buyer, "round": "9-2026", "answered_at": "2999-01-01T08:00:00Z"}
    page = visits.open("en/compare/")
    drop(
        page,
        **{
            "BUYER.RESPONSE (1).JSON": json.dumps({**buyer, "round": "2026-9"}).encode("utf-16"),
            "supplier.response.json.txt": json.dumps({**supplier, "round": "sept 2026"}).encode(),
            "._supplier.response.json": b"\0\5\x16\7\0\2",
            "answers.zip": b"PK\3\4" + bytes(300_000),
            "mail.eml": b"From: a@x.test\nSubject: x\nMIME-Version: 1.0\n\nHi",
        },
    )
    expect_counts(page, 1, 1)
    refused = alert(page).locator("li")
    expect(refused).to_have_text(
        [f"answers.zip: {words['is-packed']}", f"mail.eml: {words['is-mail']}"]
    )
    expect(page.locator("[data-passed]")).to_have_text(words["took-passed"].format(count=1))
    expect(page.locator("[data-hand=buyer] li")).to_contain_text("round 2026-09")
    expect(page.locator("[data-lacks]").first).to_be_empty()
    expect(report(page)).to_contain_text("Round: 2026-09")
    expect(page.locator("#report")).not_to_contain_text("different relationships")
    expect(page.locator("[data-ahead]")).to_be_hidden()
    drop(page, **{"again.response.json": json.dumps(again).encode()})
    expect(page.locator("[data-hand=buyer] li .cp-ahead")).to_have_text(words["who-ahead"])
    expect_counts(page, 1, 1)
    expect(page.locator("[data-ahead]")).to_have_text(words["some-ahead"])
    expect(page.locator("#report")).to_contain_text("Times that lie in the future: 1")
    expect(page.locator("[data-passed]")).to_be_empty()
