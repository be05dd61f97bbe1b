"""Makes rounds of responses in which every side has one rating for clarity."""

from answering import document, the_catalogue
from counterpart import compare
from counterpart.reading.checking import check_value

CLARITY = ("clarity-stated", "clarity-shared", "clarity-told", "clarity-drifts")


def responses(*rounds):
    """Return responses: `rounds` are (round, day it was answered, buyer's, supplier's rating)."""
    checked = []
    for name, day, *ratings in rounds:
        for side, rating in zip(("buyer", "supplier"), ratings, strict=True):
            answers = {q: {"now": rating} for q in CLARITY}
            value = document(side, answers, round=name, answered_at=f"{day}T10:00:00Z")
            checked.append(check_value(value, the_catalogue()))
    return checked


def comparison(*rounds, smallest=0):
    """Return the comparison of the last of these rounds."""
    return compare(the_catalogue(), responses(*rounds), smallest=smallest)


THREE = (
    ("2025-11", "2025-11-10", 2, 4),
    ("2026-05", "2026-05-10", 3, 4),
    ("2026-11", "2026-11-10", 4, 4),
)
