"""Splits with the parties by name, so that both sides' views can be drawn in one picture."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterpart.methods.touchpoints.control import PARTIES, Perception, by_party, weighted
from counterpart.model import Lens, Side
from counterpart.report.charts.labels import listed
from counterpart.report.charts.ternary import Mark, Ternary, place, ternary
from counterpart.report.phrases import Phrases
from counterpart.report.prompts import Bar
from counterpart.report.trace import Trace, trace

CORNERS = {"buyer": "me", "supplier": "them", "third": "us"}
"""Where the triangle, which names its corners after the splits of purpose, draws each party:
the buyer on the left, the supplier on the right, a third party at the top."""

HEAP = 20.0
"""How near to the middle of a heap a mark lies on others; from edge to edge it is 15 wide."""


def party(phrases: Phrases, name: str) -> str:
    """What a party is called."""
    return phrases.t(f"touchpoints-party-{name}")


def split_line(phrases: Phrases, split: Mapping[str, float] | None, side: Side) -> str:
    """A side's split in words, with the parties by name; a dash where there is none."""
    if split is None:
        return "–"
    between = "\N{NO-BREAK SPACE}"
    held = by_party(split, side)
    return " · ".join(
        f"{party(phrases, name)}{between}{phrases.exact(held[name])}" for name in PARTIES
    )


def bar(phrases: Phrases, label: str, split: Mapping[str, float], side: Side) -> Bar:
    """A side's split as a bar over the parties by name."""
    held = by_party(split, side)
    names = {name: party(phrases, name) for name in PARTIES}
    return Bar(
        label, {name: held[name] for name in PARTIES}, names, split_line(phrases, split, side)
    )


def bars(
    phrases: Phrases, perceptions: Mapping[Side, Perception], lens: Lens
) -> dict[Side, Bar | None]:
    """Both views of who holds a touchpoint, or who should; None where a side gave none."""
    drawn: dict[Side, Bar | None] = {}
    for side, perception in perceptions.items():
        split = perception.splits[lens]
        label = phrases.t(f"touchpoints-seen-{lens}", side=phrases.name(side))
        drawn[side] = None if split is None else bar(phrases, label, split, side)
    return drawn


def held_line(phrases: Phrases, held: Mapping[str, float] | None) -> str:
    """What each party holds, in words and whole points; a dash where it is not known."""
    if held is None:
        return "–"
    between = "\N{NO-BREAK SPACE}"
    return ", ".join(
        f"{phrases.inside(party(phrases, name))}{between}{phrases.whole(held[name])}"
        for name in PARTIES
    )


def mark(
    label: str, split: Mapping[str, float], side: Side, lens: str, tied_to: int | None = None
) -> Mark:
    """A side's split as a mark in the triangle."""
    held = by_party(split, side)
    return Mark(label, side, lens, {CORNERS[name]: held[name] for name in PARTIES}, tied_to)


def triangle(phrases: Phrases, marks: Sequence[Mark], description: str) -> Ternary | None:
    """The triangle of buyer, supplier and third party; None where there is nothing to draw."""
    if not marks:
        return None
    corners = {CORNERS[name]: party(phrases, name) for name in PARTIES}
    title = phrases.t("touchpoints-triangle-title")
    return ternary(title, description, corners, _together(marks), upright=True)


def _together(marks: Sequence[Mark]) -> list[Mark]:
    """The same marks; of those that lie in a heap one, in its middle, bears the numbers of all."""
    heaps: list[list[int]] = []
    spots = [place(of.split) for of in marks]
    for at, spot in enumerate(spots):
        near = (heap for heap in heaps if _away(_middle(spots, heap), spot) < HEAP**2)
        if (heap := next(near, None)) is None:
            heaps.append([at])
        else:
            heap.append(at)
    bearers: dict[int, str] = {}
    for heap in heaps:
        if numbered := [at for at in heap if marks[at].label]:
            middle = _middle(spots, heap)
            bearer = min(numbered, key=lambda at: _away(spots[at], middle))
            bearers[bearer] = listed(sorted({int(marks[at].label) for at in numbered}))
    return [replace(of, label=bearers.get(at, "")) for at, of in enumerate(marks)]


def _middle(spots: Sequence[tuple[float, float]], heap: Sequence[int]) -> tuple[float, float]:
    x, y = (math.fsum(spots[at][way] for at in heap) / len(heap) for way in (0, 1))
    return x, y


def _away(spot: tuple[float, float], other: tuple[float, float]) -> float:
    """The square of how far they are apart: the same in every version of Python."""
    (x, y), (u, v) = spot, other
    return (x - u) * (x - u) + (y - v) * (y - v)


def held_by(
    phrases: Phrases,
    held: Mapping[str, float] | None,
    known: Sequence[tuple[str, Mapping[str, float], float]],
    n: str,
) -> tuple[tuple[str, Trace], ...]:
    """Each party's weighted share of control; `known` are (touchpoint, shares, impact 0-1)."""
    if held is None or weighted((shares, impact) for _, shares, impact in known) is None:
        return ()
    return tuple(
        (
            name,
            trace(
                phrases,
                held[name],
                party(phrases, name),
                "touchpoints-held",
                [
                    (title, f"{phrases.exact(shares[name])} × {phrases.exact(impact)}")
                    for title, shares, impact in known
                ],
                n,
            ),
        )
        for name in PARTIES
    )
