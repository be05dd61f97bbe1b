"""The law by itself: what sets of people tell together, held to fractions and to every group."""

from fractions import Fraction
from itertools import combinations

import pytest
from counterpart.scoring import audit
from counterpart.scoring.audit import Space
from counterpart.scoring.parts import Whole, part_to_hide
from hypothesis import given, settings
from hypothesis import strategies as st

PEOPLE = 7
SETS = st.lists(st.frozensets(st.integers(0, PEOPLE - 1), min_size=1), max_size=7)


def rank(rows):
    """The rank of rows of whole numbers or fractions, exactly."""
    rows, actual = [[Fraction(x) for x in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((at for at in range(actual, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[actual], rows[pivot] = rows[pivot], rows[actual]
        for at in range(actual + 1, len(rows)):
            share = rows[at][column] / rows[actual][column]
            rows[at] = [a - share * b for a, b in zip(rows[at], rows[actual], strict=True)]
        actual += 1
    return actual


def row_of(people):
    return [int(person in people) for person in range(PEOPLE)]


def tells(sets, smallest):
    """The first group of fewer people that the sets span, trying each."""
    rows = [row_of(people) for people in sets]
    groups = (g for n in range(1, smallest) for g in combinations(range(PEOPLE), n))
    return next((g for g in groups if rank([*rows, row_of(g)]) == rank(rows)), None)


@given(SETS, st.integers(1, 5))
def test_what_is_shown_never_tells_of_few(sets, smallest):
    enough = [people for people in sets if len(people) >= smallest]
    space, shown = Space(PEOPLE, len(enough), smallest), []
    for people in enough:
        if space.add(people):
            shown.append(people)
    assert tells(shown, smallest) is None


@given(SETS)
def test_of_fewer_than_three_nothing_is_hidden_that_could_be_shown(sets):
    enough = [people for people in sets if len(people) >= 3]
    space, shown, hidden = Space(PEOPLE, len(enough), 3), [], []
    for people in enough:
        (shown if space.add(people) else hidden).append(people)
    for people in hidden:
        group = tells([*shown, people], 3)
        # a person counted twice beside another is no set, and is refused like one
        assert group is not None or twice([*shown, people])


def twice(sets):
    rows = [row_of(people) for people in sets]
    pairs = ([2 * int(p == a) + int(p == b) for p in range(PEOPLE)] for a in range(PEOPLE)
             for b in range(PEOPLE) if a != b)  # fmt: skip
    return any(rank([*rows, pair]) == rank(rows) for pair in pairs)


def test_by_hand():
    space = Space(4, 9, 3)
    assert space.add({0, 1, 2, 3})
    assert space.add({3, 2, 1, 0})  # the same people once more tell nothing new
    assert not space.add({0, 1, 2})  # the four less the three are one
    space = Space(5, 9, 3)
    assert space.add({0, 1, 2, 3})
    assert space.add({1, 2, 3, 4})  # one less another one is no group
    assert not space.add({0, 1, 2, 3, 4})
    assert all(Space(3, 9, 1).add(people) for people in ({0, 1, 2}, {0, 1}, {0}))


def test_where_too_many_groups_stand_apart_only_what_follows_is_shown(monkeypatch):
    monkeypatch.setattr(audit, "MOST_SUBSETS", 3)
    space = Space(9, 9, 5)
    assert space.add(set(range(9)))
    assert space.add({0, 1, 2, 3, 4, 5, 6, 7, 8})
    assert not space.add({0, 1, 2, 3, 4, 5, 6})


def test_a_side_of_five_hundred():
    sets = [{p for p in range(500) if (p * 7919 + at * 104729) % 10} for at in range(60)]
    space = Space(500, 61, 3)
    assert space.add(set(range(500)))
    assert all(space.add(people) for people in sets)
    assert not space.add(set(range(500)) - {17})


QUESTIONS = 4
PATTERNS = st.lists(
    st.frozensets(st.integers(0, QUESTIONS - 1), min_size=1), min_size=3, max_size=7
)


def left_of_few(patterns, whole, shown, smallest):
    """Whether the mean by person and the shown questions leave the answers of a few people.

    `patterns` say what each person answered. Each answer is an unknown of its own.
    """
    answers = [(p, q) for p, pattern in enumerate(patterns) for q in sorted(pattern)]
    rows = [
        [Fraction(int(p in whole), len(patterns[p])) for p, _ in answers],
        *([int(q == question) for _, q in answers] for question in shown),
    ]
    every = rank(rows)
    for n in range(1, smallest):
        for group in combinations(range(len(patterns)), n):
            outside = [at for at, (p, _) in enumerate(answers) if p not in group]
            if rank([[row[at] for at in outside] for row in rows]) < every:
                return True
    return False


@settings(max_examples=200)
@given(PATTERNS, st.integers(2, 4), st.data())
def test_a_whole_and_its_parts_leave_nobody(patterns, smallest, data):
    people = frozenset(range(len(patterns)))
    whole = data.draw(st.frozensets(st.sampled_from(sorted(people)), min_size=1))
    parts = {(str(q),): frozenset(p for p in people if q in patterns[p]) for q in range(QUESTIONS)}
    shown = {key for key, of in parts.items() if len(of) >= smallest}
    if len(whole) < smallest or Whole(whole, parts).people - frozenset().union(*parts.values()):
        return
    while hidden := part_to_hide(Whole(whole, parts), shown, smallest):
        shown.remove(hidden)
    assert not left_of_few(patterns, whole, [int(q) for (q,) in shown], smallest)


def test_who_answered_more_than_the_others_is_left_over():
    """Three answered two questions, a fourth a third one too: all less the two are hers."""
    three, four = frozenset({0, 1, 2}), frozenset({0, 1, 2, 3})
    parts = {("a",): four, ("b",): four, ("c",): frozenset({3})}
    assert part_to_hide(Whole(four, parts), {("a",), ("b",)}, 3) == ("b",)
    assert part_to_hide(Whole(four, parts), {("a",)}, 3) is None  # b parts the whole from a
    assert part_to_hide(Whole(three, {("a",): three, ("b",): three}), {("a",), ("b",)}, 3) is None


@pytest.mark.parametrize("smallest", [2, 3, 10])
def test_the_same_people_stand_or_fall_together(smallest):
    space = Space(12, 3, smallest)
    assert all(space.add(set(range(12))) for _ in range(3))
