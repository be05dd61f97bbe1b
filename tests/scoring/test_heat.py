"""The map by role: the better, the stronger the colour, and one colour where neither is better."""

from counterpart.report.charts.heads import Column
from counterpart.report.charts.heat import CELL_HEIGHT, EVEN, LEAST, LOW, heat

NAMES = {"buyer": "buyer"}
COLUMNS = [Column("buyer", role, 3, role) for role in ("decides", "uses")]
ROWS = [("high is good", [(0.0, 3), (100.0, 3)]), ("high is bad", [(0.0, 3), (100.0, 3)])]


def test_colours_follow_the_good_end():
    drawn = heat("title", "told", NAMES, COLUMNS, ROWS, "few", ["good", "bad"])
    actual = [[cell.shade for cell in cells] for _, _, cells in drawn.rows]
    assert actual == [[0, 4], [4, 0]]
    assert drawn.lead == "heat-lead-mixed"


def test_where_neither_end_is_better_no_cell_stands_out():
    drawn = heat("title", "told", NAMES, COLUMNS, ROWS, "few", ["neither", "neither"])
    assert {cell.shade for _, _, cells in drawn.rows for cell in cells} == {EVEN}
    assert drawn.lead == "heat-lead-neither"


def test_without_a_word_high_is_good():
    drawn = heat("title", "told", NAMES, COLUMNS, ROWS, "few")
    assert [[cell.shade for cell in cells] for _, _, cells in drawn.rows] == [[0, 4], [0, 4]]
    assert drawn.lead == "heat-lead"


def test_low_cells_give_up_what_longer_heads_take():
    longer = [Column("buyer", of.role, 3, "decides about the money") for of in COLUMNS]
    short, long = (
        heat("title", "told", NAMES, columns, ROWS * 3, "few", cell_height=LOW)
        for columns in (COLUMNS, longer)
    )
    assert short.cell[1] == LOW
    assert LEAST <= long.cell[1] < LOW
    assert long.height <= short.height
    whole = heat("title", "told", NAMES, longer, ROWS, "few")
    assert whole.cell[1] == CELL_HEIGHT
