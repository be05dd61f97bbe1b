"""Several relationships in one browser: each on its own, from the shelf to forms and plans."""

from __future__ import annotations

import json

import pytest
from desks import DESK, at, card, cards, count, opened, save, set_up, shelf
from filling_in import choose_side, rate
from gathering import drop, expect_counts, people, saved
from looks import WIDTHS, in_every_look, too_wide
from planning import ACTIONS, PLAN, add, ready, write
from playwright.sync_api import expect
from storing import entries, put_entries, until, with_records
from visits import ENGINE_LIMIT, PURPOSE, downloaded

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
LOCALE = read_locales()["en"]
WORDS = LOCALE["desk"]
ACTION = {
    "id": "a-1",
    "changed_at": "2026-11-01T10:00:00Z",
    "theme": "Forecasts",
    "steps": [],
    "owners": {"buyer": "", "supplier": ""},
    "status": "open",
}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LONG = "Vereinigte Verpackungswerke und Faltschachtelfabriken Nord AG"
assert len(LONG) >= 60


@pytest.fixture
def paths(sample_paths):
    """The two responses of a sample that people are made from."""
    return sample_paths["false-consensus"]


def test_what_a_browser_kept_before_stands_on_the_shelf_and_can_be_set_up(visits, paths):
    page = visits.open("en/method/")
    stored = {}
    for document in people(paths, 1, relationship="Acme"):
        text = json.dumps(document)
        key = ["responses", document["respondent"]["id"], document["assessment"]["id"]]
        stored["\n".join([*key, document["round"]])] = json.dumps(["a.json", text, ""])
    put_entries(page, stored | with_records("actions", ACTION))
    shelf(page, visits.address)
    assert cards(page) == ["Acme"]
    expect(card(page, "Acme")).to_contain_text("2 people answered")
    expect(card(page, "Acme")).to_contain_text("1 open action")
    card(page, "Acme").locator("[data-edit]").click()
    at(page, "set-up")
    assert page.input_value("#name") == "Acme"
    save(page, "Acme", "Borealis", side="buyer", month=people(paths, 1)[0]["round"])
    expect(page.locator("h1")).to_have_text("Acme")
    expect(count(page, "purpose", "buyer")).to_have_text("1")
    expect(page.locator("[data-actions] li")).to_contain_text("Forecasts")
    page.goto(f"{visits.address}en/compare/")
    expect_counts(page, 1, 1)  # the same store as ever
    assert len(entries(page)) == 3


