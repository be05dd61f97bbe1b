"""Answers to an older version of an assessment, carried over by what its definition says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from counterpart.model import Assessment, Change
from counterpart.responses import NOT_APPLICABLE

Answers = Mapping[str, Any]


def steps_of(assessment: Assessment) -> dict[int, Callable[[Answers], dict[str, Any]]]:
    """The steps of an assessment, by the version that each starts from.

    They are given answers that nobody has checked yet, and tolerate whatever they find.
    """
    return {change.to - 1: _step(assessment, change) for change in assessment.changes}


def _step(assessment: Assessment, change: Change) -> Callable[[Answers], dict[str, Any]]:
    def step(answers: Answers) -> dict[str, Any]:
        carried = {change.renamed.get(key, key): answer for key, answer in answers.items()}
        for key in change.turned:
            if isinstance(answer := carried.get(key), Mapping):
                points = assessment.scales_of[key].points
                turned = {lens: _turned(value, points) for lens, value in answer.items()}
                carried[key] = turned
        for name in change.dropped:
            _drop(carried, *name.split("."))
        if carried:
            for name in change.added:
                _add(assessment, carried, *name.split("."))
        return carried

    return step


def _turned(value: Any, points: int) -> Any:
    """A rating with its ends changed round; anything else, and a note, as it is."""
    rated = type(value) is int and 1 <= value <= points
    return points + 1 - value if rated else value


def _drop(answers: dict[str, Any], key: str, lens: str = "") -> None:
    answer = answers.get(key)
    if not lens:
        answers.pop(key, None)
    elif isinstance(answer, Mapping):
        answers[key] = {name: value for name, value in answer.items() if name != lens}


def _add(assessment: Assessment, answers: dict[str, Any], key: str, lens: str = "") -> None:
    answer = answers.setdefault(key, {})
    if isinstance(answer, Mapping):
        lenses = (lens,) if lens else assessment.question(key).lenses
        answers[key] = dict.fromkeys(lenses, NOT_APPLICABLE) | dict(answer)
