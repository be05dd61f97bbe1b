"""What an export tells of the situations: each side's split, by lens."""

from __future__ import annotations

from counterpart.method import Fact
from counterpart.methods.purpose.scoring import LENSES, OPTIONS, Comparison
from counterpart.model import SIDES
from counterpart.scoring.bounds import written
from counterpart.scoring.points import Shares


def facts(profile: Comparison) -> tuple[Fact, ...]:
    """Each situation under each lens, as me/them/us, where a side split it."""
    every = (
        Fact("", key, {side: _split(of.splits[side][lens]) for side in SIDES}, None, lens)
        for key, of in profile.situations.items()
        for lens in LENSES
    )
    return tuple(fact for fact in every if any(fact.answers.values()))


def _split(split: Shares | None) -> str | None:
    return None if split is None else "/".join(str(written(split[option])) for option in OPTIONS)
