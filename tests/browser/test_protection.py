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


@pytest.fixture
def gathered(visits, sample_paths):
    """Two people a side, gathered on the comparison page."""
    page = visits.open("en/compare/")
    documents = people(sample_paths["false-consensus"], 2)
    drop(page, documents)
    expect_counts(page, 2, 2)
    report(page)
    return page, documents


def test_two_people_of_a_side_are_protected_everywhere(gathered, visits, catalogue, tmp_path):
    page, documents = gathered
    expect(page.get_by_role("switch")).to_be_checked()
    read = [check_bytes(json.dumps(one).encode(), catalogue) for one in documents]
    given = json.loads(downloaded(page, "export-json", tmp_path).read_bytes())
    assert given["dimensions"] == compare(catalogue, read, smallest=3).to_json()["dimensions"]
    assert given["hidden"]["few"] > 0

    page.goto(page.url.replace("/compare/", "/plan/"))
    expect(page.locator(SWITCH)).to_be_checked(timeout=ENGINE_LIMIT)
    expect(page.locator("[data-ready]")).to_be_attached()
    expect(page.locator("[data-suggestions]:visible article")).to_have_count(0)
    page.locator(SWITCH).uncheck()
    expect(page.locator("[data-suggestions] article").first).to_be_visible(timeout=ENGINE_LIMIT)

    page.goto(page.url.replace("/plan/", "/relationship/"))
    report(page)
    expect(page.locator(SWITCH)).not_to_be_checked()
    assert not page.locator("#report .cp-shared").count()
    page.locator(SWITCH).check()
    expect(page.locator("#report .cp-shared")).to_be_visible(timeout=ENGINE_LIMIT)
    page.reload()
    report(page)
    expect(page.locator(SWITCH)).to_be_checked()


def test_another_tab_follows(gathered):
    page, _ = gathered
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator("#report .cp-shared")).to_be_visible(timeout=ENGINE_LIMIT)
    page.locator(SWITCH).uncheck()
    expect(other.locator(SWITCH)).not_to_be_checked()
    expect(other.locator("#report .cp-shared")).to_have_count(0, timeout=ENGINE_LIMIT)
    other.close()


def test_one_person_a_side_sees_the_other_until_a_second_answers(visits, sample_paths):
    page = visits.open("en/compare/")
    documents = people(sample_paths["false-consensus"], 2)
    drop(page, [one for one in documents if one["respondent"]["id"].endswith("0")])
    report(page)
    expect(page.locator(SWITCH)).not_to_be_checked()
    drop(page, documents[1:2], start=2)
    expect(page.locator(SWITCH)).to_be_checked(timeout=ENGINE_LIMIT)
    expect(page.locator("#report .cp-shared")).to_be_visible(timeout=ENGINE_LIMIT)
