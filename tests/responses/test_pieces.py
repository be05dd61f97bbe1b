"""A file read piece by piece is the response that the checks give, or it is left to them."""

import pytest
from answering import document, drawn_documents, splits, the_catalogue
from counterpart import InputError, check_bytes
from counterpart.canonical import canonical_bytes
from counterpart.reading.checking import check_value
from counterpart.reading.pieces import by_pieces
from counterpart.reading.strict_json import read
from hypothesis import example, given, settings
from hypothesis import strategies as st

EVERY = sorted(the_catalogue().assessments)
BITS = st.sampled_from(
    [
        '"',
        ",",
        "}",
        "{",
        '"note":"x"',
        ',"note":"}"',
        '"now":3,',
        "{}",
        "[",
        ":",
        " ",
        "\\",
        "é",
        "1",
    ]
)
CHANGES = st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 3), BITS), max_size=2)
NOTED = document(answers={"clarity-told": {"note": "a } b", "now": 3}, **splits(20, 30, 50)})
BRACKETS = {
    "clarity-drifts": {"note": "{"},
    "clarity-shared": {},
    "clarity-stated": {"note": ""},
    "clarity-told": {"note": "}"},
}


def closely(data):
    """The response by the checks alone; None where they refuse it."""
    try:
        return check_value(read(data), the_catalogue())
    except InputError:
        return None


def in_order(response):
    """A response with the order of all that it holds."""
    return response, [(key, *of.values) for key, of in response.answers.items()]


def same_or_left(data):
    """Whatever is read by pieces is what the checks read; twice, since pieces are remembered."""
    for _ in range(2):
        by = by_pieces(data, the_catalogue())
        assert by is None or in_order(by) == in_order(closely(data))


@given(st.sampled_from(EVERY).flatmap(lambda of: drawn_documents(of=of)), CHANGES)
@settings(max_examples=60)
@example(NOTED, [(62, 0, '{"note":"x",}')])
@example(document(answers=BRACKETS), [])
def test_what_is_read_by_pieces_is_what_the_checks_give(value, changes):
    data = canonical_bytes(value)
    same_or_left(data)
    for place, cut, bit in changes:
        at = place % len(data)
        data = data[:at] + bit.encode() + data[at + cut :]
    same_or_left(data)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"note":"so","now":3}', '{"note":"so",}'),
        ('{"note":"so","now":3}', '{,"note":"so"}'),
        ('{"note":"so","now":3}', '{"now":3 "note":"so"}'),
        ('{"note":"so","now":3}', '{"note":"so","note":"so","now":3}'),
        ('{"note":"so","now":3}', '{"note":"so","now":3},"clarity-told":{"now":3}'),
        ('{"note":"so","now":3}', '{"note":"s\\u006f","now":3,"now":3}'),
        ('{"note":"so","now":3}', '{"note":"a\x07","now":3}'),
        ('{"note":"so","now":3}', '{"note":"so","now":true}'),
        ('{"note":"so","now":3}', '{"note":"so","now":6}'),
        ('"now":{"me":20,', '"now":{"me":20,"me":20,'),
        ('"now":{"me":20,', '"now":{"note":"so","me":20,'),
        ('"now":{"me":20,', '"now":{"me":2e1,'),
        ('"now":{"me":20,', '"now":{"me":20,"them":30,"us":50} ,"now":{"me":20,'),
        ('"now":{"me":20,', '"theirs":{"me":20,'),
        ('"now":{"me":20,', '"now":{"me":20,"them":30,"us":50},"now":{"me":20,'),
        ('"side":"buyer"', '"side":"buyer","side":"buyer"'),
        ('"round":"2026-11"', '"round":"2026-11\n"'),
        ('"language":"en"', '"language":"xx"'),
        ('"answered_at":"2026-11-22', '"answered_at":"2026-02-30'),
        ('"label":""', '"label":"\x7f"'),
        ('"version":2', '"version":02'),
    ],
)
def test_what_only_looks_right_is_refused_as_by_the_checks(before, after):
    answers = {"clarity-told": {"note": "so", "now": 3}, **splits(20, 30, 50)}
    data = canonical_bytes(document(answers=answers))
    assert before.encode() in data
    same_or_left(data)
    changed = data.replace(before.encode(), after.encode())
    assert closely(changed) is None
    assert by_pieces(changed, the_catalogue()) is None


@pytest.mark.parametrize("text", ["so", "zo — één", "a, b; {c}"])
def test_files_as_our_pages_write_them_are_read_by_pieces(text):
    answers = {
        **splits(20, 30, 50, lens="guess"),
        "clarity-told": {"note": text, "now": 3},
        "clarity-drifts": {"now": "n/a"},
        "renewal": {"now": {"me": 20, "them": 30, "us": 50}, "guess": "n/a", "note": text},
    }
    data = canonical_bytes(document(answers=answers, relationship=text))
    assert by_pieces(data, the_catalogue()) == check_bytes(data, the_catalogue()) == closely(data)
