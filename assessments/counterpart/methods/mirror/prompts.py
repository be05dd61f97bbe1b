"""What to talk about after a comparison by the method `mirror`, the heaviest first.

Two images of a side that are more than a rung apart weigh their points; a guess that is more than
a rung off weighs what it is off, wanted rungs that far apart likewise; a next rung weighs one rung.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterpart.methods.mirror.rungs import width
from counterpart.methods.mirror.scoring import (
    APART,
    BEHAVIOURS,
    HIGH,
    LOW,
    NEXT,
    SEEN_APART,
    Behaviour,
)
from counterpart.methods.mirror.scoring import Comparison as Mirror
from counterpart.methods.mirror.words import (
    expected,
    image_reading,
    name,
    sentence,
    titled,
)
from counterpart.model import SIDES, Side, other
from counterpart.report.ladder import rung, rung_count
from counterpart.report.phrases import Phrases, Reading
from counterpart.report.prompts import Prompt, Weight, by_weight, prompt


def of_comparison(phrases: Phrases, mirror: Mirror, n: str) -> tuple[Prompt, ...]:
    """The prompts of both sides; a behaviour has one for its next rung where it has no other."""
    images: list[Prompt] = []
    guesses: list[Prompt] = []
    wanted: list[Prompt] = []
    coming: list[Prompt] = []
    for key in BEHAVIOURS:
        behaviour = mirror.behaviours[key]
        seen = [of for side in SIDES for of in _image(phrases, key, side, behaviour, n)]
        off = [of for side in SIDES for of in _guess(phrases, key, side, behaviour, n)]
        apart = list(_wanted_apart(phrases, key, behaviour, n))
        images += seen
        guesses += off
        wanted += apart
        if not (seen or off or apart):
            coming += _next(phrases, key, behaviour, n)
    return by_weight((*images, *guesses, *wanted, *coming))


def _image(
    phrases: Phrases, key: str, side: Side, behaviour: Behaviour, n: str
) -> Iterator[Prompt]:
    """A side's two images, where they are more than a rung apart."""
    if behaviour.readings[side] not in SEEN_APART:
        return
    names, across = phrases.sides(side), behaviour.views[other(side)]
    inputs = (
        (phrases.t("mirror-own", **names), phrases.exact(behaviour.views[side]["now"])),
        (phrases.t("mirror-seen", **names), phrases.exact(across["theirs"])),
    )
    reading = image_reading(phrases, key, side, behaviour)
    weight = Weight(
        abs(behaviour.blind_spot[side] or 0.0),
        "mirror",
        inputs,
        n,
        informative=False,
        between=(behaviour.views[side]["now"], across["theirs"]),
    )
    lines = (reading.text, expected(phrases, key, side, behaviour))
    yield _prompt(phrases, key, reading, weight, titled(phrases, key, side), lines, behaviour)


def _guess(
    phrases: Phrases, key: str, side: Side, behaviour: Behaviour, n: str
) -> Iterator[Prompt]:
    """A side's guess that is more than a rung off, where its two images are not."""
    if behaviour.readings[side] in SEEN_APART or behaviour.expected[side] not in (HIGH, LOW):
        return
    names, across = phrases.sides(side), behaviour.views[other(side)]
    inputs = (
        (phrases.t("mirror-guessed", **names), phrases.exact(behaviour.views[side]["guess"])),
        (phrases.t("mirror-seen", **names), phrases.exact(across["theirs"])),
    )
    reading = image_reading(phrases, key, side, behaviour, behaviour.expected[side])
    weight = Weight(
        abs(behaviour.guess_error[side] or 0.0),
        "mirror",
        inputs,
        n,
        informative=False,
        between=(behaviour.views[side]["guess"], across["theirs"]),
    )
    about = titled(phrases, key, side)
    yield _prompt(phrases, key, reading, weight, about, (reading.text,), behaviour)


def _wanted_apart(phrases: Phrases, key: str, behaviour: Behaviour, n: str) -> Iterator[Prompt]:
    wanted = {side: behaviour.views[side]["wanted"] or 0.0 for side in SIDES}
    if behaviour.target_reading != APART or behaviour.target is None:
        return
    higher: Side = "buyer" if wanted["buyer"] > wanted["supplier"] else "supplier"
    facts = {
        "dimension": name(phrases, key),
        "higher": phrases.name(higher),
        "lower": phrases.name(other(higher)),
        "top": rung(phrases, key, wanted[higher]),
        "target": rung(phrases, key, behaviour.target),
    }
    inputs = tuple((phrases.named(side), phrases.exact(wanted[side])) for side in SIDES)
    between = (wanted["buyer"], wanted["supplier"])
    weight = Weight(
        abs(between[0] - between[1]), "mirror", inputs, n, informative=False, between=between
    )
    reading = phrases.reading(APART, facts)
    yield _prompt(phrases, key, reading, weight, name(phrases, key), (reading.text,), behaviour)


def _next(phrases: Phrases, key: str, behaviour: Behaviour, n: str) -> Iterator[Prompt]:
    coming = first_next(behaviour)
    if behaviour.target_reading != NEXT or coming is None or behaviour.target is None:
        return
    facts = {
        "dimension": name(phrases, key),
        "target": rung(phrases, key, behaviour.target),
        "next": rung(phrases, key, coming),
    }
    reading = phrases.reading(NEXT, facts)
    step = width(rung_count(phrases, key))
    inputs = (
        (phrases.t("mirror-next"), facts["next"]),
        (phrases.t("mirror-both-want"), facts["target"]),
    )
    weight = Weight(step, "climb", inputs, n, informative=False)
    words = sentence(phrases, key, coming)
    lines = (reading.text, phrases.t("mirror-rung", rung=facts["next"], words=words))
    yield _prompt(phrases, key, reading, weight, name(phrases, key), lines, behaviour)


def first_next(behaviour: Behaviour) -> float | None:
    """The lower of the two next rungs: the one that is first up for both to look after."""
    return min((value for value in behaviour.next.values() if value is not None), default=None)


def _prompt(
    phrases: Phrases,
    key: str,
    reading: Reading,
    weight: Weight,
    about: str,
    lines: tuple[str, ...],
    behaviour: Behaviour,
) -> Prompt:
    """A prompt whose wanted state is the next rung, as something that people would see."""
    own = phrases.t(f"mirror-do-{key}")
    agree = (phrases.t("mirror-agree"),) if first_next(behaviour) is not None else ()
    reading = replace(
        reading,
        do=(*reading.do, own, *agree),
        also=phrases.words.dimensions[key].talk or "",
        see=_wanted(phrases, key, behaviour),
    )
    title = f"{about}: {phrases.inside(reading.title)}"
    return prompt(
        phrases, weight, title, reading.talk, reading.guidance, lines, about=key, reading=reading
    )


def _wanted(phrases: Phrases, key: str, behaviour: Behaviour) -> str:
    """The next rung as people would see it, and the rung that both want; without one a sign."""
    coming = first_next(behaviour)
    if coming is None or behaviour.target is None:
        return phrases.t(f"mirror-see-{key}")
    facts = {
        "asked": phrases.words.questions[key].title,
        "words": sentence(phrases, key, coming),
        "later": sentence(phrases, key, behaviour.target),
    }
    return phrases.t(
        "mirror-wanted" if coming == behaviour.target else "mirror-wanted-later", **facts
    )
