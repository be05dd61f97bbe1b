"""What the room agreed stands in reports of its round and later ones, in plan and whole."""

import re
from datetime import date

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.plan import plan_view, render_plan
from counterpart.reading.checking import check_value
from counterpart.relationship import check_relationship_value
from counterpart.report import render_comparison
from counterpart.report.phrases import Phrases
from counterpart.report.room import in_room
from counterpart.report.rungs import rung, topic_name
from counterpart.whole import compare_all, render_whole, whole_view
from records import LATE, decision, room_document, workshop

from scripts.paths import LANGUAGES

DAY = {"en": "12 November 2026", "de": "12. November 2026", "nl": "12 november 2026"}
"""That of the workshop, as each language writes it."""
LADDER = {"goals": {"now": 4}, "visions": {"now": 2}, "trust": {"now": 3}}


def pair(round_="2026-11"):
    """Return both sides' answers to the ladders."""
    which = {"id": "co-operation", "version": 1}
    return [
        check_value(document(side, LADDER, assessment=which, round=round_), the_catalogue())
        for side in ("buyer", "supplier")
    ]


def room(**changes):
    return check_relationship_value(room_document(responses=[], **changes), the_catalogue())


def shown(round_="2026-11", smallest=0, **changes):
    made = compare(the_catalogue(), pair(round_), smallest=smallest)
    return in_room(Phrases(the_catalogue(), "co-operation", "en"), made, room(**changes))


def report(kind, language="en", smallest=0, **changes):
    made = compare(the_catalogue(), pair(), smallest=smallest)
    return render_comparison(the_catalogue(), made, language, kind, beside=room(**changes))


def test_a_rung_is_said_in_words_with_what_each_side_wrote():
    (of,) = shown()
    steps = the_catalogue().words["en"]["co-operation"].questions["goals"].steps
    assert (of.day, of.now, of.next) == ("12 November 2026", f"2. {steps[1]}", f"3. {steps[2]}")
    assert [(side.side, side.now[:2], side.next[:2], side.text) for side in of.wrote] == [
        ("buyer", "3.", "4.", "We told them in March."),
        ("supplier", "1.", "3.", ""),
    ]


def test_a_state_of_a_rule_an_own_one_too_is_said_by_its_name():
    catalogue = the_catalogue()
    for topic in ("bad-news", "own-3"):
        assert rung(catalogue, "en", "ground-rules", topic, "explicit-disputed") == "Disputed"
    assert rung(catalogue, "nl", "ground-rules", "bad-news", "absent") == "Geen regel"
    assert rung(catalogue, "en", "ground-rules", "bad-news", "") == ""


@pytest.mark.parametrize(
    ("assessment", "topic", "said"),
    [
        ("co-operation", "goals", "99"),
        ("co-operation", "goals", "0"),
        ("co-operation", "not-here", "2"),
        ("not-here", "goals", "2"),
        ("purpose", "clarity", "2"),
        ("", "", "2"),
    ],
)
def test_what_this_playbook_does_not_know_stays_as_it_is(assessment, topic, said):
    assert rung(the_catalogue(), "en", assessment, topic, said) == said


def test_a_topic_is_called_as_this_playbook_calls_it_or_as_the_room_did():
    assert topic_name(the_catalogue(), "en", "not-here", "goals") == ""
    (of,) = shown(decisions=[decision(topic="not-here", title="Our own words")])
    assert of.topic == "Our own words"
    (of,) = shown(decisions=[decision(topic="not-here", title="")])
    assert of.topic == "Without a theme"


@pytest.mark.parametrize(
    ("round_", "is_shown"),
    [("2026-11", True), ("2027-05", True), ("2026-Q4", True), ("2026-05", False)],
)
def test_it_is_in_the_report_of_its_round_and_of_later_ones(round_, is_shown):
    assert bool(shown(round_)) is is_shown


@pytest.mark.parametrize(
    "changes",
    [
        {"workshops": [workshop(withdrawn=True)]},
        {"workshops": []},
        {"decisions": [decision(withdrawn=True)]},
        {"decisions": [decision(assessment="trust")]},
        {"decisions": [decision(said=" ", now="", next="", wrote={}, title="Only a title")]},
    ],
)
def test_what_was_taken_off_or_says_nothing_or_is_of_another_assessment_is_not_shown(changes):
    assert shown(**changes) == ()


