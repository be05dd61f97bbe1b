"""What holds for any answers under the method `context`."""

from answering import drawn_answers
from compared import SIDES, VALUES, result
from counterpart.methods.context import scoring as context
from counterpart.methods.context.ring import Item as Link
from counterpart.methods.context.ring import ring, wrapped
from hypothesis import given
from hypothesis import strategies as st


@given(st.lists(VALUES, min_size=5, max_size=5))
def test_no_link_is_weaker_than_the_loop(values):
    links = dict(zip(context.LINKS, values, strict=True))
    found = context.loop(links)
    if None in values:
        assert found == context.Loop(None, None)
    else:
        assert found.closure == min(values)
        assert found.weakest is None or links[found.weakest] == found.closure


@given(st.lists(drawn_answers("context"), min_size=2, max_size=2))
def test_the_loop_of_both_holds_no_better_than_either(people):
    found = result("context", people[:1], people[1:]).to_json()["profile"]
    if found["loop"]["closure"] is not None:
        closures = [found[side]["loop"]["now"]["closure"] for side in SIDES]
        assert found["loop"]["closure"] == min(closures)


def test_a_ring_says_its_links_and_breaks_the_weakest():
    links = [Link("Buyer knows supplier", 75.0, False), Link("Front line", 25.0, True)]
    chart = ring("t", "d", links, 25.0, "closure")
    assert [arc.weakest for arc in chart.arcs] == [False, True]
    assert chart.closure == "25"
    assert [line for line, _, _ in chart.arcs[0].lines] == ["Buyer knows", "supplier"]
    assert wrapped("Leverancier past zich aan") == ["Leverancier", "past zich", "aan"]
