"""States, ticks and lists: what holds for any answers, and what a shared view never tells."""

import re
from collections import Counter

import pytest
from answering import drawn_answers, the_catalogue
from counterpart import compare, score, to_bytes
from counterpart.canonical import canonical_bytes, canonical_text
from counterpart.reading.checking import check_bytes
from counterpart.report import render_comparison, render_score
from counterpart.scoring.majority import DIVIDED, majority
from hypothesis import given, settings
from hypothesis import strategies as st
from stated import OF, SMALLEST, answers_of, made, profile, sides, turned


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
def test_the_bytes_read_again_are_the_same(of, data):
    response = made(of, "buyer", data.draw(drawn_answers(of)))
    again = check_bytes(to_bytes(response), the_catalogue())
    assert again == response
    assert to_bytes(again) == to_bytes(response)


@given(st.lists(st.sampled_from("abc"), max_size=7))
def test_a_majority_is_more_than_half(answers):
    actual = majority(answers)
    counts = Counter(answers)
    if actual is None:
        assert not answers
    elif actual == DIVIDED:
        assert all(2 * count <= len(answers) for count in counts.values())
    else:
        assert 2 * counts[actual] > len(answers)


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
@settings(max_examples=25)
def test_what_a_hidden_side_says_changes_nothing_that_is_shared(of, data):
    """Two suppliers: what is shared is the same whatever they answer, if only they answer it."""
    buyers, suppliers = data.draw(sides(of, (3, 4), (2, 2)))
    others = [
        made(of, "supplier", {k: turned(k, a) for k, a in answers_of(r).items()}, n)
        for n, r in enumerate(suppliers)
    ]
    item = canonical_text(profile([*buyers, *suppliers], SMALLEST))
    two = canonical_text(profile([*buyers, *others], SMALLEST))
    assert item == two


@pytest.mark.parametrize("of", OF)
@given(data=st.data())
@settings(max_examples=15)
def test_every_report_is_printed_and_the_order_of_files_does_not_matter(of, data):
    both = data.draw(sides(of))
    responses = [*both[0], *both[1]]
    catalogue = the_catalogue()
    for item in responses:
        result = score(catalogue, item)
        assert canonical_bytes(result.to_json())
        for kind in ("html", "txt"):
            assert render_score(catalogue, item, result, "nl", kind)
    for kind in ("html", "txt"):
        actual = [
            render_comparison(catalogue, compare(catalogue, order), "en", kind)
            for order in (responses, responses[::-1])
        ]
        assert actual[0] == actual[1]


@pytest.mark.parametrize(
    ("of", "key"), [("ground-rules", "own-1"), ("co-operation", "deal-breaker-1")]
)
@pytest.mark.parametrize(
    "label", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "{{ 7*7 }}"]
)
def test_markup_in_a_name_is_shown_as_text(of, key, label):
    def tags(name):
        mine = made(of, "buyer", {key: {"label": name, "note": name}})
        theirs = made(of, "supplier", {})
        catalogue = the_catalogue()
        result = score(catalogue, mine)
        reports = [
            render_score(catalogue, mine, result, "en", "html"),
            render_comparison(catalogue, compare(catalogue, [mine, theirs]), "en", "html"),
        ]
        assert name == "x" or all(label not in report or "<" not in label for report in reports)
        return [Counter(re.findall(r"<(/?[a-z0-9]+|!)", report)) for report in reports]

    assert tags(label) == tags("x")
