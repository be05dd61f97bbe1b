"""A consultant's walk: twelve people, three assessments, a second round, and a colleague."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from counterpart import compare
from counterpart.canonical import canonical_text
from counterpart.model import SIDES
from counterpart.report.pair import comparison_view
from counterpart.responses import to_json
from desks import at, card, count, save
from first_screens import below_the_first_screen
from gathering import drop
from looks import in_its_look, too_wide_for_its_window
from planning import ready
from playwright.sync_api import expect
from records import action, event, relationship_document
from rounds import CLARITY
from visits import ENGINE_LIMIT, downloaded, report

from scripts.bench.gathered import EACH, MOST_CLICKS, MOST_SCREENS, answered, gather, write
from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
LOCALES = read_locales()
LONG = "Vereinigte Verpackungswerke und Faltschachtelfabriken Nord AG"
assert len(LONG) >= 60
COMPANIES = (LONG, "Borealis & Co")
FIRST, SECOND = "2026-05", "2026-11"
PROTECTED = 3
LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 320, "height": 700}
WHOLE = re.compile(rf"^{EACH}\D+{EACH}$")
"""Six of six, in any language."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consultant_walks_from_an_empty_shelf_to_a_colleague(
    visits, catalogue, tmp_path, language
):
    responses = [
        replace(response, answered_at=f"{FIRST}-10T10:00:00Z")
        for response in answered(catalogue, COMPANIES, FIRST)
    ]
    page = visits.context(viewport=LAPTOP).new_page()
    thirty_six_responses_come_together(page, visits.address, responses, tmp_path, language)
    each_report_begins_with_its_headline(page, catalogue, responses, language)
    faults = below_the_first_screen(page, catalogue, language, dict.fromkeys(SIDES, LONG))
    page.reload()
    report(page)
    theme = a_topic_stays_open_and_goes_into_the_plan(page, language)
    protection_is_one_switch(page)
    the_plan_names_who_does_it(page, theme)
    a_second_round_is_set_up_and_dropped(page, responses)
    second = it_begins_with_what_was_agreed_and_what_moved(page, theme, language)
    file = downloaded(page, "export-relationship", tmp_path)
    other = visits.context(viewport=PHONE).new_page()
    faults += a_colleague_has_the_same(other, visits.address, file, language, second, theme)
    what_was_set_up_later_stays(other, visits.address, file, language)
    faults += in_its_look(page, language, f"{language}: a later round")
    assert not faults, "\n".join(faults)


def thirty_six_responses_come_together(page, address, responses, folder, language):
    """In a dozen clicks; answers that name the two in English are theirs in every language."""
    assert len(responses) == 36
    paths = write(responses, folder)
    hand = gather(page, address, responses, paths, companies=COMPANIES, language=language)
    assert hand.clicks <= MOST_CLICKS
    assert len(hand.screens) <= MOST_SCREENS
    expect(page.locator("[data-shared]")).to_be_checked()  # six people a side are protected
    named = dict(zip(SIDES, COMPANIES, strict=True))
    together = LOCALES[language]["desk"]["set-up-and"].format(**named)
    expect(page.locator("[data-of] bdi")).to_have_text(together)


def each_report_begins_with_its_headline(page, catalogue, responses, language):
    """The one that the package gives to the same answers; the first report comes last."""
    headline, first, *others = page.locator("#report .cp-headline h3"), *asked(responses)
    for assessment in (*others, first):
        page.select_option("#compared", assessment)
        given = [response for response in responses if response.assessment == assessment]
        compared = compare(catalogue, given, smallest=PROTECTED)
        expected = comparison_view(catalogue, compared, language).headline.title
        expect(headline).to_have_text(expected, timeout=ENGINE_LIMIT)
        expect(page.locator("#report .cp-headline")).to_have_count(1)


def asked(responses):
    """The assessments of responses, in their order."""
    return dict.fromkeys(response.assessment for response in responses)


def a_topic_stays_open_and_goes_into_the_plan(page, language):
    """Large, over a reload; gives what it is about."""
    page.locator("#report .cp-topic__open").first.click()
    large = page.locator("#report .cp-closeup:target")
    theme = large.locator("h3").inner_text()
    address = page.url
    assert "topic=1" in address
    page.reload()
    report(page)
    assert page.url == address
    expect(large.locator("h3")).to_have_text(theme)
    expect(large).to_be_in_viewport()
    expect(page.locator("#report .cp-topic").first).to_be_hidden()  # it stands in their place
    large.locator(":scope > .cp-closeup__body [data-action=add-to-plan]").first.click()
    adding = large.locator("[data-action=add-to-plan]").first
    expect(adding).to_have_text(LOCALES[language]["planning"]["adding-taken"])
    page.go_back()
    expect(page.locator("#report .cp-topic").first).to_be_visible()
    return theme


def protection_is_one_switch(page):
    """Off and on again."""
    shared = page.locator("#report .cp-shared")
    expect(shared).to_be_visible()
    page.locator("[data-shared]").uncheck()
    expect(shared).to_have_count(0, timeout=ENGINE_LIMIT)
    page.locator("[data-shared]").check()
    expect(shared).to_be_visible(timeout=ENGINE_LIMIT)


