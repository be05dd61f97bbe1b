"""What both sides can talk about together."""

from __future__ import annotations

from counterpart.language import opening
from counterpart.methods.purpose.fit import fit_prompts, unclear_prompt
from counterpart.methods.purpose.scoring import CLARITY, Situation, pair_reading
from counterpart.methods.purpose.scoring import Comparison as Purpose
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.believed import worth_a_talk
from counterpart.report.people import people
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import (
    Bar,
    Prompt,
    Weight,
    by_weight,
    prompt,
)
from counterpart.scoring.bounds import at_least
from counterpart.scoring.comparison import Comparison


def of_comparison(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, profile: Purpose
) -> tuple[Prompt, ...]:
    """The prompts of a comparison, the heaviest first."""
    n = people(phrases, comparison)
    near = assessment.bands.near
    prompts = _pair(phrases, profile, n)
    for side in SIDES:
        prompts += _misread(phrases, near, profile, side, n)
        before = f"{phrases.named(side)}: "
        answered = phrases.t("n-side", side=phrases.name(side), n=profile.n[side]["now"])
        prompts += fit_prompts(phrases, profile.sides[side], before, answered)
    for key, situation in profile.situations.items():
        prompts += _situation(phrases, key, situation, near)
    prompts += _gaps(phrases, assessment, comparison)
    return by_weight(prompts)


def pair_facts(phrases: Phrases, buyer: str, supplier: str) -> dict[str, str]:
    """Which side holds which purpose, for the reading of a pair."""
    return {buyer: phrases.name("buyer"), supplier: phrases.name("supplier")}


def _pair(phrases: Phrases, profile: Purpose, n: str) -> list[Prompt]:
    first, second = profile.pair
    if not first or not second:
        return []
    reading = phrases.reading(pair_reading(first, second), pair_facts(phrases, first, second))
    inputs = tuple(
        (phrases.named(side), phrases.split(profile.sides[side].shares["now"])) for side in SIDES
    )
    points = profile.moves["between_sides"] or 0.0
    weight = Weight(points, "move", inputs, n, plan="pair")
    return [prompt(phrases, weight, reading.title, reading.talk, reading.guidance, reading=reading)]


def _misread(phrases: Phrases, near: float, profile: Purpose, side: Side, n: str) -> list[Prompt]:
    found = profile.coorientation[side]
    if not found or not worth_a_talk(found, near):
        return []
    facts, across = phrases.sides(side), phrases.sides(other(side))
    guess, answer = profile.sides[side].shares["guess"], profile.sides[other(side)].shares["now"]
    inputs = (
        (opening(phrases.t("mark-guess", **facts)), phrases.split(guess)),
        (opening(phrases.t("mark-now", **across)), phrases.split(answer)),
    )
    weight = Weight(found.accuracy, "move", inputs, n, plan="apart")
    reading = phrases.reading(found.state, facts)
    lines = (reading.text,)
    return [
        prompt(
            phrases, weight, reading.title, reading.talk, reading.guidance, lines, reading=reading
        )
    ]


def _situation(phrases: Phrases, key: str, situation: Situation, near: float) -> list[Prompt]:
    words = phrases.words.questions[key]
    apart = situation.between_sides is not None and at_least(situation.between_sides, near)
    bars, distances = [], []
    if apart and situation.between_sides is not None:
        distances.append((phrases.t("move-between-sides"), situation.between_sides))
    for side in SIDES:
        answer, guess = situation.splits[side]["now"], situation.splits[other(side)]["guess"]
        error = situation.guess_error[other(side)]
        wrong = error is not None and at_least(error, near)
        facts = phrases.sides(side)
        if answer and (apart or wrong):
            bars.append(Bar(opening(phrases.t("mark-now", **facts)), answer))
        if guess and wrong and error is not None:
            bars.append(Bar(opening(phrases.t("mark-guessed-by", **facts)), guess))
            distances.append((phrases.t(f"move-{other(side)}-guess-error"), error))
    if not distances:
        return []
    inputs = tuple((name, phrases.exact(points)) for name, points in distances)
    points = max(points for _, points in distances)
    weight = Weight(points, "situation", inputs, phrases.t("n-answers"))
    ask = words.talk if apart and words.talk else phrases.t("ask-apart" if apart else "ask-misread")
    return [prompt(phrases, weight, words.title, ask, "purpose-talk", bars=bars, about=key)]


def _gaps(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> list[Prompt]:
    prompts = []
    n = people(phrases, comparison)
    for key, found in comparison.dimensions.items():
        gap = found.gap
        name = phrases.words.dimensions[key].name
        if gap.finding == "side-gap" and gap.gap is not None and gap.higher is not None:
            inputs = tuple(
                (phrases.named(side), phrases.exact(found.sides[side]["now"].mean))
                for side in SIDES
            )
            higher = phrases.t(f"side-{gap.higher}")
            lines = (phrases.t("gap-line", name=phrases.inside(name), higher=higher),)
            weight = Weight(abs(gap.gap), "gap", inputs, n)
            ask = phrases.t(f"ask-gap-{key}")
            prompts.append(prompt(phrases, weight, name, ask, f"purpose-{key}", lines, about=key))
        elif gap.finding == "fix-together" and gap.level is not None and key == CLARITY:
            bound = assessment.bands.fix
            prompts.append(unclear_prompt(phrases, gap.level, bound, "-both", n))
    return prompts
