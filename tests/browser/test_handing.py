"""From an invitation to several assessments, on a phone, to one message and the comparison."""

from __future__ import annotations

import json
import re
from urllib.parse import urlencode

import pytest
from counterpart.reading import link
from counterpart.reading.checking import check_value
from gathering import expect_counts
from invitations import WORDS, invited, second
from playwright.sync_api import expect
from test_invitation import link_for
from visits import ENGINE_LIMIT, PURPOSE, alert, read_in, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
LOCALES = read_locales()
SAID = {language: locale["handing"] for language, locale in LOCALES.items()}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "locale": "nl-NL",
}
NAME, SENDER = "Ørsted & Zoë’s two", "Jan d’Hondt <b>"
STUB = "navigator.share = async (data) => { window.shared = data }"
ABOUT = {"side": "supplier", "relationship": NAME, "round": "2026-12"}


STEP = "[data-question] label:has(input[name$='.now'][value='{}']):visible"


def answer(page, value):
    """Gives the question that is on the screen this rating, and asks for the report."""
    page.locator(STEP.format(value)).first.tap()
    page.locator("[data-action=score]").tap()
    report(page)


def theirs(catalogue):
    """What the buyer answers to the first question, as a code."""
    trust = catalogue.assessments["trust"]
    document = {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": trust.id, "version": trust.version},
        **ABOUT,
        "side": "buyer",
        "respondent": {"id": "theirs", "role": "", "label": ""},
        "language": "en",
        "answered_at": "2026-12-01T10:00:00Z",
        "answers": {trust.questions[0].id: {"now": 2}},
    }
    return link.encode(check_value(document, catalogue))


def codes_in(text):
    return re.findall(r"r=([^&\s]+)", text)


def test_two_assessments_go_back_as_one_message_and_stand_in_the_comparison(visits, catalogue):
    filled = urlencode({**ABOUT, "assessments": "trust,pulse", "from": SENDER})
    page = visits.open(f"en/invite/#{filled}")
    page.click("[data-action=invite]")
    address = link_for(page, "supplier")
    assert "invite=2" in address
    assert "/en/assessments/trust/#" in address

    phone = visits.context(**PHONE)
    phone.add_init_script(STUB)
    guest = phone.new_page()
    guest.goto(address)
    guest.wait_for_url("**/nl/assessments/trust/*")
    shown = invited(guest)
    for said in (NAME, SENDER, WORDS["nl"]["invited-stay"], "1 van 2"):
        expect(shown).to_contain_text(said)
    expect(guest.locator("#side")).to_be_hidden()
    shown.locator("button").tap()
    expect(guest.locator("#side")).to_be_visible()
    guest.select_option("#role", "uses")
    guest.locator("[data-action=onward]").tap()
    answer(guest, 4)
    guest.locator("[data-next] a").tap()
    guest.wait_for_url("**/nl/assessments/pulse/*")
    expect(invited(guest).locator("[data-state=done]")).to_have_count(1)
    expect(guest.locator("#role")).to_be_hidden()
    expect(guest.locator("#role")).to_have_value("uses")
    answer(guest, 3)
    expect(guest.locator("[data-next]")).to_be_hidden()
    guest.locator("[data-onward] [data-action=to-done]").tap()
    guest.wait_for_url("**/nl/done/index.html")
    chosen = guest.locator("[data-answered] input:checked")
    expect(chosen).to_have_count(2, timeout=ENGINE_LIMIT)
    expect(guest.locator("[data-send-title]")).to_have_text(
        SAID["nl"]["handing-to-named"].format(**{"from": SENDER})
    )
    guest.locator("[data-action=share]").tap()
    text = guest.evaluate("window.shared.text")
    assert len(codes_in(text)) == 2
    assert NAME in text
    guest.locator("[data-previews] summary").first.tap()
    expect(guest.locator("[data-previews] .cp-handing__report h3").first).to_be_visible()

    received = re.search(r"http\S+", text)
    assert received
    other = visits.context().new_page()
    other.goto(received[0])
    expect_counts(other, 0, 1)  # one person, who answered two assessments

    # what the form says now is what goes, and the other's link meets one's own answers
    guest.goto(visits.address + "nl/assessments/pulse/")
    guest.locator(STEP.format(5)).first.tap()
    guest.goto(visits.address + "nl/done/")
    expect(guest.locator("[data-answered]")).to_contain_text(SAID["nl"]["handing-changed"])
    expect(guest.locator("[data-message]")).not_to_have_text(text)
    assert codes_in(guest.locator("[data-message]").inner_text())[0] == codes_in(text)[0]
    guest.goto(f"{visits.address}nl/compare/#r={theirs(catalogue)}")
    expect_counts(guest, 1, 0)
    guest.locator("[data-yours] button").tap()
    expect_counts(guest, 1, 1)
    expect(guest.locator("[data-yours]")).to_be_hidden()


