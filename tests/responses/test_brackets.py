"""Brackets count only outside of strings: cutting at quotation marks finds what a parser finds."""

import json
import re

import pytest
from counterpart import strict_json
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


def depth(value) -> int:
    """Levels of a JSON value."""
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return 0
    return 1 + max((depth(one) for one in inside), default=0)


@given(VALUES, st.booleans())
def test_what_is_left_is_what_a_pattern_over_whole_strings_leaves(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert strict_json._outside_strings(text) == BY_PATTERN.sub('""', text)


@given(VALUES, st.integers(1, 7))
def test_cutting_in_parts_makes_no_difference(value, size):
    text = json.dumps(value, ensure_ascii=False)
    whole = strict_json._outside_strings(text)
    before, strict_json._PART = strict_json._PART, size
    try:
        parts = strict_json._outside_strings(text)
    finally:
        strict_json._PART = before
    assert re.sub('(?:"")+', "", parts) == re.sub('(?:"")+', "", whole)


@given(VALUES, st.integers(0, 12))
def test_it_is_too_deep_just_past_the_limit(value, more):
    for _ in range(more):
        value = [value] if more % 2 else {"a": value}
    bare = strict_json._outside_strings(json.dumps(value))
    assert strict_json._too_deep(bare) is (depth(value) > strict_json.DEPTH_LIMIT)


@pytest.mark.parametrize("text", ["[" * 13, "[{" * 7, "[]" * 12 + "[" * 13])
def test_what_does_not_close_is_counted(text):
    assert strict_json._too_deep(text)


@pytest.mark.parametrize(
    "text", ["[" * 12, "]" * 40, "]" * 13 + "[" * 13, "][" * 40, "[]" * 40, ""]
)
def test_what_never_opens_so_often_is_not_too_deep(text):
    assert not strict_json._too_deep(text)
