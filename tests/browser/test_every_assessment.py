"""Every assessment: its form filled in and scored, and both sides compared, as the package does."""

from __future__ import annotations

import json
from itertools import cycle

import pytest
from answering import document, the_catalogue
from counterpart import compare
from counterpart.canonical import canonical_text
from counterpart.reading.checking import check_value
from filling_in import put_in
from looks import LOOKS, in_its_look, in_look
from page_kinds import traits
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, downloaded, report, unfolded

from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
DRAWN = {
    "context": ("#cp-loop",),
    "expectations": ("#cp-promises",),
    "relationship-type": ("#cp-type",),
    "trust": ("#cp-trust",),
    "journey": ("#cp-quadrants", "#cp-course"),
    "stakeholders": ("#cp-heat-buyer",),
}
"""What the report of a comparison draws beside the ratings."""
BY_HAND = {
    "context": "test_rated",
    "co-operation": "test_inputs",
    "ground-rules": "test_inputs",
    "pulse": "test_touchpoints_and_pulse",
    "purpose": "test_flow",
    "touchpoints": "test_touchpoints_and_pulse",
}
"""Those that somebody answers, scores and hands over in another file, click by click."""
HERE = [key for key in the_catalogue().assessments if key not in BY_HAND]
ROLES = {"buyer": "uses", "supplier": "delivers"}
START = {"buyer": 0, "supplier": 3}
NOTE = "said <b>so</b> & more"


def value(scale, at: int):
    """An answer on a scale, the `at`th of those that there are."""
    match scale.kind:
        case "points":
            first, second, *others = scale.options
            given = 10 * (at % 9)
            return dict.fromkeys(others, 0) | {first: given, second: 100 - given}
        case "rating" | "ladder":
            return at % scale.points + 1
        case "ticks":
            return [scale.options[at % len(scale.options)]]
        case "date":
            return f"2026-05-{at % 28 + 1:02}"
        case _:
            return scale.options[at % len(scale.options)]


def whole(key: str, side: str) -> dict:
    """A response to everything; the sides differ, and each question from the next."""
    assessment = the_catalogue().assessments[key]
    places = iter(range(START[side], 10_000, 2))
    answers = {
        question.id: {
            lens: value(assessment.scale(question), next(places)) for lens in question.lenses
        }
        for question in assessment.questions
    }
    last = assessment.questions[-1]
    answers[last.id]["note"] = NOTE
    second = assessment.questions[1]
    if assessment.scale(second).kind == "rating":
        answers[second.id] = dict.fromkeys(second.lenses, "n/a")
    about = {"id": key, "version": assessment.version}
    made = document(side, answers, assessment=about)
    made["respondent"]["role"] = ROLES[side]
    return made


@pytest.mark.parametrize(
    ("key", "reads", "side"), list(zip(HERE, cycle(LANGUAGES), cycle(START), strict=False))
)
def test_a_form_is_filled_in_and_scored(visits, tmp_path, key, reads, side):
    given = whole(key, side)
    page = visits.open(f"{reads}/assessments/{key}/")
    put_in(page, given)
    done = page.locator("progress")
    expect(done).to_have_js_property("value", done.evaluate("({ max }) => max"))
    page.click("[data-action=score]")
    assert report(page).locator(".cp-verdict").count() >= 1
    path = downloaded(page, "download", tmp_path)
    assert json.loads(path.read_bytes())["answers"] == given["answers"]
    page.locator("#report .cp-number summary").first.click()
    faults = in_its_look(page, reads, f"{key}: report", "#report")
    assert not faults, "\n".join(faults)


def test_two_sides_compare_on_one_page(visits, tmp_path):
    """All assessments one after the other, with one engine."""
    catalogue, look, faults = the_catalogue(), cycle(LOOKS), []
    seen: set[str] = set()
    page = visits.open("en/compare/")
    for key in catalogue.assessments:
        documents = [whole(key, side) for side in START]
        files = [
            {"name": f"{key}{at}.json", "mimeType": "application/json", "buffer": text.encode()}
            for at, text in enumerate(map(canonical_text, documents))
        ]
        page.set_input_files("[data-action=open]", files)
        title = catalogue.words["en"][key].title
        expect(page.locator("#report h2").first).to_contain_text(title, timeout=ENGINE_LIMIT)
        shown = report(page)
        for chart in DRAWN.get(key, ()):
            assert shown.locator(f"svg{chart} desc").text_content(), (key, chart)
        expected = compare(catalogue, [check_value(document, catalogue) for document in documents])
        exported = downloaded(page, "export-json", tmp_path).read_text("utf-8")
        assert exported == canonical_text(expected.to_json()), key
        unfolded(page).locator(".cp-number summary").first.click()
        made_of = traits(f"<main>{shown.inner_html()}</main>")
        if not made_of <= seen:
            faults += in_look(page, next(look), f"{key}: comparison with an open number")
        seen |= made_of
        page.click("[data-action=reset]")
        expect(page.locator("#report")).to_have_attribute("data-state", "empty")
    assert not faults, "\n".join(faults)
