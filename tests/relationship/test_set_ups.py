"""Set-ups on a page, held to the package: which stands, what it writes, what it takes."""

from pathlib import Path

from answering import the_catalogue
from counterpart.reading.untrusted import Untrusted
from counterpart.relationship import Relationship, merge
from counterpart.relationship.records import check_set_up
from counterpart.relationship.set_up import set_up_json
from drawn import drawn_set_ups
from hypothesis import given, settings
from hypothesis import strategies as st
from in_node import ROUNDS, in_node
from records import EARLY, LATE, set_up

TEXTS = [
    None,
    7,
    "",
    "Acme",
    " a\n\tb ",
    "x" * 300,
    "a\u0000b",
    "\ud800",
    "\uffff",
    "Zoe\u0308",
    "\u202eA",
]
STORED = st.fixed_dictionaries(
    {
        "at": st.sampled_from(["2026-11-01T08:00:00.123Z", "yesterday", "2026-11-02T08:00:00Z"]),
        "changed": st.sampled_from(["", EARLY, LATE, "soon"]),
        "name": st.sampled_from(TEXTS),
        "companies": st.one_of(
            st.none(),
            st.fixed_dictionaries({"buyer": st.sampled_from(TEXTS), "third": st.just("x")}),
        ),
        "side": st.sampled_from(["buyer", "other", None]),
        "role": st.sampled_from(["buys", "king"]),
        "round": st.sampled_from(["2026-11", "2026-Q4", "some day", 3]),
        "assessments": st.one_of(
            st.none(), st.lists(st.sampled_from(["trust", "a/b", 3, "trust"]), max_size=4)
        ),
        "expected": st.one_of(
            st.none(),
            st.just({"buyer": {"buys": 2, "king": 3, "": 1}, "supplier": {"pays": 0, "uses": 1.5}}),
        ),
    }
)


def asked(lists=(), entries=(), arriving=()):
    """Return what the page's scripts make of these."""
    given_ = {"lists": lists, "entries": entries, "arriving": arriving, "rounds": ROUNDS}
    return in_node(Path(__file__).with_name("set-ups.mjs"), given_)


def checked(value):
    """Return the set-up in a value that must be one."""
    problems = []
    actual = check_set_up(Untrusted(value, "set_up", problems), the_catalogue().rounds)
    assert problems == []
    return actual


@settings(max_examples=20)
@given(st.lists(st.lists(drawn_set_ups(), min_size=1, max_size=4), min_size=10, max_size=20))
def test_the_same_set_up_stands_in_both(lists):
    canonical = [[set_up_json(checked(value)) for value in values] for values in lists]
    stand = [
        merge(*(Relationship(set_up=checked(value)) for value in values)).set_up for values in lists
    ]
    assert asked(lists=canonical)["stand"] == [set_up_json(of) for of in stand]


@settings(max_examples=20)
@given(st.lists(STORED, min_size=20, max_size=40))
def test_what_a_page_writes_is_read_again_as_it_is(entries):
    written = [value for value in asked(entries=entries)["written"] if value is not None]
    assert [set_up_json(checked(value)) for value in written] == written
    assert not [value for value in written if {"side", "role"} & set(value)]


def test_the_later_is_taken_over_once_and_ones_own_side_stays():
    mine = {**set_up(name="Mine"), "side": "supplier", "role": "pays", "at": "2026-10-01T08:00:00Z"}
    stored = {**mine, "changed": "2026-11-02T08:00:00Z"}
    arriving = [
        [{**stored, "changed": ""}, set_up()],
        [stored, set_up()],
        [{**stored, "changed": "0001-01-01T00:00:00Z"}, set_up(name="")],
        [{**stored, "at": "", "changed": ""}, set_up()],
        [{**stored, "sample": "sample", "changed": EARLY}, set_up(changed_at=LATE)],
    ]
    actual = asked(arriving=arriving)["taken"]
    assert [of["change"] and of["change"]["name"] for of in actual] == [
        "Sample",
        None,
        "Mine",
        "Sample",
        None,
    ]
    assert actual[0]["change"]["companies"] == set_up()["companies"]
    assert actual[0]["change"]["expected"] == set_up()["expected"]
    assert all(
        of["again"] is None for of in actual if of["change"] and of["change"]["name"] == "Sample"
    )
    assert {(of["side"], of["role"]) for of in actual} == {("supplier", "pays")}
