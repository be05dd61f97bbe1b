"""What people may have meant: dropped links, one person under two ids."""

from __future__ import annotations

import pytest
from counterpart import check_bytes
from counterpart.reading import link
from gathering import drop, expect_counts, people
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, alert

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = {
    language: {**locale["form"], **locale["gathering"]}
    for language, locale in read_locales().items()
}
DROP_DATA = """(data) => {
    const dataTransfer = new DataTransfer();
    for (const [type, text] of data) dataTransfer.setData(type, text);
    document.querySelector("form, [data-drop]").dispatchEvent(
        new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""
NAME = "purpose-buyer-2026-11-b1.response.json"
ATTACHMENTS = [
    [["text/uri-list", f"mailbox:///mail/Inbox?number=5&part=1.2&filename={NAME}"]],
    [["text/plain", f"https://mail.test/mail/?view=att&r=12&name={NAME}"]],
    [
        [
            "text/x-moz-url",
            f"imap://me@mail.test/fetch>UID>/INBOX>12?part=1.2&filename={NAME}\n{NAME}",
        ]
    ],
    [["DownloadURL", f"application/json:{NAME}:https://mail.test/att/12"]],
    [["text/uri-list", "cid:part1.0a1b@mail.test"]],
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_dropped_is_read_or_says_what_to_do(visits, sample_paths, catalogue, language):
    paths = sample_paths["false-consensus"]
    codes = [link.encode(check_bytes(path.read_bytes(), catalogue)) for path in paths]
    page = visits.open(f"{language}/compare/")
    links_to_attachments(page, WORDS[language])
    codes_to_compare(page, WORDS[language], *codes)
    page.locator("[data-action=reset]").dispatch_event("click")  # who answered is folded
    expect_counts(page, 0, 0)
    a_person_with_two_ids(page, WORDS[language], people(paths, 2))
    page.goto(f"{visits.address}{language}/{PURPOSE}")
    links_to_attachments(page, WORDS[language])
    page.evaluate(DROP_DATA, [["text/plain", f"{codes[0]})"]])
    expect(page.locator("[name=side]:checked")).to_have_value("buyer", timeout=ENGINE_LIMIT)


def links_to_attachments(page, words):
    """A mailbox drops an address; nothing is there to be read."""
    for data in ATTACHMENTS:
        page.evaluate(DROP_DATA, data)
        said = alert(page)
        expect(said.locator("li").first).to_have_text(words["drop-link"])
        if NAME in data[0][1]:
            expect(said.locator("li").last).to_contain_text(NAME)
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    page.evaluate(DROP_DATA, [])
    expect(alert(page).locator("li")).to_have_text([words["drop-nothing"]])


def codes_to_compare(page, words, buyer, supplier):
    """In a sentence, in a link of a link, and in a shortcut, that of one there already."""
    page.evaluate(DROP_DATA, [["text/plain", f"Ours is https://x.test/#r={buyer}."]])
    expect_counts(page, 1, 0)
    address = f"https://x.test/?url=https%3A%2F%2Fy.test%2F%23r%3D{supplier}"
    data = [["text/plain", "Our answers"], ["text/html", f"<a href='{address}'>Our answers</a>"]]
    page.evaluate(DROP_DATA, data)
    expect_counts(page, 1, 1)
    shortcut = f"[InternetShortcut]\r\nURL=https://x.test/en/compare/#r={supplier}\r\n"
    drop(page, [shortcut])
    notice = page.locator("[data-notices] [role=status]")
    expect(notice).to_have_text(words["compare-twice"], timeout=ENGINE_LIMIT)


def a_person_with_two_ids(page, words, everyone):
    """Asked about, and nothing is dropped."""
    for document in everyone:
        document["respondent"].update(label="Zoë  <b>", role="decides")
    everyone[1]["respondent"]["label"] = "zoe\u0308 <B>"
    everyone[1]["answered_at"] = "2026-11-28T10:00:00Z"
    everyone[3]["respondent"]["role"] = "uses"
    drop(page, everyone)
    expect_counts(page, 2, 2)
    asked = page.locator("[data-twins] > div")
    expect(asked).to_have_count(1)
    expect(asked.locator("bdi")).to_have_text("Zoë  <b>")
    expect(page.locator("#report .cp-notice--warn")).to_have_count(1, timeout=ENGINE_LIMIT)
    asked.get_by_text(words["twins-both"]).click()
    expect(asked).to_have_count(0)
    expect_counts(page, 2, 2)
    page.reload()
    expect_counts(page, 2, 2)
    asked.get_by_text(words["twins-later"]).click()
    expect_counts(page, 1, 2)
    expect(page.locator("[data-hand=buyer]")).to_contain_text("2026-11-28")
    page.click("[data-action=undo]")
    expect_counts(page, 2, 2)
