"""Holds one dimension to what a method asks of it: its questions, lenses, scales and own list."""

from __future__ import annotations

from collections.abc import Sequence

from counterpart.asks import Asked, Part

from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import scale_of


def check_part(assessment: Place, dimension: Place, part: Part) -> None:
    """Everything that the part says, of this dimension."""
    asked = {q["id"].text: q for q in dimension["questions"].items if q["id"].text}
    for key in part.questions or ():
        if key not in asked:
            dimension["questions"].problem(f"a question {key}", "none")
    for question in dimension["questions"].items:
        _question(assessment, question, part)
    own = dimension["own"]
    if part.own and own.value is None:
        own.problem("a list that respondents make", "none")
    if isinstance(own.value, dict):
        _own(assessment, own, part)


def _question(assessment: Place, question: Place, part: Part) -> None:
    key = question["id"].text
    if part.lenses:
        _lenses(question, part.lenses)
    _among(question, part.among)
    if not part.reverse and question["reverse"].value is True:
        question["reverse"].problem("no reverse here: the questions are held side by side")
    if part.questions is not None and key and key not in part.questions:
        question["id"].problem(listed(part.questions) if part.questions else "no question here")
        return
    for wanted in (part.every, (part.questions or {}).get(key)):
        if wanted:
            _scale(assessment, question, wanted)


def _own(assessment: Place, own: Place, part: Part) -> None:
    if part.own and own["scale"].value is not None:
        own["scale"].problem("no scale here: the items are only named")
    if part.own_lenses:
        _lenses(own, part.own_lenses)
    if part.every:
        _scale(assessment, own, part.every)


def _lenses(question: Place, wanted: Sequence[str]) -> None:
    """Just these lenses, in any order."""
    place = question["lenses"]
    asked = ["now"] if place.value is None else place.texts
    if (place.items or place.value is None) and sorted(asked) != sorted(wanted):
        several = f"the lenses {listed(wanted, 'and')}"
        expected = several if len(wanted) > 1 else f"the lens {wanted[0]} only"
        place.problem(expected, listed(asked or ["others"], "and"))


def _among(question: Place, wanted: Sequence[str]) -> None:
    place = question["lenses"]
    asked = ["now"] if place.value is None else place.texts
    missing = [lens for lens in wanted if lens not in asked]
    if missing and (place.items or place.value is None):
        actual = listed(asked, "and") if asked else "other values"
        place.problem(f"{listed(wanted, 'and')} among the lenses", actual)


def _scale(assessment: Place, question: Place, wanted: Asked) -> None:
    scale = scale_of(assessment, question)
    if scale is None:
        if question["scale"].value is None and question.key == "own" and wanted.kind:
            question.problem(f"a scale of the kind {wanted.kind}", "none")
        return
    kind, options = scale["kind"].text, scale["options"]
    if wanted.kind and kind and kind != wanted.kind:
        question["scale"].problem(f"a scale of the kind {wanted.kind}", f"one of the kind {kind}")
    elif wanted.options and options.items and tuple(options.texts) != tuple(wanted.options):
        if not wanted.kind and len(options.items) == 1:
            return  # said already: every such scale has at least two
        actual = listed(options.texts or ["other values"], "and")
        expected = f"the options {listed(wanted.options, 'and')}, in this order"
        options.problem(expected, actual)
