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
    for key, found in comparison.dimensions.items():
        if one := finding_prompt(phrases, assessment, found, key, n):
            prompts.append(one)
        for side in SIDES:
            if one := _misread(phrases, assessment.bands.near, found, key, side, n):
                prompts.append(one)
    return by_weight(prompts)


def finding_reading(phrases: Phrases, found: DimensionComparison, key: str) -> Reading:
    """What was found of a dimension, in words that name it and who is higher."""
    facts = finding_facts(phrases, found, key)
    reading = phrases.reading(found.gap.finding or "unknown", facts, key)
    caution = _caution(phrases, found, key)
    return replace(reading, text=f"{reading.text} {caution}") if caution else reading


def _caution(phrases: Phrases, found: DimensionComparison, key: str) -> str:
    """How often chance alone divides a side on one question; empty of more, or of many people."""
    assessment = phrases.catalogue.assessments[phrases.assessment]
    asked = next(of.questions for of in assessment.dimensions if of.id == key)
    if found.gap.finding != "inside-first" or len(asked) > 1:
        return ""
    divided = max((of["now"] for of in found.sides.values()), key=lambda of: of.ad or 0.0)
    share = by_chance("single-inside-first", divided.n)
    return "" if not share else phrases.t("divided-by-chance", share=whole(100 * share))


def finding_facts(phrases: Phrases, found: DimensionComparison, key: str) -> dict[str, str]:
    """What the words of a dimension's finding may name: it, and who is higher."""
    gap = found.gap
    name = phrases.inside(phrases.words.dimensions[key].name)
    facts = {"dimension": name, "higher": "", "lower": ""}
    if gap.higher == "buyer" or gap.higher == "supplier":
        facts |= {"higher": phrases.name(gap.higher), "lower": phrases.name(other(gap.higher))}
    return facts


def finding_prompt(
    phrases: Phrases, assessment: Assessment, found: DimensionComparison, key: str, n: str
) -> Prompt | None:
    """What a dimension's finding gives to talk about; None where it gives nothing."""
    weight = weight_of(phrases, assessment, found, n)
    if weight is None:
        return None
    reading = finding_reading(phrases, found, key)
    title = f"{phrases.words.dimensions[key].name}: {reading.title}"
    lines, ask = (reading.text,), reading.talk
    return prompt(phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading)


def weight_of(
    phrases: Phrases, assessment: Assessment, found: DimensionComparison, n: str
) -> Weight | None:
    """The points behind a finding that gives something to talk about; None behind the others."""
    gap = found.gap
    both = tuple(
        (phrases.named(side), phrases.exact(found.sides[side]["now"].mean)) for side in SIDES
    )
    if gap.finding == "side-gap" and gap.gap is not None:
        return Weight(abs(gap.gap), "gap", both, n)
    if gap.finding == "inside-first" and found.spread:  # a shared view may hide how far apart
        spreads = tuple(
            (phrases.named(side), phrases.exact(found.sides[side]["now"].ad)) for side in SIDES
        )
        return Weight(found.spread, "spread", spreads, n)
    if gap.finding == "fix-together" and found.worth is not None:
        bound = (phrases.t("bound"), phrases.exact(bound_of(assessment.bands.fix, found.valence)))
        level = (phrases.t("level"), phrases.exact(gap.level))
        return Weight(assessment.bands.fix - found.worth, "lack", (bound, level), n)
    return None


def _misread(
    phrases: Phrases, near: float, found: DimensionComparison, key: str, side: Side, n: str
) -> Prompt | None:
    orientation = found.coorientation[side] if found.coorientation else None
    if not orientation or not worth_a_talk(orientation, near):
        return None
    facts, across = phrases.sides(side), phrases.sides(other(side))
    inputs = (
        (
            opening(phrases.t("mark-guess", **facts)),
            phrases.exact(found.sides[side]["guess"].mean),
        ),
        (
            opening(phrases.t(f"mark-{found.guessed}", **across)),
            phrases.exact(found.sides[other(side)][found.guessed].mean),
        ),
    )
    weight = Weight(orientation.accuracy, "apart", inputs, n, plan="apart")
    name = phrases.words.dimensions[key].name
    facts |= {"dimension": phrases.inside(name)}
    # the theme's question stands with the finding of the dimension
    reading = replace(phrases.reading(orientation.state, facts, key), also="")
    title = f"{name}: {reading.title}"
    lines, ask = (reading.text,), reading.talk
    return prompt(phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading)
