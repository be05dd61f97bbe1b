"""What is handed over is made from what is there now, on paper too."""

from __future__ import annotations

import json

import pytest
from counterpart.reading.link import decode
from filling_in import choose_side, give, put_in, rate
from gathering import DROP
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE, alert, downloaded, report

from scripts.locales import read_locales

pytestmark = pytest.mark.browser
WORDS = read_locales()["en"]
STALE = "#report [data-stale]"
NOTE_PRINTS = """() => {
    window.printed = [];
    window.print = () => {
        printed.push(document.body.innerText);
        document.body.dataset.printed = printed.length;
    };
}"""
CTRL_P = "Control+p"


@pytest.fixture
def scored(visits):
    """The pulse, rated once and scored, then rated otherwise."""
    page = visits.open("en/assessments/pulse/", idle_start=True)
    page.evaluate(NOTE_PRINTS)
    choose_side(page, "buyer")
    page.fill("#relationship", "Acme and Borealis")
    question = page.locator("[data-kind=rating]").first.get_attribute("data-question")
    rate(page, question, 2)
    page.click("[data-action=score]")
    report(page)
    rate(page, question, 5)
    expect(page.locator(STALE)).to_have_text(WORDS["form"]["score-again"])
    return page, question


def same(page, question, value):
    """The report and the form agree again."""
    expect(page.locator(STALE)).to_have_count(0)
    assert page.locator(f"[name='{question}.now'][value='{value}']").is_checked()


def test_all_that_is_handed_over_is_of_the_form_now(scored, catalogue, tmp_path):
    page, question = scored
    file_link_and_code(page, question, catalogue, tmp_path)
    picture_print_and_comparison(page, question, tmp_path)


def file_link_and_code(page, question, catalogue, tmp_path):
    """Each is made of the rating that was changed last."""
    text = downloaded(page, "download", tmp_path).read_text("utf-8")
    assert json.loads(text)["answers"][question]["now"] == 5
    same(page, question, 5)
    for value, action in ((1, "copy-link"), (3, "copy-code")):
        rate(page, question, value)
        expect(page.locator("#copy-text")).to_be_hidden()
        page.click(f"[data-action={action}]")
        expect(page.locator("#copy-text")).to_be_visible()
        code = page.input_value("#copy-text").rpartition("r=")[2]
        assert decode(code, catalogue).answers[question].values["now"] == value
        same(page, question, value)


def picture_print_and_comparison(page, question, tmp_path):
    """These too; what is printed does not say that it is outdated."""
    rate(page, question, 2)
    page.click("[data-share] [data-action=print]")
    expect(page.locator(STALE)).to_have_count(0)
    expect(page.locator("body[data-printed='1']")).to_be_attached()
    assert WORDS["form"]["score-again"] not in page.evaluate("printed.join()")
    rate(page, question, 4)
    page.keyboard.press(CTRL_P)
    expect(page.locator(STALE)).to_have_count(0)
    expect(page.locator("body[data-printed='2']")).to_be_attached()
    rate(page, question, 1)
    page.click("[data-action=show-qr]")
    page.locator("[data-qr-large] svg").wait_for(timeout=ENGINE_LIMIT)
    page.click("[data-action=close-qr]")
    same(page, question, 1)
    rate(page, question, 5)
    href = page.get_attribute("[data-action=compare]", "href")
    assert "#" not in href  # whoever copies the address hands over nothing old
    page.click("[data-action=compare]")
    page.wait_for_url("**/compare/**")
    expect(page.locator("[data-hand=buyer] li")).to_have_count(1, timeout=ENGINE_LIMIT)
    with page.expect_download() as download:
        page.click("[data-action=export-relationship]")
    download.value.save_as(tmp_path / "all.json")
    [response] = json.loads((tmp_path / "all.json").read_bytes())["responses"]
    assert response["answers"][question]["now"] == 5


def test_a_form_with_problems_hands_over_nothing(visits, sample_paths, tmp_path):
    page = visits.open(f"en/{PURPOSE}", idle_start=True)
    page.evaluate(NOTE_PRINTS)
    choose_side(page, "buyer")
    give(page, "renewal.now", 20, 30)
    page.click("[data-action=score]")
    report(page)
    page.fill("[name='renewal.now.us']", "60")
    given = []
    page.on("download", lambda download: given.append(download))
    for action in ("download", "copy-code", "show-qr", "print"):
        page.click(f"[data-share] [data-action={action}]")
        expect(alert(page)).to_contain_text("110")
        page.evaluate("document.querySelector('[data-problems]').replaceChildren()")
    assert not given
    assert page.evaluate("printed") == []
    page.emulate_media(media="print")
    expect(page.locator(STALE)).to_be_visible()
    page.emulate_media(media="screen")
    page.fill("[name='renewal.now.us']", "50")
    expect(page.locator(STALE)).to_have_count(0)  # it is as it was scored
    another_file_leaves_the_report_behind(page, sample_paths, tmp_path)


def another_file_leaves_the_report_behind(page, sample_paths, tmp_path):
    buyer = json.loads(sample_paths["chosen-deal"][0].read_text("utf-8"))
    put_in(page, buyer)
    page.click("[data-action=score]")
    expect(page.locator(STALE)).to_have_count(0)
    page.set_input_files("[data-action=open]", sample_paths["chosen-deal"][1])
    expect(page.locator(STALE)).to_be_visible(timeout=ENGINE_LIMIT)
    got = json.loads(downloaded(page, "download", tmp_path).read_bytes())
    assert got["side"] == "supplier"
    choose_side(page, "buyer")
    expect(page.locator(STALE)).to_be_visible()
    with page.expect_download():  # a chart of the new report, not of the old one
        page.locator("#report [data-action=save-svg]").first.click()
    expect(page.locator(STALE)).to_have_count(0)


SHARE = """() => {
    document.querySelector("[data-shared]").click();
    return document.querySelector("#report [data-stale]").textContent;
}"""


def test_a_comparison_that_is_being_made_again_says_so_on_paper(visits, sample_paths):
    page = visits.open("en/compare/")
    paths = sample_paths["chosen-deal"]
    page.evaluate(DROP, [[path.name, path.read_text("utf-8")] for path in paths])
    report(page)
    assert page.evaluate(SHARE) == WORDS["form"]["report-outdated"]
    expect(page.locator(STALE)).to_have_count(0)


def test_a_plan_is_printed_with_what_was_typed_last(visits):
    page = visits.open("en/plan/", idle_start=True)
    page.evaluate(NOTE_PRINTS)
    page.click("[data-action=add-actions]")
    page.locator("[data-kind=actions] [name=theme]").fill("Quicker answers")
    report(page)
    page.locator("[data-kind=actions] [name=theme]").press("End")
    page.keyboard.type(" on Mondays")
    page.emulate_media(media="print")
    expect(page.locator(STALE)).to_be_visible()
    page.emulate_media(media="screen")
    page.keyboard.press(CTRL_P)
    expect(page.locator("#report")).to_contain_text("Quicker answers on Mondays")
    expect(page.locator(STALE)).to_have_count(0)
    expect(page.locator("body[data-printed='1']")).to_be_attached()
