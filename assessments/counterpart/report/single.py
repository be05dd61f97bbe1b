"""The view of one response's report, by the method of its assessment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import UNNAMED, Companies
from counterpart.responses import Response
from counterpart.scoring.score import Score


def score_view(
    catalogue: Catalogue,
    response: Response,
    score: Score,
    language: str,
    companies: Companies = UNNAMED,
) -> Any:
    """The view of a response and its score, addressed to the side that answered.

    A method says nothing of `companies`: their names stand in the head, in keys and in pictures.
    """
    view = catalogue.method_of(response.assessment).single(catalogue, response, score, language)
    return replace(view, phrases=replace(view.phrases, companies=companies))
