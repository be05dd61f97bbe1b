"""The request `minutes`: what a workshop showed, said, agreed and parked, to print and to send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.minutes import MinutesView, minutes_view, render_minutes
from counterpart.reading.untrusted import unknown_request
from counterpart.requests.compare import smallest
from counterpart.requests.plan import day
from counterpart.requests.relationship import PARTS, used

Request = Mapping[str, Any]


def answer_minutes(request: Request, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes what a relationship file holds, `today`, perhaps `workshop`, `smallest`, `companies`.

    `workshop` is an id or a day; without it the last one is meant. Gives `html`, the minutes to
    print, `text`, the same for a mail, and the `workshop` and `recheck` that they are of. `sparing`
    is as in `plan`.
    """
    view, aside = _view(request, catalogue, language)
    return {
        "html": render_minutes(view, "html"),
        "text": render_minutes(view, "txt"),
        "workshop": view.workshop.id,
        "recheck": view.workshop.recheck,
        **aside,
    }


def minutes_of(request: Request, catalogue: Catalogue, language: str) -> MinutesView:
    """The minutes that a request is about."""
    return _view(request, catalogue, language)[0]


def _view(
    request: Request, catalogue: Catalogue, language: str
) -> tuple[MinutesView, dict[str, Any]]:
    which = request.get("workshop", "")
    if not isinstance(which, str):
        raise unknown_request("workshop", which)
    relationship, aside = used(request, PARTS, catalogue, language)
    view = minutes_view(
        catalogue,
        relationship,
        day(request),
        language,
        companies_in(request),
        which=which,
        smallest=smallest(request),
    )
    return view, aside
