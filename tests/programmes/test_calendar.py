"""A programme as calendar entries: read back by another program, they say when what happens."""

import base64
import json
from datetime import UTC, datetime

import pytest
from counterpart.door import handle, hold
from icalendar import Calendar

GIVEN = {
    "id": "0123456789abcdef01234567",
    "title": "Ninety minutes “first”",
    "changed_at": "2026-11-28T16:00:00Z",
    "revision": 0,
    "days": [
        {
            "date": "2026-12-01",
            "start": "23:30",
            "blocks": [
                {"title": "Welcome, and the promise", "text": "Two\nlines", "minutes": 10},
                {"title": "Coffee", "text": "", "minutes": 0},
                {"title": "Zoë’s “play”", "text": "", "minutes": 45},
            ],
        },
        {
            "date": "2026-12-03",
            "start": "09:00",
            "blocks": [{"title": "Close", "text": "", "minutes": 5}],
        },
    ],
}


def asked(catalogue, **changes):
    """The answer of the door to this programme with changes."""
    hold(catalogue)
    request = {"type": "export", "kind": "programme-ics", "language": "en"}
    return json.loads(handle(json.dumps({**request, "programme": {**GIVEN, **changes}})))


def entries(answer):
    """The entries of a calendar file by title, as the library reads them."""
    book = Calendar.from_ical(base64.b64decode(answer["base64"]))
    return book, {str(of["summary"]): of for of in book.walk("VEVENT")}


def test_each_block_is_an_entry_at_its_time(catalogue):
    answer = asked(catalogue)
    book, actual = entries(answer)
    assert str(book["x-wr-calname"]) == GIVEN["title"]
    assert list(actual) == ["Welcome, and the promise", "Zoë’s “play”", "Close"]
    play = actual["Zoë’s “play”"]
    assert play["dtstart"].dt.isoformat() == "2026-12-01T23:40:00"
    assert play["dtend"].dt.isoformat() == "2026-12-02T00:25:00"
    assert actual["Close"]["dtstart"].dt.isoformat() == "2026-12-03T09:00:00"
    assert str(actual["Welcome, and the promise"]["description"]) == "Two\nlines"
    assert play["dtstamp"].dt == datetime(2026, 11, 28, 16, tzinfo=UTC)
    assert b"TZID" not in base64.b64decode(answer["base64"])  # half past nine is half past nine


def test_saved_again_it_changes_what_is_there_and_cancels_what_was_left_out(catalogue):
    _, first = entries(asked(catalogue))
    _, again = entries(asked(catalogue, revision=1))
    for title, of in first.items():
        assert again[title]["uid"] == of["uid"]
        assert again[title]["sequence"] == of["sequence"] + 1
    assert str(again["Coffee"]["status"]) == "CANCELLED"
    assert len({str(of["uid"]) for of in again.values()}) == 4


def test_an_entry_goes_along_when_its_block_is_moved(catalogue):
    first, second = GIVEN["days"]
    welcome, coffee, play = first["blocks"]
    moved = [
        {**first, "blocks": [{**play, "key": "0-2"}, {**coffee, "key": "0-1"}]},
        {**second, "blocks": [{**second["blocks"][0], "key": "1-0"}, {**welcome, "key": "0-0"}]},
    ]
    _, before = entries(asked(catalogue))
    _, after = entries(asked(catalogue, revision=1, days=moved))
    assert {title: of["uid"] for title, of in before.items()} == {
        title: after[title]["uid"] for title in before
    }
    assert after[play["title"]]["dtstart"].dt.isoformat() == "2026-12-01T23:30:00"
    assert after[welcome["title"]]["dtstart"].dt.isoformat() == "2026-12-03T09:05:00"


def test_two_blocks_of_one_key_are_refused(catalogue):
    day = GIVEN["days"][0]
    days = [{**day, "blocks": [{**of, "key": "0-1"} for of in day["blocks"][:2]]}]
    answer = asked(catalogue, days=days)
    assert not answer["ok"]
    assert any("programme.days.0.blocks.1.key" in problem for problem in answer["problems"])


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"id": "../x"}, "programme.id"),
        ({"title": 3}, "programme.title"),
        ({"changed_at": "yesterday"}, "programme.changed_at"),
        ({"revision": -1}, "programme.revision"),
        ({"days": [{"date": "2026-02-30", "start": "09:00"}]}, "programme.days.0.date"),
        ({"days": [{"date": "9999-12-31", "start": "09:00"}]}, "programme.days.0.date"),
        ({"days": [{"date": "2026-12-01", "start": "24:00"}]}, "programme.days.0.start"),
        ({"days": [{"date": "2026-12-01", "start": "9:00"}]}, "programme.days.0.start"),
        (
            {
                "days": [
                    {
                        "date": "2026-12-01",
                        "start": "09:00",
                        "blocks": [{"title": "A\rB", "text": "", "minutes": 5}],
                    }
                ]
            },
            "programme.days.0.blocks.0.title",
        ),
        ({"days": "all"}, "programme.days"),
        ({"more": 1}, "programme.more"),
    ],
)
def test_what_is_no_programme_is_refused_with_its_place(catalogue, changes, place):
    answer = asked(catalogue, **changes)
    assert not answer["ok"]
    assert any(place in problem for problem in answer["problems"]), answer["problems"]


def test_a_request_without_a_programme_is_refused(catalogue):
    hold(catalogue)
    answer = json.loads(handle(json.dumps({"type": "export", "kind": "programme-ics"})))
    assert not answer["ok"]
