"""What the method `journey` asks of a structure: phases, and the importance of each."""

from __future__ import annotations

from counterpart.methods.journey import IMPORTANCE, importance_question

from scripts.checks.places import Place
from scripts.checks.problems import listed


def check_journey(assessment: Place) -> None:
    """At least two rated dimensions under now, and a rating of importance for each of them."""
    dimensions = assessment["dimensions"].items
    phases = [d for d in dimensions if d["method"].text == "rating"]
    if len(phases) < 2:
        assessment["dimensions"].problem(
            "at least two phases, each a dimension of the method rating", str(len(phases))
        )
    for dimension in dimensions:
        if dimension["method"].text == "points":
            dimension["method"].problem("rating or items under the method journey", "points")
        for question in dimension["questions"].items:
            lenses = question["lenses"]
            if lenses.items and lenses.texts != ["now"]:
                lenses.problem("the lens now only", listed(lenses.texts, "and"))
    found = next((d for d in dimensions if d["id"].text == IMPORTANCE), None)
    if found is None:
        assessment["dimensions"].problem(f"a dimension {IMPORTANCE} of the method items", "none")
        return
    asked = [question["id"].text for question in found["questions"].items]
    for phase in phases:
        wanted = importance_question(phase["id"].text)
        if phase["id"].text and wanted not in asked:
            found["questions"].problem(f"a question {wanted} on a scale of ratings", "none")
