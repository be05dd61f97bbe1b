"""What holds for any answers under the method `relationship-type`."""

from answering import drawn_answers, the_catalogue
from compared import profile, result
from counterpart.methods.relationship_type import scoring as relationship_type
from hypothesis import given


@given(drawn_answers("relationship-type"))
def test_a_position_lies_among_its_ties(answers):
    found = profile("relationship-type", "supplier", answers)
    for lens in relationship_type.LENSES:
        ties = [
            value
            for key in relationship_type.CONNECTORS
            if (value := found["dimensions"][key][lens]["value"]) is not None
        ]
        at = found["profile"]["position"][lens]
        assert (at is None) == (len(ties) < 4)
        if at is not None:
            assert min(ties) - 1e-3 <= at <= max(ties) + 1e-3


@given(drawn_answers("relationship-type"), drawn_answers("relationship-type"))
def test_wishes_turned_round_differ_the_other_way(one, two):
    here = result("relationship-type", [one], [two]).to_json()["profile"]
    there = result("relationship-type", [two], [one]).to_json()["profile"]
    assert here["expectation"] == there["expectation"]
    if here["wanted_minus_wanted"] is not None:
        assert there["wanted_minus_wanted"] == -here["wanted_minus_wanted"]


def test_no_level_of_a_tie_is_one_to_mend():
    """Neither end of the line is better, so the bounds for that are out of reach."""
    bands = the_catalogue().assessments["relationship-type"].bands
    assert (bands.fix, bands.protect) == (0, 100)
