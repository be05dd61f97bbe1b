"""What holds for any answers under the method `context`."""

from answering import drawn_answers
from compared import SIDES, VALUES, result
from counterpart.methods.context import scoring as context
from counterpart.methods.context.ring import Item as Link
from counterpart.methods.context.ring import ring, wrapped
from counterpart.model import Bands
from hypothesis import given
from hypothesis import strategies as st

BANDS = Bands()


@given(st.lists(VALUES, min_size=5, max_size=5))
def test_a_loop_is_its_ranked_links(values):
    links = dict(zip(context.LINKS, values, strict=True))
    actual = context.loop(links, BANDS)
    if None in values:
        assert actual == context.NO_LOOP
        return
    assert min(values) - 1e-8 <= actual.closure <= max(values) + 1e-8
    assert [links[key] for key in actual.ranked] == sorted(values)
    if actual.weakest:
        lowest, second = (links[key] for key in actual.ranked[:2])
        assert links[actual.weakest] == lowest < BANDS.protect
        assert second - lowest >= 5 - 1e-9
    assert not actual.stops or links[actual.weakest] < BANDS.fix


@given(st.lists(drawn_answers("context"), min_size=2, max_size=2))
def test_of_both_is_said_only_what_both_say(people):
    actual = result("context", people[:1], people[1:]).to_json()["profile"]
    views = [actual[side]["loop"]["now"] for side in SIDES]
    if actual["loop"]["closure"] is None:
        assert actual["loop_reading"] == "loop-unknown"
        return
    both = sum(view["closure"] for view in views) / 2
    assert abs(actual["loop"]["closure"] - both) <= 1e-4
    if actual["loop"]["weakest_link"]:
        assert {view["weakest_link"] for view in views} == {actual["loop"]["weakest_link"]}
    if actual["loop_reading"] == "loop-closed":
        assert min(view["closure"] for view in views) >= BANDS.protect - 1e-4


def test_a_ring_says_its_links_and_breaks_the_weakest():
    links = [Link("Buyer knows supplier", 75.0, False), Link("Front line", 25.0, True)]
    chart = ring("t", "d", links, 25.0, "closure")
    assert [arc.weakest for arc in chart.arcs] == [False, True]
    assert chart.closure == "25"
    assert [line for line, _, _ in chart.arcs[0].lines] == ["Buyer knows", "supplier"]
    assert wrapped("Leverancier past zich aan") == ["Leverancier", "past zich", "aan"]
