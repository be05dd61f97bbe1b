"""What is remembered of ratings, and made later, changes nothing that is said."""

from dataclasses import replace

import pytest
from answering import drawn_documents, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value
from counterpart.scoring import comparison, dimensions, rating, splits
from counterpart.scoring.later import Later, by
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FEW = settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])


def at_once(keys, make, *, now):
    """Make everything now, in place of `by`."""
    return {key: make(key) for key in keys}


@pytest.mark.parametrize("of", sorted(the_catalogue().assessments))
@FEW
@given(data=st.data())
def test_a_comparison_says_the_same_with_nothing_remembered_or_put_off(of, data):
    catalogue = the_catalogue()
    sides = ("buyer", "supplier") * 3
    documents = [data.draw(drawn_documents(of=of)) | {"side": side} for side in sides]
    for number, document in enumerate(documents):
        document["respondent"] = {**document["respondent"], "id": f"p{number}"}
    responses = [check_value(document, catalogue) for document in documents]
    expected = compare(catalogue, responses).to_json()
    fresh = {key: replace(value) for key, value in catalogue.assessments.items()}
    again = [replace(response) for response in responses]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rating, "SCORES", 1)
        for module in (dimensions, splits):
            patch.setattr(module, "by", at_once)
        assert compare(replace(catalogue, assessments=fresh), again).to_json() == expected
    assert comparison.compare(catalogue, responses).to_json() == expected


def test_what_is_made_later_is_made_once_and_only_where_it_is_asked_for():
    made = []
    later = by(["a", "b"], lambda key: made.append(key) or key.upper(), now=False)
    assert isinstance(later, Later)
    assert (list(later), len(later), made) == (["a", "b"], 2, [])
    assert (later["b"], later["b"], made) == ("B", "B", ["b"])
    assert later == {"a": "A", "b": "B"}
    assert "c" not in later
    with pytest.raises(KeyError):
        later["c"]
    assert by(["a"], str.upper, now=True) == {"a": "A"}
