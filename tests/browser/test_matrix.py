"""Dimensions laid out as a table: a page made for this test stands in the place of another."""

from __future__ import annotations

import pytest
from answering import the_catalogue
from counterpart.model import Assessment, Dimension, Matrix, Question, Scale
from counterpart.words import DimensionWords, LensWords, MatrixWords, QuestionWords, RowWords, Words
from filling_in import choose_side, on_one_page, stored
from looks import in_every_look
from playwright.sync_api import expect

from scripts import own_questions
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
def table(visits, site):
    """Return a visit to the page, in the place of another."""
    assessment, words = made()
    locales = read_locales()
    common = spoken(locales["en"], "en")
    common |= {"own_questions": own_questions.about(the_catalogue(), locales)}
    page = form_page(common, assessment, words)
    text = (site.folder / PATH / "index.html").read_text("utf-8")
    before, rest = text.split('<div class="cp-page">', 1)
    after = rest[rest.index("</article>") :]
    site.replaced[f"{PATH}index.html"] = (before + page + after).encode()
    shown = visits.open(PATH)
    choose_side(shown, "buyer")
    on_one_page(shown)
    return shown


def test_cells_are_questions_of_a_row_and_a_column_and_stand_where_there_is_room(table):
    named_by_row_and_column(table)
    beside_each_other_where_there_is_room(table)
    faults = in_every_look(table, "a table")
    assert not faults, "\n".join(faults)


def named_by_row_and_column(page):
    """Each cell is a question."""
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


def beside_each_other_where_there_is_room(page):
    """The columns; on a telephone they stand one below the other."""
    first, second = (page.locator(f"#q-quote-{column}").bounding_box() for column in COLUMNS)
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] <= second["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    first, second = (page.locator(f"#q-quote-{column}").bounding_box() for column in COLUMNS)
    assert first["y"] + first["height"] <= second["y"]
