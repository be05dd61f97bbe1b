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
    found = context.loop(links, BANDS)
    if None in values:
        assert found == context.NO_LOOP
        return
    assert min(values) - 1e-8 <= found.closure <= max(values) + 1e-8
    assert [links[key] for key in found.ranked] == sorted(values)
    if found.weakest:
        lowest, second = (links[key] for key in found.ranked[:2])
        assert links[found.weakest] == lowest < BANDS.protect
        assert second - lowest >= 5 - 1e-9
    assert not found.stops or links[found.weakest] < BANDS.fix


@given(st.lists(drawn_answers("context"), min_size=2, max_size=2))
def test_of_both_is_said_only_what_both_say(people):
    found = result("context", people[:1], people[1:]).to_json()["profile"]
    views = [found[side]["loop"]["now"] for side in SIDES]
    if found["loop"]["closure"] is None:
        assert found["loop_reading"] == "loop-unknown"
        return
    both = sum(view["closure"] for view in views) / 2
    assert abs(found["loop"]["closure"] - both) <= 1e-4
    if found["loop"]["weakest_link"]:
        assert {view["weakest_link"] for view in views} == {found["loop"]["weakest_link"]}
    if found["loop_reading"] == "loop-closed":
        assert min(view["closure"] for view in views) >= BANDS.protect - 1e-4


def test_a_ring_says_its_links_and_breaks_the_weakest():
    links = [Link("Buyer knows supplier", 75.0, False), Link("Front line", 25.0, True)]
    chart = ring("t", "d", links, 25.0, "closure")
    assert [arc.weakest for arc in chart.arcs] == [False, True]
    assert chart.closure == "25"
    assert [line for line, _, _ in chart.arcs[0].lines] == ["Buyer knows", "supplier"]
    assert wrapped("Leverancier past zich aan") == ["Leverancier", "past zich", "aan"]