def test_what_this_playbook_does_not_have_is_named_and_the_rest_goes_on(visits):
    made = second(assessments="trust,weather", role="juggles")
    page = visits.open(f"en/assessments/trust/#{made}")
    expect(invited(page)).to_contain_text("“weather”, “juggles”")
    expect(invited(page).locator("nav")).to_have_count(0)
    expect(page.locator("#role")).to_be_visible()
    page.goto(visits.address + "en/invite/#side=nobody&assessments=weather,pulse&from=<img src=x>")
    expect(alert(page).locator("li")).to_have_text(["side: “nobody”", "assessments: “weather”"])
    assert page.locator("[name=assessment]:checked").count() == 1
    expect(page.locator("#from")).to_have_value("<img src=x>")
    assert page.locator("img[src=x]").count() == 0


def test_a_received_link_follows_its_reader_until_they_choose(visits):
    made = second(assessments="trust,purpose")
    page = visits.open(f"en/{PURPOSE}#{made}", locale="nl-NL")
    page.wait_for_url(f"**/nl/{PURPOSE}*")
    expect(invited(page)).to_contain_text("2 van 2")
    read_in(page, "en")
    page.wait_for_url(f"**/en/{PURPOSE}*")
    expect(invited(page)).to_contain_text("2 of 2")
    page.goto(f"{visits.address}en/assessments/trust/#{made}")
    expect(invited(page)).to_contain_text("1 of 2")
    assert "/en/" in page.url
    other = visits.open(f"nl/{PURPOSE}#{made}", locale="en-GB")
    expect(invited(other)).to_contain_text("2 van 2")
    offered = other.locator("[data-reading=en]")
    expect(offered.locator("span")).to_have_text(LOCALES["en"]["site"]["reads-language"])
    offered.locator("a").click()
    other.wait_for_url(f"**/en/{PURPOSE}*")
    expect(invited(other)).to_contain_text("2 of 2")


def test_nothing_to_hand_over_and_other_relationships_stay_apart(visits):
    page = visits.open("en/done/")
    expect(page.locator("[data-none]")).to_be_visible()
    expect(page.locator("[data-share]")).to_be_hidden()
    for assessment, name in (("trust", "One"), ("pulse", "Another")):
        page.goto(f"{visits.address}en/assessments/{assessment}/")
        page.locator(".cp-side__card--buyer").click()
        page.fill("#relationship", name)
        page.locator("[data-question] label:has(input[name$='.now'])").first.click()
        page.click("[data-action=score]")
        report(page)
    page.click("[data-share] [data-action=to-done]")
    expect(page.locator("[data-others] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    expect(page.locator("[data-about]")).to_contain_text("“Another”")
    expect(page.locator("[data-others] input")).not_to_be_checked()
    assert len(codes_in(page.locator("[data-message]").inner_text())) == 1
    page.check("[data-others] input")
    assert len(codes_in(page.locator("[data-message]").inner_text())) == 2
    with page.expect_download() as coming:
        page.click("[data-action=download]")
    file = json.loads(coming.value.path().read_text("utf-8"))
    assert {response["assessment"]["id"] for response in file["responses"]} == {"trust", "pulse"}
    assert file["names"] == ["Another", "One"]
