"""What the method of an assessment asks of its structure, its readings and their fields."""

from __future__ import annotations

from collections.abc import Mapping, Set

from counterpart.method import Method
from counterpart.scoring.coorientation import STATES

from scripts.checks.asks import check_asks
from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest
from scripts.methods import methods

OF_LEVELS = ("fix-together", "protect")
"""Findings of a low or a high level: of a dimension of which neither end is good there is none."""


def method_of(assessment: Place) -> Method | None:
    """The method that a definition selects, None where it is not known."""
    return methods().get(assessment["method"].text)


def check_method(assessment: Place, known_ids: Mapping[str, Set[str]]) -> None:
    """The method exists and gets what it needs; `known_ids` are the content's, by language."""
    name = assessment["method"]
    method = method_of(assessment)
    if method is None:
        if name.text:
            name.problem(f"a known method: {listed(methods())}")
        return
    if isinstance(assessment["dimensions"].value, list):
        check_asks(assessment, method)
    guidance = assessment["guidance"]
    guidance.only(method.readings, "the id of its guidance", "a reading of the method")
    for target in guidance.members:
        missing = [lang for lang, ids in known_ids.items() if target.text not in ids]
        if isinstance(target.value, str) and missing:
            places = listed((f"content/{language}" for language in missing), "and")
            near = nearest(target.text, known_ids[missing[0]])
            target.problem(f"the id of a page or a section in {places}{near}")


def readings(method: Method | None) -> tuple[str, ...]:
    """The readings of a method; those of any where it is not known."""
    known = [method] if method else methods().values()
    return tuple(dict.fromkeys(reading for candidate in known for reading in candidate.readings))


def of_dimensions(method: Method | None) -> tuple[str, ...]:
    """What a dimension may have words of its own for: whatever names the dimension it is about."""
    keys = dict.fromkeys((*readings(method), *_finds(method)))
    return tuple(key for key in keys if "dimension" in fields(method, key))


def themes_of(reading: str, assessment: Place, method: Method) -> tuple[str, ...]:
    """The rated dimensions of a definition that a reading can be about."""
    if reading not in of_dimensions(method):
        return ()
    rated = [of for of in assessment["dimensions"].items if of["method"].text == "rating"]
    if reading in STATES:
        rated = [
            of for of in rated if any("guess" in q["lenses"].texts for q in of["questions"].items)
        ]
    if reading in OF_LEVELS:
        rated = [of for of in rated if method.valence(of["id"].text) != "neither"]
    return tuple(of["id"].text for of in rated)


def of_questions(method: Method | None) -> tuple[str, ...]:
    """What a question may have words of its own for."""
    return tuple(key for key in _finds(method) if "dimension" not in fields(method, key))


def fields(method: Method | None, reading: str) -> tuple[str, ...]:
    """The fields that a reading's words may hold; those of any method where it is not known."""
    known = [method] if method else methods().values()
    names = (
        name
        for candidate in known
        if reading in (*candidate.readings, *candidate.finds)
        for name in candidate.fields(reading)
    )
    return tuple(dict.fromkeys(names))


def _finds(method: Method | None) -> tuple[str, ...]:
    known = [method] if method else methods().values()
    return tuple(dict.fromkeys(key for candidate in known for key in candidate.finds))
