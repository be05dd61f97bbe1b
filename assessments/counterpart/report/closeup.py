"""A topic of a report taken alone: who answered what, the guess furthest off, and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.charts.everyone import Answers, Everyone, everyone
from counterpart.report.ladder import rung, rung_count
from counterpart.report.notes import notes_on
from counterpart.report.numbers import apart, whole
from counterpart.report.phrases import Phrases
from counterpart.report.plays import PlayView
from counterpart.report.topics import Topic
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.coorientation import CoOrientation
from counterpart.scoring.dimensions import DimensionComparison

NOTES = 3
"""Notes that stand beside a topic; the others are in their own chapter."""
_DECIMALS = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True)
class Guess:
    """What one side thought of the other and what that answered, each as (name, whole points)."""

    side: Side
    guess: tuple[str, str]
    answer: tuple[str, str]
    points: int


@dataclass(frozen=True)
class Figure:
    """A figure behind a topic: its name, as it is shown, and where it lies on 0-100 if it does."""

    name: str
    shown: str
    at: float | None = None


@dataclass(frozen=True)
class Closeup:
    """One topic: the drawing where it is about a rated dimension, else its figures; the guess where
    one is far off; notes by side and without role; its plays.

    `singles` is whether somebody's own answer can be seen in the drawing; `points` how far apart
    the two figures are.
    """

    topic: Topic
    chart: Everyone | None
    singles: bool
    figures: tuple[Figure, ...]
    points: int | None
    guess: Guess | None
    notes: tuple[tuple[Side, str], ...]
    plays: tuple[PlayView, ...]


def closeups(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, topics: Sequence[Topic]
) -> tuple[Closeup, ...]:
    """These topics, each taken alone; what a view hides is hidden here, too."""
    return tuple(_closeup(phrases, assessment, comparison, topic) for topic in topics)


def _closeup(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, topic: Topic
) -> Closeup:
    lead = topic.lead
    dimension = comparison.dimensions.get(lead.about)
    guess = _furthest(phrases, dimension, assessment.bands.near) if dimension else None
    chart = _chart(phrases, dimension, lead.about, guess) if dimension else None
    figures = () if chart or lead.bars else _figures(phrases, topic)
    ends = lead.behind.between if lead.behind else None
    return Closeup(
        topic=topic,
        chart=chart,
        singles=bool(chart and any(lane.dots for lane in chart.lanes)),
        figures=figures,
        points=apart(*ends) if figures and ends and not rung_count(phrases, lead.about) else None,
        guess=guess,
        notes=notes_on(phrases, comparison, _questions(assessment, lead.about), NOTES),
        plays=phrases.plays(lead.about, lead.finding),
    )


def _questions(assessment: Assessment, about: str) -> tuple[str, ...]:
    """What was asked of it: the questions of a dimension, or the question itself."""
    of = next((of.questions for of in assessment.dimensions if of.id == about), ())
    alone = tuple(question.id for question in assessment.questions if question.id == about)
    return tuple(question.id for question in of) or alone


def _chart(
    phrases: Phrases, dimension: DimensionComparison, key: str, guess: Guess | None
) -> Everyone | None:
    """Both sides on one scale; None where a side has no mean, or each speaks of another thing."""
    now = {side: dimension.sides[side]["now"] for side in SIDES if "now" in dimension.sides[side]}
    if dimension.mirrored or len(now) < len(SIDES) or any(of.mean is None for of in now.values()):
        return None
    sides, lines = {}, []
    for side in SIDES:
        values = dimension.values[side].get("now", ())
        name = f"{phrases.named(side)} · {phrases.t('chart-n', n=now[side].n)}"
        thought = guess and guess.side == other(side) and dimension.guessed == "now"
        guessed = dimension.sides[other(side)]["guess"].mean if thought else None
        sides[side] = Answers(name, now[side].mean, values, guessed)
        each = f" ({', '.join(whole(value) for value in sorted(values))})"
        lines.append(f"{name}: {whole(now[side].mean)}{each if len(values) > 1 else ''}")
    return everyone(phrases.words.dimensions[key].name, "; ".join(lines), sides)


def _figures(phrases: Phrases, topic: Topic) -> tuple[Figure, ...]:
    """What its points were worked out from, in whole ones; of a ladder, in rungs as its lines say.

    Two ends of a distance are always shown, other figures where they say more than its lines.
    """
    behind = topic.lead.behind
    if behind is None:
        return ()
    if behind.between:
        ends = zip(behind.inputs, behind.between, strict=False)
        about = topic.lead.about
        said = rung_count(phrases, about) > 0
        return tuple(
            Figure(name, rung(phrases, about, end) if said else whole(end), end)
            for (name, _), end in ends
        )
    if not behind.informative:
        return ()
    return tuple(
        Figure(name, _DECIMALS.sub(lambda of: whole(float(of[0].replace(",", "."))), value))
        for name, value in behind.inputs
    )


def _furthest(phrases: Phrases, dimension: DimensionComparison, near: float) -> Guess | None:
    """The guess that is furthest off; None where both are near, or nobody guessed."""
    oriented = dimension.coorientation or {}
    off: dict[Side, CoOrientation] = {
        side: of for side, of in oriented.items() if of is not None and not of.rightly(near)
    }
    if not off:
        return None
    side = max(SIDES, key=lambda side: off[side].accuracy if side in off else -1.0)
    guess = dimension.sides[side]["guess"].mean
    answer = dimension.sides[other(side)][dimension.guessed].mean
    points = apart(guess, answer)
    if points is None:
        return None
    guessed = opening(phrases.t("mark-guess", **phrases.sides(side)))
    answered = opening(phrases.t(f"mark-{dimension.guessed}", **phrases.sides(other(side))))
    return Guess(side, (guessed, whole(guess)), (answered, whole(answer)), points)
