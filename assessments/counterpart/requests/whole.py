"""The request `whole`: all assessments of a relationship on one page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.requests.compare import smallest
from counterpart.requests.memory import MEMORY, meant
from counterpart.requests.relationship import used
from counterpart.whole import Together, compare_all, render_whole, whole_view


def answer_whole(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `responses` (as `compare` does), `base`, perhaps `smallest` and `companies`.

    With `workshops` and `decisions` it says what was agreed in the room. Gives `html`, and in
    `compared` how many assessments both sides answered. `sparing` is as in `compare`.
    """
    beside, aside = used(request, ("workshops", "decisions"), catalogue, language)
    all_ = together(request, catalogue)
    view = whole_view(catalogue, all_, language, companies_in(request), beside)
    return {
        "html": render_whole(view, "html", request.get("base", "")),
        "compared": view.compared,
        **aside,
    }


def together(request: Mapping[str, Any], catalogue: Catalogue) -> Together:
    """All assessments that both sides of a request answered, in the view that is asked for."""
    responses = meant(request["responses"], catalogue)
    return compare_all(catalogue, responses, smallest=smallest(request), scored=MEMORY.score)
