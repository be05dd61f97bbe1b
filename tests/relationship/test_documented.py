"""The page "Files and links" says what the program does: its keys, its limits, its merge."""

import json
import re
from dataclasses import fields

import pytest
from counterpart.reading.limits import LABEL_LIMIT, NOTE_LIMIT
from counterpart.relationship import Action, Decision, Event, Rule, Workshop, merge, to_bytes
from counterpart.relationship import files as limits
from counterpart.relationship.model import EVENT_KINDS, RULE_STATES, STATUSES
from counterpart.relationship.question_sets import QuestionSet
from counterpart.relationship.records import DAYS_LIMIT, RULE_LIMIT, STEP_LIMIT
from counterpart.relationship.set_up import ASSESSMENTS_LIMIT, EXPECTED_LIMIT, SetUp
from counterpart.relationship.workshop import (
    LINE_LIMIT,
    PARKED_LIMIT,
    RULES_LIMIT,
    WORTH,
    WRITTEN,
)
from drawn import drawn_relationships
from hypothesis import given

from scripts.paths import CONTENT, LANGUAGES

KINDS = {
    "en": {
        "actions": Action,
        "rules": Rule,
        "events": Event,
        "workshops": Workshop,
        "decisions": Decision,
        "questions": QuestionSet,
        "set-up": SetUp,
    },
    "de": {
        "Maßnahmen": Action,
        "Spielregeln": Rule,
        "Ereignissen": Event,
        "Workshops": Workshop,
        "Beschlüssen": Decision,
        "Fragen": QuestionSet,
        "Einrichtung": SetUp,
    },
    "nl": {
        "acties": Action,
        "spelregels": Rule,
        "veranderingen": Event,
        "workshops": Workshop,
        "besluiten": Decision,
        "vragen": QuestionSet,
        "opzet": SetUp,
    },
}
RECORDS = {language: list(kinds)[:-1] for language, kinds in KINDS.items()}
ALL = {"en": "all", "de": "allen", "nl": "alle"}


def part(language):
    """Return what the page says of the relationship file."""
    page = (CONTENT / language / "formats" / "index.md").read_text("utf-8")
    return page.partition("{ #formats-relationship }")[2].partition("{ #formats-link }")[0]


def rows(language):
    """Return the rows of both of its tables as lists of cells."""
    lines = [line for line in part(language).splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_every_record_is_named_and_no_other(language):
    kinds = KINDS[language]
    named = {kind: set() for kind in kinds}
    for keys, where, _ in (row for row in rows(language) if len(row) == 3):
        everywhere = {ALL[language]: RECORDS[language]}
        for kind in (of for part in where.split(", ") for of in everywhere.get(part, [part])):
            named[kind] |= set(re.findall(r"`([^`]+)`", keys))
    assert named == {kind: {f.name for f in fields(of)} for kind, of in kinds.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_file_is_named(language):
    named = {
        key for row in rows(language) if len(row) == 2 for key in re.findall(r"`([^`]+)`", row[0])
    }
    assert named == {"format", "format_version", *limits.LIMITS, "set_up"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_limits_and_choices_are_those_of_the_program(language):
    text = part(language).replace(".", "").replace(",", "")
    numbers = {int(number) for number in re.findall(r"\d+", text)}
    assert numbers >= {
        *limits.LIMITS.values(),
        limits.SIZE_LIMIT // 1024 // 1024,
        LABEL_LIMIT,
        NOTE_LIMIT,
        STEP_LIMIT,
        RULE_LIMIT,
        DAYS_LIMIT,
        ASSESSMENTS_LIMIT,
        EXPECTED_LIMIT,
        RULES_LIMIT,
        PARKED_LIMIT,
        LINE_LIMIT,
    }
    named = set(re.findall(r"`([^`]+)`", part(language)))
    assert named >= {*STATUSES, *RULE_STATES, *EVENT_KINDS, *WORTH, *WRITTEN}


def written(value) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def merged_by_the_page(*given_files: bytes) -> bytes:
    """Merge files as the page says, with nothing of the package."""
    actual = [json.loads(data) for data in given_files]
    answers = {}
    for response in (r for file in actual for r in file["responses"]):
        key = (response["respondent"]["id"], response["assessment"]["id"], response["round"])
        rank = (response["answered_at"], written(response))
        answers[key] = max(answers.get(key, ("", b"")), rank)
    set_ups = [
        (of["set_up"]["changed_at"], written(of["set_up"])) for of in actual if "set_up" in of
    ]
    whole = {
        "format": "counterpart/relationship",
        "format_version": 2 if set_ups else 1,
        "names": sorted({name for file in actual for name in file["names"]}),
        "responses": [json.loads(data) for data in sorted(data for _, data in answers.values())],
    }
    if set_ups:
        whole["set_up"] = json.loads(max(set_ups)[1])
    for kind in ("actions", "rules", "events", "workshops", "decisions", "questions"):
        versions = {written(version) for file in actual for version in file.get(kind, ())}
        if versions or kind in ("actions", "rules", "events"):
            whole[kind] = [json.loads(data) for data in sorted(versions)]
    in_rooms = any("workshop" in action for action in whole["actions"])
    if in_rooms or "workshops" in whole or "decisions" in whole:
        whole["format_version"] = 3
    if "questions" in whole:
        whole["format_version"] = 4
    return written(whole)


@given(drawn_relationships(), drawn_relationships())
def test_another_program_that_follows_the_page_makes_the_same_bytes(a, b):
    assert merged_by_the_page(to_bytes(a), to_bytes(b)) == to_bytes(merge(a, b))
