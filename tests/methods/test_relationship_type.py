"""What holds for any answers under the method `relationship-type`."""

from answering import drawn_answers, the_catalogue
from compared import profile, result
from counterpart.methods.relationship_type import scoring as relationship_type
from counterpart.scoring.attention import attention
from hypothesis import given


@given(drawn_answers("relationship-type"))
def test_a_position_lies_among_its_ties(answers):
    actual = profile("relationship-type", "supplier", answers)
    for lens in relationship_type.LENSES:
        ties = [
            value
            for key in relationship_type.CONNECTORS
            if (value := actual["dimensions"][key][lens]["value"]) is not None
        ]
        at = actual["profile"]["position"][lens]
        assert (at is None) == (len(ties) < 4)
        if at is not None:
            assert min(ties) - 1e-3 <= at <= max(ties) + 1e-3


@given(drawn_answers("relationship-type"), drawn_answers("relationship-type"))
def test_wishes_turned_round_differ_the_other_way(first, two):
    here = result("relationship-type", [first], [two]).to_json()["profile"]
    there = result("relationship-type", [two], [first]).to_json()["profile"]
    assert here["expectation"] == there["expectation"]
    if here["wanted_minus_wanted"] is not None:
        assert there["wanted_minus_wanted"] == -here["wanted_minus_wanted"]


@given(drawn_answers("relationship-type"), drawn_answers("relationship-type"))
def test_no_level_of_a_tie_is_good_or_bad(first, two):
    """Neither end of the line is better: nothing is to fix or to protect."""
    outcome = result("relationship-type", [first], [two])
    kinds = {of.gap.finding for of in outcome.dimensions.values()}
    assert not kinds & {"fix-together", "protect"}
    asked = attention(the_catalogue(), outcome)
    assert asked is None or asked.reason == "gap"


@given(drawn_answers("relationship-type"), drawn_answers("relationship-type"))
def test_a_guess_is_held_against_what_the_other_wants(first, two):
    outcome = result("relationship-type", [first], [two])
    for of in outcome.dimensions.values():
        for side, across in (("buyer", "supplier"), ("supplier", "buyer")):
            if of.coorientation and (oriented := of.coorientation[side]):
                guess, wanted = of.sides[side]["guess"].mean, of.sides[across]["wanted"].mean
                assert oriented.accuracy == abs(guess - wanted)
