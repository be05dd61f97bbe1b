"""The request `score`: one response's result, its report, and what it is handed over as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.canonical import canonical_text
from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.reading.checking import check_value
from counterpart.report import render_score
from counterpart.requests.read import described
from counterpart.scoring.score import score


def answer_score(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `response`, `base`, perhaps `companies`; gives `score` (text), `html`, the response."""
    response = check_value(request["response"], catalogue)
    result = score(catalogue, response)
    base, companies = request.get("base", ""), companies_in(request)
    return {
        **described(response),
        "score": canonical_text(result.to_json()),
        "html": render_score(
            catalogue, response, result, language, "html", base, companies=companies
        ),
    }
