"""The page of many relationships: what the browser asks, and what it is shown."""

import base64
import io
import json
import math
import re
from pathlib import Path

import openpyxl
import pytest
from answering import document, the_catalogue
from counterpart import door
from counterpart.model import Bands
from counterpart.portfolio.picture import BOTTOM, CLEAR, LEFT, RADIUS, RIGHT, TOP, Mark, draw
from counterpart.portfolio.sorting import MOST
from in_node import in_node
from relationships import answers, give, rows, run

pytestmark = pytest.mark.usefixtures("held")
ALIKE = (50, 20, 30)
NUMBERS = re.compile(r"cp-spot__number[^>]*>(\d+)<")


def ask(**request):
    return json.loads(door.handle(json.dumps(request)))


def pair(name, buyer, supplier, people=1, **changes):
    """Both sides of a relationship, so many people each, with the answers given."""
    return [
        document(side, answers(*of), f"{side}-{at}", relationship=name, **changes)
        for side, of in (("buyer", buyer), ("supplier", supplier))
        for at in range(people)
    ]


def asked(*relationships, smallest=0):
    """The rows of relationships, asked for one by one as the page does."""
    made = []
    for responses in relationships:
        name = responses[0]["relationship"]
        made += ask(type="rows", name=name, responses=responses, smallest=smallest)["rows"]
    return made


WIDE = pair("Wide", (1, 4, *ALIKE), (5, 4, *ALIKE))
LOW = pair("Low", (1, 4, *ALIKE), (1, 4, *ALIKE))
GOOD = pair("Good", (5, 4, *ALIKE), (5, 4, *ALIKE))


def html(*relationships, smallest=0, **more):
    made = asked(*relationships, smallest=smallest)
    return ask(type="portfolio", rows=made, smallest=smallest, **more)["html"]


def test_the_browser_is_given_what_the_command_writes(tmp_path):
    for number, responses in enumerate((LOW, WIDE, GOOD)):
        for at, response in enumerate(responses):
            path = tmp_path / str(number) / f"{at}.response.json"
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(response), "utf-8")
    made = asked(LOW, WIDE, GOOD)
    expected = [{k: v for k, v in row.items() if k != "format"} for row in rows(tmp_path)]
    assert sorted(made, key=lambda row: -row["points"]) == expected
    run(tmp_path, "--csv", tmp_path / "t.csv", "--html", tmp_path / "t.html")
    answer = ask(type="export", kind="portfolio-csv", rows=json.loads(json.dumps(made)))
    assert base64.b64decode(answer["base64"]) == (tmp_path / "t.csv").read_bytes()
    table = re.compile(r"<table.*</table>", re.DOTALL)
    file, page = (tmp_path / "t.html").read_text("utf-8"), html(LOW, WIDE, GOOD)
    assert table.search(file)[0] == table.search(page)[0]
    assert NUMBERS.findall(file) == NUMBERS.findall(page) == ["1", "2", "3"]


def test_the_picture_has_level_against_gap_and_says_both_in_words():
    page = html(GOOD, LOW, WIDE)
    assert "1. Wide, Purpose: Clarity, level 50, gap −100, supplier higher." in page
    assert "2. Low, Purpose: Clarity, level 0, no gap." in page
    assert page.count('class="cp-spot cp-spot--supplier"') == 2  # in the picture, and in its key


def test_marks_stand_where_their_values_are_and_never_on_one_another():
    alike = [Mark(number, 20.0, 50.0, "buyer") for number in range(1, MOST + 1)]
    picture = draw("", "", alike, [Bands()])
    first, *others = picture.marks
    assert (first.x, first.y) == first.at == picture.bounds
    assert all(of.aside and of.at == first.at for of in others)
    for at, of in enumerate(picture.marks):
        assert LEFT < of.x - RADIUS < of.x + RADIUS < RIGHT
        assert TOP < of.y - RADIUS < of.y + RADIUS < BOTTOM
        for other in picture.marks[:at]:
            assert math.hypot(of.x - other.x, of.y - other.y) >= CLEAR - 0.2


def test_bounds_are_drawn_only_where_all_have_the_same():
    marks = [Mark(1, 60.0, 50.0, "buyer")]
    assert draw("", "", marks, [Bands(), Bands(fix=40)]).bounds is None
    assert draw("", "", marks, []).bounds is None
    assert [at for at, _ in draw("", "", marks, [Bands()]).across] == [0, 50, 100]
    assert [at for at, _ in draw("", "", [], [Bands()]).across] == [0, 25, 50]


def test_the_names_of_corners_never_stand_on_one_another():
    chart = draw("", "", [], [Bands(*ALIKE)])
    short = ("good, and agreed", "good, but not", "low, and agreed", "low, and not")
    long = tuple(f"the mean is {name} by both" for name in short)
    for names, apart in ((short, 0), (long, 19)):
        made = chart.corners(*names)
        assert tuple(of[0] for of in made) == names
        assert [of[3] for of in made] == ["start", "end"] * 2
        assert all(LEFT < x < RIGHT and TOP < y < BOTTOM for _, x, y, _ in made)
        assert (made[1][2] - made[0][2], made[3][2] - made[2][2]) == (apart, -apart)


