"""What an export tells of promises: what was promised and what came, pair by pair."""

from __future__ import annotations

from collections.abc import Mapping

from counterpart.method import Fact
from counterpart.methods.expectations.scoring import Balance, Comparison
from counterpart.model import LENSES, SIDES, Side
from counterpart.scoring.bounds import written


def facts(profile: Comparison) -> tuple[Fact, ...]:
    """Each side's means over those who rated both of a pair, by lens; 0-100."""
    exported: list[Fact] = []
    for lens in LENSES:
        pairs = profile.sides["buyer"].pairs.get(lens, {})
        for pair in pairs:
            of = {side: profile.sides[side].pairs[lens][pair] for side in SIDES}
            exported += (
                Fact("", f"{part}-{pair}", _part(of, part), None, lens)
                for part in ("promised", "delivered")
                if any(of.values())
            )
    return tuple(exported)


def _part(of: Mapping[Side, Balance | None], part: str) -> dict[Side, str | None]:
    return {
        side: None if balance is None else written(getattr(balance, part))
        for side, balance in of.items()
    }
