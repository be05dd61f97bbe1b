"""The mirror of one side as a table: how it sees itself, is seen, and thinks that it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterpart.methods.mirror.scoring import (
    BEHAVIOURS,
    EXPECTED,
    EXPECTED_UNKNOWN,
    SEEN_APART,
    UNKNOWN,
)
from counterpart.methods.mirror.scoring import Comparison as Mirror
from counterpart.methods.mirror.words import image_line, image_reading, name, sentence, titled
from counterpart.model import SIDES, Side, other
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import side_mean
from counterpart.report.trace import Trace, minus
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class ImageRow:
    """One behaviour of one side: its image, the other's, its guess, the difference, in words.

    `ask` is the question of what gives no prompt.
    """

    name: str
    own: Trace
    seen: Trace
    guess: Trace
    difference: Trace
    line: str
    ask: str


@dataclass(frozen=True)
class Image:
    """One side in the mirror: how many behaviours both see alike, in a sentence, and the rows."""

    count: str
    rows: tuple[ImageRow, ...]


@dataclass(frozen=True)
class TargetRow:
    """A behaviour: the rung that both want at least, and each side's next one, as (number, words).

    Where a side has no next one, `standing` says why.
    """

    name: str
    target: tuple[str, str] | None
    same: bool
    next: Mapping[Side, tuple[str, str] | None]
    standing: Mapping[Side, str]


def image_of(phrases: Phrases, comparison: Comparison, mirror: Mirror, side: Side) -> Image:
    """One side in the mirror, its behaviours in the order in which they are asked."""
    return Image(
        _count(phrases, mirror, side),
        tuple(_row(phrases, comparison, mirror, key, side) for key in BEHAVIOURS),
    )


def _count(phrases: Phrases, mirror: Mirror, side: Side) -> str:
    readings = [of.readings[side] for of in mirror.behaviours.values()]
    known = [reading for reading in readings if reading != UNKNOWN]
    if not known:
        return phrases.t("mirror-count-unknown", **phrases.sides(side))
    apart = [of for of in mirror.behaviours.values() if of.readings[side] in SEEN_APART]
    knows = sum(of.expected[side] == EXPECTED for of in apart)
    guessed = any(of.expected[side] != EXPECTED_UNKNOWN for of in apart)
    facts = {**phrases.sides(side), "apart": len(apart), "all": len(known), "knows": knows}
    kind = "none" if not apart else "some" if not guessed else "knows" if knows else "news"
    return phrases.t(f"mirror-count-{kind}", **facts)


def _row(
    phrases: Phrases, comparison: Comparison, mirror: Mirror, key: str, side: Side
) -> ImageRow:
    behaviour = mirror.behaviours[key]
    own = side_mean(phrases, comparison, key, side, "now")
    seen = side_mean(phrases, comparison, key, other(side), "theirs")
    guess = side_mean(phrases, comparison, key, side, "guess")
    inputs = [
        (phrases.t("mirror-own", **phrases.sides(side)), own.exact),
        (phrases.t("mirror-seen", **phrases.sides(side)), seen.exact),
    ]
    difference = minus(
        phrases,
        behaviour.blind_spot[side],
        (behaviour.views[side]["now"], behaviour.views[other(side)]["theirs"]),
        f"{titled(phrases, key, side)}: {phrases.t('mirror-difference')}",
        "mirror",
        inputs,
        ", ".join((own.n, seen.n)),
    )
    line = image_line(phrases, key, side, behaviour)
    quiet = behaviour.readings[side] not in SEEN_APART
    ask = image_reading(phrases, key, side, behaviour).talk if quiet else ""
    return ImageRow(name(phrases, key), own, seen, guess, difference, line, ask)


def targets(phrases: Phrases, mirror: Mirror) -> tuple[TargetRow, ...]:
    """Every behaviour with a rung that both want, in the order in which they are asked."""
    rows = []
    for key in BEHAVIOURS:
        behaviour = mirror.behaviours[key]
        if behaviour.target is not None:
            rows.append(
                TargetRow(
                    name(phrases, key),
                    rung_words(phrases, key, behaviour.target),
                    behaviour.agreed is not None,
                    {side: rung_words(phrases, key, behaviour.next[side]) for side in SIDES},
                    {
                        side: "–"
                        if behaviour.readings[side] == UNKNOWN
                        else phrases.t("mirror-there")
                        for side in SIDES
                    },
                )
            )
    return tuple(rows)


def rung_words(phrases: Phrases, key: str, value: float | None) -> tuple[str, str] | None:
    """A rung as its number and its words; None where there is none."""
    if value is None:
        return None
    steps = len(phrases.words.questions[key].steps)
    return phrases.whole(value * (steps - 1) / 100 + 1), sentence(phrases, key, value)
