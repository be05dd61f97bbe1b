"""The columns that a portfolio has for the method `touchpoints`, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.method import Cells, Columns
from counterpart.methods.touchpoints.scoring import Comparison
from counterpart.report.phrases import Phrases

HOLDERS, DISPUTED = "touchpoints_holders", "touchpoints_disputed"


def _cells(profile: Comparison) -> Cells:
    return {HOLDERS: profile.holders.reading, DISPUTED: len(profile.agenda)}


def _sentences(phrases: Phrases, cells: Cells) -> Iterator[str]:
    if reading := cells[HOLDERS]:
        yield phrases.words.readings[str(reading)].title
    if disputed := cells[DISPUTED]:
        yield phrases.t("portfolio-disputed", count=disputed)


COLUMNS = Columns(types={HOLDERS: "text", DISPUTED: "whole"}, cells=_cells, sentences=_sentences)
