"""What the methods of states, ticks and lists ask of a definition: they read questions by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods import co_operation, freshness, ground_rules, pulse

from scripts.checks.places import Place
from scripts.checks.problems import listed
from scripts.checks.structure import scale_of


@dataclass(frozen=True)
class Asked:
    """One question that is read: the kind of its scale, and its options in their order."""

    kind: str
    options: Sequence[str] = ()


@dataclass(frozen=True)
class Part:
    """One dimension that is read.

    `questions` are those it must have; `all` is what every question of it must be; `own` says
    whether it has a list, and whether the items have a scale (None: as the author likes).
    """

    method: str
    lenses: Sequence[str] = ("now",)
    questions: Mapping[str, Asked] | None = None
    all: Asked | None = None
    own: bool | None = None


STATED = Asked("state", ground_rules.STATES)
PARTS: Mapping[str, Mapping[str, Part]] = {
    "ground-rules": {
        ground_rules.RULES: Part("facts", all=STATED),
        ground_rules.CHECKING: Part(
            "facts",
            questions={
                freshness.LAST_CHECK: Asked("date"),
                freshness.INTERVAL: Asked("choice", (*freshness.INTERVALS, freshness.NONE)),
            },
        ),
    },
    "co-operation": {
        **{
            key: Part("rating", ("now", "guess"), questions={key: Asked("ladder")})
            for key in co_operation.PROMPTS
        },
        co_operation.FIVE_TICKS: Part(
            "facts", questions={co_operation.TICKS: Asked("ticks", co_operation.PROMPTS)}
        ),
        co_operation.DEAL_BREAKERS: Part("facts", questions={}, own=True),
    },
    "pulse": {
        **{key: Part("rating") for key in pulse.DEEPER},
        pulse.SINCE: Part(
            "facts",
            questions={
                pulse.ARROW: Asked("choice", pulse.ARROWS),
                pulse.EVENTS: Asked("ticks", tuple(pulse.REPEAT)),
            },
        ),
    },
}
"""By method, the dimensions it reads."""


def check_parts(assessment: Place, method: str) -> None:
    """Each dimension that the method reads is there and asks what it reads; there is no other."""
    parts = PARTS[method]
    place = assessment["dimensions"]
    found = {d["id"].text: d for d in place.items if d["id"].text}
    for key, part in parts.items():
        if key not in found:
            place.problem(f"a dimension {key} of the method {part.method}", "none")
    for key, dimension in found.items():
        if key not in parts:
            dimension["id"].problem(f"{listed(parts)} under the method {method}")
        elif dimension["method"].text not in ("", parts[key].method):
            dimension["method"].problem(f"{parts[key].method}, as the method {method} reads {key}")
        else:
            _part(assessment, dimension, parts[key])


def _part(assessment: Place, dimension: Place, part: Part) -> None:
    asked = {q["id"].text: q for q in dimension["questions"].items if q["id"].text}
    for key in part.questions or ():
        if key not in asked:
            dimension["questions"].problem(f"a question {key}", "none")
    for key, question in asked.items():
        _lenses(question, part.lenses)
        wanted = part.all or (part.questions or {}).get(key)
        if part.questions is not None and key not in part.questions:
            expected = listed(part.questions) if part.questions else "no question here"
            question["id"].problem(expected)
        elif wanted:
            _scale(assessment, question, wanted)
    own = dimension["own"]
    if part.own and own.value is None:
        own.problem("a list that respondents make", "none")
    if part.own and isinstance(own.value, dict) and own["scale"].value is not None:
        own["scale"].problem("no scale here: the items are only named")
    if part.all and isinstance(own.value, dict):
        _scale(assessment, own, part.all)


def _lenses(question: Place, wanted: Sequence[str]) -> None:
    place = question["lenses"]
    asked = ["now"] if place.value is None else place.texts
    if (place.items or place.value is None) and set(asked) != set(wanted):
        place.problem(f"the lenses {listed(wanted, 'and')}", listed(asked or ["others"], "and"))


def _scale(assessment: Place, question: Place, wanted: Asked) -> None:
    scale = scale_of(assessment, question)
    if scale is None:
        if question["scale"].value is None and question.key == "own":
            question.problem(f"a scale of the kind {wanted.kind}", "none")
        return
    if scale["kind"].text and scale["kind"].text != wanted.kind:
        kind = scale["kind"].text
        question["scale"].problem(f"a scale of the kind {wanted.kind}", f"one of the kind {kind}")
    elif (
        wanted.options
        and scale["options"].items
        and tuple(scale["options"].texts) != tuple(wanted.options)
    ):
        found = listed(scale["options"].texts or ["other values"], "and")
        expected = f"the options {listed(wanted.options, 'and')}, in this order"
        scale["options"].problem(expected, found)
