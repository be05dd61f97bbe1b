"""What asks for attention first, and names."""

import pytest
from answering import response, the_catalogue
from counterpart import compare
from counterpart.names import most_used as shown
from counterpart.portfolio.naming import key
from counterpart.scoring.attention import attention
from relationships import answers, give, rows, run

ALIKE = (50, 20, 30)


@pytest.mark.parametrize(
    ("buyer", "supplier", "expected"),
    [
        ((1, 4, *ALIKE), (5, 4, *ALIKE), (100.0, "gap", "clarity")),
        ((4, 4, 100, 0, 0), (4, 4, 0, 0, 100), (100.0, "split", "purpose")),
        ((1, 4, *ALIKE), (1, 4, *ALIKE), (50.0, "level", "clarity")),
        ((4, 1, *ALIKE), (4, 1, *ALIKE), (0.0, "gap", "clarity")),  # a deal that both chose
        ((4, 4, *ALIKE), (4, 4, *ALIKE), (0.0, "gap", "clarity")),
        ((1, 4, 100, 0, 0), (5, 4, 0, 0, 100), (100.0, "gap", "clarity")),
    ],
)
def test_the_most_points_win(buyer, supplier, expected, catalogue):
    sides = (("buyer", buyer), ("supplier", supplier))
    given = [response(side, answers(*of), side) for side, of in sides]
    actual = attention(catalogue, compare(catalogue, given))
    assert (actual.points, actual.reason, actual.dimension) == expected


def test_without_scores_nothing_does(catalogue):
    empty = [response(side, {}, side) for side in ("buyer", "supplier")]
    assert attention(catalogue, compare(catalogue, empty)) is None


def touchpoints(*splits, impact=4):
    """Return the answers of a side that gives each touchpoint the same split and impact."""
    control = the_catalogue().assessments["touchpoints"].of_method("points")[0]
    keys = [question.id for question in control.questions]
    actual = {key: {"now": dict(zip(("us", "them", "third"), splits, strict=True))} for key in keys}
    return {**actual, **{f"{key}-impact": {"now": impact} for key in keys}}


@pytest.mark.parametrize(
    ("buyer", "supplier", "reason", "said"),
    [
        (
            (90, 10, 0),
            (10, 90, 0),
            "dominance",
            "Most of the say is with the buyer: 20 points past the bound",
        ),
        (
            (20, 20, 60),
            (80, 20, 0),
            "views-apart",
            "you disagree about who is in charge, by 60 points",
        ),
        ((50, 50, 0), (50, 50, 0), "clear", "nothing stands out"),
    ],
)
def test_what_stands_out_where_nothing_is_rated(buyer, supplier, reason, said, tmp_path):
    which = {"id": "touchpoints", "version": the_catalogue().assessments["touchpoints"].version}
    for side, splits in (("buyer", buyer), ("supplier", supplier)):
        give(tmp_path, side, "x", touchpoints(*splits), assessment=which)
    (row,) = rows(tmp_path)
    assert row["reason"] == reason
    assert said in run(tmp_path).stdout.replace("\n", " ")


def test_ground_rules_stand_out_too(tmp_path):
    which = {"id": "ground-rules", "version": the_catalogue().assessments["ground-rules"].version}
    rules = the_catalogue().assessments["ground-rules"].dimensions[0].questions
    for side, state in (("buyer", "assumed"), ("supplier", "explicit-agreed")):
        given = {rule.id: {"now": state} for rule in rules}
        give(tmp_path, side, "x", given, assessment=which)
    (row,) = rows(tmp_path)
    assert (row["points"], row["reason"], row["reason_thing"]) == (100.0, "rules", "one-sided")


def test_a_deal_breaker_stands_out_before_all_else(tmp_path):
    which = {"id": "co-operation", "version": the_catalogue().assessments["co-operation"].version}
    for side in ("buyer", "supplier"):
        given = {"deal-breaker-1": {"label": "Exclusivity"}, "goals": {"now": 1}}
        give(tmp_path, side, "x", given, assessment=which)
    (row,) = rows(tmp_path)
    assert (row["points"], row["reason"], row["reason_dimension"]) == (
        100.0,
        "stop",
        "deal-breakers",
    )
    assert "a deal-breaker is on the table" in run(tmp_path).stdout


def test_rounds_of_which_none_is_common_are_named(tmp_path):
    give(tmp_path, "buyer", "b", answers(3, 3), round="2026-9")
    give(tmp_path, "supplier", "s", answers(3, 3), round="2026-10")
    (row,) = rows(tmp_path)
    assert (row["round"], row["buyer_round"], row["supplier_round"]) == (
        "2026-10",
        "2026-09",
        "2026-10",
    )
    said = run(tmp_path).stdout.replace("\n", " ")
    assert "the buyer answered in 2026-09, the supplier in 2026-10" in said


def test_names():
    assert key(" Acme\N{NO-BREAK SPACE}and  BOREALIS") == key("acme AND Borealis")
    assert key("Cafe\N{COMBINING ACUTE ACCENT}") == key("CAFÉ")
    assert key("Straße") == key("STRASSE")
    assert key("Acme & Co") == key("Acme and Co") == key("Acme en Co")
    assert key("Acme/Co") != key("Acme and Co")
    assert shown({"ACME": 1, "Acme": 2}) == "Acme"
    assert shown({"acme": 1, "Acme": 1}) == "Acme"
