"""The view of one response's report, by the method of its assessment."""

from __future__ import annotations

from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.responses import Response
from counterpart.scoring.score import Score


def score_view(catalogue: Catalogue, response: Response, score: Score, language: str) -> Any:
    """The view of a response and its score, addressed to the side that answered."""
    return catalogue.method_of(response.assessment).single(catalogue, response, score, language)
