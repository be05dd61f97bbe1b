"""What each side believes of the other, dimension by dimension, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.model import SIDES, Side, other
from counterpart.report.mutual import mutual
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import side_mean
from counterpart.report.trace import Trace, trace
from counterpart.scoring.comparison import Comparison


@dataclass(frozen=True)
class OpinionView:
    """One dimension: both sides' now and guess, the distances, and the two states in words."""

    name: str
    now: Mapping[Side, Trace]
    guess: Mapping[Side, Trace]
    accuracy: Mapping[Side, Trace]
    told: str
    states: tuple[str, str]


def opinions(
    phrases: Phrases, comparison: Comparison, keys: Sequence[str]
) -> tuple[OpinionView, ...]:
    """The dimensions that are asked under now and guess, where both sides answered both."""
    return tuple(view for key in keys if (view := _one(phrases, comparison, key)))


def _one(phrases: Phrases, comparison: Comparison, key: str) -> OpinionView | None:
    found = comparison.dimensions[key]
    oriented = found.coorientation
    if oriented is None:
        return None
    buyer, supplier = oriented["buyer"], oriented["supplier"]
    if buyer is None or supplier is None:
        return None
    name = phrases.words.dimensions[key].name
    now = {side: side_mean(phrases, comparison, key, side, "now") for side in SIDES}
    guess = {side: side_mean(phrases, comparison, key, side, "guess") for side in SIDES}
    accuracy = {}
    for side in SIDES:
        state = oriented[side]
        inputs = [
            (opening(phrases.t("mark-guess", **phrases.sides(side))), guess[side].exact),
            (
                opening(phrases.t("mark-now", **phrases.sides(other(side)))),
                now[other(side)].exact,
            ),
        ]
        label = f"{name}: {phrases.t(f'move-{side}-guess-error')}"
        n = ", ".join((guess[side].n, now[other(side)].n))
        accuracy[side] = trace(
            phrases, state.accuracy if state else None, label, "apart", inputs, n
        )
    return OpinionView(
        name,
        now,
        guess,
        accuracy,
        told(phrases, buyer.state, supplier.state),
        (buyer.state, supplier.state),
    )


def told(phrases: Phrases, buyer: str, supplier: str) -> str:
    """One sentence on a dimension, from both sides' states."""
    of = mutual(phrases)
    if buyer == supplier:
        return phrases.t(f"opinion-{buyer}{of}")
    agree = buyer in ("shared-view", "false-conflict")
    knows: Side = "buyer" if buyer in ("shared-view", "known-difference") else "supplier"
    key = f"opinion-one-agree{of}" if agree else f"opinion-one-differ{of}"
    return phrases.t(key, **phrases.sides(knows))
