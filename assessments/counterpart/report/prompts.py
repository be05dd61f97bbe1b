"""What to talk about, sorted by what matters most: each prompt weighs the points behind it.

Convention: a difference weighs its points to move, a gap its points, a level under the bound
what it lacks, a purpose that does not fit the potential its dominant share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.bounds import at_least
from counterpart.comparison import Comparison
from counterpart.methods.points import points_to_move
from counterpart.methods.purpose import FITS, Profile, Situation, pair_reading, splits
from counterpart.model import SIDES, Assessment, other
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.responses import Response
from counterpart.score import Score

CONTENT_WITH = ("transactional-fits", "partnership-fits")
TO_DISCUSS = tuple(fit for fit in FITS.values() if fit not in CONTENT_WITH)


@dataclass(frozen=True)
class Bar:
    """One split to draw as a bar, with what it is called."""

    label: str
    split: Mapping[str, float]


@dataclass(frozen=True)
class Prompt:
    """One thing to talk about: its weight in points, what is the matter, and what to ask."""

    weight: float
    title: str
    lines: tuple[str, ...]
    ask: str
    guidance: str
    bars: tuple[Bar, ...] = ()

    @property
    def shown(self) -> str:
        """The weight in whole points, rounded as every other number of the report."""
        return whole(self.weight)


def of_response(
    phrases: Phrases, assessment: Assessment, response: Response, score: Score
) -> tuple[Prompt, ...]:
    """The prompts for one side: its fit, its situations, its clarity, and its guess."""
    prompts = [*_fit(phrases, score.profile, "")]
    for question in splits(assessment).questions:
        now, wanted = (response.value(question.id, lens) for lens in ("now", "wanted"))
        if isinstance(now, Mapping) and isinstance(wanted, Mapping):
            points = points_to_move(now, wanted) or 0.0
            if at_least(points, assessment.bands.near):
                bars = (Bar(phrases.lens("now"), now), Bar(phrases.lens("wanted"), wanted))
                title = phrases.words.questions[question.id].title
                ask = phrases.words.questions[question.id].talk or phrases.t("ask-to-wanted")
                prompts.append(Prompt(points, title, (), ask, "purpose-move", bars))
    clarity = score.dimensions["clarity"]["now"].value
    if clarity is not None and not at_least(clarity, assessment.bands.fix):
        prompts.append(_unclear(phrases, assessment.bands.fix - clarity, ""))
    expected = points_to_move(score.profile.shares["now"], score.profile.shares["guess"])
    if expected is not None and at_least(expected, assessment.bands.near):
        facts = phrases.sides(response.side)
        line = phrases.t("expected-difference", **facts)
        ask = phrases.t("ask-expected", **facts)
        title = phrases.t("expected-title")
        prompts.append(Prompt(expected, title, (line,), ask, "purpose-guesses"))
    return _sorted(prompts)


def of_comparison(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> tuple[Prompt, ...]:
    """The prompts for both sides together."""
    profile, prompts = comparison.profile, []
    first, second = profile.pair
    if first and second:
        reading = phrases.reading(pair_reading(first, second), pair_facts(phrases, first, second))
        weight = profile.moves["between_sides"] or 0.0
        prompts.append(Prompt(weight, reading.title, (), reading.talk, reading.guidance))
    for side in SIDES:
        found = profile.coorientation[side]
        if found and found.state in ("false-consensus", "false-conflict"):
            reading = phrases.reading(found.state, phrases.sides(side))
            lines = (reading.text,)
            prompts.append(
                Prompt(found.accuracy, reading.title, lines, reading.talk, reading.guidance)
            )
        prompts += _fit(phrases, profile.sides[side], phrases.name(side).capitalize() + ": ")
    for key, situation in profile.situations.items():
        prompts += _situation(phrases, key, situation, assessment)
    prompts += _gaps(phrases, assessment, comparison)
    return _sorted(prompts)


def pair_facts(phrases: Phrases, buyer: str, supplier: str) -> dict[str, str]:
    """Which side holds which purpose, for the reading of a pair."""
    return {buyer: phrases.name("buyer"), supplier: phrases.name("supplier")}


def _fit(phrases: Phrases, profile: Profile, before: str) -> list[Prompt]:
    now, purpose = profile.shares["now"], profile.dominant["now"]
    if profile.fit not in TO_DISCUSS or not now or not purpose:
        return []
    reading = phrases.reading(profile.fit)
    return [
        Prompt(
            now[purpose],
            before + reading.title,
            (phrases.t(f"fit-{profile.fit}"),),
            reading.talk,
            reading.guidance,
        )
    ]


def _situation(
    phrases: Phrases, key: str, situation: Situation, assessment: Assessment
) -> list[Prompt]:
    near, words = assessment.bands.near, phrases.words.questions[key]
    apart = situation.between_sides is not None and at_least(situation.between_sides, near)
    bars, weights = [], [situation.between_sides or 0.0] if apart else []
    for side in SIDES:
        answer, guess = situation.splits[side]["now"], situation.splits[other(side)]["guess"]
        error = situation.guess_error[other(side)]
        wrong = error is not None and at_least(error, near)
        if answer and (apart or wrong):
            bars.append(Bar(phrases.t("mark-now", **phrases.sides(side)).capitalize(), answer))
        if guess and wrong:
            label = phrases.t("mark-guessed-by", **phrases.sides(side)).capitalize()
            bars.append(Bar(label, guess))
            weights.append(error or 0.0)
    if not weights:
        return []
    ask = words.talk if apart and words.talk else phrases.t("ask-apart" if apart else "ask-misread")
    return [Prompt(max(weights), words.title, (), ask, "purpose-talk", tuple(bars))]


def _gaps(phrases: Phrases, assessment: Assessment, comparison: Comparison) -> list[Prompt]:
    prompts = []
    for key, found in comparison.dimensions.items():
        gap = found.gap
        name = phrases.words.dimensions[key].name
        if gap.finding == "side-gap" and gap.gap is not None and gap.higher is not None:
            higher = phrases.t(f"side-{gap.higher}")
            line = phrases.t("gap-line", name=name.lower(), higher=higher)
            ask = phrases.t(f"ask-gap-{key}")
            prompts.append(Prompt(abs(gap.gap), name, (line,), ask, f"purpose-{key}"))
        elif gap.finding == "fix-together" and gap.level is not None and key == "clarity":
            prompts.append(_unclear(phrases, assessment.bands.fix - gap.level, "-both"))
    return prompts


def _unclear(phrases: Phrases, weight: float, who: str) -> Prompt:
    return Prompt(
        weight,
        phrases.words.dimensions["clarity"].name,
        (phrases.t(f"unclear{who}"),),
        phrases.t(f"ask-unclear{who}"),
        "purpose-clarity",
    )


def _sorted(prompts: Sequence[Prompt]) -> tuple[Prompt, ...]:
    return tuple(sorted(prompts, key=lambda prompt: -prompt.weight))
