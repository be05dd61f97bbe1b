"""The request `compare`: the two sides set against each other, with the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.canonical import canonical_text
from counterpart.catalogue import Catalogue
from counterpart.checking import check_value
from counterpart.comparison import compare
from counterpart.report import render_comparison


def answer_compare(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `responses` and `base`; gives `comparison` (canonical text) and `html`."""
    responses = [check_value(value, catalogue) for value in request["responses"]]
    result = compare(catalogue, responses)
    base = request.get("base", "")
    return {
        "comparison": canonical_text(result.to_json()),
        "html": render_comparison(catalogue, result, language, "html", base),
    }
