"""A note for each item: what it asks, and why every language is answered the same way."""

import pytest
from answering import the_catalogue
from counterpart.model import Assessment

from scripts.paths import DEFINITIONS
from scripts.yaml_reader import load

NOTES = DEFINITIONS.parent / "notes"
ASSESSMENTS = sorted(the_catalogue().assessments)


def items(assessment: Assessment) -> set[str]:
    """What needs a note: lenses, scales whose options have words, questions and own lists."""
    words = the_catalogue().words["en"][assessment.id]
    worded = {key for key, scale in words.scales.items() if scale.options or scale.choices}
    return (
        {f"lenses.{key}" for key in words.lenses}
        | {f"scales.{key}" for key in worded}
        | {f"questions.{of.id}" for of in assessment.questions}
        | {f"own.{key}" for key in words.own}
    )


def wrong(notes: dict, assessment: Assessment) -> list[str]:
    """What has no note, whose note belongs to nothing, and which note leaves something unsaid."""
    noted = {f"{part}.{key}": note for part, of in notes.items() for key, note in of.items()}
    wanted = items(assessment)
    lines = [f"{key} has no note" for key in sorted(wanted - set(noted))]
    lines += [f"{key} is not asked" for key in sorted(set(noted) - wanted)]
    for key, note in noted.items():
        if set(note) != {"asks", "alike"} or not all(str(of).strip() for of in note.values()):
            lines.append(f"{key} must say what it asks and why it is answered alike")
    return lines


@pytest.mark.parametrize("key", ASSESSMENTS)
def test_every_item_has_a_note_and_no_note_is_of_an_item_that_is_gone(key):
    notes = load((NOTES / f"{key}.yaml").read_text("utf-8"))
    assert wrong(notes, the_catalogue().assessments[key]) == []


def test_no_notes_are_of_an_assessment_that_is_gone():
    assert sorted(path.stem for path in NOTES.iterdir()) == ASSESSMENTS


def test_a_missing_an_extra_and_an_empty_note_are_seen():
    notes = load((NOTES / "trust.yaml").read_text("utf-8"))
    del notes["questions"]["integrity-word"]
    notes["questions"]["integrity-oath"] = {"asks": "nothing", "alike": "nobody asks it"}
    notes["lenses"]["guess"] = {"asks": "what they answer about us", "alike": ""}
    assert wrong(notes, the_catalogue().assessments["trust"]) == [
        "questions.integrity-word has no note",
        "questions.integrity-oath is not asked",
        "lenses.guess must say what it asks and why it is answered alike",
    ]
