"""What must hold of lists that respondents make, and of dimensions laid out as a table."""

from __future__ import annotations

from scripts.checks.limits import check_limits
from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest
from scripts.checks.structure import (
    KINDS,
    SLUG,
    check_scale,
    check_set,
    kind_of,
    lists,
    questions,
    scale_of,
)

OF_OWN = (*KINDS["facts"], "points")
"""The kinds of scale that the items of a list may have."""
IN_MATRIX = ("rating", "state")
"""The kinds of scale that fit into a cell of a table."""


def check_additions(assessment: Place) -> None:
    """Own lists, matrices and their rows."""
    owns, known = lists(assessment), [scale["id"].text for scale in assessment["scales"].items]
    for own in owns:
        _own(own, known, assessment)
    assessment.once([own["id"] for own in owns], "an id of a list")
    for matrix in assessment["matrices"].items:
        _matrix(matrix, assessment)
    matrices = assessment["matrices"].items
    assessment.once([matrix["id"] for matrix in matrices], "an id of a matrix")
    known_dimensions = [d["id"].text for d in assessment["dimensions"].items]
    for matrix in matrices:
        if matrix["id"].text in known_dimensions:
            matrix["id"].problem("an id that no dimension has")
    columns = [name for m in assessment["matrices"].items for name in m["dimensions"].items]
    assessment.once(columns, "a dimension")
    for question in questions(assessment):
        _sentence(question, assessment)
    laid_out = [name.text for name in columns]
    for dimension in assessment["dimensions"].items:
        if dimension["id"].text not in laid_out:
            for question in dimension["questions"].items:
                if question["row"].value is not None:
                    question["row"].problem("no row here: the dimension is no column of a matrix")


def _sentence(question: Place, assessment: Place) -> None:
    """A sentence of one's own is asked under states of the question's scale."""
    scale = scale_of(assessment, question)
    kind = kind_of(assessment, question)
    if question["sentence"].value is not None and kind not in ("", "state"):
        question["sentence"].problem("no sentence here: only a state can be put in one")
        return
    known = scale["options"].texts if scale else []
    for state in question["sentence"].items:
        if scale and state.text and state.text not in known:
            state.problem(f"a state of this scale: {listed(known)}{nearest(state.text, known)}")


def _own(own: Place, known: list[str], assessment: Place) -> None:
    check_limits(own, "Own")
    _slug(own["id"])
    stem = f"{own['id'].text}-"
    for question in questions(assessment):
        name = question["id"].text
        if stem != "-" and name.startswith(stem) and name.removeprefix(stem).isdecimal():
            question["id"].problem(f"an id that no item of the list {own['id'].text} can have")
    check_scale(own, OF_OWN, known, assessment)
    for key in ("lenses", "sides"):
        check_set(own, key)
    if own["scale"].value is None and own["lenses"].value is not None:
        own["lenses"].problem("no lenses here: an item without a scale is only named")


def _matrix(matrix: Place, assessment: Place) -> None:
    _slug(matrix["id"])
    known = [dimension["id"].text for dimension in assessment["dimensions"].items]
    named = matrix["dimensions"]
    if isinstance(named.value, list) and len(named.items) < 2:
        named.problem("at least two dimensions", listed(named.texts) if named.items else "none")
    for name in named.items:
        if name.text and name.text not in known:
            near = nearest(name.text, known)
            name.problem(f"a dimension of this assessment: {listed(known)}{near}")
    at = [known.index(name) for name in named.texts if name in known]
    if at and len(at) == len(named.items) and at != list(range(at[0], at[0] + len(at))):
        named.problem("dimensions that follow one another, in their order")
    for dimension in assessment["dimensions"].items:
        if dimension["id"].text in named.texts:
            _column(dimension, assessment)


def _column(dimension: Place, assessment: Place) -> None:
    asked = dimension["questions"].items
    dimension.once([question["row"] for question in asked], "a row of this column")
    for question in asked:
        if question["row"].value is None:
            question["row"].problem("the row that it stands in: its dimension is a column")
        else:
            _slug(question["row"])
        kind = kind_of(assessment, question)
        if kind and kind not in IN_MATRIX:
            expected = f"a scale of the kind {listed(IN_MATRIX)}, as in every column of a matrix"
            question["scale"].problem(expected, f"a scale of the kind {kind}")
        if len(question["lenses"].items) > 1:
            question["lenses"].problem("one lens only, in a column of a matrix", "several")


def _slug(name: Place) -> None:
    if isinstance(name.value, str) and not SLUG.fullmatch(name.text):
        name.problem("an id of small letters, digits and hyphens that starts with a letter")
