"""What the pages expose: the names that links, bookmarks and outside tests rely on."""

from __future__ import annotations

import pytest
from gathering import DROP
from playwright.sync_api import expect
from visits import ENGINE_LIMIT, PURPOSE

from scripts.locales import read_locales
from scripts.paths import LANGUAGES

pytestmark = pytest.mark.browser
WORDS = read_locales()["en"]["gathering"]


def names(place, selector):
    return place.locator(selector).evaluate_all("(found) => found.map((one) => one.name)")


FIELDS = """(form) => Object.fromEntries([...form.querySelectorAll("fieldset[id^=q-]")].map(
    (set) => [set.id, [set.querySelectorAll(":scope > legend").length,
        [...set.querySelectorAll("input, textarea")].map((one) => [one.type, one.name, one.value])],
]))"""
"""How many legends each question has, and its fields: of which type, their names and values."""
ACTIONS = ("score", "download", "open", "copy-link", "copy-code", "show-qr", "print", "reset")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_has_its_names(visits, catalogue, assessment, language):
    page = visits.open(f"{language}/{PURPOSE}")
    form = page.locator("form[data-module=assessment]")
    assert form.count() == 1
    each_question_is_a_fieldset_with_a_legend(form, assessment)
    assert set(names(form, "[name=side]")) == {"side"}
    for name in ("role", "relationship", "round"):
        assert names(form, f"[name={name}]") == [name]
    for action in ACTIONS:
        control = f"button[data-action={action}], input[data-action={action}]"
        assert page.locator(control).count() == 1, action
    says_its_state(page)
    for key in ("co-operation", "ground-rules"):
        page.goto(f"{visits.address}{language}/assessments/{key}/")
        each_question_is_a_fieldset_with_a_legend(form, catalogue.assessments[key])


def says_its_state(page):
    """Nothing has started, and there is no report."""
    assert page.locator("html").get_attribute("data-engine") == "idle"
    assert page.locator("section#report").get_attribute("data-state") == "empty"


def test_the_plan_and_the_comparison_say_their_state(visits):
    page = visits.open("nl/plan/")
    says_its_state(page)
    page.goto(f"{visits.address}en/compare/")
    says_its_state(page)
    exports = ("export-csv", "export-xlsx", "export-pptx", "export-relationship")
    for action in ("open", "print", "reset", *exports):
        assert page.locator(f"[data-action={action}]").count() == 1, action


def each_question_is_a_fieldset_with_a_legend(form, assessment):
    """Its fields are named after it and what they hold."""
    sets = form.evaluate(FIELDS)
    assert {f"q-{question.id}" for question in assessment.questions} <= set(sets)
    for question in assessment.questions:
        legends, fields = sets[f"q-{question.id}"]
        assert legends == 1, question.id
        scale = assessment.scale(question)
        kind = {"points": "number", "ticks": "checkbox", "date": "date"}.get(scale.kind, "radio")
        options = list(scale.options or map(str, range(1, scale.points + 1)))
        none = {"radio": ["n/a"], "checkbox": ["-"]}.get(kind, [])
        values = [""] if kind == "date" else [*options, *none]
        for lens in question.lenses:
            name = f"{question.id}.{lens}"
            if kind == "number":
                of = [
                    named for of_type, named, _ in fields if of_type == kind and f"{name}." in named
                ]
                assert of == [f"{name}.{option}" for option in options]
            else:
                of = [value for of_type, named, value in fields if (of_type, named) == (kind, name)]
                assert of == values, name
        written = [f"{question.id}.sentence"] if question.sentence else []
        texts = [name for of_type, name, _ in fields if of_type == "textarea"]
        assert texts == [*written, f"{question.id}.note"]


@pytest.mark.parametrize(
    ("path", "chosen", "dropped"),
    [
        (PURPOSE, WORDS["opened-first"], WORDS["opened-first"]),
        ("compare/", "Added: 2.", "already here: 2."),
    ],
)
def test_file_inputs_take_several_files_and_drops(visits, path, chosen, dropped, sample_paths):
    page = visits.open(f"en/{path}")
    field = page.locator("input[type=file][data-action=open]")
    assert field.get_attribute("multiple") is not None
    given = sample_paths["chosen-deal"]
    field.set_input_files(given)
    said = page.locator("[data-notices] [role=status]")
    expect(said).to_have_text(chosen, timeout=ENGINE_LIMIT)
    if path == "compare/":  # what was added is said at once, and kept a moment later
        expect(page.locator("[data-saved=kept]")).to_be_attached(timeout=ENGINE_LIMIT)
    page.evaluate("document.querySelector('[data-notices]').replaceChildren()")
    page.evaluate(DROP, [[path.name, path.read_text("utf-8")] for path in given])
    expect(said).to_have_text(dropped, timeout=ENGINE_LIMIT)
