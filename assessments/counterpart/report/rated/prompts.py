"""What to talk about after a comparison by the method `ratings`."""

from __future__ import annotations

from dataclasses import replace

from counterpart.language import opening
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.believed import worth_a_talk
from counterpart.report.numbers import whole
from counterpart.report.people import people
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt
from counterpart.scoring.chance import by_chance
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.dimensions import DimensionComparison
from counterpart.valence import bound_of


def of_comparison(
    phrases: Phrases, assessment: Assessment, comparison: Comparison
) -> tuple[Prompt, ...]:
    """The prompts of a comparison, the heaviest first.

    A gap weighs its points, a divided side its AD, a low level what it lacks, a wrong guess the
    points it is off.
    """
    prompts = []
    n = people(phrases, comparison)
    for key, dimension in comparison.dimensions.items():
        if made := finding_prompt(phrases, assessment, dimension, key, n):
            prompts.append(made)
        for side in SIDES:
            if made := _misread(phrases, assessment.bands.near, dimension, key, side, n):
                prompts.append(made)
    return by_weight(prompts)


def finding_reading(phrases: Phrases, dimension: DimensionComparison, key: str) -> Reading:
    """What was found of a dimension, in words that name it and who is higher."""
    facts = finding_facts(phrases, dimension, key)
    reading = phrases.reading(dimension.gap.finding or "unknown", facts, key)
    caution = _caution(phrases, dimension, key)
    return replace(reading, text=f"{reading.text} {caution}") if caution else reading


def _caution(phrases: Phrases, dimension: DimensionComparison, key: str) -> str:
    """How often chance alone divides a side on one question; empty of more, or of many people."""
    assessment = phrases.catalogue.assessments[phrases.assessment]
    asked = next(of.questions for of in assessment.dimensions if of.id == key)
    if dimension.gap.finding != "inside-first" or len(asked) > 1:
        return ""
    divided = max((of["now"] for of in dimension.sides.values()), key=lambda of: of.ad or 0.0)
    share = by_chance("single-inside-first", divided.n)
    return "" if not share else phrases.t("divided-by-chance", share=whole(100 * share))


def finding_facts(phrases: Phrases, dimension: DimensionComparison, key: str) -> dict[str, str]:
    """What the words of a dimension's finding may name: it, and who is higher."""
    gap = dimension.gap
    name = phrases.inside(phrases.words.dimensions[key].name)
    facts = {"dimension": name, "higher": "", "lower": ""}
    if gap.higher == "buyer" or gap.higher == "supplier":
        facts |= {"higher": phrases.name(gap.higher), "lower": phrases.name(other(gap.higher))}
    return facts


def finding_prompt(
    phrases: Phrases, assessment: Assessment, dimension: DimensionComparison, key: str, n: str
) -> Prompt | None:
    """What a dimension's finding gives to talk about; None where it gives nothing."""
    weight = weight_of(phrases, assessment, dimension, n)
    if weight is None:
        return None
    reading = finding_reading(phrases, dimension, key)
    title = f"{phrases.words.dimensions[key].name}: {phrases.inside(reading.title)}"
    lines, ask = (reading.text,), reading.talk
    return prompt(phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading)


def weight_of(
    phrases: Phrases, assessment: Assessment, dimension: DimensionComparison, n: str
) -> Weight | None:
    """The points behind a finding that gives something to talk about; None behind the others."""
    gap = dimension.gap
    means = {side: dimension.sides[side]["now"].mean for side in SIDES}
    both = tuple((phrases.named(side), phrases.exact(means[side])) for side in SIDES)
    if gap.finding == "side-gap" and gap.gap is not None:
        return Weight(abs(gap.gap), "gap", both, n, between=(means["buyer"], means["supplier"]))
    if gap.finding == "inside-first" and dimension.spread:  # a shared view may hide how far apart
        spreads = tuple(
            (phrases.named(side), phrases.exact(dimension.sides[side]["now"].ad)) for side in SIDES
        )
        return Weight(dimension.spread, "spread", spreads, n)
    if gap.finding == "fix-together" and dimension.worth is not None:
        bound = (
            phrases.t("bound"),
            phrases.exact(bound_of(assessment.bands.fix, dimension.valence)),
        )
        level = (phrases.t("level"), phrases.exact(gap.level))
        between = (bound_of(assessment.bands.fix, dimension.valence), gap.level)
        lacks = assessment.bands.fix - dimension.worth
        return Weight(lacks, "lack", (bound, level), n, between=between)
    return None


def _misread(
    phrases: Phrases, near: float, dimension: DimensionComparison, key: str, side: Side, n: str
) -> Prompt | None:
    orientation = dimension.coorientation[side] if dimension.coorientation else None
    if not orientation or not worth_a_talk(orientation, near):
        return None
    facts, across = phrases.sides(side), phrases.sides(other(side))
    guess = dimension.sides[side]["guess"].mean
    answer = dimension.sides[other(side)][dimension.guessed].mean
    inputs = (
        (opening(phrases.t("mark-guess", **facts)), phrases.exact(guess)),
        (opening(phrases.t(f"mark-{dimension.guessed}", **across)), phrases.exact(answer)),
    )
    between = (guess, answer)
    weight = Weight(orientation.accuracy, "apart", inputs, n, plan="apart", between=between)
    name = phrases.words.dimensions[key].name
    facts |= {"dimension": phrases.inside(name)}
    # the theme's question stands with the finding of the dimension
    reading = replace(phrases.reading(orientation.state, facts, key), also="")
    title = f"{name}: {phrases.inside(reading.title)}"
    lines, ask = (reading.text,), reading.talk
    return prompt(phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading)
