"""A suppressed cell never leaves, however one reckons with what is shared."""

import json

import pytest
from answering import document, drawn_answers, the_catalogue
from counterpart import compare
from counterpart.canonical import canonical_text
from counterpart.reading.checking import check_value
from counterpart.report import render_comparison
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts.paths import LANGUAGES

SMALLEST = 3
ROLES = ("", "decides", "uses", "buys")


def shared(documents, smallest=SMALLEST):
    responses = [check_value(drawn, the_catalogue()) for drawn in documents]
    return compare(the_catalogue(), responses, smallest=smallest)


def people(side, least, most):
    """Draw a side: answers and roles of several respondents."""
    person = st.tuples(drawn_answers(), st.sampled_from(ROLES))
    return st.lists(person, min_size=least, max_size=most).map(
        lambda drawn: [
            document(side, answers, respondent={"id": f"{side}-{i}", "role": role, "label": ""})
            if False
            else {
                **document(side, answers),
                "respondent": {"id": f"{side}-{i}", "role": role, "label": ""},
            }
            for i, (answers, role) in enumerate(drawn)
        ]
    )


@settings(max_examples=40)
@given(people("buyer", 1, 2), people("buyer", 1, 2), people("supplier", 3, 5))
def test_answers_of_too_small_a_side_change_nothing_that_is_shared(few, another, supplier):
    assume(len(few) == len(another))
    for side, other in zip(few, another, strict=True):
        other["respondent"] = side["respondent"]
        for answer in (*side["answers"].values(), *other["answers"].values()):
            answer.pop("note", None)
    first, second = shared(few + supplier).to_json(), shared(another + supplier).to_json()
    for actual in (first, second):
        actual.pop("hidden")  # how many figures of few people there are, and nothing of them
        for dimension in actual["dimensions"].values():
            for lens in dimension["buyer"].values():
                lens.pop("n")
                lens.pop("suppressed", None)
            for role in dimension["roles"]["buyer"].values():
                role.pop("n")
                role.pop("suppressed", None)
            dimension["roles"].pop("buyer")
        actual["profile"]["buyer"].pop("n")
    assert first == second


@settings(max_examples=40)
@given(people("buyer", 4, 7), people("supplier", 3, 4), st.randoms(use_true_random=False))
def test_hidden_roles_can_change_places_without_a_trace(buyer, supplier, chance):
    """Whoever is in a hidden role may have given the answers of anyone else in one."""
    rated = [
        q.id
        for d in the_catalogue().assessments["purpose"].of_method("rating")
        for q in d.questions
    ]
    for person in (*buyer, *supplier):  # all are scored: the cells are those of the whole side
        person["answers"] = {q: {"now": chance.randint(1, 5)} for q in rated}
    cells = shared(buyer + supplier).to_json()["dimensions"]["clarity"]["roles"]["buyer"]
    named = {role for role, cell in cells.items() if not cell.get("suppressed")}
    hidden = [p for p in buyer if p["respondent"]["role"] not in named]
    first = shared(buyer + supplier).to_json()
    answers = [person["answers"] for person in hidden]
    chance.shuffle(answers)
    for person, given_answers in zip(hidden, answers, strict=True):
        person["answers"] = given_answers
    assert shared(buyer + supplier).to_json()["dimensions"] == first["dimensions"]


@settings(max_examples=25)
@given(people("buyer", 1, 4), people("supplier", 1, 4))
def test_every_cell_of_too_few_is_empty(buyer, supplier):
    outcome = shared(buyer + supplier).to_json()
    for dimension in outcome["dimensions"].values():
        cells = [lens for side in ("buyer", "supplier") for lens in dimension[side].values()]
        roles = [cell for side in dimension["roles"].values() for cell in side.values()]
        assert not [cell for cell in roles if cell["n"] < SMALLEST]  # not even how few they are
        for cell in (*cells, *roles):
            if cell["n"] < SMALLEST:
                assert {key for key, value in cell.items() if value is not None} <= {
                    "n",
                    "suppressed",
                }
        small = [s for s in ("buyer", "supplier") if dimension[s]["now"]["n"] < SMALLEST]
        if small:
            assert dimension["level"] is dimension["gap"] is dimension["cliffs_delta"] is None
            assert dimension["finding"] == "unknown"
    for side in ("buyer", "supplier"):
        profile = outcome["profile"][side]
        for lens in ("now", "wanted", "guess"):
            if profile["n"][lens] < SMALLEST:
                assert profile[lens] is None
    assert outcome["shared"] is True


def secret(side, number, note):
    answers = {"clarity-stated": {"now": 2, "note": note}}
    person = {"id": f"{side}-{number}", "role": "decides", "label": f"label of {note}"}
    return {**document(side, answers), "respondent": person}


@pytest.mark.parametrize("kind", ["html", "txt"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shared_report_joins_no_comment_to_a_role(kind, language):
    buyer = [secret("buyer", i, f"note-b{i}") for i in range(3)]
    supplier = [secret("supplier", i, f"note-s{i}") for i in range(2)]
    comparison = shared(buyer + supplier)
    said = render_comparison(the_catalogue(), comparison, language, kind)
    assert "note-s" not in said
    assert "label of" not in said + canonical_text(comparison.to_json())
    if kind == "html":
        assert "note-b0" in said  # three people: their words may be read, without a role
        before = said.split("note-b0")[0]
        assert "(" not in before[before.rindex("<dd>") :]
    own = render_comparison(the_catalogue(), shared(buyer + supplier, 0), language, "html")
    assert "note-s0" in own


def test_the_holders_own_view_hides_nothing():
    actual = json.loads(
        canonical_text(shared([secret("buyer", 0, ""), secret("supplier", 0, "")], 0).to_json())
    )
    assert "shared" not in actual
    assert "suppressed" not in canonical_text(actual)