def test_a_protected_view_shows_no_figure_of_fewer_than_three():
    few = pair("Few", (1, 4), (5, 4), people=2)
    many = pair("Many", (2, 4), (5, 4), people=4)
    (row,) = asked(few, smallest=3)
    figures = ("points", "gap", "gap_level", "profile_distance", "weakest_level")
    assert [row[name] for name in figures] == [None] * len(figures)
    page = html(few, many, smallest=3)
    assert NUMBERS.findall(page) == ["1"]
    assert "1. Many" in page
    assert "Few, Purpose" not in page
    assert "left out, because too few people answered" in page
    assert "Not in the picture, because it has no gap to show: number 2." in page
    assert "Few, Purpose" in html(few, many)


def test_filters_leave_the_numbers_as_they_are():
    trust = {"id": "trust", "version": the_catalogue().assessments["trust"].version}
    other = [{**item, "assessment": trust, "answers": {}} for item in GOOD]
    made = asked(WIDE, LOW, [*GOOD, *other])
    answer = ask(type="portfolio", rows=made, language="nl")
    assert [(of["id"], of["count"]) for of in answer["by_assessment"]] == [
        *(("purpose", 3), ("trust", 1))
    ]
    assert [(of["id"], of["count"]) for of in answer["by_reason"]] == [
        *(("gap", 1), ("level", 1), ("nothing", 2))
    ]
    low = ask(type="portfolio", rows=made, reason="level")["html"]
    assert NUMBERS.findall(low) == ["2"]
    assert low.count('<th scope="row"') == 1
    only = ask(type="portfolio", rows=made, assessment="trust")["html"]
    assert only.count('<th scope="row"') == 1
    assert "<svg id=" not in only


def test_more_than_sixty_are_in_the_table_and_sixty_in_the_picture():
    made = [
        row for number in range(MOST + 5) for row in asked(pair(f"R{number:03}", (2, 4), (4, 4)))
    ]
    page = ask(type="portfolio", rows=made)["html"]
    assert NUMBERS.findall(page) == [str(number) for number in range(1, MOST + 1)]
    assert page.count('<th scope="row"') == MOST + 5
    said = "Only the 60 most urgent relationships are numbered"
    assert said in page
    sixty = ask(type="portfolio", rows=made[:MOST])["html"]
    assert NUMBERS.findall(sixty)[-1] == "60"
    assert said not in sixty


def test_one_side_alone_and_none_at_all():
    alone = ask(type="rows", name="Alone", responses=WIDE[:1])["rows"]
    page = ask(type="portfolio", rows=alone, refused=2)["html"]
    assert "The supplier has not answered yet." in page
    assert "could not be used: 2 files" in page
    assert "<svg id=" not in page
    assert "Compared: 0." in ask(type="portfolio", rows=[])["html"]


def test_names_are_written_as_text_and_by_the_spelling_that_most_use():
    bad = pair("<b>Acme</b>", (2, 4), (4, 4))
    assert "<b>Acme" not in html(bad)
    assert "&lt;b&gt;Acme&lt;/b&gt;" in html(bad)
    spelled = [
        *pair("Acme", (2, 4), (4, 4), people=2),
        *pair("ACME", (2, 4), (4, 4), round="2026-05"),
    ]
    (row,) = ask(type="rows", name="acme", responses=spelled)["rows"]
    assert (row["relationship"], row["spellings"]) == ("Acme", 2)
    (row,) = ask(type="rows", name="On the shelf", responses=WIDE)["rows"]
    assert (row["relationship"], row["spellings"]) == ("On the shelf", 1)


@pytest.mark.parametrize(
    "change",
    [
        {"assessment": "none"},
        {"status": "none"},
        {"points": "100"},
        {"gap": [1]},
        {"more": 1},
    ],
)
def test_rows_that_are_none_are_refused(change):
    (row,) = asked(WIDE)
    assert ask(type="portfolio", rows=[row])["ok"]
    for kind in ({"type": "portfolio"}, {"type": "export", "kind": "portfolio-csv"}):
        answer = ask(**kind, rows=[row | change])
        assert not answer["ok"]
        assert len(answer["problems"]) == 1


def test_the_file_of_the_command_has_the_picture_and_no_scripts(tmp_path):
    give(tmp_path, "buyer", "b", answers(1, 4))
    give(tmp_path, "supplier", "s", answers(5, 4))
    run(tmp_path, "--html", tmp_path / "t.html", "--language", "nl")
    page = (tmp_path / "t.html").read_text("utf-8")
    assert NUMBERS.findall(page) == ["1"]
    assert "niveau 50, verschil −100, leverancier hoger." in page
    assert "<button" not in page


def test_the_buttons_of_the_page_ask_for_files_that_the_engine_makes():
    files = in_node(Path(__file__).with_name("files.mjs"), None)
    made = asked(WIDE, LOW, GOOD)
    about = {"rows": made, "refused": 0, "assessment": "", "reason": "", "smallest": 0}
    given = {key: ask(type="export", kind=of["kind"], **about) for key, of in files.items()}
    assert all(answer["ok"] for answer in given.values())
    book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(given["export-xlsx"]["base64"])))
    figures = list(book.worksheets[1].iter_rows(values_only=True))
    assert {row[0] for row in figures[1:]} == {"Wide", "Low", "Good"}
    lines = base64.b64decode(given["export-csv"]["base64"]).decode("utf-8-sig").splitlines()
    assert len(lines) == len(figures)
    assert files["export-xlsx"]["part"] == "workbook"
