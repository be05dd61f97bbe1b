"""Merging is a union: in any order, in any grouping, as often as one likes, and nothing is lost."""

from itertools import permutations

from answering import the_catalogue
from counterpart import InputError
from counterpart.canonical import canonical_bytes
from counterpart.relationship import (
    Relationship,
    check_relationship_bytes,
    current,
    merge,
    of_responses,
    to_bytes,
)
from counterpart.relationship.model import RECORDS, version_json
from counterpart.relationship.set_up import set_up_json
from counterpart.responses import to_bytes as response_bytes
from counterpart.scoring.gathering import gather
from drawn import drawn_relationships, drawn_sets
from hypothesis import given


def answer(response):
    """Return what makes it the same answer, written out here on its own."""
    return response.respondent.id, response.assessment, response.round


def rank(response):
    """Return what decides which of the same answer counts."""
    return response.answered_at, response_bytes(response)


def standing(set_up):
    """Return what decides which set-up stands, written out here on its own."""
    return set_up.changed_at, canonical_bytes(set_up_json(set_up))


def versions(relationship, kind):
    return {canonical_bytes(version_json(version)) for version in getattr(relationship, kind)}


def compared(responses):
    """Return the responses of each side that are compared; none where that cannot be done."""
    try:
        return gather(responses).sides
    except InputError:
        return {}


@given(drawn_relationships(), drawn_relationships())
def test_commutative(a, b):
    assert merge(a, b) == merge(b, a)
    assert to_bytes(merge(a, b)) == to_bytes(merge(b, a))


@given(drawn_relationships(), drawn_relationships(), drawn_relationships())
def test_associative(a, b, c):
    whole = merge(a, b, c)
    assert whole == merge(merge(a, b), c) == merge(a, merge(b, c))
    assert to_bytes(whole) == to_bytes(merge(c, merge(a, b)))


@given(drawn_relationships(), drawn_relationships())
def test_idempotent(a, b):
    both = merge(a, b)
    assert merge(a) == a == merge(a, a)
    assert merge(both, a) == both == merge(b, both, both)
    assert merge(a, Relationship()) == a


@given(drawn_relationships(), drawn_relationships())
def test_nothing_is_dropped_but_earlier_versions_of_an_answer(a, b):
    both = merge(a, b)
    assert set(both.names) == {*a.names, *b.names}
    given_up = [of.set_up for of in (a, b) if of.set_up]
    assert both.set_up == max(given_up, key=standing, default=None)
    for kind in RECORDS:
        assert versions(both, kind) == versions(a, kind) | versions(b, kind)
    given_ = [*a.responses, *b.responses]
    assert {answer(r) for r in both.responses} == {answer(r) for r in given_}
    assert len({answer(r) for r in both.responses}) == len(both.responses)
    for stored in both.responses:
        assert rank(stored) == max(rank(r) for r in given_ if answer(r) == answer(stored))


@given(drawn_relationships(), drawn_relationships())
def test_a_merge_is_read_again_as_the_same_bytes(a, b):
    both = merge(a, b)
    data = to_bytes(both)
    again = check_relationship_bytes(data, the_catalogue())
    assert again == both
    assert to_bytes(again) == data


@given(drawn_relationships(), drawn_relationships())
def test_what_was_withdrawn_last_does_not_come_back(a, b):
    both = merge(a, b)
    for kind in RECORDS:
        listed = {version.id: version for version in current(getattr(both, kind))}
        for id_ in {version.id for version in getattr(both, kind)}:
            of_id = [v for v in getattr(both, kind) if v.id == id_]
            last = max(of_id, key=lambda v: (v.changed_at, canonical_bytes(version_json(v))))
            assert listed.get(id_) == (None if last.withdrawn else last)


@given(drawn_sets())
def test_the_merge_keeps_what_a_comparison_takes(responses):
    merged = of_responses(responses)
    assert merged == merge(*(of_responses([response]) for response in responses))
    expected = compared(merged.responses)
    assert all(r in merged.responses for side in expected.values() for r in side)
    assert compared(responses) == compared(responses[::-1]) == expected


def test_three_files_in_every_order_make_the_same_bytes():
    files = [
        of_responses([]),
        Relationship(names=("b", "a")),
        Relationship(names=("c",)),
    ]
    assert {to_bytes(merge(*order)) for order in permutations(files)} == {
        to_bytes(Relationship(names=("a", "b", "c")))
    }
