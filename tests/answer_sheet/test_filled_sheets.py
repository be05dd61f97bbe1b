"""What is filled in is what is read: every assessment, both sides, in a language each."""

import pytest
from answering import the_catalogue
from counterpart import check_bytes, to_bytes
from counterpart.answer_sheet.reading import read_sheet
from counterpart.canonical import canonical_bytes
from filled_sheets import blank, drawn_answers, filled

ASSESSMENTS = tuple(the_catalogue().assessments)
LANGUAGES = the_catalogue().languages
pytestmark = pytest.mark.filterwarnings("error::UserWarning")
"""What is too long for Excel, such as the title of a message, is left out with a warning."""


@pytest.mark.parametrize("assessment", ASSESSMENTS)
def test_what_is_filled_in_is_what_is_read(assessment, catalogue):
    at = ASSESSMENTS.index(assessment)
    side, language = ("buyer", "supplier")[at % 2], LANGUAGES[at // 2 % len(LANGUAGES)]
    data = blank(assessment, side, language)
    answers = drawn_answers(assessment, side, 1)
    response = read_sheet(filled(data, answers, {"role": "decides", "name": "J."}), catalogue)
    expected = {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": assessment, "version": catalogue.assessments[assessment].version},
        "relationship": "Acme and Borealis",
        "side": side,
        "respondent": {"id": response.respondent.id, "role": "decides", "label": "J."},
        "language": language,
        "round": "2026-11",
        "answered_at": response.answered_at,
        "answers": answers,
    }
    # as the form's own file is read: canonical, checked
    assert to_bytes(response) == to_bytes(check_bytes(canonical_bytes(expected), catalogue))
    assert len(data) < 40_000
