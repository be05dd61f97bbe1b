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
    language: {**found["form"], **found["gathering"]} for language, found in read_locales().items()
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


def test_a_dropped_link_to_an_attachment_says_what_to_do(visits):
    words = WORDS["en"]
    for path in ("en/compare/", f"en/{PURPOSE}"):
        page = visits.open(path)
        for data in ATTACHMENTS:
            page.evaluate(DROP_DATA, data)
            said = alert(page)
            expect(said.locator("li").first).to_have_text(words["drop-link"])
            if NAME in data[0][1]:
                expect(said.locator("li").last).to_contain_text(NAME)
            page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
        page.evaluate(DROP_DATA, [])
        expect(alert(page).locator("li")).to_have_text([words["drop-nothing"]])


def test_a_dropped_text_with_a_code_is_read(visits, sample_paths, catalogue):
    paths = sample_paths["false-consensus"]
    buyer, supplier = (link.encode(check_bytes(p.read_bytes(), catalogue)) for p in paths)
    page = visits.open("en/compare/")
    page.evaluate(DROP_DATA, [["text/plain", f"Ours is https://x.test/#r={buyer}."]])
    expect_counts(page, 1, 0)
    address = f"https://x.test/?url=https%3A%2F%2Fy.test%2F%23r%3D{supplier}"
    data = [["text/plain", "Our answers"], ["text/html", f"<a href='{address}'>Our answers</a>"]]
    page.evaluate(DROP_DATA, data)
    expect_counts(page, 1, 1)
    shortcut = f"[InternetShortcut]\r\nURL=https://x.test/en/compare/#r={supplier}\r\n"
    drop(page, [shortcut])
    notice = page.locator("[data-notices] [role=status]")
    expect(notice).to_have_text(WORDS["en"]["compare-twice"], timeout=ENGINE_LIMIT)
    page = visits.open(f"en/{PURPOSE}")
    page.evaluate(DROP_DATA, [["text/plain", f"{buyer})"]])
    expect(page.locator("[name=side]:checked")).to_have_value("buyer", timeout=ENGINE_LIMIT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_person_under_two_ids_is_asked_about_and_nothing_is_dropped(
    visits, sample_paths, language
):
    words = WORDS[language]
    everyone = people(sample_paths["false-consensus"], 2)
    for one in everyone:
        one["respondent"].update(label="Zoë  <b>", role="decides")
    everyone[1]["respondent"]["label"] = "zoe\u0308 <B>"
    everyone[1]["answered_at"] = "2026-11-28T10:00:00Z"
    everyone[3]["respondent"]["role"] = "uses"
    page = visits.open(f"{language}/compare/")
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
