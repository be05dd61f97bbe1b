"""The view of one response's report by the method `co-operation`."""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.catalogue import Catalogue
from counterpart.method import profile_as
from counterpart.methods.co_operation.ladders import Ladders, Prompt, ladders
from counterpart.methods.co_operation.scoring import (
    PROMPTS,
    TICK_AHEAD,
    TICK_BEHIND,
    TICKS,
    Profile,
)
from counterpart.methods.co_operation.words import short, step, yes
from counterpart.model import Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.rated.single import QuestionRow, RatingsScoreView
from counterpart.report.rated.single import score_view as ratings_view
from counterpart.responses import NOT_APPLICABLE, Response
from counterpart.scoring.score import Score


@dataclass(frozen=True)
class CoOperationScoreView(RatingsScoreView):
    """The rated report, with the ladders, the ticks, and what is out of step with them."""

    chart: Ladders
    ticks_line: str
    ticks: tuple[tuple[str, str], ...]
    note: str
    deal_breakers: tuple[str, ...]
    stopped: Reading
    out_of_step: tuple[Reading, ...]


def score_view(
    catalogue: Catalogue, response: Response, score: Score, language: str
) -> CoOperationScoreView:
    """The view of a response and its score, addressed to the side that answered."""
    base = ratings_view(catalogue, response, score, language)
    profile, phrases = profile_as(Profile, score.profile), base.phrases
    return CoOperationScoreView(
        **vars(base) | {"questions": tuple(_row(phrases, response, prompt) for prompt in PROMPTS)},
        chart=_chart(catalogue, phrases, response, score, profile),
        ticks_line=_ticks_line(phrases, profile),
        ticks=tuple((short(phrases, p), yes(phrases, t)) for p, t in profile.by_prompt.items()),
        note=response.answer(TICKS).note,
        deal_breakers=tuple(item.label for item in profile.deal_breakers),
        stopped=phrases.reading("stopped"),
        out_of_step=tuple(
            phrases.reading(reading, {"dimension": phrases.words.dimensions[prompt].name}, prompt)
            for reading, prompts in ((TICK_AHEAD, profile.ahead), (TICK_BEHIND, profile.behind))
            for prompt in prompts
        ),
    )


def _ticks_line(phrases: Phrases, profile: Profile) -> str:
    if profile.ticks is None:
        return phrases.t("ticks-none-yet")
    return phrases.t("ticks-own", count=len(profile.ticks), all=len(PROMPTS))


def _row(phrases: Phrases, response: Response, prompt: str) -> QuestionRow:
    steps = phrases.words.questions[prompt].steps
    answers = []
    for lens in ("now", "guess"):
        value = response.answer(prompt).values.get("now" if lens == "now" else "guess")
        if isinstance(value, int):
            answers.append(step(phrases, prompt, 100 * (value - 1) / (len(steps) - 1)))
        else:
            key = "not-applicable" if value == NOT_APPLICABLE else "not-answered"
            answers.append(phrases.t(key))
    return QuestionRow(
        phrases.words.dimensions[prompt].name, tuple(answers), response.answer(prompt).note
    )


def _chart(
    catalogue: Catalogue, phrases: Phrases, response: Response, score: Score, profile: Profile
) -> Ladders:
    side: Side = response.side
    prompts, lines = [], []
    for prompt in PROMPTS:
        by_lens = score.dimensions[prompt]
        seen = [
            (side, lens, value)
            for lens in ("now", "guess")
            if (value := by_lens["now" if lens == "now" else "guess"].value) is not None
        ]
        tick = profile.by_prompt[prompt]
        prompts.append(Prompt(short(phrases, prompt), seen, {side: tick}, {side: ""}, None))
        values = ", ".join(
            f"{phrases.lens('now' if k == 'now' else 'guess')} {phrases.whole(v)}"
            for _, k, v in seen
        )
        lines.append(
            f"{short(phrases, prompt)}: {values or '–'}; {phrases.t('tick')} {yes(phrases, tick)}"
        )
    assessment = catalogue.assessments[response.assessment]
    steps = assessment.scale(assessment.question(PROMPTS[0])).points
    return ladders(phrases.t("ladders-title"), ". ".join(lines), prompts, steps, [side])
