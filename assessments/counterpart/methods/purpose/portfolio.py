"""The columns that a portfolio has for the method `purpose`, and what it says of them."""

from __future__ import annotations

from collections.abc import Iterator

from counterpart.method import Cells, Columns
from counterpart.methods.purpose.scoring import Comparison
from counterpart.model import SIDES
from counterpart.report.phrases import Phrases
from counterpart.scoring.points import MIXED


def _cells(profile: Comparison) -> Cells:
    purposes = dict(zip(SIDES, profile.pair, strict=True))
    return {
        "points_apart": profile.moves["between_sides"],
        **{f"{side}_purpose": purposes[side] for side in SIDES},
    }


def _sentences(phrases: Phrases, cells: Cells) -> Iterator[str]:
    purposes = {side: cells[f"{side}_purpose"] for side in SIDES}
    if all(purposes.values()):
        said = {str(side): _named(phrases, str(purpose)) for side, purpose in purposes.items()}
        yield phrases.t("portfolio-purposes", **said)


def _named(phrases: Phrases, purpose: str) -> str:
    return phrases.t("portfolio-mixed") if purpose == MIXED else phrases.option(purpose)


COLUMNS = Columns(
    types={"points_apart": "number", "buyer_purpose": "text", "supplier_purpose": "text"},
    cells=_cells,
    sentences=_sentences,
)