def test_of_two_workshops_the_later_decides_on_a_topic():
    later = workshop("w-2", date="2026-11-20", changed_at=LATE)
    second = decision("d-2", workshop="w-2", now="4", next="5")
    other = decision("d-3", topic="visions")
    both = shown(workshops=[later, workshop()], decisions=[second, decision(), other])
    assert [(of.decision.id, of.day) for of in both] == [
        ("d-2", "20 November 2026"),
        ("d-3", "12 November 2026"),
    ]


@pytest.mark.parametrize(
    ("present", "sides"),
    [
        ({"buyer": 5, "supplier": 4}, ["buyer", "supplier"]),
        ({"buyer": 5, "supplier": 2}, ["buyer"]),
        ({}, []),
    ],
)
def test_a_view_to_share_leaves_out_what_few_people_wrote(present, sides):
    (of,) = shown(smallest=3, workshops=[workshop(present=present)])
    assert [side.side for side in of.wrote] == sides
    assert of.now.startswith("2. ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["html", "txt"])
def test_the_report_says_it(kind, language):
    words = the_catalogue().locales[language]["report"]
    text, plain = report(kind, language), report(kind, language, decisions=[])
    title = words["room-title"] if kind == "html" else words["room-title"].upper()
    assert title in text
    assert title not in plain
    for part in (words["room-now"], "We told them in March.", "Nobody had seen", DAY[language]):
        assert part in text
    if kind == "html":
        few = report(kind, language, 3, workshops=[workshop(present={})])
        assert "We told them in March." not in few


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_what_people_wrote_in_a_room_stays_text(kind):
    evil = '<img src=x onerror="a()">{{ view }}\n{0.__class__}'
    line = evil.replace("\n", " ")
    wrote = {"buyer": {"now": "3", "next": "4", "text": evil}}
    hostile = decision(said=evil, title=line, topic="not-here", wrote=wrote)
    text = report(kind, decisions=[hostile])
    assert "{{ view }}" in text
    if kind == "html":
        wrote = {"buyer": {"now": "3", "next": "4", "text": "x"}}
        plain = report(kind, decisions=[decision(said="x", topic="not-here", wrote=wrote)])
        tags = re.compile(r"<(/?[a-z0-9]+)")
        assert tags.findall(text) == tags.findall(plain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_says_of_an_action_in_which_workshop_it_was_agreed(language):
    view = plan_view(the_catalogue(), room(), date(2026, 11, 24), language)
    said = the_catalogue().locales[language]["plan"]["in-room"].format(day="2026-11-12")
    assert [of.room for of in view.actions if of.action.id == "a-2"] == [said]
    assert [of.room for of in view.actions if of.action.id == "a-1"] == [""]
    for kind in ("html", "txt", "md"):
        assert render_plan(view, kind).replace("\\", "").count(said) == 1
    gone = plan_view(
        the_catalogue(), room(workshops=[workshop(withdrawn=True)]), date(2026, 11, 24), language
    )
    assert [of.room for of in gone.actions] == ["", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_relationship_says_what_the_last_workshop_agreed(language):
    catalogue = the_catalogue()
    together = compare_all(catalogue, pair(), smallest=3)
    early = workshop("w-0", date="2026-05-01")
    beside = room(
        workshops=[workshop(present={}), early],
        decisions=[decision(), decision("d-0", workshop="w-0", said="Long ago")],
    )
    view = whole_view(catalogue, together, language, beside=beside)
    assert [(of.decision.id, of.wrote) for of in view.room] == [("d-1", ())]
    title = catalogue.locales[language]["report"]["room-title"]
    named = catalogue.words[language]["co-operation"].title
    page, text = render_whole(view, "html"), render_whole(view, "txt")
    assert title in page
    assert f"<h4>{named}: <bdi>" in page
    assert title.upper() in text
    assert "Long ago" not in page + text
    assert title not in render_whole(whole_view(catalogue, together, language), "html")
