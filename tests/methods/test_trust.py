"""What holds for any answers under the method `trust`."""

import math

from answering import drawn_answers
from compared import VALUES, result
from counterpart.methods.trust import scoring as trust
from counterpart.methods.trust.mirror import Item as MirrorItem
from counterpart.methods.trust.mirror import mirror
from counterpart.scoring.rated import extremes
from hypothesis import given
from hypothesis import strategies as st


@given(drawn_answers("trust"), drawn_answers("trust"))
def test_trust_turned_round_is_asymmetric_the_other_way(first, two):
    here = result("trust", [first], [two]).to_json()["profile"]
    there = result("trust", [two], [first]).to_json()["profile"]
    if here["asymmetry"] is None:
        assert there["asymmetry"] is None
        assert here["asymmetry_reading"] == trust.UNKNOWN
    else:
        assert there["asymmetry"] == -here["asymmetry"]
        gaps = here["asymmetry_by_pillar"].values()
        assert math.isclose(here["asymmetry"], math.fsum(gaps) / 3, abs_tol=2e-4)
    assert here["asymmetry_reading"] == there["asymmetry_reading"]
    for side, expected in (("buyer", 1), ("supplier", -1)):
        of = here[side]
        now, guess = of["trust"]["now"], of["trust"]["guess"]
        if now is None or guess is None:
            assert of["expected_asymmetry"] is None
        else:
            assert math.isclose(of["expected_asymmetry"], expected * (now - guess), abs_tol=2e-4)


@given(st.dictionaries(st.sampled_from(trust.PILLARS), VALUES, min_size=3))
def test_the_weakest_pillar_is_the_lowest_alone(pillars):
    weakest = extremes(pillars).weakest
    values = {key: value for key, value in pillars.items() if value is not None}
    if weakest is not None:
        others = [value for key, value in values.items() if key != weakest]
        assert others
        assert all(value > values[weakest] for value in others)


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=4))
def test_the_halves_of_a_mirror_never_cross(rows):
    items = [
        MirrorItem("A", {"buyer": a, "supplier": b}, {"buyer": b, "supplier": a}) for a, b in rows
    ]
    chart = mirror("t", "d", {"buyer": "b", "supplier": "s"}, items)
    for mark in chart.marks:
        half = mark.side if mark.lens == "now" else "supplier" if mark.side == "buyer" else "buyer"
        assert (mark.x <= 250) if half == "buyer" else (mark.x >= 270)
