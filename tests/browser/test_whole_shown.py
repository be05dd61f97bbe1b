"""Choosing an assessment, looking at samples, and the whole relationship on one page."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from counterpart import check_bytes
from counterpart.whole import compare_all, render_whole, whole_view
from filling_in import choose_side
from looks import DESK, in_every_look
from office import slides
from opened import parts
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, downloaded, report

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.samples import NAMES

pytestmark = pytest.mark.browser
ASSESSMENTS = 13


@pytest.mark.parametrize("language", LANGUAGES)
def test_samples_open_with_one_click_and_are_not_kept(visits, language):
    page = visits.open(f"{language}/sample/")
    cards = page.locator(".cp-choose a")
    expect(cards).to_have_count(len(NAMES))
    cards.nth(1).click()  # that of several people
    shown = report(page)
    mark = f"{read_locales()[language]['site']['of-sample']}: "
    assert mark in shown.locator("h2").first.inner_text()
    assert "#" not in page.url
    assert shown.locator(".cp-prompt").count()
    assert not shown.locator("[data-action=add-to-plan]").count()  # it is nobody's plan
    page.reload()
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    visits.expect("Failed to load")


def test_the_whole_relationship_is_what_the_package_says(visits, catalogue, sample_paths, tmp_path):
    paths = [*sample_paths["type-mismatch"], *sample_paths["silent-in-laws"]]
    page = visits.open("en/relationship/")
    expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    page.goto(f"{visits.address}en/compare/")
    page.set_input_files("[data-action=open]", paths)
    report(page)
    page.goto(page.url.replace("/compare/", "/relationship/"))
    report(page)
    page.locator("[data-shared]").uncheck()
    expect(page.locator("#report .cp-shared")).to_have_count(0, timeout=ENGINE_LIMIT)
    shown = report(page)
    responses = [check_bytes(path.read_bytes(), catalogue) for path in paths]
    view = whole_view(catalogue, compare_all(catalogue, responses), "en")
    assert view.compared == 2
    assert shown.locator(".cp-prompt h4").all_inner_texts() == [of.theme for _, of in view.next]
    assert shown.locator("h4", has_text=view.strongest.rated.name).count() > 0
    assert render_whole(view, "html", "../").count("<tr>") == shown.locator("tr").count()
    assert in_every_look(page, "whole relationship") == []
    made, named = tmp_path / "command.xlsx", downloaded(page, "export-xlsx", tmp_path)
    done = CliRunner().invoke(main, ["whole", *map(str, paths), "--xlsx", str(made)])
    assert done.exit_code == 0, done.output
    assert named.name == "assessments.xlsx"
    assert parts(named) == parts(made)
    deck = slides(downloaded(page, "export-pptx", tmp_path).read_bytes())
    assert len(deck) > view.compared
    assert view.phrases.t("whole-widest") in [slide["title"] for slide in deck]
    shown.locator("a[href$='#assessment=stakeholders']").click()
    expect(report(page).locator("h2").first).to_contain_text("Stakeholders")
    expect(page.locator("[data-drop]")).to_be_hidden()  # who answered is one line
    page.select_option("#compared", "relationship-type")  # and the others are a choice away
    expect(page.locator("#report h2").first).to_contain_text(
        "Relationship type", timeout=ENGINE_LIMIT
    )
    page.click("[data-action=gather]")
    expect(page.locator("[data-drop]")).to_be_visible()
    expect(page.locator("[data-hand-title]")).to_be_focused()
    how_far_each_is(page)


def how_far_each_is(page):
    """On the page to choose from: compared, begun, or not begun."""
    words = read_locales()["en"]["form"]
    page.set_viewport_size(DESK)
    page.goto(page.url.split("/en/")[0] + f"/en/{PURPOSE}")
    choose_side(page, "buyer")
    page.check("[name='clarity-stated.now'][value='4']", force=True)
    page.goto(page.url.replace(PURPOSE, "assessments/"))
    expect(page.locator("[data-assessment]")).to_have_count(ASSESSMENTS)
    purpose = page.locator("[data-assessment=purpose]")
    expect(purpose).to_have_attribute("data-state", "begun")
    expect(purpose.locator("[data-said]")).to_have_text(words["state-begun"].format(percent=4))
    trust = page.locator("[data-assessment=trust] [data-said]")
    expect(trust).to_have_text(words["state-none"])
    compared = page.locator("[data-assessment=relationship-type]")
    expect(compared).to_have_attribute("data-state", "compared")
