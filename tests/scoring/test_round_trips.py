"""The same response is the same bytes: in files, in links, and however it was written."""

import json
import unicodedata

import pytest
from answering import document, drawn_documents, response, the_catalogue
from counterpart import check_bytes, to_bytes
from counterpart.reading import link
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=60)


@given(drawn_documents())
def test_canonical_bytes_read_as_themselves(drawn):
    first = check_bytes(json.dumps(drawn).encode(), the_catalogue())
    again = check_bytes(to_bytes(first), the_catalogue())
    assert again == first
    assert to_bytes(again) == to_bytes(first)


@given(drawn_documents(), st.randoms(use_true_random=False), st.sampled_from([None, 0, 3]))
def test_key_order_white_space_and_escapes_do_not_matter(drawn, chance, indent):
    def shuffled(value):
        if not isinstance(value, dict):
            return value
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key]) for key in keys}

    text = json.dumps(shuffled(drawn), indent=indent, ensure_ascii=chance.random() < 0.5)
    actual = check_bytes(f" \r\n\t{text}\n".encode(), the_catalogue())
    assert to_bytes(actual) == to_bytes(check_bytes(json.dumps(drawn).encode(), the_catalogue()))


@given(drawn_documents())
def test_a_link_round_trips_to_the_same_bytes(drawn):
    first = check_bytes(json.dumps(drawn).encode(), the_catalogue())
    code = link.encode(first)
    for pasted in (
        code,
        f"https://intranet.test/nl/compare/#r={code}",
        f"<{code[:9]}\n{code[9:]}>",
    ):
        again = link.decode(pasted, the_catalogue())
        assert to_bytes(again) == to_bytes(first)
        assert link.encode(again) == code


@given(TEXTS)
def test_text_is_kept_in_nfc(text):
    answers = {"failure": {"note": text}}
    composed = response(answers=answers, relationship=text)
    apart = unicodedata.normalize("NFD", text)
    decomposed = response(answers={"failure": {"note": apart}}, relationship=apart)
    assert composed == decomposed
    assert to_bytes(composed) == to_bytes(decomposed)
    assert composed.answer("failure").note == unicodedata.normalize("NFC", text)


def test_text_that_nfc_makes_too_long_is_refused_at_once():
    with pytest.raises(Exception, match="note: too-long"):
        response(answers={"failure": {"note": "\ufb2c" * 700}})


def test_answers_without_content_leave_no_trace():
    assert response(answers={"failure": {}, "scarcity": {"note": ""}}) == response()


def test_points_left_out_are_none():
    assert response(answers={"failure": {"now": {"us": 100}}}) == response(
        answers={"failure": {"now": {"me": 0, "them": 0, "us": 100}}}
    )


def test_canonical_bytes_are_compact_sorted_utf8():
    data = to_bytes(response(relationship="Café", answers={"failure": {"now": "n/a"}}))
    start = b'{"answered_at":"2026-11-22T10:00:00Z","answers":{"failure":{"now":"n/a"}},'
    assert data.startswith(start)
    assert "Café".encode() in data
    assert json.loads(data) == document(relationship="Café", answers={"failure": {"now": "n/a"}})


def test_a_full_response_fits_in_a_link(sample_paths, catalogue):
    for paths in sample_paths.values():
        for path in paths:
            assert len(link.encode(check_bytes(path.read_bytes(), catalogue))) < 2000
