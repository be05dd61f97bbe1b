"""What an export tells of each touchpoint: who holds it, and what was asked beside."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.method import Fact
from counterpart.methods.touchpoints.control import IMPACT, INVOLVEMENT, LENSES
from counterpart.methods.touchpoints.scoring import CONTROL, Comparison
from counterpart.methods.touchpoints.third import BYPASS
from counterpart.methods.touchpoints.touchpoint import Pair, split_text
from counterpart.model import SIDES
from counterpart.scoring.bounds import written


def facts(profile: Comparison) -> tuple[Fact, ...]:
    """The splits as us/them/third, with the finding beside those of now; impact and involvement.

    Where a third party would do better stands as how many of a side ticked it, of how many.
    """
    return tuple(fact for key, pair in profile.touchpoints.items() for fact in _of(key, pair))


def _of(key: str, pair: Pair) -> Iterator[Fact]:
    for lens in LENSES:
        splits = {side: split_text(pair.perceptions[side], lens) for side in SIDES}
        if lens == "now" or any(splits.values()):
            yield Fact(CONTROL, key, splits, pair.finding if lens == "now" else None, lens)
    for name in (IMPACT, INVOLVEMENT):
        rated = {side: written(getattr(pair.perceptions[side], name)) for side in SIDES}
        if any(rated.values()):
            yield Fact("", f"{key}-{name}", rated, None)
    if any(of.counts is not None for of in pair.better.values()):
        ticked = {
            side: None if of.counts is None else f"{of.ticked}/{of.n}"
            for side, of in pair.better.items()
        }
        yield Fact(BYPASS, key, {side: ticked.get(side) for side in SIDES}, None)
