"""What the door answers, by the type of the request: each takes it, the catalogue, a language."""

from collections.abc import Callable, Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.requests.compare import answer_compare
from counterpart.requests.deck import answer_deck
from counterpart.requests.export import answer_export
from counterpart.requests.language import answer_language
from counterpart.requests.minutes import answer_minutes
from counterpart.requests.own_questions import answer_own_questions
from counterpart.requests.part import answer_part
from counterpart.requests.plan import answer_plan
from counterpart.requests.portfolio import answer_portfolio, answer_rows
from counterpart.requests.qr import answer_qr
from counterpart.requests.read import answer_read
from counterpart.requests.relationship import answer_relationship
from counterpart.requests.score import answer_score
from counterpart.requests.table import answer_import, answer_table
from counterpart.requests.whole import answer_whole
from counterpart.requests.workshop import answer_workshop

Handler = Callable[[Mapping[str, Any], Catalogue, str], dict[str, Any]]

HANDLERS: Mapping[str, Handler] = {
    "read": answer_read,
    "relationship": answer_relationship,
    "score": answer_score,
    "compare": answer_compare,
    "deck": answer_deck,
    "export": answer_export,
    "import": answer_import,
    "language": answer_language,
    "minutes": answer_minutes,
    "own-questions": answer_own_questions,
    "plan": answer_plan,
    "part": answer_part,
    "portfolio": answer_portfolio,
    "qr": answer_qr,
    "rows": answer_rows,
    "table": answer_table,
    "whole": answer_whole,
    "workshop": answer_workshop,
}

__all__ = ["HANDLERS", "Handler"]
