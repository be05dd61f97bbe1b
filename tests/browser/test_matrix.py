"""Dimensions laid out as a table: a page made for this test stands in the place of another."""

from __future__ import annotations

import shutil

import pytest
from counterpart.model import Assessment, Dimension, Matrix, Question, Scale
from counterpart.words import DimensionWords, LensWords, MatrixWords, QuestionWords, RowWords, Words
from filling_in import choose_side, on_one_page, stored
from looks import in_every_look
from playwright.sync_api import expect
from served_site import Site, served
from visits import BELOW, Visits

from scripts.locales import read_locales
from scripts.page_words import spoken
from scripts.pages import form_page

pytestmark = pytest.mark.browser
PATH = "en/assessments/ground-rules/"
ROWS, COLUMNS = ("quote", "delivery"), ("performance", "importance")
STEPS = Scale("five", "rating", points=5)


def made():
    """Return an assessment of two rows and two columns, and its words."""
    columns = tuple(
        Dimension(
            column, "rating", tuple(Question(f"{row}-{column}", "five", row=row) for row in ROWS)
        )
        for column in COLUMNS
    )
    matrix = (Matrix("phases", COLUMNS),)
    assessment = Assessment("table", 1, "ratings", (STEPS,), columns, {}, matrices=matrix)
    asked = {
        question.id: QuestionWords(
            question.id, "How is it?", low="Poor", high="Excellent, every time"
        )
        for question in assessment.questions
    }
    words = Words(
        language="en",
        title="A table",
        summary="Rows and columns.",
        lenses={"now": LensWords("Now", "As it is")},
        dimensions={key: DimensionWords(key.capitalize(), "A column") for key in COLUMNS},
        scales={},
        questions=asked,
        readings={},
        matrices={"phases": MatrixWords("Phases", "From the first call on.")},
        rows={key: RowWords(key.capitalize(), f"All that belongs to the {key}.") for key in ROWS},
    )
    return assessment, words


@pytest.fixture
def table(built_site, opened_browser, tmp_path):
    """Return a visit to the page, in a copy of the site that has it."""
    assessment, words = made()
    page = form_page(spoken(read_locales()["en"], "en"), assessment, words)
    folder = shutil.copytree(built_site, tmp_path / "playbook")
    place = folder / PATH / "index.html"
    before, rest = place.read_text("utf-8").split('<div class="cp-page">', 1)
    place.write_text(before + page + rest[rest.index("</article>") :], "utf-8")
    site = Site(folder, BELOW)
    site.policy = (folder / "policy.txt").read_text("utf-8").split(": ", 1)[1].strip()
    with served(site) as running:
        visits = Visits(opened_browser, running)
        shown = visits.open(PATH)
        choose_side(shown, "buyer")
        on_one_page(shown)
        yield shown
        visits.close()


def test_each_cell_is_a_question_named_by_its_row_and_column(table):
    page = table
    cells = page.locator("fieldset.cp-matrix__cell")
    assert cells.evaluate_all("(all) => all.map((one) => one.id)") == [
        f"q-{row}-{column}" for row in ROWS for column in COLUMNS
    ]
    group = page.get_by_role("group", name="Delivery: Importance")
    group.get_by_role("radio", name="4").check(force=True)
    page.get_by_role("group", name="Quote: Performance").get_by_role("radio", name="1").focus()
    for key in "25":
        page.keyboard.press(key)
    fields = stored(page)["fields"]
    assert {name: fields[name] for name in fields if "-" in name} == {
        "delivery-importance.now": "4",
        "quote-performance.now": "2",
        "quote-importance.now": "5",
    }
    expect(page.locator("[data-progress]")).to_have_text("3 of 4 answered")


def test_columns_stand_beside_each_other_where_there_is_room(table):
    page = table
    first, second = (page.locator(f"#q-quote-{column}").bounding_box() for column in COLUMNS)
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] <= second["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    first, second = (page.locator(f"#q-quote-{column}").bounding_box() for column in COLUMNS)
    assert first["y"] + first["height"] <= second["y"]
    found = in_every_look(page, "a table")
    assert not found, "\n".join(found)
