"""The view of one response's report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.purpose.scoring import (
    LENSES,
    OPTIONS,
    POTENTIAL,
    Profile,
    potential_class,
    splits,
)
from counterpart.methods.purpose.single_prompts import of_response
from counterpart.model import Assessment, Lens
from counterpart.report.charts.ternary import Mark, Ternary, ternary
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt
from counterpart.report.trace import Trace, move, trace
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.points import Shares, points_to_move
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class LensRow:
    """One lens: its shares (as traced numbers), the purpose, and how much was answered."""

    lens: Lens
    name: str
    shares: tuple[Trace, ...]
    purpose: str
    answered: str


@dataclass(frozen=True)
class SituationRow:
    """One situation: its splits by lens in words, the points to move, and the note."""

    title: str
    splits: tuple[str, ...]
    move: Trace
    note: str


@dataclass(frozen=True)
class ClassRow:
    """One rated dimension: its traced value, a class in words, and how much was answered."""

    id: str
    name: str
    about: str
    value: Trace
    label: str
    answered: str


@dataclass(frozen=True)
class PurposeScoreView:
    """Everything the report of one response prints."""

    phrases: Phrases
    response: Response
    purpose: Reading
    fit: Reading
    lenses: tuple[LensRow, ...]
    chart: Ternary | None
    rated: tuple[ClassRow, ...]
    to_wanted: Trace
    situations: tuple[SituationRow, ...]
    prompts: tuple[Prompt, ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> PurposeScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    assessment = catalogue.assessments[response.assessment]
    phrases = Phrases(catalogue, response.assessment, language, response.side)
    profile = profile_as(Profile, score.profile)
    now = profile.dominant["now"]
    situations = [_situation(phrases, response, q.id) for q in splits(assessment).questions]
    return PurposeScoreView(
        phrases=phrases,
        response=response,
        purpose=phrases.reading(now or "unknown"),
        fit=phrases.reading(profile.fit),
        lenses=tuple(_lens(phrases, assessment, response, score, lens) for lens in LENSES),
        chart=chart(phrases, profile.shares, response.side),
        rated=tuple(
            _rated(phrases, assessment, response, score, d.id)
            for d in assessment.of_method("rating")
        ),
        to_wanted=move(
            phrases,
            points_to_move(profile.shares["now"], profile.shares["wanted"]),
            phrases.t("move-to-wanted"),
            (phrases.lens("now"), profile.shares["now"]),
            (phrases.lens("wanted"), profile.shares["wanted"]),
            phrases.t("n-one"),
        ),
        situations=tuple(situations),
        prompts=of_response(phrases, assessment, response, score, profile),
    )


def chart(phrases: Phrases, shares: Mapping[Lens, Shares | None], side: str) -> Ternary | None:
    """The ternary plot of one side's lenses; None where there is no share to draw."""
    marks = [
        Mark(phrases.lens(lens), side, lens, split) for lens in LENSES if (split := shares[lens])
    ]
    if not marks:
        return None
    description = "; ".join(f"{m.label}: {phrases.split(m.split)}" for m in marks)
    corners = {option: phrases.title(option) for option in OPTIONS}
    return ternary(phrases.t("ternary-title"), description, corners, marks)


def _lens(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score, lens: Lens
) -> LensRow:
    profile = profile_as(Profile, score.profile)
    shares, cover = profile.shares[lens], (profile.coverage or {})[lens]
    answered = phrases.t("answered-of", answered=cover.answered, applicable=cover.applicable)
    questions = splits(assessment).questions
    traces = []
    for option in OPTIONS:
        inputs = []
        for question in questions:
            split = response.value(question.id, lens)
            if isinstance(split, Mapping):
                title = phrases.words.questions[question.id].title
                inputs.append((title, str(split[option])))
        name = f"{phrases.option(option)}, {phrases.inside(phrases.lens(lens))}"
        value = shares[option] if shares else None
        traces.append(trace(phrases, value, name, "shares", inputs, answered))
    return LensRow(
        lens,
        phrases.lens(lens),
        tuple(traces),
        phrases.title(profile.dominant[lens]),
        phrases.t("answered-bare", answered=cover.answered, applicable=cover.applicable)
        if cover.status == "scored"
        else phrases.t(f"status-{cover.status}"),
    )


def _situation(phrases: Phrases, response: Response, question: str) -> SituationRow:
    def split(lens: Lens) -> Shares | None:
        value = response.value(question, lens)
        return {k: float(v) for k, v in value.items()} if isinstance(value, Mapping) else None

    title = phrases.words.questions[question].title
    return SituationRow(
        title,
        tuple(
            phrases.t("not-applicable")
            if response.value(question, lens) == NOT_APPLICABLE
            else phrases.split(split(lens))
            for lens in LENSES
        ),
        move(
            phrases,
            points_to_move(split("now"), split("wanted")),
            f"{title}: {phrases.t('move-to-wanted')}",
            (phrases.lens("now"), split("now")),
            (phrases.lens("wanted"), split("wanted")),
            phrases.t("n-one"),
        ),
        response.answer(question).note,
    )


def _rated(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score, key: str
) -> ClassRow:
    now = score.dimensions[key]["now"]
    dimension = next(d for d in assessment.dimensions if d.id == key)
    words = phrases.words.dimensions[key]
    inputs: list[tuple[str, str]] = []
    for question in dimension.questions:
        value: Any = response.value(question.id, "now")
        text = phrases.t("not-answered") if value is None else str(value)
        if value == NOT_APPLICABLE:
            text = phrases.t("not-applicable")
        elif question.reverse and value is not None:
            points = assessment.scale(question).points
            text = phrases.t("reversed", rating=value, turned=points + 1 - value)
        inputs.append((phrases.words.questions[question.id].title, text))
    answered = phrases.t("answered-of", answered=now.answered, applicable=now.applicable)
    level = potential_class(now.value, assessment.bands)
    kind = "potential" if key == POTENTIAL else "clarity"
    return ClassRow(
        key,
        words.name,
        words.about if isinstance(words.about, str) else getattr(words.about, response.side),
        trace(phrases, now.value, words.name, "rating", inputs, answered),
        phrases.t(f"{kind}-{level}") if level else phrases.t(f"status-{now.status}"),
        answered,
    )
