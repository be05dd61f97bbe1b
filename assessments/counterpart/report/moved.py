"""What moved since the round before, in a line each: a later round's report opens with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterpart.report.numbers import points, signed
from counterpart.report.phrases import Phrases
from counterpart.report.rated.rows import shown_gap
from counterpart.scoring.comparison import Comparison

MOST = 3
"""So many are said; the others stand in the chapter of the rounds."""


@dataclass(frozen=True)
class Moved:
    """The largest movements in words, the largest first, and how many more there are."""

    lines: tuple[str, ...]
    more: int


def moved(phrases: Phrases, comparison: Comparison, keys: Sequence[str]) -> Moved | None:
    """What counts as a change among these dimensions; None where there is no round before.

    Levels and gaps are compared as the whole points that both rounds show.
    """
    if len(comparison.over_time) < 2:
        return None
    *_, before, now = comparison.over_time
    lines: list[tuple[float, str]] = []
    for key in keys:
        movement = (now.movement or {}).get(key)
        if movement is None:
            continue
        name = phrases.words.dimensions[key].name
        old, new = before.dimensions[key], now.dimensions[key]
        if movement.level_changed and old.gap.level is not None and new.gap.level is not None:
            figures = {"before": points(old.gap.level), "after": points(new.gap.level)}
            size = abs(movement.level or 0.0)
            lines.append((size, phrases.t("moved-level", name=name, **figures)))
        first, last = shown_gap(old), shown_gap(new)
        if movement.gap_changed and first is not None and last is not None:
            turned = first * last < 0
            sizes = [signed(of) if turned else str(abs(of)) for of in (first, last)]
            said = "moved-gap-turned" if turned else "moved-gap"
            sentence = phrases.t(said, name=name, before=sizes[0], after=sizes[1])
            lines.append((abs(movement.gap or 0.0), sentence))
    lines.sort(key=lambda line: -line[0])
    return Moved(tuple(line for _, line in lines[:MOST]), max(0, len(lines) - MOST))
