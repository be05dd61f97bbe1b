"""Brackets count only outside of strings: cutting at quotation marks finds what a parser finds."""

import json
import re

import pytest
from counterpart import InputError
from counterpart.reading import strict_json
from hypothesis import given
from hypothesis import strategies as st

BY_PATTERN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
ODD = st.text(st.sampled_from('"\\[]{}1,:aé\U0001f600'), max_size=30)
VALUES = st.recursive(
    st.one_of(st.integers(), ODD),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=20,
)


def bare(text: str) -> bytes:
    """A text with every string empty."""
    return strict_json._outside_strings(strict_json._without_escapes(text.encode()))


def depth(value) -> int:
    """Levels of a JSON value."""
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return 0
    return 1 + max((depth(item) for item in inside), default=0)


@given(VALUES, st.booleans())
def test_what_is_left_is_what_a_pattern_over_whole_strings_leaves(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert bare(text) == BY_PATTERN.sub('""', text).encode()


@given(VALUES, st.integers(1, 7))
def test_cutting_in_parts_makes_no_difference(value, size):
    text = strict_json._without_escapes(json.dumps(value, ensure_ascii=False).encode())
    whole = strict_json._outside_strings(text)
    before, strict_json._PART = strict_json._PART, size
    try:
        parts = strict_json._outside_strings(text)
    finally:
        strict_json._PART = before
    assert re.sub(b'(?:"")+', b"", parts) == re.sub(b'(?:"")+', b"", whole)


@given(VALUES, st.integers(0, 12))
def test_it_is_too_deep_just_past_the_limit(value, more):
    for _ in range(more):
        value = [value] if more % 2 else {"a": value}
    assert strict_json._too_deep(bare(json.dumps(value))) is (
        depth(value) > strict_json.DEPTH_LIMIT
    )


@pytest.mark.parametrize("text", ["[" * 13, "[{" * 7, "[]" * 12 + "[" * 13])
def test_what_does_not_close_is_counted(text):
    assert strict_json._too_deep(text.encode())


@pytest.mark.parametrize(
    "text", ["[" * 12, "]" * 40, "]" * 13 + "[" * 13, "][" * 40, "[]" * 40, ""]
)
def test_what_never_opens_so_often_is_not_too_deep(text):
    assert not strict_json._too_deep(text.encode())


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ("[[[[[[[[[[[1]]]]]]]]]]]", 400_000),
        ("[]", 3_000_000),
        ('{"a":[]}', 1_200_000),
        ('"ab"', 4_000_000),
        ("1", 10_000_001),
    ],
)
def test_what_many_small_values_cost_is_counted_before_they_are_made(value, count):
    data = ("[" + ",".join([value] * count) + "]").encode()
    with pytest.raises(InputError) as caught:
        strict_json.read(data, 32 * 1024 * 1024)
    assert [problem.code for problem in caught.value.problems] == ["too-many-values"]


@pytest.mark.parametrize(
    "objects",
    [
        lambda: "{" + ",".join(f'"{at:x}":1' for at in range(1_500_000)) + "}",
        lambda: "[" + ",".join(f'{{"{at:x}":1,"{at:x}-" : 1}}' for at in range(600_000)) + "]",
        lambda: (
            "["
            + ",".join('{"' + f"{at:021b}".replace("1", r"\\") + '":1}' for at in range(1_000_000))
            + "]"
        ),
    ],
    ids=["in one object", "in many", "with escapes only"],
)
def test_keys_that_are_all_different_are_counted_before_they_are_made(objects):
    with pytest.raises(InputError) as caught:
        strict_json.read(objects().encode(), 64 * 1024 * 1024)
    assert [problem.code for problem in caught.value.problems] == ["too-many-values"]


def test_a_full_file_of_real_answers_is_not_too_many_values():
    split = '{"me":60,"them":10,"us":30}'
    answers = f'{{"renewal":{{"guess":{split},"now":{split}}}}}'
    count = 32 * 1024 * 1024 // (len(answers) + 1) - 1
    data = ("[" + ",".join([answers] * count) + "]").encode()
    assert len(strict_json.read(data, 32 * 1024 * 1024)) == count
