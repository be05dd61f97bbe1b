"""The answers of one respondent to the touchpoints, as perceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterpart.methods.touchpoints.control import IMPACT, INVOLVEMENT, LENSES, Perception
from counterpart.model import Assessment, Lens
from counterpart.responses import Response
from counterpart.scoring.own_items import spellings
from counterpart.scoring.points import Shares
from counterpart.scoring.rating import rescaled


def seen(assessment: Assessment, response: Response, key: str) -> Perception:
    """How a respondent sees one touchpoint."""
    impact, involvement = (
        _rated(assessment, response, f"{key}-{what}") for what in (IMPACT, INVOLVEMENT)
    )
    return Perception(_splits(response, key), impact, involvement)


def named(assessment: Assessment, response: Response) -> tuple[tuple[str, Perception], ...]:
    """The touchpoints that a respondent named, each name once: of several the first answer."""
    lists = (items for d in assessment.dimensions for items in spellings(d, response))
    return tuple(
        (items[0].label, Perception(_first([_splits(response, item.id) for item in items])))
        for items in lists
    )


def _first(splits: Sequence[Mapping[Lens, Shares | None]]) -> dict[Lens, Shares | None]:
    return {lens: next((of[lens] for of in splits if of[lens]), None) for lens in LENSES}


def _splits(response: Response, key: str) -> dict[Lens, Mapping[str, float] | None]:
    splits: dict[Lens, Mapping[str, float] | None] = {}
    for lens in LENSES:
        value = response.value(key, lens)
        splits[lens] = (
            {option: float(points) for option, points in value.items()}
            if isinstance(value, Mapping)
            else None
        )
    return splits


def _rated(assessment: Assessment, response: Response, question: str) -> float | None:
    rating = response.value(question, "now")
    if not isinstance(rating, int):
        return None
    return rescaled(rating, assessment.scale(assessment.question(question)).points) / 100
