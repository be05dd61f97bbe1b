"""What a journey gives to talk about, the heaviest first, each with the reading it comes from.

Convention: a quadrant weighs the points between importance and performance; a finding weighs as
under the method `ratings`; whatever is seen or felt differently weighs its points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterpart.methods.journey.beside import (
    PromptAndReading,
    as_customer,
    feels_otherwise,
    felt_apart,
    weighed,
)
from counterpart.methods.journey.scoring import Comparison as Journey
from counterpart.methods.journey.scoring import Profile
from counterpart.model import Assessment, Side
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, prompt
from counterpart.report.rated.prompts import finding_prompt, finding_reading
from counterpart.scoring.comparison import Comparison

TALKED_ABOUT = ("act-first", "ease-off")
"""The quadrants in which effort and importance do not match."""
PHASES, STEPS = 3, 2
"""So that what to do next stays a list that people can do."""


@dataclass(frozen=True)
class Topic:
    """A prompt, the name of the phase it is about, and the reading it comes from."""

    prompt: Prompt
    name: str
    reading: Reading | None


def of_profile(phrases: Phrases, side: Side, profile: Profile) -> list[Topic]:
    """What one response gives to talk about."""
    n = phrases.t("n-one")
    topics: list[Topic] = []
    for key in profile.phase_scores:
        of_phase = [_quadrant(phrases, key, {side: profile}, n)]
        of_phase += _topics(phrases, key, feels_otherwise(phrases, {side: profile}, key, n))
        both = _sorted([topic for topic in of_phase if topic])
        topics += [_joined(both)] if both else []
    return _sorted(topics)


def of_both(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, journey: Journey, n: str
) -> list[Topic]:
    """What a comparison gives to talk about: of each phase the heaviest, and what is beside it."""
    topics: list[Topic] = []
    for key, dimension in comparison.dimensions.items():
        name = phrases.words.dimensions[key].name
        of_phase = [_quadrant(phrases, key, journey.sides, n)]
        if made := finding_prompt(phrases, assessment, dimension, key, n):
            of_phase.append(Topic(made, name, finding_reading(phrases, dimension, key)))
        of_phase += _topics(phrases, key, feels_otherwise(phrases, journey.sides, key, n))
        of_phase += _topics(phrases, key, felt_apart(phrases, assessment, journey, key, n))
        both = _sorted([topic for topic in of_phase if topic])
        if both:
            topics.append(_joined(both))
        topics += _topics(phrases, key, as_customer(phrases, assessment, journey, key, n))
        if made := weighed(phrases, assessment, journey, key, n):
            topics.append(Topic(made, name, None))
    return _sorted(topics)


def steps(topics: list[Topic]) -> tuple[tuple[str, str], ...]:
    """What to do next: of the heaviest phases the first steps, each step once for all of them."""
    done: dict[str, list[str]] = {}
    for topic in [topic for topic in topics if topic.reading][:PHASES]:
        for step in topic.reading.do[:STEPS] if topic.reading else ():
            done.setdefault(step, []).append(topic.name)
    return tuple((", ".join(names), step) for step, names in done.items())


def _quadrant(phrases: Phrases, key: str, sides: Mapping[Side, Profile], n: str) -> Topic | None:
    """A phase whose effort and importance do not match, on the side where they do so least."""
    apart = {
        side: abs(importance - performance)
        for side, profile in sides.items()
        if profile.quadrants[key] in TALKED_ABOUT
        and (importance := profile.importance[key]) is not None
        and (performance := profile.phase_scores[key]) is not None
    }
    if not apart:
        return None
    side = max(apart, key=lambda candidate: apart[candidate])
    profile = sides[side]
    name = phrases.words.dimensions[key].name
    reading = phrases.reading(str(profile.quadrants[key]), {"dimension": phrases.inside(name)}, key)
    inputs = (
        (phrases.t("journey-axis-importance"), phrases.exact(profile.importance[key])),
        (phrases.t("journey-axis-performance"), phrases.exact(profile.phase_scores[key])),
    )
    lines = [reading.text]
    if len(sides) > 1:
        same = [phrases.name(s) for s in sides if sides[s].quadrants[key] == profile.quadrants[key]]
        so = "journey-so-both" if len(same) > 1 else "journey-so-one"
        lines.append(phrases.t(so, side=same[0]))
    ask = reading.talk
    title = f"{name}: {phrases.inside(reading.title)}"
    between = (profile.importance[key], profile.phase_scores[key])
    weight = Weight(apart[side], "journey-quadrant", inputs, n, between=between)
    made = prompt(phrases, weight, title, ask, reading.guidance, lines, about=key, reading=reading)
    return Topic(made, name, reading)


def _topics(phrases: Phrases, key: str, prompted: PromptAndReading | None) -> list[Topic]:
    return [Topic(prompted[0], phrases.words.dimensions[key].name, prompted[1])] if prompted else []


def _joined(both: list[Topic]) -> Topic:
    """The heaviest of a phase, with what the other one says as further lines."""
    first, *rest = both
    lines = [line for topic in rest for line in topic.prompt.lines]
    return replace(first, prompt=replace(first.prompt, lines=(*first.prompt.lines, *lines)))


def _sorted(topics: list[Topic]) -> list[Topic]:
    return sorted(topics, key=lambda topic: -topic.prompt.weight)
