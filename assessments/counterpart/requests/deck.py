"""The request `deck`: what a deck or a document holds, for the page to write into a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.reading.untrusted import unknown_request
from counterpart.requests.compare import compared
from counterpart.requests.minutes import minutes_of
from counterpart.requests.plan import view_of
from counterpart.requests.relationship import used
from counterpart.requests.whole import together

if TYPE_CHECKING:
    from counterpart.brand import Brand
    from counterpart.deck import Deck, Document

Request = Mapping[str, Any]
KINDS = ("comparison", "whole", "workshop", "minutes", "plan")


def answer_deck(request: Request, catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `kind`, perhaps `brand`, and what that kind is about.

    A deck is of a `comparison` (`responses`, `actions`), of the `whole` (the same) or of a
    `workshop` (what `minutes` takes); a document is the `minutes` or the `plan`. Gives the
    `description`. What describes them is no part of an engine that has just started.
    """
    from counterpart.brand import brand_in

    kind = request.get("kind")
    if kind not in KINDS:
        raise unknown_request("kind", kind)
    made = _described(str(kind), request, catalogue, language, brand_in(request))
    return {"description": made.to_json()}


def _described(
    kind: str, request: Request, catalogue: Catalogue, language: str, brand: Brand
) -> Deck | Document:
    from counterpart import deck

    if kind == "workshop":
        return deck.workshop_deck(minutes_of(request, catalogue, language), brand)
    if kind == "minutes":
        return deck.minutes_document(minutes_of(request, catalogue, language), brand)
    if kind == "plan":
        return deck.plan_document(view_of(request, catalogue, language, suggesting=True), brand)
    beside, _ = used(request, ("actions",), catalogue, language)
    companies = companies_in(request)
    if kind == "whole":
        all_ = together(request, catalogue)
        return deck.whole_deck(catalogue, all_, language, beside, companies, brand)
    result = compared(request, catalogue)
    return deck.comparison_deck(catalogue, result, language, beside, companies, brand)
