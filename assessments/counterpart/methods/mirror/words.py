"""Behaviours, rungs and what a side expected, in words."""

from __future__ import annotations

from counterpart.methods.mirror.rungs import nearest
from counterpart.methods.mirror.scoring import HIGH, LOW, SEEN_APART, Behaviour
from counterpart.model import Side, other
from counterpart.report.ladder import rung
from counterpart.report.phrases import Phrases, Reading
from counterpart.words import say


def name(phrases: Phrases, key: str) -> str:
    """What a behaviour is called."""
    return phrases.words.dimensions[key].name


def sentence(phrases: Phrases, key: str, value: float) -> str:
    """The words of the rung nearest to a value of 0-100."""
    steps = phrases.words.questions[key].steps
    return say(steps[nearest(value, len(steps)) - 1], phrases.side)


def titled(phrases: Phrases, key: str, side: Side) -> str:
    """A behaviour of one side, as in “Saying no, buyer”."""
    return phrases.t("mirror-of", name=name(phrases, key), side=phrases.name(side))


def image_reading(
    phrases: Phrases, key: str, side: Side, behaviour: Behaviour, reading: str = ""
) -> Reading:
    """What the two images of a side come to, or another reading of the same two."""
    across = behaviour.views[other(side)]
    facts = {
        **phrases.sides(side),
        "dimension": name(phrases, key),
        "own": rung(phrases, key, behaviour.views[side]["now"]),
        "seen": rung(phrases, key, across["theirs"]),
        "guess": rung(phrases, key, behaviour.views[side]["guess"]),
    }
    return phrases.reading(reading or behaviour.readings[side], facts)


def expected(phrases: Phrases, key: str, side: Side, behaviour: Behaviour) -> str:
    """What a side thought the other would say of it, in a sentence."""
    guess = rung(phrases, key, behaviour.views[side]["guess"])
    return phrases.t(f"mirror-{behaviour.expected[side]}", **phrases.sides(side), guess=guess)


def image_line(phrases: Phrases, key: str, side: Side, behaviour: Behaviour) -> str:
    """One side's behaviour in a line: what the two images come to, and whether that is known."""
    reading = phrases.t(f"mirror-{behaviour.readings[side]}", **phrases.sides(side))
    if behaviour.readings[side] not in SEEN_APART and behaviour.expected[side] not in (HIGH, LOW):
        return reading
    return f"{reading} {expected(phrases, key, side, behaviour)}"
