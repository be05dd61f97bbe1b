"""What one side can talk about: its fit, its situations, its clarity, and what it expects."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.methods.purpose.fit import fit_prompts, unclear_prompt
from counterpart.methods.purpose.scoring import CLARITY, TO_WANTED, Profile, splits
from counterpart.model import Assessment, Lens
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import (
    Bar,
    Prompt,
    Weight,
    by_weight,
    prompt,
)
from counterpart.responses import Response
from counterpart.scoring.bounds import at_least
from counterpart.scoring.points import points_to_move
from counterpart.scoring.score import Score


def of_response(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score, profile: Profile
) -> tuple[Prompt, ...]:
    """The prompts of one response, the heaviest first."""
    bands, n = assessment.bands, phrases.t("n-one")
    prompts = fit_prompts(phrases, profile, "", n)
    for question in splits(assessment).questions:
        prompts += _situation(phrases, question.id, response, bands.near)
    clarity = score.dimensions[CLARITY]["now"].value
    if clarity is not None and not at_least(clarity, bands.fix):
        prompts.append(unclear_prompt(phrases, clarity, bands.fix, n))
    prompts += _expected(phrases, response, profile, bands.near)
    return by_weight(prompts)


def _situation(phrases: Phrases, key: str, response: Response, near: float) -> list[Prompt]:
    now, wanted = response.value(key, "now"), response.value(key, "wanted")
    if not isinstance(now, Mapping) or not isinstance(wanted, Mapping):
        return []
    points = points_to_move(now, wanted) or 0.0
    if not at_least(points, near):
        return []
    bars = (Bar(phrases.lens("now"), now), Bar(phrases.lens("wanted"), wanted))
    inputs = tuple((bar.label, phrases.split(bar.split)) for bar in bars)
    weight = Weight(points, "move", inputs, phrases.t("n-one"))
    words = phrases.words.questions[key]
    own = phrases.finding(TO_WANTED, words.title, "purpose-move", key)
    ask = own.talk if own else words.talk or phrases.t("ask-to-wanted")
    return [
        prompt(phrases, weight, words.title, ask, "purpose-move", bars=bars, about=key, reading=own)
    ]


def _expected(phrases: Phrases, response: Response, profile: Profile, near: float) -> list[Prompt]:
    shares = profile.shares
    points = points_to_move(shares["now"], shares["guess"])
    if points is None or not at_least(points, near):
        return []
    facts = phrases.sides(response.side)
    lenses: tuple[Lens, ...] = ("now", "guess")
    inputs = tuple((phrases.lens(lens), phrases.split(shares[lens])) for lens in lenses)
    weight = Weight(points, "move", inputs, phrases.t("n-one"))
    title, ask = phrases.t("expected-title"), phrases.t("ask-expected", **facts)
    lines = (phrases.t("expected-difference", **facts),)
    return [prompt(phrases, weight, title, ask, "purpose-guesses", lines)]
