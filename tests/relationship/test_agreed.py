"""A later round's report opens with the open actions of earlier rounds, and with no others."""

import json
import re

import pytest
from answering import the_catalogue
from counterpart.canonical import canonical_text
from counterpart.door import handle, hold
from counterpart.relationship.model import Relationship
from counterpart.report import render_comparison
from counterpart.report.agreed import agreed
from counterpart.report.phrases import Phrases
from counterpart.responses import to_json
from records import action, event, relationship
from rounds import THREE, comparison, responses

from scripts.paths import LANGUAGES

BEFORE, AFTER = "2026-05-20T08:00:00Z", "2026-11-20T08:00:00Z"


def agreed_of(*actions, rounds=THREE):
    phrases = Phrases(the_catalogue(), "purpose", "en")
    return agreed(phrases, comparison(*rounds), relationship(actions=list(actions)).actions)


def earlier(id_="a-1", **changes):
    return action(id_, **{"round": "2026-05", "changed_at": BEFORE, **changes})


def report(kind, beside, language="en", smallest=0):
    made = comparison(*THREE, smallest=smallest)
    return render_comparison(the_catalogue(), made, language, kind, beside=beside)


@pytest.mark.parametrize(
    "changes",
    [
        {"round": "2026-11"},
        {"round": "2027-05"},
        {"assessment": "trust"},
        {"withdrawn": True},
        {"round": "", "changed_at": AFTER},
    ],
)
def test_what_is_not_of_an_earlier_round_of_this_assessment_is_left_out(changes):
    assert agreed_of(earlier(**changes)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"status": "doing"},
        {"round": "2025-11"},
        {"assessment": ""},
        {"round": "", "changed_at": BEFORE},
    ],
)
def test_what_is_of_an_earlier_round_is_shown(changes):
    (item,) = agreed_of(earlier(**changes)).open
    assert item.theme == "Why we do this"
    assert item.owners == (("buyer", "Head of purchasing"), ("supplier", "Account manager"))
    assert (item.due, item.recheck, item.late) == ("15 January 2027", "1 May 2027", False)


def test_an_action_is_as_old_as_its_first_version():
    versions = [
        earlier(round="", changed_at=BEFORE),
        earlier(round="", changed_at=AFTER, status="doing"),
    ]
    (item,) = agreed_of(*versions).open
    assert item.status == "doing"


def test_what_is_done_or_dropped_is_counted():
    shown = agreed_of(
        earlier("a", status="done"), earlier("b", status="done"), earlier("c", status="dropped")
    )
    assert (shown.open, shown.done, shown.dropped) == ((), 2, 1)


def test_the_first_due_comes_first_and_what_is_past_its_date_says_so():
    shown = agreed_of(
        earlier("a", due="", theme="never"),
        earlier("b", due="2026-11-10", theme="today"),
        earlier("c", due="2026-11-11", theme="tomorrow"),
    ).open
    assert [(item.theme, item.late) for item in shown] == [
        ("today", True),
        ("tomorrow", False),
        ("never", False),
    ]


def test_the_first_round_has_nothing_agreed_before():
    assert agreed_of(earlier(round="2026-05"), rounds=THREE[:1]) is None


def test_without_a_theme_it_is_called_by_its_dimension():
    names = [
        agreed_of(earlier(theme="", dimension=dimension)).open[0].theme
        for dimension in ("clarity", "renewal", "")
    ]
    assert names == ["Clarity", "Without a theme", "Without a theme"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("smallest", [0, 3])
@pytest.mark.parametrize("kind", ["html", "txt"])
def test_it_opens_the_report(kind, smallest, language):
    words = the_catalogue().locales[language]["report"]
    beside = relationship(actions=[earlier(), earlier("b", due="2026-06-01", recheck="")])
    text = report(kind, beside, language, smallest)
    title = words["agreed-title"]
    first = text.index(title if kind == "html" else title.upper())
    next_title = words["pair-title"] if kind == "html" else words["pair-title"].upper()
    if smallest:  # two people: nothing is scored, and what was agreed is still said
        assert next_title not in text
    else:
        assert first < text.index(next_title)
    for said in (
        "Why we do this",
        "Everyone who plans or pays can say it in a sentence.",
        "Tell it at both Monday meetings",
        "Head of purchasing",
        "Account manager",
        words["agreed-late"],
        words["agreed-no-day"],
        words["action-open"],
    ):
        assert said in text
    assert title not in report("html", Relationship(), language, smallest)


@pytest.mark.parametrize("kind", ["html", "txt"])
def test_what_people_wrote_stays_text(kind):
    evil = '<img src=x onerror="a()">{{ view }}\n{0.__class__}'
    line = evil.replace("\n", " ")
    records = relationship(
        actions=[
            earlier(
                theme=line,
                wanted=evil,
                steps=[evil],
                owners={"buyer": line, "supplier": line},
            )
        ],
        events=[event(date="2026-08-03", note=evil)],
    )
    text = report(kind, records)
    assert "{{ view }}" in text
    if kind == "html":
        plain = relationship(actions=[earlier(steps=["x"])], events=[event(date="2026-08-03")])
        tags = re.compile(r"<(/?[a-z0-9]+)")
        assert tags.findall(text) == tags.findall(report(kind, plain))


def test_the_door_puts_actions_and_events_into_the_report_and_not_into_the_numbers():
    hold(the_catalogue())
    request = {
        "type": "compare",
        "responses": [to_json(response) for response in responses(*THREE)],
        "actions": [earlier()],
        "events": [event(date="2026-08-03")],
    }
    answer = json.loads(handle(json.dumps(request)))
    assert "What you agreed last time" in answer["html"]
    assert "3 August 2026: Contacts changed (supplier)" in answer["html"]
    assert answer["comparison"] == canonical_text(comparison(*THREE).to_json())
    request |= {"actions": [earlier(due="soon")], "events": [{}]}
    problems = json.loads(handle(json.dumps(request)))["problems"]
    assert [line.partition(": ")[0] for line in problems] == [
        "actions.0.due",
        "events.0.id",
        "events.0.changed_at",
        "events.0.date",
        "events.0.kind",
    ]


@pytest.mark.parametrize(
    ("changes", "is_earlier"),
    [
        ({"round": "2026-Q3"}, True),
        ({"round": "2026-Q4"}, False),
        ({"round": "2026-10"}, True),
        ({"round": "2026-12"}, False),
        ({"round": "kick-off"}, True),
        ({"round": "kick-off", "changed_at": AFTER}, False),
    ],
)
def test_an_action_is_of_an_earlier_round_in_time(changes, is_earlier):
    """Where a round's name says no time, it is where the action was written before the answers."""
    assert (agreed_of(earlier(**changes)) is not None) is is_earlier
