"""Comparisons of several people for the tests of exports."""

from answering import document, response, splits, the_catalogue
from counterpart import Comparison, compare
from counterpart.reading.checking import check_value

RATED = ("clarity-stated", "clarity-shared", "clarity-told", "potential-value", "potential-match")


def answered(rating: int, *points: int, note: str = "") -> dict:
    """Return answers with one rating throughout, and one split under now and guess."""
    answers = {question: {"now": rating} for question in RATED}
    answers["clarity-drifts"] = {"now": "n/a"}
    answers["potential-effort"] = {"now": rating}
    answers |= {q: {**value, "guess": value["now"]} for q, value in splits(*points).items()}
    if note:
        answers["clarity-stated"]["note"] = note
    return answers


def people(note: str = "", label: str = "", relationship: str = "Sample", **changes) -> Comparison:
    """Return a comparison of four buyers and two suppliers; the first buyer wrote the note."""
    buyers = []
    for rating in (2, 3, 4, 5):
        given = answered(rating, 60, 10, 30, note=note if rating == 2 else "")
        whole = document("buyer", given, relationship=relationship)
        whole["respondent"] = {"id": f"b-{rating}", "role": "buys", "label": label}
        buyers.append(check_value(whole, the_catalogue()))
    suppliers = [
        response("supplier", answered(rating, 20, 30, 50), f"s-{rating}", relationship=relationship)
        for rating in (4, 5)
    ]
    return compare(the_catalogue(), [*buyers, *suppliers], **changes)
