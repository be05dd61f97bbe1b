"""What must hold within assessment.yaml, whatever its method."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import pairwise

from counterpart.model import Bands

from scripts.checks.limits import check_limits
from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest

SLUG = re.compile(r"[a-z][a-z0-9-]*")
IN_ORDER = (("low", "high"), ("watch", "significant", "critical"), ("fix", "protect"))
"""Bands that must rise in this order."""


def check_structure(assessment: Place, folder: str) -> None:
    """Ids, scales, questions, numbers and bands."""
    scales = assessment["scales"].items
    dimensions = assessment["dimensions"].items
    asked = questions(assessment)
    _ids(assessment, folder, scales, dimensions, asked)
    check_limits(assessment, "Assessment")
    for scale in scales:
        _scale(scale, [question["scale"].text for question in asked])
    for dimension in dimensions:
        _dimension(dimension, assessment)
    _bands(assessment["bands"])


def questions(assessment: Place) -> list[Place]:
    """All questions of the structure."""
    return [q for dimension in assessment["dimensions"].items for q in dimension["questions"].items]


def scale_of(assessment: Place, question: Place) -> Place | None:
    """The scale that a question names; None where there is none."""
    named = question["scale"].text
    return next((s for s in assessment["scales"].items if s["id"].text == named), None)


def _ids(
    assessment: Place, folder: str, scales: list[Place], dimensions: list[Place], asked: list[Place]
) -> None:
    if assessment["id"].text and assessment["id"].text != folder:
        assessment["id"].problem(f"{folder}, the name of its folder")
    options = [option for scale in scales for option in scale["options"].items]
    places = [place["id"] for place in (*scales, *dimensions, *asked)]
    for name in (assessment["id"], *places, *options):
        if isinstance(name.value, str) and not SLUG.fullmatch(name.text):
            name.problem("an id of small letters, digits and hyphens that starts with a letter")
    assessment.once([scale["id"] for scale in scales], "a scale id")
    assessment.once([dimension["id"] for dimension in dimensions], "a dimension id")
    assessment.once([question["id"] for question in asked], "a question id")


def _scale(scale: Place, used: list[str]) -> None:
    scale.once(scale["options"].items, "an option id")
    if scale["kind"].text == "points":
        if len(scale["options"].items) < 2 and isinstance(scale["options"].value, list | None):
            scale["options"].problem("at least two options on a scale of points", _few(scale))
        _absent(scale["points"], "a scale of points has options instead")
    if scale["kind"].text == "rating":
        if scale["points"].value is None:
            scale["points"].problem("the number of points of a rating, from 2 to 10")
        check_limits(scale, "Scale")
        _absent(scale["options"], "the ends of a rating stand with each question")
    if scale["id"].text and scale["id"].text not in used:
        scale.problem("a scale that a question uses, or none", "a scale that nothing uses")


def _few(scale: Place) -> str:
    options = scale["options"].items
    return f"only {len(options)}" if options else "none"


def _absent(place: Place, why: str) -> None:
    if place.value is not None:
        place.problem(f"no {place.key} here: {why}")


def _dimension(dimension: Place, assessment: Place) -> None:
    asked = dimension["questions"].items
    if isinstance(dimension["questions"].value, list) and not asked:
        dimension["questions"].problem("at least one question", "none")
    known = [scale["id"].text for scale in assessment["scales"].items if scale["id"].text]
    first = next((q["scale"].text for q in asked if q["scale"].text in known), "")
    for question in asked:
        _question(question, dimension["method"].text, known, assessment)
        named = question["scale"]
        if named.text in known and named.text != first:
            named.problem(f"{first}, as the other questions of this dimension")


def _question(question: Place, method: str, known: list[str], assessment: Place) -> None:
    check_limits(question, "Question")
    named = question["scale"]
    scale = scale_of(assessment, question)
    if named.text and scale is None and known:
        named.problem(f"a scale of this assessment: {listed(known)}{nearest(named.text, known)}")
    kind = scale["kind"].text if scale else ""
    if {kind, method} == {"points", "rating"}:
        expected = f"a scale of the kind {method}, as the dimension's method"
        named.problem(expected, f"a scale of the kind {kind}")
    if question["reverse"].value is True and kind == "points":
        question["reverse"].problem("no reverse here: only a rating can be turned round")
    for key in ("lenses", "sides", "roles"):
        place = question[key]
        place.once(place.items, f"one of the {key}")
        if isinstance(place.value, list) and not place.items:
            place.problem(f"at least one of the {key}, or no {key} at all", "none")


def _bands(bands: Place) -> None:
    check_limits(bands, "Bands")
    usual = asdict(Bands())
    for names in IN_ORDER:
        for lower, higher in pairwise(names):
            low = bands[lower].number if lower in _keys(bands) else usual[lower]
            high = bands[higher].number if higher in _keys(bands) else usual[higher]
            if low is not None and high is not None and low >= high:
                place = bands[higher if higher in _keys(bands) else lower]
                other = f"more than {lower}, which is {low:g}"
                place.problem(
                    other if place.key == higher else f"less than {higher}, which is {high:g}"
                )


def _keys(place: Place) -> list[str]:
    return [member.key for member in place.members]