def test_two_relationships_share_nothing_and_a_deleted_one_can_come_back(visits, paths, tmp_path):
    page = shelf(visits.context().new_page(), visits.address)
    expect(page.locator("[data-none]")).to_be_visible()
    a_sample_is_a_relationship_of_its_own(page, visits.address, tmp_path)
    set_up(page, "Acme", "Borealis", side="buyer", assessments=("purpose",))
    drop(page, people(paths, 2, relationship="Acme and Borealis"))
    expect(count(page, "purpose", "buyer")).to_have_text("2", timeout=ENGINE_LIMIT)
    page.goto(f"{visits.address}en/{PURPOSE}")
    rate(page, "clarity-stated", 4)
    page.goto(visits.address + PLAN)
    ready(page)
    write(add(page), theme="Forecasts")
    set_up(shelf(page, visits.address), "Cirrus", "Dorado", side="supplier")
    page.goto(visits.address + PLAN)
    ready(page)
    expect(page.locator(ACTIONS)).to_have_count(0)
    page.goto(f"{visits.address}en/{PURPOSE}")
    expect(page.locator("[name='clarity-stated.now']:checked")).to_have_count(0)
    # another tab has stayed with the first one, and neither hears of what is not its own
    other = page.context.new_page()
    opened(shelf(other, visits.address), "Acme and Borealis")
    expect(count(other, "purpose", "buyer")).to_have_text("2")
    page.bring_to_front()
    page.goto(f"{visits.address}en/compare/")
    expect_counts(page, 0, 0)
    drop(page, people(paths, 1, relationship="Cirrus and Dorado"))
    expect_counts(page, 1, 1)
    saved(page)
    expect(other.locator("[data-notices]")).to_have_text("")
    expect(count(other, "purpose", "buyer")).to_have_text("2")
    other.close()
    shelf(page, visits.address)
    assert cards(page) == ["Cirrus and Dorado", "Acme and Borealis"]
    acme = card(page, "Acme and Borealis")
    file = tmp_path / "acme.json"
    with page.expect_download(timeout=ENGINE_LIMIT) as download:
        acme.locator("[data-do=export]").click()
    download.value.save_as(file)
    names = {
        response["relationship"] for response in json.loads(file.read_text("utf-8"))["responses"]
    }
    assert names == {"Acme and Borealis"}
    acme.locator("[data-do=archive]").click()
    expect(page.locator("[data-archive]")).to_be_visible()
    assert cards(page) == ["Cirrus and Dorado"]
    page.click("[data-archive] summary")
    acme.locator("[data-do=archive]").click()
    acme.locator("[data-do=delete]").click()
    notice = page.locator("[data-notices]")
    expect(notice).to_contain_text("Acme and Borealis is deleted")
    assert cards(page) == ["Cirrus and Dorado"]
    notice.locator("button").click()
    expect(acme.locator("[data-open]")).to_be_focused()
    card(page, "Cirrus and Dorado").locator("[data-do=delete]").click()
    expect(notice).to_contain_text("Cirrus and Dorado is deleted")
    page.goto(f"{visits.address}en/method/")  # now it goes for good
    until(lambda: "Cirrus" not in page.evaluate("JSON.stringify(localStorage)"))
    shelf(page, visits.address)
    assert cards(page) == ["Acme and Borealis"]
    opened(page, "Acme and Borealis")
    expect(count(page, "purpose", "supplier")).to_have_text("2")
    another_name_asks_where_it_goes(page, visits.address, paths)


def a_sample_is_a_relationship_of_its_own(page, address, folder):
    """From the shelf, which is empty before and afterwards."""
    page.click("[data-sample=silent-in-laws]")
    at(page, "desk")
    expect(page.locator("[data-sample]")).to_be_visible()
    expect(count(page, "stakeholders", "buyer")).not_to_have_text("0")
    assert downloaded(page, "export-relationship", folder).stat().st_size
    shelf(page, address)
    expect(card(page, "Sample: ")).to_have_count(1)
    card(page, "Sample: ").locator("[data-do=delete]").click()
    expect(card(page, "Sample: ")).to_have_count(0)


def another_name_asks_where_it_goes(page, address, paths):
    """On the desk of two people a side."""
    dialog = page.locator("[data-foreign-dialog]")
    drop(page, people(paths, 1, relationship="Cirrus"))
    expect(dialog).to_be_visible(timeout=ENGINE_LIMIT)
    expect(dialog).to_contain_text("Cirrus")
    page.keyboard.press("Escape")  # nothing is added
    expect(page.locator("[data-notices]")).to_have_text(WORDS["foreign-cancelled"])
    expect(count(page, "purpose", "buyer")).to_have_text("2")
    mixed = [
        *people(paths, 3, relationship="acme  and BOREALIS"),
        *people(paths, 2, relationship="Cirrus"),
    ]
    drop(page, mixed)
    dialog.locator("[value=separate]").click()
    expect(page.locator("[data-notices]")).to_contain_text("Cirrus")
    expect(count(page, "purpose", "buyer")).to_have_text("3")
    drop(page, people(paths, 4, relationship="Acme/Borealis"))
    dialog.locator("[value=same]").click()
    expect(count(page, "purpose", "buyer")).to_have_text("4")
    drop(page, people(paths, 5, relationship="ACME/Borealis"))  # asked once
    expect(count(page, "purpose", "buyer")).to_have_text("5")
    opened(shelf(page, address), "Cirrus")
    expect(count(page, "purpose", "buyer")).to_have_text("2")


