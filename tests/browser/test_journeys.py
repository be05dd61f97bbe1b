"""Journey and stakeholders: both sides answer their form, read their report, and compare."""

from __future__ import annotations

import json

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.canonical import canonical_text
from counterpart.reading.checking import check_value
from filling_in import READ, fill_in
from looks import in_its_look
from visits import downloaded, report, unfolded

pytestmark = pytest.mark.browser
DRAWN = {"journey": ("cp-quadrants", "cp-course"), "stakeholders": ("cp-heat-buyer",)}
"""The charts of a comparison, by assessment."""
STATES = ("heard", "silent", "nobody", "unknown")
ROLES = {"buyer": "uses", "supplier": "delivers"}
FIRST = {"buyer": 1, "supplier": 4}


def answered(key, side, role):
    """A whole response, low on the buyer's side and high on the supplier's."""
    assessment = the_catalogue().assessments[key]
    answers = {}
    for at, question in enumerate(assessment.questions):
        kind = assessment.scale(question).kind
        state = STATES[(at + FIRST[side]) % len(STATES)]
        rating = "n/a" if at == 1 else (at * 2 + FIRST[side]) % 5 + 1
        answers[question.id] = {"now": state if kind == "state" else rating}
    last = assessment.questions[-1].id
    answers[last]["note"] = "said <b>so</b> & more"
    return document(
        side,
        answers,
        assessment={"id": key, "version": assessment.version},
    ) | {"respondent": {"id": f"{side}-1", "role": role, "label": ""}}


@pytest.mark.parametrize("key", DRAWN)
def test_both_sides_answer_read_and_compare(visits, tmp_path, key):
    """Each side in a language of its own; the supplier compares."""
    files, found = [], []
    for side, language in READ.items():
        given = answered(key, side, ROLES[side])
        page = visits.open(f"{language}/assessments/{key}/", idle_start=True)
        fill_in(page, given)
        page.click("[data-action=score]")
        assert report(page).locator(".cp-verdict").count() >= 2
        files.append(downloaded(page, "download", tmp_path))
        assert json.loads(files[-1].read_bytes())["answers"] == given["answers"]
        found += in_its_look(page, language, f"{language}: form and report")
    page = visits.open(f"{language}/compare/")
    page.set_input_files("[data-action=open]", files)
    shown = unfolded(page)
    for chart in DRAWN[key]:
        assert shown.locator(f"svg#{chart} desc").text_content()
    title = the_catalogue().words[language][key].title
    assert shown.locator("h2").first.inner_text().startswith(title)
    shown.locator(".cp-number summary").first.click()
    found += in_its_look(page, language, "comparison with an open number")
    assert not found, "\n".join(found)
    both = [check_value(json.loads(file.read_bytes()), the_catalogue()) for file in files]
    expected = canonical_text(compare(the_catalogue(), both).to_json())
    got = downloaded(page, "export-json", tmp_path).read_text("utf-8")
    assert json.loads(got) == json.loads(expected)
