"""A method from outside, whole in this folder: it reads one dimension, and says little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterpart.asks import Asks, Part
from counterpart.method import Method
from counterpart.model import SIDES
from counterpart.report.rated.pair import ratings_view
from counterpart.report.rated.single import score_view
from counterpart.scoring.findings import FINDINGS


@dataclass(frozen=True)
class Medians:
    """The median by side; of one response its own value, under its side."""

    of: dict[str, float | None]

    def to_json(self) -> dict[str, Any]:
        """The `profile` of a result object."""
        return {"medians": dict(self.of)}


def fields(reading):
    return ("dimension", "higher", "lower") if reading == "side-gap" else ("dimension",)


def profile(assessment, response, dimensions):
    (dimension,) = dimensions.values()
    return Medians({response.side: dimension["now"].value})


def compare(assessment, given):
    (dimension,) = given.dimensions.values()
    return Medians({side: dimension.sides[side]["now"].median for side in SIDES})


METHOD = Method(
    id="median-only",
    readings=FINDINGS,
    fields=fields,
    profile=profile,
    compare=compare,
    single=score_view,
    pair=ratings_view,
    asks=Asks(parts={"promises": Part("rating", ("now",))}),
)
