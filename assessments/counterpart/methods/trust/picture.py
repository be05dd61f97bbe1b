"""Trust in one picture, and its table: what each side answered, and what the other guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterpart.methods.trust.mirror import Item, Mirror, mirror
from counterpart.model import SIDES, Side, other
from counterpart.report.phrases import Phrases
from counterpart.report.trace import Trace


@dataclass(frozen=True)
class PillarRow:
    """A pillar: by the side that trusts, its answer and the other's guess of it; the asymmetry."""

    name: str
    now: Mapping[Side, Trace | None]
    guessed: Mapping[Side, Trace | None]
    asymmetry: Trace | None


Values = Mapping[str, Mapping[Side, float | None]]
"""By pillar and by the side that trusts."""


def picture(phrases: Phrases, pillars: Sequence[str], now: Values, guessed: Values) -> Mirror:
    """The mirrored dumbbell of these pillars."""
    names = [phrases.words.dimensions[key].name for key in pillars]
    lines = [
        f"{name}: {_line(phrases, now[key], guessed[key])}"
        for key, name in zip(pillars, names, strict=True)
    ]
    return mirror(
        phrases.t("trust-chart-title"),
        "; ".join(lines),
        {side: phrases.t(f"trust-head-{side}") for side in SIDES},
        [Item(name, now[key], guessed[key]) for key, name in zip(pillars, names, strict=True)],
    )


def _line(
    phrases: Phrases, now: Mapping[Side, float | None], guessed: Mapping[Side, float | None]
) -> str:
    parts = []
    for side in SIDES:
        if now[side] is not None:
            parts.append(f"{phrases.t(f'trust-of-{side}')} {phrases.whole(now[side])}")
        if guessed[side] is not None:
            who = phrases.t("as-guessed-by", side=phrases.name(other(side)))
            parts.append(f"{phrases.t(f'trust-of-{side}')}, {who} {phrases.whole(guessed[side])}")
    return ", ".join(parts)
