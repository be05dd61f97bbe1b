"""The charts of a journey, of one side or of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.journey.course import Course, course
from counterpart.methods.journey.quadrants import Quadrants, quadrants
from counterpart.methods.journey.scoring import Profile
from counterpart.methods.journey.values import Values
from counterpart.model import Side
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases


@dataclass(frozen=True)
class Charts:
    """The quadrants, where a phase has both values, and the lines, where a phase has a score.

    `felt` is how each phase felt. `each_other`, of a comparison, is how the buyer rates the
    supplier, and the supplier the buyer as a customer.
    """

    quadrants: Quadrants | None
    course: Course | None
    felt: Course | None
    each_other: Course | None


def charts(phrases: Phrases, sides: Mapping[Side, Profile]) -> Charts:
    """The charts of these sides; phases are numbered in the order of the journey."""
    keys = list(next(iter(sides.values())).phase_scores)
    points, lines, score_lines = [], [], []
    for number, key in enumerate(keys, 1):
        name = phrases.words.dimensions[key].name
        for side, profile in sides.items():
            performance, importance = profile.phase_scores[key], profile.importance[key]
            who = f"{number}. {name}, {phrases.name(side)}"
            if performance is not None:
                score_lines.append(f"{who}: {whole(performance)}")
                if importance is not None:
                    points.append((side, number, performance, importance))
                    where = profile.quadrants[key]
                    lines.append(
                        f"{who}: {whole(performance)}, {whole(importance)}"
                        f" ({phrases.words.readings[str(where)].title})"
                    )
    axes = phrases.t("journey-axis-performance"), phrases.t("journey-axis-importance")
    names = {key: words.title for key, words in phrases.words.readings.items()}
    worst = {
        side: keys.index(phase) if (phase := profile.worst_phase) else None
        for side, profile in sides.items()
    }
    for side, at in worst.items():
        if at is not None:
            name = phrases.words.dimensions[keys[at]].name
            score_lines.append(f"{phrases.t('journey-worst')}, {phrases.name(side)}: {name}")
    scores = {side: list(profile.phase_scores.values()) for side, profile in sides.items()}
    felt = {side: profile.felt for side, profile in sides.items()}
    return Charts(
        quadrants(phrases.t("journey-quadrants-title"), "; ".join(lines), names, axes, points)
        if points
        else None,
        course(phrases.t("journey-course-title"), "; ".join(score_lines), scores, worst)
        if score_lines
        else None,
        _line(phrases, "felt", felt),
        _line(phrases, "each-other", _each_other(sides)) if len(sides) > 1 else None,
    )


def _each_other(sides: Mapping[Side, Profile]) -> dict[Side, Values]:
    """How each side rates the other: the supplier's work, and the buyer as a customer."""
    return {"buyer": sides["buyer"].phase_scores, "supplier": sides["supplier"].customer}


def _line(phrases: Phrases, what: str, values: Mapping[Side, Values]) -> Course | None:
    """A line over the phases without a worst one; None where nobody has a value."""
    lines = [
        f"{number}. {phrases.words.dimensions[key].name}, {phrases.name(side)}: {whole(value)}"
        for side, of in values.items()
        for number, (key, value) in enumerate(of.items(), 1)
        if value is not None
    ]
    if not lines:
        return None
    scores = {side: list(of.values()) for side, of in values.items()}
    return course(phrases.t(f"journey-{what}-title"), "; ".join(lines), scores, {})