def the_plan_names_who_does_it(page, theme):
    """The action of the topic, an owner, and the company beside the field."""
    page.goto(page.url.partition("compare/")[0] + "plan/")
    ready(page)
    [of] = page.locator("[data-list=actions] [data-record]").all()
    expect(of.locator("[data-name]")).to_have_text(theme)
    of.locator("summary").click()
    expect(of.locator("label:has([name='owners.buyer']) span").first).to_contain_text(LONG)
    of.locator("[name='owners.buyer']").fill("Ann")
    of.locator("[name='owners.buyer']").blur()
    expect(of.locator("summary")).to_contain_text("Ann")


def a_second_round_is_set_up_and_dropped(page, responses):
    """With what was agreed and what happened in between, as a file of the relationship."""
    page.goto(page.url.partition("plan/")[0] + "set-up/")
    at(page, "set-up")
    save(page, *COMPANIES, side="buyer", month=SECOND)
    of, *_ = asked(responses)
    later = []
    for response in responses:
        if response.assessment == of:
            document = {
                **to_json(response),
                "round": SECOND,
                "answered_at": f"{SECOND}-10T10:00:00Z",
            }
            document["answers"] = document["answers"] | {key: {"now": 5} for key in CLARITY}
            later.append(document)
    whole = relationship_document(
        responses=later,
        names=[later[0]["relationship"]],
        actions=[
            action("open", round=FIRST, due="2026-09-01"),
            action("done", round=FIRST, status="done"),
            action("this round", theme="Agreed just now") | {"id": "now"},
        ],
        events=[event("a", date="2026-06-01"), event("b", date="2026-08-03", note="")],
    )
    drop(page, [canonical_text(whole)])
    for side in SIDES:
        expect(count(page, of, side)).to_have_text(WHOLE, timeout=ENGINE_LIMIT)
    page.locator(f"[data-assessment={of}] a[href*='#assessment=']").first.click()


def it_begins_with_what_was_agreed_and_what_moved(page, theme, language):
    """Returns the report, as HTML."""
    words = LOCALES[language]["report"]
    shown = report(page)
    first = shown.locator("section").first
    expect(first.locator("h3")).to_have_text(words["agreed-title"])
    expect(first.locator("li.cp-agreed__action")).to_have_count(2)
    expect(first).to_contain_text("Head of purchasing")
    expect(first).to_contain_text(theme)
    expect(first).to_contain_text("Ann")
    expect(first).to_contain_text(words["agreed-late"])
    expect(first).to_contain_text(words["agreed-closed"].format(done=1, dropped=0))
    expect(shown.locator(".cp-since__moved li").first).to_be_visible()
    expect(shown.locator(".cp-happened__list li")).to_have_count(2)
    chart = page.locator("#cp-time-1")
    expect(chart.locator(".cp-chart__event-number")).to_have_text(["1", "2"])
    above = page.locator(".cp-since, .cp-headline").evaluate_all(
        "(all) => all.map((of) => of.className)"
    )
    assert above == ["cp-since", "cp-headline"]
    return shown.inner_html()


def a_colleague_has_the_same(other, address, file, language, html, theme):
    """The file, opened on the shelf of a browser that has seen nothing."""
    assert file.name.startswith("vereinigte-verpackungswerke")
    document = json.loads(file.read_bytes())
    assert document["format_version"] == 2
    assert not {"side", "role"} & set(document["set_up"])
    buyer, supplier = (LOCALES[language]["report"][f"side-{side}"] for side in SIDES)
    other.goto(f"{address}{language}/relationships/")
    at(other, "shelf")
    other.set_input_files("[data-module=shelf] [type=file]", file)
    at(other, "desk")
    expect(other.locator("[data-company=buyer]")).to_have_text(LONG)
    of = document["set_up"]["assessments"][0]
    expect(count(other, of, "supplier")).to_have_text(WHOLE)
    section = other.locator("#report[data-state=shown]")
    key = section.locator(".cp-key").first
    expect(key).to_contain_text(f"Borealis & Co ({supplier})", timeout=ENGINE_LIMIT)
    faults = too_wide_for_its_window(other)
    other.locator(f"[data-assessment={of}] a[href*='#assessment=']").first.click()
    expect(section.locator(".cp-report__sides")).to_contain_text(
        f"{LONG} ({buyer})", timeout=ENGINE_LIMIT
    )
    assert section.inner_html() == html
    faults += too_wide_for_its_window(other)
    with other.expect_download(timeout=ENGINE_LIMIT) as table:
        other.locator("[data-action=export-csv]").first.click()
    assert LONG in table.value.path().read_text("utf-8")
    other.goto(f"{address}{language}/plan/")
    ready(other)
    owners = section.locator(".cp-plan__owners", has_text="Ann")
    expect(owners).to_contain_text(f"{LONG} ({buyer})", timeout=ENGINE_LIMIT)
    expect(section).to_contain_text(theme)
    return faults + too_wide_for_its_window(other)


def what_was_set_up_later_stays(other, address, file, language):
    """Whatever an older file says."""
    other.goto(f"{address}{language}/relationships/")
    at(other, "shelf")
    expect(card(other, LONG).locator("[data-company=supplier]")).to_have_text("Borealis & Co")
    card(other, LONG).locator("[data-edit]").click()
    at(other, "set-up")
    assert other.locator("[name=side]:checked").get_attribute("value") == ""
    save(other, "Cirrus", "Borealis & Co")
    drop(other, [file.read_text("utf-8")])
    expect(other.locator("[data-notices]")).not_to_have_text("", timeout=ENGINE_LIMIT)
    expect(other.locator("[data-company=buyer]")).to_have_text("Cirrus")
