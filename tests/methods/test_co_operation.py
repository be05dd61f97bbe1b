"""What holds for any answers under the method `co-operation`."""

from counterpart import to_bytes
from hypothesis import given, settings
from hypothesis import strategies as st
from stated import OTHER, made, profile, sides


@given(st.permutations(["goals", "visions", "getting-along", "trust", "next-steps"]))
def test_the_order_of_ticks_makes_no_other_bytes(order):
    item, two = (made("co-operation", "buyer", {"ticks": {"now": t}}) for t in (order, order[::-1]))
    assert to_bytes(item) == to_bytes(two)


@given(sides("co-operation"))
@settings(max_examples=60)
def test_a_tick_never_comes_from_one_side_alone(both):
    actual = profile([*both[0], *both[1]])
    for prompt, tick in actual["ticks"].items():
        counted = [actual[side][prompt]["counts"] for side in OTHER]
        assert tick == (True if counted == [True, True] else False if False in counted else None)
    ticks = set(actual["ticks"].values())
    assert actual["gate"] == (True if ticks == {True} else False if False in ticks else None)
    assert (actual["reading"] == "stopped") == bool(actual["deal_breakers"])
