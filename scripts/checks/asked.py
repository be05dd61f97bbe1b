"""What a method that reads rated dimensions by name asks of a definition.

Such a method states it in `RATED`: the ids of its rated dimensions and the lenses each is asked
under. What it reads question by question stands in a dimension of the method `items`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.model import LENSES, Lens

from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import scale_of

Items = Mapping[str, Sequence[str]]
"""By the id of a dimension of the method `items`, the ids of the questions in it."""


def check_asked(
    assessment: Place, name: str, rated: Mapping[str, Sequence[Lens]], items: Items
) -> None:
    """Each dimension that the method reads is there, is asked as it needs, and no other is."""
    place = assessment["dimensions"]
    found = {d["id"].text: d for d in place.items if d["id"].text}
    for key in (*rated, *items):
        if key not in found:
            wanted = "rating" if key in rated else "items"
            place.problem(f"a dimension {key} of the method {wanted}", "none")
    for key, dimension in found.items():
        wanted = "rating" if key in rated else "items" if key in items else ""
        if not wanted:
            dimension["id"].problem(f"{listed((*rated, *items))} under the method {name}")
        elif dimension["method"].text not in ("", wanted):
            dimension["method"].problem(f"{wanted}, as the method {name} reads {key}")
        elif key in rated:
            for question in dimension["questions"].items:
                _lenses(question, rated[key])
        else:
            _items(assessment, dimension, items[key], next(iter(rated.values())))


def _lenses(question: Place, wanted: Sequence[Lens]) -> None:
    place = question["lenses"]
    asked = ["now"] if place.value is None else place.texts
    known = all(lens in LENSES for lens in asked)
    if known and (place.items or place.value is None) and set(asked) != set(wanted):
        place.problem(f"the lenses {listed(wanted, 'and')}", listed(asked, "and"))


def _items(
    assessment: Place, dimension: Place, wanted: Sequence[str], lenses: Sequence[Lens]
) -> None:
    asked = {q["id"].text: q for q in dimension["questions"].items if q["id"].text}
    for key in wanted:
        if key not in asked:
            dimension["questions"].problem(f"a question {key}", "none")
    for key, question in asked.items():
        if key not in wanted:
            question["id"].problem(listed(wanted))
        _lenses(question, lenses)
        if question["reverse"].value is True:
            question["reverse"].problem("no reverse here: the questions are held side by side")
        scale = scale_of(assessment, question)
        if scale is not None and scale["kind"].text == "points":
            question["scale"].problem("a scale of the kind rating", "a scale of the kind points")
