"""One dimension as a room sees it: a line for each side, its answer, and what the other side said.

In the units of a drawing that fills a screen: what is written is 44 units large in 1600, so that
somebody six metres away can read it.
"""

from __future__ import annotations

from dataclasses import dataclass

from counterpart.model import SIDES, Lens, Side, other
from counterpart.report.ladder import rung, rung_count
from counterpart.report.numbers import whole
from counterpart.report.phrases import Phrases
from counterpart.scoring.dimensions import DimensionComparison
from counterpart.workshop.words import RoomWords

WIDTH, HEIGHT = 1600, 740
LEFT, RIGHT = 90, 1510
"""Where 0 and 100 stand."""
AXES = {"buyer": 215, "supplier": 505}
"""From the top to the line of each side."""
NAME = 135
"""From a line up to the base line of its name."""
OVER, UNDER = 52, 86
"""From a line to the base lines of what is said of a mark over it and under it."""
TICKS = (0, 25, 50, 75, 100)
"""What stands under the lines where nothing was answered on a ladder."""
LETTER = 25
"""How wide a letter is at most, on average."""


@dataclass(frozen=True)
class Mark:
    """A mark on a line: whose shape it has, whether that is filled, and what is written at it."""

    side: Side
    x: float
    y: float
    own: bool
    text: str
    label_x: float
    label_y: float


@dataclass(frozen=True)
class Line:
    """The line of one side."""

    side: Side
    y: int
    name: str
    name_y: int


@dataclass(frozen=True)
class Drawing:
    """All that the picture needs; without marks it is what the room points at while it guesses."""

    title: str
    description: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[int, float], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = RIGHT


def across(dimension: DimensionComparison) -> Lens | None:
    """The lens under which a side says what it thinks of the other's answer; None without one."""
    if dimension.mirrored:
        return "theirs"
    lenses = dimension.sides["buyer"]
    return "guess" if "guess" in lenses and dimension.guessed == "now" else None


def drawing(
    words: RoomWords, phrases: Phrases, key: str, dimension: DimensionComparison | None
) -> Drawing:
    """The picture of a dimension; given None it has its lines, and no answer on them.

    What was answered on a ladder is written in rungs, as in all that is said of it.
    """
    lines = tuple(Line(side, AXES[side], words.who(side), AXES[side] - NAME) for side in SIDES)
    marks = () if dimension is None else tuple(_marks(words, phrases, key, dimension))
    described = "; ".join(f"{words.who(of.side)}: {of.text}" for of in marks)
    rungs = rung_count(phrases, key)
    empty = words.t("card-ladder", count=rungs) if rungs else words.t("card-axis")
    return Drawing(
        phrases.words.dimensions[key].name,
        described or empty,
        lines,
        marks,
        tuple((number + 1, place(100 * number / (rungs - 1))) for number in range(rungs))
        or tuple((tick, place(tick)) for tick in TICKS),
    )


def place(value: float) -> float:
    """Where a value of 0-100 stands from left to right."""
    return round(LEFT + (RIGHT - LEFT) * value / 100, 1)


def _marks(
    words: RoomWords, phrases: Phrases, key: str, dimension: DimensionComparison
) -> list[Mark]:
    def shown(value: float) -> str:
        return rung(phrases, key, value) if rung_count(phrases, key) else whole(value)

    lens, marks = across(dimension), []
    said = "card-says" if dimension.mirrored else "card-thought"
    for side in SIDES:
        y, value = AXES[side], dimension.sides[side]["now"].mean
        if value is not None:
            own = words.t("card-answered", points=shown(value))
            marks.append(_mark(side, value, y, own, answer=True))
        others = dimension.sides[other(side)].get(lens) if lens else None
        if others is not None and others.mean is not None:
            text = words.t(said, side=words.name(other(side)), points=shown(others.mean))
            marks.append(_mark(other(side), others.mean, y, text, answer=False))
    return marks


def _mark(side: Side, value: float, y: int, text: str, *, answer: bool) -> Mark:
    half = len(text) * LETTER / 2
    x = place(value)
    label = min(max(x, half), WIDTH - half)
    return Mark(side, x, y, answer, text, round(label, 1), y - OVER if answer else y + UNDER)
