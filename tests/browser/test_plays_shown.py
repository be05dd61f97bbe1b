"""Plays on the pages: found on the index, opened from a finding, put into the plan, printed."""

import re
from datetime import timedelta

import pytest
from counterpart.plays import SHORT
from planning import ACTIONS, open_play, ready, today, values
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, report, unfolded

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.plays.reading import read_written

pytestmark = pytest.mark.browser
PAGES = re.compile(rb"/Type\s*/Page[^s]")
LOCALES = read_locales()


@pytest.mark.parametrize("language", LANGUAGES)
def test_plays_prompts_and_steps_of_a_comparison_go_into_the_plan(
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
    page.go_back()  # from the topic that is shown large
    theme = prompts_and_steps_are_added(page)
    expect(page.locator(ACTIONS)).to_have_count(3)
    expect_action(page, catalogue, key, language)
    prompted = values(page.locator(ACTIONS).filter(has_text=theme))
    assert prompted["theme"] == theme
    assert "2026-11" in prompted["now"]
    assert prompted["wanted"]
    assert prompted["steps.0"]
    suggestions_are_added(page)


def prompts_and_steps_are_added(page):
    """A prompt and a step, and another prompt that is taken back; then the plan is opened.

    Returns what the action of the prompt is about.
    """
    section = unfolded(page)
    prompts = section.locator(".cp-prompts [data-action=add-to-plan]")
    step = section.locator(".cp-do [data-action=add-to-plan]").first
    theme = section.locator(".cp-prompt h4").nth(1).inner_text()
    prompts.nth(1).click()
    notice = page.locator("[data-notices]")
    expect(notice).to_contain_text(theme)
    prompts.nth(0).click()
    notice.locator("button").click()
    expect(prompts.nth(0)).not_to_have_attribute("aria-disabled", "true")
    step.click()
    expect(step).to_have_attribute("aria-disabled", "true")
    notice.locator("a").click()
    ready(page)
    return theme


def expect_action(page, catalogue, key, language):
    """The plan holds the action of a play as its text and its facts say."""
    action, facts = read_written(language)[key].action, catalogue.plays[key]
    fields = values(page.locator(ACTIONS).filter(has_text=action["theme"]))
    assert fields["theme"] == action["theme"]
    assert fields["wanted"] == action["wanted"]
    assert fields["steps.0"] == action["steps"][0]
    assert fields["due"] == (today() + timedelta(days=facts.due)).isoformat()
    assert fields["recheck"] == (today() + timedelta(days=facts.recheck)).isoformat()
    for side, role in facts.owners.items():
        assert fields[f"owners.{side}"] == LOCALES[language]["plays"][f"owner-{role}"]


def suggestions_are_added(page):
    """On the plan, but for those of a finding that an action comes from already."""
    suggestions = page.locator("[data-suggested] .cp-planning__suggestion")
    suggested = page.locator("[data-suggested] [data-action=add-to-plan]")
    expect(suggested.nth(1)).to_be_disabled(timeout=ENGINE_LIMIT)
    play = open_play(suggestions.nth(2))
    suggested.first.click()
    expect(page.locator(ACTIONS)).to_have_count(4)
    expect(page.locator(f"{ACTIONS}[open] [name=theme]")).to_be_focused()
    expect(page.locator("#report .cp-plan__action")).to_have_count(4)  # all is drawn again
    expect(play.locator(".cp-timeline li").first).to_be_visible()  # and stays open
    play.locator("[data-action=add-to-plan]").click()
    expect(page.locator(ACTIONS)).to_have_count(5)


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
