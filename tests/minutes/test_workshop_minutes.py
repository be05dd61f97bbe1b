"""The minutes of a workshop: a page, words, Markdown, a calendar, at the door and as a command."""

import base64
import json
from datetime import date
from itertools import product

import pytest
from answering import the_catalogue
from click.testing import CliRunner
from counterpart import InputError
from counterpart.canonical import canonical_bytes
from counterpart.door import handle, hold
from counterpart.minutes import minutes_calendar, minutes_view, render_minutes
from counterpart.plan import plan_calendar, plan_view
from counterpart.relationship import check_relationship_value
from drawn import drawn_relationships
from hypothesis import given
from icalendar import Calendar
from markdown_it import MarkdownIt
from records import LATE, action, decision, room_document, workshop

from scripts.cli import main
from scripts.paths import LANGUAGES

TODAY = date(2026, 11, 24)
NAMED = {"buyer": "Acme", "supplier": "Borealis"}
EVIL = '<img src=x onerror="a()">{{ view }} {0.__class__} # *a* [b](c)'


def room(**changes):
    return check_relationship_value(room_document(responses=[], **changes), the_catalogue())


def minutes(language="en", companies=None, which="", smallest=0, **changes):
    about = {"which": which, "smallest": smallest}
    held = room(**changes)
    return minutes_view(the_catalogue(), held, TODAY, language, companies or {}, **about)


