"""A wrong clock: a later version of one draft is later, and times in the future are named."""

from __future__ import annotations

import itertools
import json

import pytest
from answering import document, response, splits, the_catalogue
from click.testing import CliRunner
from counterpart import compare, door, merge, to_bytes
from counterpart.relationship import of_responses
from counterpart.scoring.future import times_ahead
from counterpart.scoring.gathering import gather
from page_rules import say
from records import action, relationship_document

from scripts.cli import main
from scripts.locales import read_locales
from scripts.paths import LANGUAGES

NOW = "2026-11-28T12:00:00Z"
FAR = "2999-01-01T08:00:00Z"
SAYS = "Times that lie in the future: {count}, the latest {last}."
LATER = [  # the version before, the clock, the version after
    ("", NOW, NOW),
    ("2026-11-28T11:59:59Z", NOW, NOW),
    ("2026-11-28T12:00:00Z", "2026-11-28T12:00:00.900Z", "2026-11-28T12:00:01Z"),
    ("2027-11-28T12:00:00Z", NOW, "2027-11-28T12:00:01Z"),
    ("2031-12-31T23:59:59Z", NOW, "2032-01-01T00:00:00Z"),
    ("9999-12-31T23:59:58Z", NOW, "9999-12-31T23:59:59Z"),
    ("9999-12-31T23:59:59Z", NOW, "9999-12-31T23:59:59Z"),
    ("nonsense", NOW, NOW),
]
AHEAD = [  # a time, and whether it lies in the future
    ("2026-11-28T12:00:00Z", False),
    ("2026-11-29T11:59:59Z", False),
    ("2026-11-29T12:00:00Z", False),
    ("2026-11-29T12:00:01Z", True),
    ("2027-11-28T12:00:00Z", True),
    ("2020-01-01T00:00:00Z", False),
    ("9999-12-31T23:59:59Z", True),
]


def test_a_later_version_is_later_whatever_the_clock_says():
    actual = say(laterTime=[[before, now] for before, now, _ in LATER])
    assert actual["laterTime"] == [after for *_, after in LATER]


def test_the_page_and_the_package_name_the_same_times():
    actual = say(ahead=[[time, NOW] for time, _ in AHEAD])
    assert actual["ahead"] == [is_ahead for _, is_ahead in AHEAD]
    for time, is_ahead in AHEAD:
        assert bool(times_ahead([time], NOW)) is is_ahead


@pytest.mark.parametrize("now", ["2026-11-28T12:00:00.123Z", "2026-11-28T13:00:00+01:00"])
def test_a_moment_is_read_as_browsers_write_it(now):
    assert not times_ahead(["2026-11-29T12:00:00Z"], now)
    assert times_ahead(["2026-11-29T12:00:02Z"], now)
    assert not times_ahead([FAR], "")
    assert not times_ahead([FAR], "9999-12-31T23:59:59Z")


def two(at=FAR):
    """A buyer whose clock was ahead, and a supplier."""
    return [
        response("buyer", splits(20, 30, 50), "b", answered_at=at),
        response("supplier", splits(50, 30, 20), "s"),
    ]


def test_a_comparison_names_times_in_the_future_and_changes_nothing(catalogue):
    given = two()
    silent, text = compare(catalogue, given), compare(catalogue, given, now=NOW)
    assert silent.to_json() == text.to_json()
    assert not silent.gathered.notes
    (note,) = text.gathered.notes
    assert (note.code, dict(note.facts)) == ("times-ahead", {"count": 1, "last": FAR})
    assert not compare(catalogue, two(NOW), now=NOW).gathered.notes


def test_the_merge_is_the_same_whatever_the_clocks_said():
    wrong = response("buyer", splits(100, 0, 0), "b", answered_at=FAR)
    right = response("buyer", splits(0, 0, 100), "b", answered_at=NOW)
    again = response("buyer", splits(0, 100, 0), "b", answered_at="2999-01-01T08:00:01Z")
    parts = [of_responses([item]) for item in (wrong, right, again)]
    for order in itertools.permutations(parts):
        assert merge(*order).responses == (again,)
        assert gather([*(r for of in order for r in of.responses), two()[1]]).sides["buyer"] == (
            again,
        )
    assert merge(merge(*parts), merge(*parts)) == merge(*parts)


def test_the_door_takes_the_moment_and_refuses_what_is_none():
    door.hold(the_catalogue())
    given = [json.loads(to_bytes(item)) for item in two()]

    def ask(**more):
        request = {"type": "compare", "language": "en", "responses": given, **more}
        return json.loads(door.handle(json.dumps(request)))

    assert SAYS.format(count=1, last=FAR) in ask(now=NOW)["html"]
    assert "lie in the future" not in ask()["html"]
    for odd in (7, "noon", ["2026"], "2026-13-01T00:00:00Z", True):
        assert not ask(now=odd)["ok"]
    assert ask(now="9999-12-31T23:59:59Z")["ok"]


@pytest.fixture
def folder(tmp_path):
    """A folder with a response from the future, an action from there, and a supplier."""
    for side, at in (("buyer", FAR), ("supplier", NOW)):
        path = tmp_path / f"{side}.response.json"
        path.write_text(json.dumps(document(side, splits(20, 30, 50), answered_at=at)))
    whole = relationship_document(actions=[action("a") | {"changed_at": "2998-01-01T00:00:00Z"}])
    (tmp_path / "acme.relationship.json").write_text(json.dumps(whole))
    return tmp_path


@pytest.mark.parametrize("command", ["compare", "merge", "plan", "whole", "portfolio"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_gathers_names_the_files(folder, command, language):
    done = CliRunner().invoke(main, [command, str(folder), "--language", language])
    assert done.exit_code == 0
    sentence = read_locales()[language]["errors"]["times-ahead"]
    for name, last in (
        ("buyer.response.json", FAR),
        ("acme.relationship.json", "2998-01-01T00:00:00Z"),
    ):
        assert f"{folder / name}: {sentence.format(count=1, last=last)}" in done.stderr.splitlines()
    assert f"{folder / 'supplier.response.json'}" not in done.stderr
    if command == "compare":
        assert sentence.format(count=1, last=FAR) in done.stdout


def test_a_row_of_the_portfolio_says_it_too(folder):
    done = CliRunner().invoke(main, ["portfolio", str(folder)])
    assert read_locales()["en"]["portfolio"]["times-ahead"] in done.stdout
