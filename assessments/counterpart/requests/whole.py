"""The request `whole`: all assessments of a relationship on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.requests.compare import smallest
from counterpart.requests.memory import MEMORY, meant
from counterpart.whole import Together, compare_all, render_whole, whole_view


def answer_whole(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `responses` (as `compare` does), `base`, perhaps `smallest` and `companies`.

    Gives `html`, and in `compared` how many assessments both sides answered.
    """
    view = whole_view(catalogue, together(request, catalogue), language, companies_in(request))
    return {
        "html": render_whole(view, "html", request.get("base", "")),
        "compared": view.compared,
    }


def together(request: Mapping[str, Any], catalogue: Catalogue) -> Together:
    """All assessments that both sides of a request answered, in the view that is asked for."""
    responses = meant(request["responses"], catalogue)
    return compare_all(catalogue, responses, smallest=smallest(request), scored=MEMORY.score)