def texts(view):
    return [render_minutes(view, kind) for kind in ("html", "txt", "md")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_say_what_was_shown_said_agreed_and_parked_and_who_does_what(language):
    words = the_catalogue().locales[language]["report"]
    titles = [the_catalogue().words[language][key].title for key in workshop()["shown"]]
    steps = the_catalogue().words[language]["co-operation"].questions["goals"].steps
    for text in texts(minutes(language, NAMED)):
        plain = text.replace("\\", "").replace("&#39;", "'")
        for part in (
            *(", ".join(titles), "Ninety minutes", "2026-11", "Nobody had seen"),
            *(str(steps[1]), str(steps[2]), "We told them in March."),
            *("One person speaks at a time.", "Who pays for the pilot?"),
            *("Goals on one page", "Head of purchasing", "Account manager", "Acme", "Borealis"),
            *(words["minutes-worth-yes"].format(count=4), words["minutes-parked"]),
        ):
            assert part in plain or part.upper() in plain, part
    view = minutes(language)
    assert view.recheck in texts(view)[1]
    assert "Why we do this" not in "".join(texts(view))


def test_the_last_workshop_is_meant_unless_another_is_named():
    two = [workshop(), workshop("w-2", date="2026-12-03", changed_at=LATE)]
    assert minutes(workshops=two).workshop.id == "w-2"
    assert minutes(workshops=two, which="w-1").workshop.id == "w-1"
    assert minutes(workshops=two, which="2026-11-12").workshop.id == "w-1"
    gone = [
        *two,
        workshop("w-2", date="2026-12-03", changed_at="2026-11-03T08:00:00Z", withdrawn=True),
    ]
    assert minutes(workshops=gone).workshop.id == "w-1"
    for which, workshops in (("w-9", two), ("2026-11-13", two), ("", [])):
        with pytest.raises(InputError) as caught:
            minutes(workshops=workshops, which=which)
        (said,) = caught.value.say(the_catalogue().sentences("en"))
        assert "no such workshop" in said


def test_a_topic_has_its_actions_and_an_action_of_no_topic_stands_among_all():
    loose = action("a-3", assessment="", dimension="", workshop="w-1", theme="Book the room")
    other = action("a-4", workshop="w-2")
    view = minutes(actions=[*room_document()["actions"], loose, other])
    assert [of.action.id for of in view.topics[0].actions] == ["a-2"]
    assert {of.action.id for of in view.actions} == {"a-2", "a-3"}


@pytest.mark.parametrize(
    ("worth", "smallest", "shown"),
    [
        ({"buyer": {"yes": 1}, "supplier": {"no": 4}}, 0, {"buyer": "yes 1", "supplier": "no 4"}),
        ({"buyer": {"yes": 1}, "supplier": {"no": 4}}, 3, {"": "yes 1, no 4"}),
        ({"buyer": {"yes": 3}, "supplier": {"no": 4}}, 3, {"buyer": "yes 3", "supplier": "no 4"}),
        ({"buyer": {"yes": 1}, "supplier": {"no": 1}}, 3, {}),
        ({"buyer": {"yes": 2, "partly": 1}}, 0, {"buyer": "yes 2, partly 1"}),
        ({}, 0, {}),
    ],
)
def test_a_view_to_share_counts_both_sides_together_where_one_is_small(worth, smallest, shown):
    view = minutes(smallest=smallest, workshops=[workshop(worth=worth)])
    assert {side: view.tally(side) for side in view.worth} == shown


def test_a_view_to_share_leaves_out_what_few_people_wrote_in_silence():
    few = {"workshops": [workshop(present={"buyer": 2, "supplier": 4})]}
    assert "We told them in March." in texts(minutes(**few))[0]
    assert not [of for of in texts(minutes(smallest=3, **few)) if "We told them in March." in of]


def test_what_people_wrote_stays_text():
    wrote = {"buyer": {"text": EVIL}}
    hostile = minutes(
        companies={"buyer": EVIL, "supplier": ""},
        workshops=[workshop(title=EVIL, parked=[EVIL], ground_rules=[EVIL])],
        decisions=[decision(said=EVIL, title=EVIL, topic="not-here", wrote=wrote)],
        actions=[action(workshop="w-1", theme=EVIL, steps=[EVIL], owners={"buyer": EVIL})],
        names=[EVIL],
    )
    page, text, markdown = texts(hostile)
    assert "<img" not in page
    assert text.count(EVIL) >= 9
    marks = {token.type for token in MarkdownIt().parse(markdown)}
    inline = [child.type for of in MarkdownIt().parse(markdown) for child in of.children or ()]
    assert "html_block" not in marks
    assert not {"html_inline", "em_open", "link_open"} & set(inline)


def test_an_empty_workshop_says_so():
    empty = {"id": "w-1", "changed_at": LATE, "date": "2026-11-12"}
    view = minutes(workshops=[empty], decisions=[], actions=[])
    for text in texts(view):
        assert "Nothing was written down" in text


@given(drawn_relationships())
def test_whatever_is_drawn_has_minutes_in_every_form(of):
    for language, smallest in product(LANGUAGES, (0, 3)):
        try:
            view = minutes_view(the_catalogue(), of, TODAY, language, smallest=smallest)
        except InputError:
            continue
        assert all(texts(view))
        Calendar.from_ical(minutes_calendar(view))


def test_the_size_falls_with_what_there_is_to_say():
    sizes = [
        minutes(decisions=[decision(f"d-{at}", said="word " * words) for at in range(count)]).size
        for count, words in ((1, 10), (2, 30), (12, 150))
    ]
    assert sizes == ["roomy", "usual", "tight"]


def test_its_calendar_has_the_days_of_its_actions_as_the_plan_has_them_and_its_own():
    view = minutes()
    days = {str(of["uid"]): of for of in Calendar.from_ical(minutes_calendar(view)).walk("VEVENT")}
    assert set(days) == {
        "w-1-recheck@counterpart",
        "a-2-due@counterpart",
        "a-2-recheck@counterpart",
    }
    assert days["w-1-recheck@counterpart"]["dtstart"].dt == date(2027, 5, 12)
    plan = plan_calendar(plan_view(the_catalogue(), room(), TODAY, "en"))
    same = {str(of["uid"]): of.to_ical() for of in Calendar.from_ical(plan).walk("VEVENT")}
    assert days["a-2-due@counterpart"].to_ical() == same["a-2-due@counterpart"]
    assert minutes_calendar(view) == minutes_calendar(minutes())


def test_the_door_gives_the_page_the_text_and_the_files():
    hold(the_catalogue())
    document = room_document(responses=[])
    request = {key: document[key] for key in ("names", "actions", "workshops", "decisions")}
    request |= {"today": "2026-11-24", "companies": NAMED}
    answer = json.loads(handle(json.dumps({"type": "minutes", **request})))
    assert (answer["workshop"], answer["recheck"]) == ("w-1", "2027-05-12")
    assert "<bdi>Acme</bdi>" in answer["html"]
    assert answer["text"].startswith("Minutes of the workshop: Sample\n12 November 2026")
    for kind, start in (("minutes-md", b"# Minutes"), ("minutes-ics", b"BEGIN:VCALENDAR")):
        made = json.loads(handle(json.dumps({"type": "export", "kind": kind, **request})))
        assert base64.b64decode(made["base64"]).startswith(start)
    for changes in ({"workshop": "w-9"}, {"workshop": 7}, {"workshops": []}):
        refused = json.loads(handle(json.dumps({"type": "minutes", **request, **changes})))
        assert refused["ok"] is False
        assert len(refused["problems"]) == 1


def run(*arguments):
    return CliRunner().invoke(main, ["minutes", *map(str, arguments)])


def test_the_command_prints_them_and_writes_their_files(tmp_path):
    file = tmp_path / "sample.relationship.json"
    file.write_bytes(canonical_bytes(room_document()))
    done = run(file, "--today", "2026-11-24")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(
        "Minutes of the workshop: Sample\n12 November 2026; Ninety minutes"
    )
    dutch = run(file, "--language", "nl", "--on", "2026-11-12")
    assert dutch.stdout.startswith("Verslag van de workshop: Sample\n12 november 2026")
    names = {kind: tmp_path / f"minutes.{kind}" for kind in ("html", "md", "ics")}
    options = [word for kind, path in names.items() for word in (f"--{kind}", path)]
    done = run(file, "--today", "2026-11-24", *options)
    assert (done.exit_code, done.stdout) == (0, "")
    assert names["html"].read_text("utf-8").startswith("<!doctype html>")
    assert names["md"].read_text("utf-8").startswith("# Minutes of the workshop: Sample\n")
    assert b"BEGIN:VCALENDAR" in names["ics"].read_bytes()
    refused = run(file, "--on", "2026-11-13", "--md", tmp_path / "none.md")
    assert refused.exit_code == 2
    assert "no such workshop" in refused.stderr
    assert not (tmp_path / "none.md").exists()
