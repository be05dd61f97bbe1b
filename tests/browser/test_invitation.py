"""An invitation opens the right assessment in the right language, filled in, and harms nothing."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from filled_sheets import filled
from filling_in import choose_side, field, stored
from invitations import ASKED, NAME, WORDS, about, answered, fragment, invited, open_here
from PIL import Image
from playwright.sync_api import expect
from reading import plainly
from visits import ENGINE_LIMIT, PURPOSE, read_in

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
DAYS = {"en": "11 December 2026", "de": "11. Dezember 2026", "nl": "11 december 2026"}
OTHER = dict(zip(LANGUAGES, (*LANGUAGES[1:], LANGUAGES[0]), strict=True))
"""The language that somebody who reads one invites in."""


def make(page, **fields):
    """Fills in the page that makes invitations."""
    choose_side(page, fields["side"])
    for name in ("relationship", "round", "by"):
        page.fill(f"#{name}", fields.get(name, ""))
    ask_for(page, *fields.get("assessments", ["purpose"]))
    page.select_option("#invite-language", fields["language"])
    page.click("[data-action=invite]")
    return link_for(page, fields["side"])


def ask_for(page, *assessments):
    """Ticks these assessments and no other."""
    for box in page.locator("[name=assessment]").all():
        box.set_checked(box.get_attribute("value") in assessments)


def link_for(page, side):
    """The link of an invitation that is made."""
    link = page.locator(f"#invite-link-{side}")
    expect(link).to_be_visible()
    return link.input_value()


def link_of(page, side):
    """The part of the page with the invitation of one side."""
    return page.locator(f"[data-invitation-for={side}]")


def saved_picture(page, made, folder):
    """The picture of an invitation, as it is saved."""
    with page.expect_download() as coming:
        made.locator("[data-action=save-qr-png]").click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def an_answer_sheet_is_made_and_opened(made, guest, folder):
    """The engine makes the workbook, somebody fills it in, the engine reads it into the form."""
    with made.page.expect_download(timeout=ENGINE_LIMIT) as coming:
        made.locator("[data-action=sheet-xlsx]").click()
    path = folder / coming.value.suggested_filename
    assert path.name == "purpose-supplier.answers.xlsx"
    coming.value.save_as(path)
    split = {"me": 20, "them": 30, "us": 50}
    path.write_bytes(filled(path.read_bytes(), {"renewal": {"now": split, "note": "Zoë"}}))
    guest.set_input_files("[data-action=open]", path)
    expect(field(guest, "renewal.now", "us")).to_have_value("50", timeout=ENGINE_LIMIT)
    assert about(guest)["relationship"] == NAME


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_in_the_language_of_the_invited_with_everything_filled_in(
    visits, site, tmp_path, language
):
    theirs = OTHER[language]
    page = visits.open(f"{language}/invite/")
    link = make(page, **ASKED, language=theirs)
    assert link == f"{visits.address}{theirs}/{PURPOSE}#{fragment(**ASKED)}"
    made = link_of(page, "supplier")
    expect(link_of(page, "buyer")).to_be_hidden()
    expect(made.locator("[data-qr] svg")).to_be_visible(timeout=ENGINE_LIMIT)
    picture = saved_picture(page, made, tmp_path)
    assert plainly([Image.open(picture)]) == [link]

    letter = made.locator("[data-letter]")
    assert letter.locator("p").first.get_attribute("lang") == theirs
    for said in (link, NAME, DAYS[theirs], WORDS[theirs]["mail-promise"]):
        expect(letter).to_contain_text(said)
    mail = urlsplit(made.locator("[data-mail]").get_attribute("href"))
    body = parse_qs(mail.query)["body"][0]
    assert body.split("\r\n\r\n") == letter.locator("p").all_text_contents()
    assert mail.scheme == "mailto"
    made.locator("[data-action=copy-link]").click()
    assert page.evaluate("getSelection().toString()") == link

    site.asked.clear()
    guest = visits.context().new_page()
    guest.goto(link)
    assert guest.locator("html").get_attribute("lang") == theirs
    assert about(guest) == {name: ASKED[name] for name in ("side", "relationship", "round")}
    assert guest.url == f"{visits.address}{theirs}/{PURPOSE}"
    expect(invited(guest)).to_contain_text(NAME)
    expect(invited(guest)).to_contain_text(DAYS[theirs])
    assert not [asked for asked in site.asked if "rsted" in unquote(asked)]
    guest.reload()
    expect(invited(guest)).to_contain_text(DAYS[theirs])
    read_in(guest, language)
    expect(invited(guest)).to_contain_text(DAYS[language])
    assert about(guest)["relationship"] == NAME
    an_answer_sheet_is_made_and_opened(made, guest, tmp_path)
    page.goto("about:blank")
    page.goto(f"{visits.address}{language}/invite/")  # the next invitation asks less
    assert page.input_value("#invite-language") == theirs


def test_what_is_missing_is_said_and_the_other_side_is_a_click_away(visits):
    page = visits.open("en/invite/")
    page.fill("#round", "November")
    page.click("[data-action=invite]")
    problems = page.locator("[data-problems] [role=alert] li")
    assert len(problems.all()) == 2
    expect(page.locator("#invitation")).to_be_hidden()
    link = make(page, side="buyer", round="2026-11", language="en")
    expect(problems).to_have_count(0)
    assert "relationship" not in link
    assert "by=" not in link
    choose_side(page, "both")
    assert link_for(page, "supplier").endswith(fragment(side="supplier", round="2026-11"))
    assert link_for(page, "buyer") == link
    promise = WORDS["en"]["mail-pledge"]
    letter = link_of(page, "supplier").locator("[data-letter]")
    expect(letter).not_to_contain_text(promise)
    page.check("[name=pledge]")
    expect(letter).to_contain_text(promise)
    page.select_option("#invite-language", "both")
    for language in LANGUAGES:
        expect(letter).to_contain_text(WORDS[language]["mail-pledge"])
        expect(letter).to_contain_text(f"/{language}/{PURPOSE}#")
    expect(link_of(page, "supplier").locator("[data-mail-long]")).to_be_visible()
    ask_for(page)
    expect(page.locator("#invitation")).to_be_hidden()


def test_answers_are_never_overwritten_without_asking(visits):
    page = answered(visits)
    before = stored(page)["fields"]
    dialog = page.locator("[data-invited-dialog]")
    open_here(page, fragment(**ASKED))
    expect(dialog).to_contain_text("Theirs and ours")
    expect(dialog).to_contain_text(NAME)
    assert stored(page)["fields"] == before
    page.keyboard.press("Escape")
    expect(invited(page)).to_contain_text(WORDS["en"]["invited-left"])
    assert stored(page)["fields"] == before

    open_here(page, fragment(**ASKED))
    dialog.locator("[value=use]").click()
    about_them = {name: ASKED[name] for name in ("side", "relationship", "round")}
    assert stored(page)["fields"] == {**before, **about_them}
    page.click("[data-action=undo]")
    assert stored(page)["fields"] == before

    person = stored(page)["id"]
    open_here(page, fragment(**ASKED))
    dialog.locator("[value=new]").click()
    assert stored(page)["fields"] == about_them
    assert stored(page)["id"] != person
    expect(field(page, "renewal.now", "me")).to_have_value("")
    page.locator("[data-notices] button").click()
    assert stored(page)["fields"] == before
    assert stored(page)["id"] == person


def test_nothing_is_asked_where_nothing_would_be_lost(visits):
    page = answered(visits)
    now = about(page)
    open_here(page, fragment(**now, by="2026-12-11"))
    expect(invited(page)).to_contain_text(DAYS["en"])
    expect(page.locator("[data-invited-dialog]")).to_be_hidden()
    invited(page).locator("button").click()
    page.fill("#relationship", "")
    open_here(page, fragment(**{**now, "relationship": "Named now"}))
    expect(page.locator("#relationship")).to_have_value("Named now")
    expect(page.locator("[data-invited-dialog]")).to_be_hidden()


def test_an_invitation_is_taken_whatever_mail_programs_did_to_it(visits):
    page = visits.open(f"en/{PURPOSE}")
    made = fragment(**ASKED)
    for number, text in enumerate((made.replace("=", "%3D"), f"{made})%E2%80%8B", quote(made))):
        if number:
            invited(page).locator("button").click()
        page.fill("#relationship", "")
        open_here(page, text)
        expect(page.locator("#relationship")).to_have_value(NAME)
        assert "#" not in page.url, number
    expect(page.locator("[data-invited-dialog]")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_promise_stands_where_people_answer(visits, language):
    page = visits.open(f"{language}/{PURPOSE}")
    promise = page.locator("#promise")
    expect(promise.locator("li").first).to_be_hidden()
    promise.locator("summary").click()
    said = {
        k: t for k, t in read_locales()[language]["promise"].items() if k.startswith("promise-")
    }
    for key in ("stay", "holder", "shared", "chosen", "one"):
        expect(promise).to_contain_text(said[f"promise-{key}"])
    promise.locator("a").click()
    expect(page.locator("#privacy-anonymity")).to_be_in_viewport()
    page = visits.open(f"{language}/invite/")
    expect(page.locator(".cp-promise")).to_contain_text(said["promise-holder"])