def test_a_set_up_fills_the_forms_and_the_desk_says_what_comes_next(visits, paths):
    page = shelf(visits.context(**PHONE).new_page(), visits.address)
    expected = {"buyer.decides": 1, "buyer.uses": 1, "supplier.": 3}
    page.tap("[data-new]")
    at(page, "set-up")
    page.locator("[type=submit]").tap()
    expect(page.locator("[data-problems]")).to_contain_text(WORDS["set-up-nothing"])
    save(page, LONG, "Borealis", side="buyer", assessments=("trust",), expected=expected)
    name = f"{LONG} and Borealis"
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("[data-next]")).to_have_attribute("data-next", "own")
    expect(count(page, "trust", "supplier")).to_have_text("0 of 3")
    faults = in_every_look(page, "a desk", "main") + too_wide(page, "a desk", WIDTHS[::2])
    page.set_viewport_size(PHONE["viewport"])
    page.locator("[data-next-link]").tap()
    page.locator("form[data-ready]").wait_for()
    assert page.input_value("#relationship") == name
    assert page.input_value("#round") == "2026-11"
    assert page.locator("[name=side]:checked").get_attribute("value") == "buyer"
    page.goto(visits.address + DESK)
    at(page, "desk")
    given = people(paths, 2, relationship=name.upper(), round="2026-11")
    drop(page, given[:3])
    expect(count(page, "purpose", "buyer")).to_have_text("2 of 2", timeout=ENGINE_LIMIT)
    expect(count(page, "purpose", "supplier")).to_have_text("1 of 3")
    cell = page.locator("[data-assessment=purpose] [data-side=supplier]")
    expect(cell).to_contain_text("missing: 2")
    to = cell.locator("a").first
    assert to.get_attribute("href").endswith("#side=supplier&assessments=purpose")
    page.locator("[data-assessment=purpose] [data-remind=supplier]").tap()
    expect(page.locator("[data-notices]")).not_to_have_text("")
    reminder = page.locator("[data-reminder] textarea").input_value()
    assert "assessments/purpose/#invite=1&side=supplier&round=2026-11" in reminder
    drop(page, people(paths, 1, relationship=name, round="2026-05"))
    expect(page.locator("#desk-round option")).to_have_count(3)
    page.select_option("#desk-round", "2026-05")
    expect(count(page, "purpose", "supplier")).to_have_text("1 of 3")
    shelf(page, visits.address)
    faults += in_every_look(page, "a shelf", "main") + too_wide(page, "a shelf", WIDTHS[::2])
    assert not faults, "\n".join(faults)


def test_a_new_round_asks_again_and_an_invitation_to_another_opens_that_one(visits):
    page = shelf(visits.context().new_page(), visits.address)
    set_up(page, "Acme", "Borealis", side="buyer", assessments=("purpose",))
    page.goto(f"{visits.address}en/{PURPOSE}")
    rate(page, "clarity-stated", 4)
    page.goto(f"{visits.address}en/set-up/")
    at(page, "set-up")
    save(page, "Acme", "Borealis", side="buyer", month="2026-12")
    page.goto(f"{visits.address}en/{PURPOSE}")
    notices = page.locator("[data-notices]")
    expect(notices).to_contain_text("2026-11")
    expect(page.locator("[name='clarity-stated.now'][value='4']")).to_be_checked()
    notices.locator("button").click()
    expect(page.locator("[name='clarity-stated.now']:checked")).to_have_count(0)
    assert page.input_value("#round") == "2026-12"
    rate(page, "clarity-stated", 2)
    page.goto(f"{visits.address}en/invite/")
    assert page.input_value("#relationship") == "Acme and Borealis"
    page.fill("#relationship", "Cirrus")
    choose_side(page, "supplier")
    page.click("[data-action=invite]")
    link = page.locator("[data-invitation-for=supplier] input[readonly]").input_value()
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("[data-of] bdi")).to_have_text("Cirrus")
    expect(page.locator("[name='clarity-stated.now']:checked")).to_have_count(0)
    assert page.input_value("#relationship") == "Cirrus"
    opened(shelf(page, visits.address), "Acme and Borealis")
    page.goto(f"{visits.address}en/{PURPOSE}")
    expect(page.locator("[name='clarity-stated.now'][value='2']")).to_be_checked()
