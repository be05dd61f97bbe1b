"""No few people can be told from a shared view, however its figures are added and subtracted."""

import pytest
from answering import the_catalogue
from attack import ROUNDS, Watch, drawn_group, given_away, influence, told_by_sets

SMALLEST = 3
EVERY = sorted(the_catalogue().assessments)


@pytest.mark.parametrize(
    ("of", "rounds"), [*((of, 1) for of in EVERY), ("pulse", 2), ("co-operation", 2)]
)
def test_no_group_is_left_when_all_figures_are_added_up(of, rounds, monkeypatch):
    weights = influence(Watch(monkeypatch), drawn_group(of, 1, rounds=ROUNDS[-rounds:]))
    assert weights
    assert given_away(weights, SMALLEST) == []
    assert told_by_sets(weights, SMALLEST) == []
