"""The request `workshop`: a programme and what both sides answered, as cards for a room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.companies import companies_in
from counterpart.reading.untrusted import unknown_request
from counterpart.requests.compare import smallest
from counterpart.requests.memory import MEMORY, meant
from counterpart.scoring.anonymity import SMALLEST
from counterpart.whole import compare_all

MOST, USUAL = 40, 3
"""Subjects that a workshop may have, and that it has unless told."""


def answer_workshop(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `responses`, `base`, perhaps `assessments`, `agenda`, `order`, `most`, `companies`.

    Gives `cards`, each with `id`, `kind`, `title`, `minutes`, `stages`, `notes`, `assessment`,
    `about` and `play`; and `compared`: for each assessment that both sides answered how many people
    of each. What the room sees is always protected: `smallest`, as in `compare`, only asks for more
    people. An `agenda` holds `title`, `blocks` and `promise`; without it the report is gone
    through. `order` is one of gap, divided, best and agenda. What deals the cards is no part of an
    engine that has just started.
    """
    from counterpart.workshop import ORDERS, deck, read_agenda

    responses = meant(request["responses"], catalogue)
    asked, known = request.get("assessments"), catalogue.listed(responses)
    if asked is not None and not (
        isinstance(asked, list) and all(isinstance(of, str) and of in known for of in asked)
    ):
        raise unknown_request("assessments", asked)
    order, most = request.get("order", ORDERS[0]), request.get("most", USUAL)
    if order not in ORDERS:
        raise unknown_request("order", order)
    if type(most) is not int or not 0 <= most <= MOST:
        raise unknown_request("most", most)
    agenda = read_agenda(request["agenda"]) if request.get("agenda") is not None else None
    least = max(smallest(request), SMALLEST)
    together = compare_all(catalogue, responses, smallest=least, scored=MEMORY.score)
    chosen = [key for key in asked or known if key in together.comparisons]
    cards = deck(
        catalogue,
        [together.comparisons[key] for key in chosen],
        language,
        agenda=agenda,
        order=order,
        most=most,
        companies=companies_in(request),
        base=request.get("base", ""),
    )
    return {
        "cards": [card.to_json() for card in cards],
        "compared": {key: dict(together.answered[key]) for key in together.comparisons},
    }
