"""Questions of one's own, written and answered by people who have only the folder."""

from __future__ import annotations

from desks import at
from filling_in import choose_side
from playwright.sync_api import expect
from visits import report

from scripts.locales import read_locales

UNNAMED = read_locales()["en"]["site"]["of-unnamed"]


def own_questions_are_asked_and_answered_here(visits, page):
    """Written where nothing was set up, invited to, and answered by somebody who has the folder."""
    page.goto(f"{visits.address}en/own-questions/index.html")
    at(page, "own-questions")
    page.fill("#title-en", "What only we ask")
    for part in ("name", "text", "low", "high"):
        page.fill(f"#q-0-en-{part}", f"Zoë’s <b> {part}")
    page.click("[type=submit]")
    at(page, "desk")
    page.goto(f"{visits.address}en/invite/index.html")
    expect(page.locator("[data-of] bdi")).to_have_text(UNNAMED)
    choose_side(page, "supplier")
    expect(page.get_by_label("What only we ask")).to_be_checked()
    page.click("[data-action=invite]")
    guest = visits.context().new_page()
    guest.goto(page.input_value("#invite-link-supplier"))
    form = guest.locator("form[data-ready][data-own]")
    expect(form.locator("#q-question-1 legend")).to_have_text("Zoë’s <b> name")
    for lens in ("now", "guess"):
        guest.locator(f"label:has([name='question-1.{lens}'][value='6'])").click()
    guest.click("[data-action=score]")
    assert "Zoë’s <b> name" in report(guest).inner_text()
