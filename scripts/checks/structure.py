"""What must hold within assessment.yaml, whatever its method."""

from __future__ import annotations

import re
from dataclasses import asdict
from itertools import pairwise

from counterpart.model import OPTIONED, RATED, Bands
from counterpart.own_questions import is_own

from scripts.checks.limits import check_limits
from scripts.checks.places import Place
from scripts.checks.problems import listed, nearest

SLUG = re.compile(r"[a-z][a-z0-9-]*")
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names that Windows keeps for devices: no folder there can be called so."""
OWN_PAGE = "own"
"""The folder of the page on which questions of one's own are answered."""
LONGEST = 64
"""Characters of an assessment's id, as plans and relationship files take it."""
IN_ORDER = (("low", "high"), ("watch", "significant", "critical"), ("fix", "protect"))
"""Bands that must rise in this order."""
KINDS = {
    "points": ("points",),
    "rating": RATED,
    "items": ("rating",),
    "facts": ("state", "ticks", "choice", "date"),
}
"""The kinds of scale that the questions of a dimension may have, by the dimension's method."""
KIND_NAMES = (*OPTIONED, *RATED, "date")
FEWEST = {"ticks": 1}
"""How many options a scale has at least, where it is not two."""
PLURAL = {"state": "states", "choice": "choices"}
NUMBERS = {1: "one option", 2: "two options"}


def check_structure(assessment: Place, folder: str) -> None:
    """Ids, scales, questions, numbers and bands."""
    scales = assessment["scales"].items
    dimensions = assessment["dimensions"].items
    asked = questions(assessment)
    _ids(assessment, folder, scales, dimensions, asked)
    check_limits(assessment, "Assessment")
    used = [question["scale"].text for question in (*asked, *lists(assessment))]
    for scale in scales:
        _scale(scale, used)
    for dimension in dimensions:
        _dimension(dimension, assessment)
    _bands(assessment["bands"])


def questions(assessment: Place) -> list[Place]:
    """All questions of the structure."""
    return [q for dimension in assessment["dimensions"].items for q in dimension["questions"].items]


def lists(assessment: Place) -> list[Place]:
    """All lists that respondents make themselves."""
    return [d["own"] for d in assessment["dimensions"].items if isinstance(d["own"].value, dict)]


def scale_of(assessment: Place, question: Place) -> Place | None:
    """The scale that a question names; None where there is none."""
    named = question["scale"].text
    return next((s for s in assessment["scales"].items if s["id"].text == named), None)


def is_taken(name: str) -> bool:
    """Whether questions of one's own have this id, or the page on which they are answered."""
    return name == OWN_PAGE or is_own(name)


def _ids(
    assessment: Place, folder: str, scales: list[Place], dimensions: list[Place], asked: list[Place]
) -> None:
    if assessment["id"].text and assessment["id"].text != folder:
        assessment["id"].problem(f"{folder}, the name of its folder")
    if assessment["id"].text in RESERVED:
        assessment["id"].problem("an id that Windows does not keep for a device")
    if is_taken(assessment["id"].text):
        assessment["id"].problem("an id that no questions of one's own have")
    if len(assessment["id"].text) > LONGEST:
        actual = f"{len(assessment['id'].text)} characters"
        assessment["id"].problem(f"an id of at most {LONGEST} characters", actual)
    options = [option for scale in scales for option in scale["options"].items]
    places = [place["id"] for place in (*scales, *dimensions, *asked)]
    for name in (assessment["id"], *places, *options):
        if isinstance(name.value, str) and not SLUG.fullmatch(name.text):
            name.problem("an id of small letters, digits and hyphens that starts with a letter")
    assessment.once([scale["id"] for scale in scales], "a scale id")
    assessment.once([dimension["id"] for dimension in dimensions], "a dimension id")
    assessment.once([question["id"] for question in asked], "a question id")


def _scale(scale: Place, used: list[str]) -> None:
    kind = scale["kind"].text
    scale.once(scale["options"].items, "an option id")
    if kind in OPTIONED:
        fewest = FEWEST.get(kind, 2)
        if len(scale["options"].items) < fewest and isinstance(scale["options"].value, list | None):
            scale["options"].problem(
                f"at least {NUMBERS[fewest]} on a scale of {PLURAL.get(kind, kind)}", _few(scale)
            )
        _absent(scale["points"], f"a scale of {PLURAL.get(kind, kind)} has options instead")
    if kind in RATED:
        if scale["points"].value is None:
            steps = "points of a rating" if kind == "rating" else "steps of a ladder"
            scale["points"].problem(f"the number of {steps}, from 2 to 10")
        check_limits(scale, "Scale")
        says = "the ends of a rating stand" if kind == "rating" else "the steps of a ladder stand"
        _absent(scale["options"], f"{says} with each question")
    if kind == "date":
        for key in ("options", "points"):
            _absent(scale[key], "a date is a day of the calendar")
    elif kind:
        _absent(scale["past"], "only a date can lie ahead")
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
    own = dimension["own"]
    if isinstance(dimension["questions"].value, list) and not asked and own.value is None:
        dimension["questions"].problem("at least one question", "none")
    known = [scale["id"].text for scale in assessment["scales"].items if scale["id"].text]
    method = dimension["method"].text
    first = next((q["scale"].text for q in asked if q["scale"].text in known), "")
    for question in asked:
        _question(question, method, known, assessment)
        named = question["scale"]
        if named.text in known and named.text != first and method != "facts":
            named.problem(f"{first}, as the other questions of this dimension")
    if own.value is not None and method in KINDS and method != "facts":
        own.problem("no own here: only a dimension of facts can be added to", "a list")


def _question(question: Place, method: str, known: list[str], assessment: Place) -> None:
    check_limits(question, "Question")
    check_scale(question, KINDS.get(method, ()), known, assessment)
    kind = kind_of(assessment, question)
    if question["reverse"].value is True and kind in KIND_NAMES and kind != "rating":
        question["reverse"].problem("no reverse here: only a rating can be turned round")
    for key in ("lenses", "sides", "roles"):
        check_set(question, key)


def kind_of(assessment: Place, question: Place) -> str:
    """The kind of the scale that a question names; empty where there is none."""
    scale = scale_of(assessment, question)
    return scale["kind"].text if scale else ""


def check_scale(
    question: Place, kinds: tuple[str, ...], known: list[str], assessment: Place
) -> None:
    """The scale that is named exists, and is of a kind that the dimension's method takes."""
    named, scale = question["scale"], scale_of(assessment, question)
    if named.text and scale is None and known:
        named.problem(f"a scale of this assessment: {listed(known)}{nearest(named.text, known)}")
    kind = scale["kind"].text if scale else ""
    if kinds and kind in KIND_NAMES and kind not in kinds:
        expected = f"a scale of the kind {listed(kinds)}, as the dimension's method"
        named.problem(expected, f"a scale of the kind {kind}")


def check_set(place: Place, key: str) -> None:
    """A list that is left out altogether, or holds each thing once and at least one."""
    named = place[key]
    named.once(named.items, f"one of the {key}")
    if isinstance(named.value, list) and not named.items:
        named.problem(f"at least one of the {key}, or no {key} at all", "none")


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
