"""What both sides can talk about together."""

from __future__ import annotations

from counterpart.language import opening
from counterpart.methods.purpose.fit import fit_prompts
from counterpart.methods.purpose.scoring import APART, MISREAD, Situation, pair_reading
from counterpart.methods.purpose.scoring import Comparison as Purpose
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.believed import worth_a_talk
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import (
    Bar,
    Prompt,
    Weight,
    by_weight,
    prompt,
)
from counterpart.report.rated.prompts import finding_facts, weight_of
from counterpart.scoring.bounds import at_least
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.dimensions import DimensionComparison


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
    prompts += _rated(phrases, assessment, comparison)
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
    lines = (reading.text,)
    return [
        prompt(
            phrases, weight, reading.title, reading.talk, reading.guidance, lines, reading=reading
        )
    ]


def _misread(phrases: Phrases, near: float, profile: Purpose, side: Side, n: str) -> list[Prompt]:
    orientation = profile.coorientation[side]
    if not orientation or not worth_a_talk(orientation, near):
        return []
    facts, across = phrases.sides(side), phrases.sides(other(side))
    guess, answer = profile.sides[side].shares["guess"], profile.sides[other(side)].shares["now"]
    inputs = (
        (opening(phrases.t("mark-guess", **facts)), phrases.split(guess)),
        (opening(phrases.t("mark-now", **across)), phrases.split(answer)),
    )
    weight = Weight(orientation.accuracy, "move", inputs, n, plan="apart")
    reading = phrases.reading(orientation.state, facts)
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
    finding = APART if apart else MISREAD
    own = phrases.finding(finding, words.title, "purpose-talk", key)
    ask = own.talk if own else (words.talk if apart else "") or phrases.t(f"ask-{finding}")
    said = situation.between_sides if apart else points  # a guess may be further off
    lines = (phrases.t(f"situation-{finding}", points=phrases.whole(said)),)
    return [
        prompt(
            phrases,
            weight,
            phrases.t(f"situation-title-{finding}", name=words.title),
            ask,
            "purpose-talk",
            lines,
            bars,
            about=key,
            reading=own,
        )
    ]


def rated_reading(phrases: Phrases, dimension: DimensionComparison, key: str) -> Reading | None:
    """What clarity or potential itself says of its finding; None where it says nothing."""
    facts, name = finding_facts(phrases, dimension, key), phrases.words.dimensions[key].name
    return phrases.finding(dimension.gap.finding or "", name, f"purpose-{key}", key, facts)


def _rated(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> list[Prompt]:
    prompts = []
    n = people(phrases, comparison)
    for key, dimension in comparison.dimensions.items():
        weight, finding = weight_of(phrases, assessment, dimension, n), dimension.gap.finding
        if weight is None:
            continue
        name = phrases.words.dimensions[key].name
        facts = {**finding_facts(phrases, dimension, key), "name": phrases.inside(name)}
        own = rated_reading(phrases, dimension, key)
        ask = own.talk if own else phrases.t(f"ask-{finding}", name=facts["name"])
        lines = (phrases.t(f"line-{finding}", **facts),)
        guidance = f"purpose-{key}"
        title = phrases.t(f"rated-title-{finding}", name=name)
        prompts.append(prompt(phrases, weight, title, ask, guidance, lines, about=key, reading=own))
    return prompts
