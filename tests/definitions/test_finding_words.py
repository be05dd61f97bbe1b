"""A dimension may have a question, advice and a sign of success of its own for each finding."""

import pytest

from scripts.checks import check_all
from scripts.paths import DEFINITIONS

OWN = """    findings:
      side-gap:
        talk: What did the {lower} see?
        do: ['The {higher} asks about {dimension}.']
        see: The {lower} asks for less.
"""
STEP = "        do: ['The {higher} asks about {dimension}.']\n"
SEE = "        see: The {lower} asks for less.\n"


NEEDED = "found nothing; expected text, or words of its own for each dimension"
"""Said of general words that a reading needs where a dimension has none of its own."""


@pytest.fixture
def check_all_of(copied):
    """What the check says of trust, with these findings alone below its first dimension."""
    folder = copied("trust")

    def checked(en, nl=OWN):
        for name, words in (("en", en), ("nl", nl)):
            path = folder / f"{name}.yaml"
            text = (DEFINITIONS / "trust" / f"{name}.yaml").read_text("utf-8")
            before, _, after = text.partition("  ability:\n")
            head, _, rest = after.partition("  benevolence:\n")
            plain = head.partition("    findings:\n")[0]
            path.write_text(f"{before}  ability:\n{plain}{words}  benevolence:\n{rest}", "utf-8")
        return check_all(folder)

    return checked


@pytest.fixture
def check(check_all_of):
    """The same, but for the general words that readings then need."""

    def checked(*words):
        return "\n".join(line for line in check_all_of(*words) if NEEDED not in line)

    return checked


def test_a_reading_needs_general_words_where_a_dimension_has_none_of_its_own(check_all_of):
    said = [line.partition(": ")[2] for line in check_all_of(OWN, OWN)]
    lacking = ("inside-first", "fix-together", "protect")
    lacking += ("misjudged-difference", "false-consensus", "false-conflict")
    assert said == [f"readings.{of}.talk: {NEEDED}" for of in lacking] * 2


def test_findings_may_hold_what_the_general_reading_holds(check):
    assert check(OWN) == ""


def test_a_finding_that_is_not_of_a_dimension_is_unknown(check):
    said = check(OWN.replace("side-gap", "asymmetry-even"), OWN.replace("side-gap", "strange"))
    assert "ability.findings.asymmetry-even: found an unknown id; expected a reading" in said
    assert "ability.findings.strange: found an unknown id; expected a reading" in said


def test_other_fields_than_those_of_the_reading_are_wrong(check):
    said = check(OWN.replace("side-gap", "protect"), OWN.replace("side-gap", "protect"))
    assert "protect.do.0: found {higher}; expected {dimension}" in said
    assert "protect.see: found {lower}; expected {dimension}" in said
    assert "protect.talk: found {lower}; expected {dimension}" in said


@pytest.mark.parametrize(
    ("en", "nl", "expected"),
    [
        (OWN, OWN.replace(SEE, ""), ".side-gap.see: found nothing; expected text, as in en.yaml"),
        (OWN.replace(SEE, ""), OWN, '.side-gap.see: found "The {lower} asks for less."; expected'),
        (OWN, "", ".side-gap: found nothing; expected words, as in en.yaml"),
        ("", OWN, ".findings: found "),
        (OWN, OWN.replace(STEP, ""), "side-gap.do: found 0 things to do; expected 1, as in en"),
    ],
)
def test_both_languages_have_the_same_parts(check, en, nl, expected):
    said = check(en, nl)
    assert expected in said
    assert said.count(chr(10)) == 0


def test_a_question_has_words_only_for_what_is_found_of_questions(copied):
    folder = copied("purpose")
    for path in (folder / "en.yaml", folder / "nl.yaml"):
        text = path.read_text("utf-8").replace("      to-wanted:\n", "      side-gap:\n", 1)
        path.write_text(text, "utf-8")
    said = check_all(folder)
    assert len(said) == 2
    unknown = "renewal.findings.side-gap: found an unknown id; expected what the method finds of"
    assert all(unknown in line for line in said)
