"""DECISIONS.md has an index of all it holds, and stands in the order of its dates."""

from scripts.decisions import FILE, headings, with_index


def test_the_index_is_of_all_decisions():
    text = FILE.read_text("utf-8")
    assert text == with_index(text), "run python -m scripts.decisions"


def test_decisions_stand_in_the_order_of_their_dates():
    actual = headings(FILE.read_text("utf-8"))
    assert len(actual) > 100
    dates = [date for date, _ in actual]
    assert dates == sorted(dates)


def test_every_heading_is_a_decision_with_a_date_and_none_stands_twice():
    text = FILE.read_text("utf-8")
    assert text.count("\n## ") == len(headings(text))
    titles = [title for _, title in headings(text)]
    assert len(set(titles)) == len(titles)
