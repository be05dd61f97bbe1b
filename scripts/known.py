"""What a page holds of assessments that are on other pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterpart import Catalogue
from counterpart.model import Assessment, Lens
from markupsafe import Markup

from scripts.page_words import as_json

OWN = "N"
"""Stands for the number in the id of an item of a list of one's own."""


def known(catalogue: Catalogue, common: Mapping[str, Any]) -> Markup:
    """What a page says of assessments that are on other pages."""
    return as_json(
        {
            key: {
                "title": title,
                "minutes": common["minutes"][key],
                "version": catalogue.assessments[key].version,
            }
            for key, title in common["titles"].items()
        }
    )


def shapes(catalogue: Catalogue) -> Markup:
    """How each question of each assessment is answered, so that a draft becomes a response."""
    return as_json({key: dict(_shape(of)) for key, of in catalogue.assessments.items()})


def _shape(assessment: Assessment) -> Iterator[tuple[str, str | list[Lens]]]:
    """By the id of a question the kind of its scale, or the lenses under which it takes points."""
    for dimension in assessment.dimensions:
        asked = [(question.id, question) for question in dimension.questions]
        own = dimension.own
        if own and own.scale:
            asked.append((f"{own.id}-{OWN}", own.question(f"{own.id}-1")))
        for key, question in asked:
            kind = assessment.scale(question).kind
            yield key, list(question.lenses) if kind == "points" else kind
