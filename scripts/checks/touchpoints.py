"""What the method `touchpoints` asks of a definition: three answers for each touchpoint."""

from __future__ import annotations

from counterpart.methods import control
from counterpart.methods.touchpoint import IMPACT, INVOLVEMENT

from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import questions, scale_of


def check_touchpoints(assessment: Place) -> None:
    """Each split has its two ratings, the options of control, and both lenses."""
    dimensions = assessment["dimensions"].items
    splits = [
        question
        for dimension in dimensions
        if dimension["method"].text == "points"
        for question in dimension["questions"].items
    ]
    if not splits:
        assessment["dimensions"].problem("a dimension of the method points", "none")
    for dimension in dimensions:
        _dimension(dimension)
    known = {question["id"].text: question for question in questions(assessment)}
    rated = {f"{split['id'].text}-{what}" for split in splits for what in (IMPACT, INVOLVEMENT)}
    for split in splits:
        _split(assessment, split)
        for what in (IMPACT, INVOLVEMENT):
            key = f"{split['id'].text}-{what}"
            if split["id"].text and key not in known:
                split.problem(f"a question {key} beside it", "none")
    for key, question in known.items():
        if key and question not in splits and key not in rated:
            question["id"].problem(f"an id that ends in {IMPACT} or {INVOLVEMENT}, of a touchpoint")


def _dimension(dimension: Place) -> None:
    """Facts are there for the list of one's own touchpoints only."""
    if dimension["method"].text == "facts":
        for question in dimension["questions"].items:
            question.problem("no question here: only a list of touchpoints of one's own")
        own = dimension["own"]
        if isinstance(own.value, dict) and own["lenses"].texts != list(control.LENSES):
            found = listed(own["lenses"].texts or ["now"], "and")
            own["lenses"].problem(f"the lenses {listed(control.LENSES, 'and')}", found)
    elif dimension["method"].text not in ("", "points", "items"):
        dimension["method"].problem("points, items or facts under the method touchpoints")


def _split(assessment: Place, split: Place) -> None:
    asked = split["lenses"].texts
    if asked != list(control.LENSES) and (split["lenses"].items or split["lenses"].value is None):
        found = listed(asked, "and") if asked else "now only"
        split["lenses"].problem(f"the lenses {listed(control.LENSES, 'and')}", found)
    scale = scale_of(assessment, split)
    if scale and scale["options"].items and tuple(scale["options"].texts) != control.OPTIONS:
        found = listed(scale["options"].texts or ["other values"], "and")
        expected = f"the options {listed(control.OPTIONS, 'and')}, in this order"
        scale["options"].problem(expected, found)
