"""Plays on the pages: found on the index, opened from a finding, put into the plan, printed."""

import re
from datetime import timedelta

import pytest
from counterpart.plays import SHORT
from planning import ACTIONS, open_play, ready, today, values
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, report

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.plays.reading import read_written

pytestmark = pytest.mark.browser
PAGES = re.compile(rb"/Type\s*/Page[^s]")
LOCALES = read_locales()


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_a_finding_to_its_play_and_its_action_into_the_plan(
    visits, catalogue, sample_paths, language
):
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", sample_paths["false-consensus"])
    topic = report(page).locator(".cp-topic").first
    assert len(PAGES.findall(page.pdf(format="A4"))) == 1  # folded, a comparison is one page
    play = open_play(topic)
    key = play.get_attribute("data-play")
    written = read_written(language)[key]
    expect(play).to_contain_text(written.sentence)
    expect(play.locator(".cp-speech blockquote")).not_to_have_count(0)
    play.locator("[data-action=add-to-plan]").click()
    expect(play.locator("[data-action=add-to-plan]")).to_have_text(
        LOCALES[language]["planning"]["adding-taken"]
    )
    page.goto(page.url.split("#")[0].replace("/compare/", "/plan/"))
    ready(page)
    found, facts = values(page.locator(ACTIONS)), catalogue.plays[key]
    assert found["theme"] == written.action["theme"]
    assert found["wanted"] == written.action["wanted"]
    assert found["steps.0"] == written.action["steps"][0]
    assert found["due"] == (today() + timedelta(days=facts.due)).isoformat()
    assert found["recheck"] == (today() + timedelta(days=facts.recheck)).isoformat()
    for side, role in facts.owners.items():
        assert found[f"owners.{side}"] == LOCALES[language]["plays"][f"owner-{role}"]
    suggested = page.locator("[data-suggested]")
    expect(suggested).to_be_visible(timeout=ENGINE_LIMIT)
    taken = suggested.locator("[data-action=add-to-plan]:disabled")
    expect(taken).not_to_have_count(0)  # the action is known to come from that finding
    other = open_play(suggested.locator(".cp-planning__suggestion").nth(1))
    other.locator("[data-action=add-to-plan]").click()
    expect(page.locator(ACTIONS)).to_have_count(2)


def test_the_index_narrows_by_what_is_chosen_and_is_whole_without_scripts(visits, catalogue):
    page = visits.open("en/plays/")
    cards = page.locator(".cp-plays-index > li:visible")
    expect(cards).to_have_count(len(catalogue.plays))
    page.select_option("[name=minutes]", str(SHORT))
    short = {key for key, play in catalogue.plays.items() if play.minutes < SHORT}
    expect(cards).to_have_count(len(short))
    page.select_option("[name=people]", "own")
    alone = {key for key in short if "own" in catalogue.plays[key].people}
    expect(cards).to_have_count(len(alone))
    expect(page.locator("[data-count]")).to_have_text(f"{len(alone)} play" + "s" * (len(alone) > 1))
    page.select_option("[name=where]", "room")
    page.select_option("[name=theme]", "pulse")
    page.select_option("[name=minutes]", "")
    page.select_option("[name=people]", "many")
    expect(page.locator("[data-count]")).to_contain_text(re.compile(r"^\d|^No play"))
    plain = visits.open("en/plays/", java_script_enabled=False)
    expect(plain.locator(".cp-plays-index > li:visible")).to_have_count(len(catalogue.plays))
    expect(plain.locator(".cp-filters")).to_be_hidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_play_adds_its_action_and_prints_on_one_page(visits, language):
    texts = read_written(language)
    longest = sorted(texts, key=lambda key: -sum(len(s.text) for s in texts[key].sections.values()))
    page = visits.open(f"{language}/plays/{longest[0]}/")
    page.click("[data-action=add-to-plan]")
    expect(page.locator("[data-notices]")).to_contain_text(texts[longest[0]].action["theme"])
    for key in longest[:3]:
        page.goto(page.url.replace(page.url.rstrip("/").rsplit("/", 1)[1], key))
        assert len(PAGES.findall(page.pdf(format="A4"))) == 1, key
