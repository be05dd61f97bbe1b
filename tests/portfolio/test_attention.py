"""What asks for attention first, and names."""

import pytest
from answering import response
from counterpart import compare
from counterpart.scoring.attention import attention
from relationships import answers

from scripts.portfolio.names import key, shown

ALIKE = (50, 20, 30)


@pytest.mark.parametrize(
    ("buyer", "supplier", "expected"),
    [
        ((1, 4, *ALIKE), (5, 4, *ALIKE), (100.0, "gap", "clarity")),
        ((4, 4, 100, 0, 0), (4, 4, 0, 0, 100), (100.0, "split", "purpose")),
        ((1, 4, *ALIKE), (1, 4, *ALIKE), (50.0, "level", "clarity")),
        ((4, 4, *ALIKE), (4, 4, *ALIKE), (0.0, "gap", "clarity")),
        ((1, 4, 100, 0, 0), (5, 4, 0, 0, 100), (100.0, "gap", "clarity")),
    ],
)
def test_the_most_points_win(buyer, supplier, expected, catalogue):
    sides = (("buyer", buyer), ("supplier", supplier))
    given = [response(side, answers(*of), side) for side, of in sides]
    found = attention(catalogue, compare(catalogue, given))
    assert (found.points, found.reason, found.dimension) == expected


def test_without_scores_nothing_does(catalogue):
    empty = [response(side, {}, side) for side in ("buyer", "supplier")]
    assert attention(catalogue, compare(catalogue, empty)) is None


def test_names():
    assert key(" Acme\N{NO-BREAK SPACE}and  BOREALIS") == key("acme AND Borealis")
    assert key("Cafe\N{COMBINING ACUTE ACCENT}") == key("CAFÉ")
    assert key("Straße") == key("STRASSE")
    assert key("Acme & Co") != key("Acme and Co")
    assert shown({"ACME": 1, "Acme": 2}) == "Acme"
    assert shown({"acme": 1, "Acme": 1}) == "Acme"
