"""What the method of an assessment asks of its structure, its readings and their fields."""

from __future__ import annotations

from collections.abc import Mapping, Set

from counterpart.methods import (
    METHODS,
    expectations,
    journey,
    purpose,
    ratings,
    stakeholders,
    touchpoints,
)
from counterpart.methods.protocol import Method

from scripts.checks.asked import Items, check_asked
from scripts.checks.facts import PARTS, check_parts
from scripts.checks.of_journey import check_journey
from scripts.checks.of_stakeholders import check_stakeholders
from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest
from scripts.checks.structure import questions, scale_of
from scripts.checks.touchpoints import check_touchpoints

RATED = ("clarity", "potential")
"""The rated dimensions that the method `purpose` reads."""


ITEMS: Mapping[str, Items] = {
    "expectations": {expectations.PROMISES: [key for pair in expectations.PAIRS for key in pair]}
}
"""By method, the questions that it reads one by one."""


def method_of(assessment: Place) -> Method | None:
    """The method that a definition selects, None where it is not known."""
    return METHODS.get(assessment["method"].text)


def check_method(assessment: Place, known_ids: Mapping[str, Set[str]]) -> None:
    """The method exists and gets what it needs; `known_ids` are the content's, by language."""
    name = assessment["method"]
    method = method_of(assessment)
    if method is None:
        if name.text:
            name.problem(f"a known method: {listed(METHODS)}")
        return
    if method is purpose and isinstance(assessment["dimensions"].value, list):
        _purpose(assessment)
    if method is ratings and isinstance(assessment["dimensions"].value, list):
        _ratings(assessment)
    if method is journey and isinstance(assessment["dimensions"].value, list):
        check_journey(assessment)
    if method is stakeholders and isinstance(assessment["dimensions"].value, list):
        check_stakeholders(assessment)
    if (rated := getattr(method, "RATED", None)) and isinstance(
        assessment["dimensions"].value, list
    ):
        check_asked(assessment, name.text, rated, ITEMS.get(name.text, {}))
    if name.text in PARTS and isinstance(assessment["dimensions"].value, list):
        check_parts(assessment, name.text)
    if method is touchpoints and isinstance(assessment["dimensions"].value, list):
        check_touchpoints(assessment)
    guidance = assessment["guidance"]
    guidance.only(method.READINGS, "the id of its guidance", "a reading of the method")
    for target in guidance.members:
        missing = [lang for lang, ids in known_ids.items() if target.text not in ids]
        if isinstance(target.value, str) and missing:
            places = listed((f"content/{language}" for language in missing), "and")
            near = nearest(target.text, known_ids[missing[0]])
            target.problem(f"the id of a page or a section in {places}{near}")


def fields(method: Method | None, reading: str) -> tuple[str, ...]:
    """The fields that a reading's words may hold; those of any method where it is not known."""
    known = [method] if method else METHODS.values()
    found = (name for one in known if reading in one.READINGS for name in one.fields(reading))
    return tuple(dict.fromkeys(found))


def _ratings(assessment: Place) -> None:
    for dimension in assessment["dimensions"].items:
        if dimension["method"].text == "points":
            dimension["method"].problem("rating, as everywhere under the method ratings", "points")
    for question in questions(assessment):
        lenses = question["lenses"]
        asked = ["now"] if lenses.value is None else lenses.texts
        missing = [lens for lens in ("now", "guess") if lens not in asked]
        if missing and (lenses.items or lenses.value is None):
            found = listed(asked, "and") if asked else "other values"
            lenses.problem("now and guess among the lenses", found)


def _purpose(assessment: Place) -> None:
    dimensions = assessment["dimensions"].items
    splits = [dimension for dimension in dimensions if dimension["method"].text == "points"]
    if not splits:
        assessment["dimensions"].problem("one dimension of the method points", "none")
    for extra in splits[1:]:
        extra.problem("only one", "a second dimension of the method points")
    if splits:
        _splits(splits[0], assessment)
    rated = {d["id"].text: d for d in dimensions if d["method"].text == "rating"}
    for name in RATED:
        if name not in rated:
            place = assessment["dimensions"]
            place.problem(f"a dimension {name} of the method rating", "none")
    for name, dimension in rated.items():
        if name and name not in RATED:
            dimension["id"].problem(f"{listed(RATED)} in a rated dimension of the method purpose")
    for question in questions(assessment):
        lenses = question["lenses"]
        scale = scale_of(assessment, question)
        is_rating = scale is not None and scale["kind"].text == "rating"
        if is_rating and lenses.items and "now" not in lenses.texts:
            lenses.problem("now among the lenses", listed(lenses.texts or ["other values"], "and"))


def _splits(dimension: Place, assessment: Place) -> None:
    for question in dimension["questions"].items:
        lenses = question["lenses"]
        asked = ["now"] if lenses.value is None else lenses.texts
        if (lenses.items or lenses.value is None) and sorted(asked) != sorted(purpose.LENSES):
            found = listed(asked, "and") if asked else "none"
            lenses.problem(f"the lenses {listed(purpose.LENSES, 'and')}", found)
    used = (scale_of(assessment, question) for question in dimension["questions"].items)
    scale = next((scale for scale in used if scale is not None), None)
    if (
        scale
        and len(scale["options"].items) > 1
        and tuple(scale["options"].texts) != purpose.OPTIONS
    ):
        found = listed(scale["options"].texts or ["other values"], "and")
        expected = f"the options {listed(purpose.OPTIONS, 'and')}, in this order"
        scale["options"].problem(expected, found)
