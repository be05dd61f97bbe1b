"""What a room writes down: rungs beside one another, shown where a stage reveals them."""

import json
from pathlib import Path

import pytest
from answering import the_catalogue
from in_node import in_node
from test_cards import cards, drawn, text

from scripts.locales import read_locales
from scripts.paths import LANGUAGES
from scripts.workshop.material import actions

SCRIPT = Path(__file__).with_name("recording.mjs")
DAY = "2026-11-28"
LADDER = "co-operation"


@pytest.fixture(scope="module")
def card():
    """The card of a ladder."""
    return next(of for of in cards(drawn(LADDER, "apart")) if of.kind == "rungs")


@pytest.fixture(scope="module")
def proposed():
    """What a play proposes."""
    language = next(iter(LANGUAGES))
    return next(of for _, of in actions(the_catalogue(), read_locales()[language], language))


@pytest.fixture(scope="module")
def outcome(card, proposed):
    """What came of it all, in one Node."""
    given = {"rungs": card.rungs, "stages": card.stages, "action": proposed, "day": DAY}
    return in_node(SCRIPT, json.loads(json.dumps(given)))


def test_slots_hold_what_was_written_and_only_where_a_stage_has_them(outcome, card):
    (first, _), (second, _) = card.rungs[:2]
    words = dict(card.rungs)
    silence, wrote, agreed = outcome["filled"]
    assert silence == card.stages[0]
    assert words[first] in text(wrote)
    assert words[second] in text(wrote)
    assert "gone" in wrote  # a rung that this playbook does not know
    assert "&lt;b onclick=&quot;x&quot;&gt;&amp;" in wrote
    assert text(agreed).count(words[second]) == 2
    assert words[first] not in text(agreed)
    assert all(text(stage).count("–") for stage in outcome["empty"][1:])


def test_a_dry_run_writes_down_as_a_workshop_does(outcome):
    assert outcome["actions"] == 3
    assert outcome["refused"] == ["full"]
    assert outcome["workshop"]["worth"]["supplier"] == {"partly": 1}
    assert outcome["workshop"]["parked"] == []  # the last step was taken back


def test_a_play_proposes_an_action_with_days_of_its_own(outcome, proposed):
    made = outcome["proposed"]
    assert made["theme"] == proposed["theme"]
    assert made["steps"] == proposed["steps"]
    assert DAY < made["due"] < made["recheck"]
    assert outcome["nothing"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_play_proposes_an_action(language):
    every = dict(actions(the_catalogue(), read_locales()[language], language))
    assert set(every) == set(the_catalogue().plays)
    assert all(of["theme"] and of["steps"] and of["due"] for of in every.values())
