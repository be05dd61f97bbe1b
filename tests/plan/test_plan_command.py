"""`counterpart plan`: in words, as files, the same every day for the same day."""

import json

import pytest
from answering import document
from click.testing import CliRunner
from counterpart.canonical import canonical_bytes
from icalendar import Calendar
from records import LATE, action, relationship_document

from scripts.cli import main


def run(*arguments):
    return CliRunner().invoke(main, ["plan", *map(str, arguments)])


@pytest.fixture
def file(tmp_path):
    """Write a relationship file."""
    path = tmp_path / "sample.relationship.json"
    path.write_bytes(canonical_bytes(relationship_document()))
    return path


def test_it_prints_the_plan_in_words(file):
    done = run(file, "--today", "2027-01-20")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(
        "Action plan: Sample\nAs it stands on 2027-01-20; open: 1, done: 0"
    )
    assert "Due: 2027-01-15 (5 days late); Re-check: 2027-05-01" in done.stdout
    assert "Owners: buyer Head of purchasing, supplier Account manager" in done.stdout
    assert run(file, "--today", "2027-01-20", "--language", "nl").stdout.startswith("Actieplan")


def test_each_file_is_written_and_nothing_is_printed(file, tmp_path):
    names = {kind: tmp_path / f"plan.{kind}" for kind in ("html", "md", "csv", "xlsx", "ics")}
    options = [word for kind, path in names.items() for word in (f"--{kind}", path)]
    done = run(file, "--today", "2026-11-24", *options)
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["Wrote"] * 5
    page = names["html"].read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "<button" not in page
    assert "Why we do this" in names["md"].read_text("utf-8")
    assert b"\r\n" in names["csv"].read_bytes()
    assert len(Calendar.from_ical(names["ics"].read_bytes()).walk("VEVENT")) == 3
    again = {kind: path.read_bytes() for kind, path in names.items()}
    run(file, "--today", "2026-11-24", *options)
    assert {kind: path.read_bytes() for kind, path in names.items()} == again


def test_several_files_are_put_together_first(file, tmp_path):
    other = tmp_path / "other.relationship.json"
    later = relationship_document(actions=[action(changed_at=LATE, theme="Renamed")])
    other.write_bytes(canonical_bytes(later))
    done = run(tmp_path, "--today", "2026-11-24")
    assert "1. Renamed" in done.stdout
    whole = json.loads(run(tmp_path, "--json").stdout)
    assert whole["format"] == "counterpart/relationship"
    assert len(whole["actions"]) == 2


def test_without_actions_it_prints_what_the_comparison_suggests(sample_paths):
    done = run(*sample_paths["false-consensus"], "--today", "2026-11-24")
    assert done.exit_code == 0, done.output
    assert "WHAT THE COMPARISON SUGGESTS" in done.stdout
    assert "1. Buyer: more to gain together (63 points)" in done.stdout


def test_with_one_side_only_it_says_that_there_is_nothing_to_suggest(tmp_path):
    path = tmp_path / "buyer.response.json"
    path.write_bytes(canonical_bytes(document("buyer")))
    done = run(path)
    assert done.exit_code == 0
    assert "nothing to suggest" in done.stdout


def test_files_that_cannot_be_used_are_all_named_and_nothing_is_written(file, tmp_path):
    bad = tmp_path / "bad.relationship.json"
    bad.write_bytes(canonical_bytes(relationship_document(actions=[action(due="x", status="y")])))
    target = tmp_path / "plan.md"
    done = run(file, bad, "--md", target)
    assert done.exit_code == 2
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [
        "actions.0.due",
        "actions.0.status",
    ]
    assert not target.exists()


def test_a_day_that_is_none_is_refused(file):
    assert run(file, "--today", "tomorrow").exit_code == 2
