"""The columns that a portfolio has for the method `mirror`, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.method import Cells, Columns
from counterpart.methods.mirror.scoring import UNKNOWN, Comparison
from counterpart.model import SIDES
from counterpart.report.phrases import Phrases


def _cells(profile: Comparison) -> Cells:
    """By side on how many behaviours the two see it more than a rung apart; None where unknown."""
    return {
        f"{side}_seen_apart": len(profile.seen_apart(side))
        if any(of.readings[side] != UNKNOWN for of in profile.behaviours.values())
        else None
        for side in SIDES
    }


def _sentences(phrases: Phrases, cells: Cells) -> Iterator[str]:
    for side in SIDES:
        if count := cells[f"{side}_seen_apart"]:
            yield phrases.t("portfolio-seen-apart", side=phrases.name(side), count=count)


COLUMNS = Columns(
    types={f"{side}_seen_apart": "whole" for side in SIDES}, cells=_cells, sentences=_sentences
)
