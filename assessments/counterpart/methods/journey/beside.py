"""What importance, feeling and the buyer as a customer give to talk about.

A difference of one step on a single question is no finding [convention]: it takes more than one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterpart.methods.journey.scoring import (
    CUSTOMER,
    CUSTOMER_APART,
    CUSTOMER_LOW,
    FELT,
    FELT_APART,
    IMPORTANCE,
    Profile,
    step,
)
from counterpart.methods.journey.scoring import Comparison as Journey
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.trace import Input
from counterpart.scoring.bounds import above, below

PromptAndReading = tuple[Prompt, Reading]
"""A prompt, and the reading it comes from."""


def feels_otherwise(
    phrases: Phrases, sides: Mapping[Side, Profile], key: str, n: str
) -> PromptAndReading | None:
    """A phase that goes well and feels bad, or the other way round, where that is widest."""
    apart = {
        side: abs(felt - performance)
        for side, profile in sides.items()
        if profile.feeling(key)
        and (felt := profile.felt[key]) is not None
        and (performance := profile.phase_scores[key]) is not None
    }
    if not apart:
        return None
    side = max(apart, key=lambda candidate: apart[candidate])
    profile = sides[side]
    facts = {**phrases.sides(side), "dimension": _inside(phrases, key)}
    reading = phrases.reading(str(profile.feeling(key)), facts, key)
    inputs = (
        (phrases.t("journey-axis-performance"), phrases.exact(profile.phase_scores[key])),
        (phrases.t("journey-felt"), phrases.exact(profile.felt[key])),
    )
    between = (profile.phase_scores[key], profile.felt[key])
    weight = Weight(apart[side], "journey-felt", inputs, n, between=between)
    return _with_reading(phrases, key, reading, weight)


def felt_apart(
    phrases: Phrases, assessment: Assessment, journey: Journey, key: str, n: str
) -> PromptAndReading | None:
    """A phase that felt otherwise to the two sides."""
    difference = _apart(phrases, assessment, journey, key, FELT)
    if difference is None:
        return None
    gap, higher, inputs = difference
    reading = phrases.reading(FELT_APART, _facts(phrases, key, higher), key)
    weight = Weight(gap, "journey-felt-apart", inputs, n, between=_ends(journey, key, FELT))
    return _with_reading(phrases, key, reading, weight)


def as_customer(
    phrases: Phrases, assessment: Assessment, journey: Journey, key: str, n: str
) -> PromptAndReading | None:
    """The buyer as a customer: seen otherwise by the two, or low in the supplier's eyes.

    The question of the phase is about the supplier, so it does not stand beside.
    """
    difference = _apart(phrases, assessment, journey, key, CUSTOMER)
    if difference is not None:
        gap, higher, inputs = difference
        reading = _of_customer(phrases, CUSTOMER_APART, key, _facts(phrases, key, higher))
        between = _ends(journey, key, CUSTOMER)
        weight = Weight(gap, "journey-customer-apart", inputs, n, between=between)
        return _with_reading(phrases, key, reading, weight)
    value, fix = journey.sides["supplier"].customer[key], assessment.bands.fix
    if value is None or not below(value, fix):
        return None
    reading = _of_customer(phrases, CUSTOMER_LOW, key, {"dimension": _inside(phrases, key)})
    inputs = (
        (phrases.t("bound"), phrases.exact(fix)),
        (phrases.named("supplier"), phrases.exact(value)),
    )
    weight = Weight(fix - value, "journey-customer", inputs, n, between=(fix, value))
    return _with_reading(phrases, key, reading, weight)


def weighed(
    phrases: Phrases, assessment: Assessment, journey: Journey, key: str, n: str
) -> Prompt | None:
    """An importance that the two sides see apart."""
    difference = _apart(phrases, assessment, journey, key, IMPORTANCE)
    if difference is None:
        return None
    gap, higher, inputs = difference
    name = _name(phrases, key)
    line = phrases.t("journey-weighed-line", side=phrases.name(higher), name=_inside(phrases, key))
    return prompt(
        phrases,
        Weight(gap, "journey-importance", inputs, n, between=_ends(journey, key, IMPORTANCE)),
        f"{name}: {phrases.t('journey-weighed')}",
        phrases.t("journey-ask-weighed"),
        "journey-quadrants",
        (line,),
    )


def _ends(journey: Journey, key: str, of: str) -> tuple[float | None, float | None]:
    """What both sides rate of a phase, as what lies apart."""
    return journey.sides["buyer"].beside[of][key], journey.sides["supplier"].beside[of][key]


def _apart(
    phrases: Phrases, assessment: Assessment, journey: Journey, key: str, of: str
) -> tuple[float, Side, tuple[Input, ...]] | None:
    """How far two ratings are apart, who is higher, and both; None up to one step."""
    gap = journey.gap(of)[key]
    if gap is None or not above(abs(gap), step(assessment, of)):
        return None
    inputs = tuple(
        (phrases.named(side), phrases.exact(journey.sides[side].beside[of][key])) for side in SIDES
    )
    return abs(gap), "buyer" if gap > 0 else "supplier", inputs


def _with_reading(phrases: Phrases, key: str, reading: Reading, weight: Weight) -> PromptAndReading:
    title = f"{_name(phrases, key)}: {phrases.inside(reading.title)}"
    lines = (reading.text,)
    made = prompt(
        phrases, weight, title, reading.talk, reading.guidance, lines, about=key, reading=reading
    )
    return made, reading


def _of_customer(phrases: Phrases, which: str, key: str, facts: Mapping[str, str]) -> Reading:
    return replace(phrases.reading(which, facts, key), also="")


def _facts(phrases: Phrases, key: str, higher: Side) -> dict[str, str]:
    return {
        "dimension": _inside(phrases, key),
        "higher": phrases.name(higher),
        "lower": phrases.name(other(higher)),
    }


def _inside(phrases: Phrases, key: str) -> str:
    return phrases.inside(_name(phrases, key))


def _name(phrases: Phrases, key: str) -> str:
    return phrases.words.dimensions[key].name
