"""What the method `stakeholders` asks of a structure: kinds of value, and a voice for each role."""

from __future__ import annotations

from counterpart.methods.in_laws import DIMENSIONS, VOICES, question
from counterpart.model import ROLES

from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import scale_of


def check_stakeholders(assessment: Place) -> None:
    """At least two kinds of value under now, and a state for each role on both sides."""
    dimensions = assessment["dimensions"].items
    values = [d for d in dimensions if d["method"].text == "rating"]
    if len(values) < 2:
        expected = "at least two kinds of value, each a dimension of the method rating"
        assessment["dimensions"].problem(expected, str(len(values)))
    for dimension in dimensions:
        if dimension["method"].text == "points":
            dimension["method"].problem("rating or facts under the method stakeholders", "points")
        for asked in dimension["questions"].items:
            lenses = asked["lenses"]
            if lenses.items and lenses.texts != ["now"]:
                lenses.problem("the lens now only", listed(lenses.texts, "and"))
    for name in DIMENSIONS:
        found = next((d for d in dimensions if d["id"].text == name), None)
        if found is None:
            assessment["dimensions"].problem(f"a dimension {name} of the method facts", "none")
        else:
            _voices(found, name, assessment)


def _voices(dimension: Place, name: str, assessment: Place) -> None:
    by_id = {asked["id"].text: asked for asked in dimension["questions"].items}
    for role in ROLES:
        wanted = question(name, role)
        if wanted not in by_id:
            dimension["questions"].problem(f"a question {wanted} for the role {role}", "none")
            continue
        scale = scale_of(assessment, by_id[wanted])
        if scale is not None and tuple(scale["options"].texts) != VOICES:
            expected = f"a scale with the options {listed(VOICES, 'and')}, in this order"
            by_id[wanted]["scale"].problem(expected)
