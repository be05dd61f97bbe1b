"""One switch says what every page of a relationship shows: only what enough people are behind."""

from __future__ import annotations

import json

import pytest
from counterpart import check_bytes, compare
from gathering import drop, expect_counts, people
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, downloaded, report

pytestmark = pytest.mark.browser
SWITCH = "[data-shared]"


def test_people_are_protected_on_every_page_and_in_every_tab(
    visits, catalogue, sample_paths, tmp_path
):
    page = visits.open("en/compare/")
    documents = people(sample_paths["false-consensus"], 2)
    until_a_second_answers(page, documents)
    drop(page, documents)
    expect_counts(page, 2, 2)
    report(page)
    expect(page.get_by_role("switch")).to_be_checked()
    read = [check_bytes(json.dumps(document).encode(), catalogue) for document in documents]
    given = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert given["dimensions"] == compare(catalogue, read, smallest=3).to_json()["dimensions"]
    assert given["hidden"]["few"] > 0
    other = page.context.new_page()
    other.goto(page.url.replace("/compare/", "/plan/"))
    the_plan_follows_on_another_tab(other, page)
    other.close()

    page.goto(page.url.replace("/compare/", "/relationship/"))
    report(page)
    expect(page.locator(SWITCH)).not_to_be_checked()
    assert not page.locator("#report .cp-shared").count()
    page.locator(SWITCH).check()
    expect(page.locator("#report .cp-shared")).to_be_visible(timeout=ENGINE_LIMIT)
    page.reload()
    report(page)
    expect(page.locator(SWITCH)).to_be_checked()


def until_a_second_answers(page, documents):
    """One person a side sees the other; with a second one they are protected."""
    drop(page, documents[::2])
    report(page)
    expect(page.locator(SWITCH)).not_to_be_checked()
    drop(page, documents[1:2], start=2)
    expect(page.locator(SWITCH)).to_be_checked(timeout=ENGINE_LIMIT)
    expect(page.locator("#report .cp-shared")).to_be_visible(timeout=ENGINE_LIMIT)


def the_plan_follows_on_another_tab(planning, page):
    """It suggests nothing of few people, until the switch of the comparison says so."""
    expect(planning.locator(SWITCH)).to_be_checked(timeout=ENGINE_LIMIT)
    expect(planning.locator("[data-ready]")).to_be_attached()
    expect(planning.locator("[data-suggestions]:visible article")).to_have_count(0)
    planning.locator(SWITCH).uncheck()
    expect(planning.locator("[data-suggestions] article").first).to_be_visible(timeout=ENGINE_LIMIT)
    page.bring_to_front()
    expect(page.locator(SWITCH)).not_to_be_checked()
    expect(page.locator("#report .cp-shared")).to_have_count(0, timeout=ENGINE_LIMIT)
