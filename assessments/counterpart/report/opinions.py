"""What each side believes of the other, dimension by dimension, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.language import opening
from counterpart.model import SIDES, Assessment, Side, other
from counterpart.report.believed import believed
from counterpart.report.mutual import mutual
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import side_mean
from counterpart.report.trace import Trace, trace
from counterpart.scoring.comparison import Comparison
from counterpart.scoring.coorientation import MISTAKEN


@dataclass(frozen=True)
class OpinionView:
    """One dimension: both sides' own answers and guesses, the distances, the states in words.

    `ask` is the question of the first state that gives nothing to talk about elsewhere.
    """

    name: str
    now: Mapping[Side, Trace]
    guess: Mapping[Side, Trace]
    accuracy: Mapping[Side, Trace]
    beliefs: str
    states: tuple[str, str]
    ask: str


def opinions(
    phrases: Phrases, assessment: Assessment, comparison: Comparison, keys: Sequence[str]
) -> tuple[OpinionView, ...]:
    """The dimensions that are asked with a guess, where both sides answered both."""
    near = assessment.bands.near
    return tuple(view for key in keys if (view := _opinion(phrases, comparison, key, near)))


def _opinion(phrases: Phrases, comparison: Comparison, key: str, near: float) -> OpinionView | None:
    dimension = comparison.dimensions[key]
    oriented = dimension.coorientation
    if oriented is None:
        return None
    buyer, supplier = oriented["buyer"], oriented["supplier"]
    if buyer is None or supplier is None:
        return None
    name = phrases.words.dimensions[key].name
    now = {side: side_mean(phrases, comparison, key, side, dimension.guessed) for side in SIDES}
    guess = {side: side_mean(phrases, comparison, key, side, "guess") for side in SIDES}
    accuracy = {}
    for side in SIDES:
        state = oriented[side]
        inputs = [
            (opening(phrases.t("mark-guess", **phrases.sides(side))), guess[side].exact),
            (
                opening(phrases.t(f"mark-{dimension.guessed}", **phrases.sides(other(side)))),
                now[other(side)].exact,
            ),
        ]
        label = f"{name}: {phrases.t(f'move-{side}-guess-error')}"
        n = ", ".join((guess[side].n, now[other(side)].n))
        kind = f"apart{mutual(phrases)}"
        accuracy[side] = trace(phrases, state.accuracy if state else None, label, kind, inputs, n)
    return OpinionView(
        name,
        now,
        guess,
        accuracy,
        believed(phrases, {"buyer": buyer, "supplier": supplier}, near, "opinion", mutual(phrases)),
        (buyer.state, supplier.state),
        _ask(phrases, key, (buyer.state, supplier.state)),
    )


def _ask(phrases: Phrases, key: str, states: tuple[str, str]) -> str:
    """A question for those who know where they stand; the others find theirs in the prompts."""
    name = phrases.inside(phrases.words.dimensions[key].name)
    for side, state in zip(SIDES, states, strict=True):
        if state not in MISTAKEN:
            return phrases.reading(state, {**phrases.sides(side), "dimension": name}, key).talk
    return ""
