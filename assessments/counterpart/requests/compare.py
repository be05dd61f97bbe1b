"""The request `compare`: the two sides set against each other, with the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counterpart.canonical import canonical_text
from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.reading.untrusted import unknown_request
from counterpart.report import render_comparison
from counterpart.requests.memory import MEMORY, meant
from counterpart.requests.relationship import BESIDE, used
from counterpart.scoring.anonymity import SMALLEST_RANGE
from counterpart.scoring.comparison import Comparison, compare


def answer_compare(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `responses`, `base` and perhaps `smallest`; gives `comparison` (text) and `html`.

    A response is an object as it stands in its file, or the key that `read` gave for it.
    `smallest`, 1 to 10, asks for a view to share; without it the answer is the holder's own.
    `actions`, `events`, `workshops` and `decisions`, as in a relationship file, stand in the
    report: what earlier rounds agreed, what happened between the rounds, and what was agreed in
    the room. `now`, a moment in UTC, lets it name times that
    lie in the future. `companies`, names by side, stand where people look for themselves. Buttons
    that add to the plan are in the report unless `addable` is false: what a sample says is no plan
    of the reader's. With `sparing`, records that cannot be used are left out and told in
    `aside`.
    """
    result = compared(request, catalogue)
    base = request.get("base", "")
    beside, aside = used(request, BESIDE, catalogue, language)
    return {
        "comparison": canonical_text(result.to_json()),
        "html": render_comparison(
            catalogue,
            result,
            language,
            "html",
            base,
            beside,
            addable=request.get("addable", True) is True,
            companies=companies_in(request),
        ),
        **aside,
    }


def compared(request: Mapping[str, Any], catalogue: Catalogue) -> Comparison:
    """The comparison that a request asks for; the one that was just shown is not made again."""
    given = request["responses"]
    responses = meant(given, catalogue)
    least, at = smallest(request), now(request)
    return MEMORY.comparison(
        given,
        (least, at),
        lambda: compare(catalogue, responses, smallest=least, scored=MEMORY.score, now=at),
    )


def now(request: Mapping[str, Any]) -> str:
    """When it is asked: there is no clock here. Empty where the request does not say."""
    value = request.get("now", "")
    try:
        if value:
            datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise unknown_request("now", value) from None
    return str(value)


def smallest(request: Mapping[str, Any]) -> int:
    """The people a cell needs in the view that is asked for; 0 for the holder's own."""
    asked = request.get("smallest", 0)
    low, high = SMALLEST_RANGE
    if asked == 0 or (type(asked) is int and low <= asked <= high):
        return int(asked)
    raise unknown_request("smallest", asked)
