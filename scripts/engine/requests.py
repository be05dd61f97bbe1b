"""What an engine is asked before it is trusted: every worked case, in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.door import handle, hold
from counterpart.model import Assessment

from scripts.definitions import Definitions
from scripts.paths import LANGUAGES


def worked_requests(definitions: Definitions) -> list[str]:
    """A request for each worked case in each language, as the door takes them."""
    return [
        json.dumps({**request, "language": language, "base": "../"}, sort_keys=True)
        for language in LANGUAGES
        for request in _requests(definitions)
    ]


def part_requests(requests: Sequence[str]) -> dict[str, list[str]]:
    """Requests that need a part of the engine which is loaded later, by that part.

    How the bytes of a workbook are compressed may differ from machine to machine, so that they are
    no part of `worked_requests`.
    """
    return {"qr": list(_pictures()), "workbook": _workbooks(requests)}


def _pictures() -> Iterator[str]:
    """Small and large, a text of more than ASCII, in each language."""
    for language, text in zip(LANGUAGES, ("#r=1.Zoë", "1." + "aB-_" * 700), strict=True):
        yield json.dumps({"type": "qr", "language": language, "text": text}, sort_keys=True)


def _workbooks(requests: Sequence[str]) -> list[str]:
    """Requests for workbooks of what is exported as CSV in these, and of the same to be shared."""
    exports = [of for text in requests if (of := json.loads(text))["type"] == "export"]
    return [
        json.dumps({**of, "kind": "xlsx", "smallest": smallest}, sort_keys=True)
        for of in exports
        for smallest in (0, 3)
    ]


def answered(requests: list[str], catalogue: Mapping[str, Any]) -> list[str]:
    """The answers of this Python, which knows no browser."""
    hold(Catalogue.from_json(catalogue))
    return [handle(request) for request in requests]


def _requests(definitions: Definitions) -> Iterator[dict[str, Any]]:
    for key, cases in definitions.cases.items():
        assessment = definitions.assessments[key]
        for case in cases.responses:
            one = _response(assessment, case.side, case.answers, role=case.role)
            yield {"type": "score", "response": one}
        for place, pair in enumerate(cases.comparisons):
            sides = (("buyer", pair.buyer), ("supplier", pair.supplier))
            responses = [
                _response(assessment, side, answers, number)
                for side, given in sides
                for number, answers in enumerate(given, 1)
            ]
            yield {"type": "compare", "responses": responses}
            if place == 0:  # one for each assessment: making a workbook takes a while
                yield {"type": "export", "kind": "csv", "responses": responses}


def _response(
    assessment: Assessment, side: str, answers: Any, number: int = 1, role: str | None = None
) -> dict[str, Any]:
    """A whole response around the answers of a case."""
    return {
        "format": "counterpart/response",
        "format_version": 1,
        "assessment": {"id": assessment.id, "version": assessment.version},
        "relationship": "Ørsted & Zoë <b>“two”</b>",
        "side": side,
        "respondent": {"id": f"{side}-{number}", "role": role or "", "label": ""},
        "language": "en",
        "round": "2026-11",
        "answered_at": "2026-11-22T10:00:00Z",
        "answers": answers,
    }
