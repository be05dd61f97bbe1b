"""The map by role: the better, the stronger the colour, and one colour where neither is better."""

from counterpart.report.charts.heat import EVEN, heat

ROWS = [("high is good", [(0.0, 3), (100.0, 3)]), ("high is bad", [(0.0, 3), (100.0, 3)])]


def test_colours_follow_the_good_end():
    drawn = heat("title", "told", [object(), object()], ROWS, "few", ["good", "bad"])
    actual = [[cell.shade for cell in cells] for _, _, cells in drawn.rows]
    assert actual == [[0, 4], [4, 0]]
    assert drawn.lead == "heat-lead-mixed"


def test_where_neither_end_is_better_no_cell_stands_out():
    drawn = heat("title", "told", [object(), object()], ROWS, "few", ["neither", "neither"])
    assert {cell.shade for _, _, cells in drawn.rows for cell in cells} == {EVEN}
    assert drawn.lead == "heat-lead-neither"


def test_without_a_word_high_is_good():
    drawn = heat("title", "told", [object(), object()], ROWS, "few")
    assert [[cell.shade for cell in cells] for _, _, cells in drawn.rows] == [[0, 4], [0, 4]]
    assert drawn.lead == "heat-lead"
