"""The door: the only function that the browser calls. JSON in, JSON out, nothing raised."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from counterpart import link
from counterpart.canonical import canonical_text
from counterpart.catalogue import Catalogue
from counterpart.checking import check_bytes, check_value
from counterpart.comparison import compare
from counterpart.errors import InputError, Problem, RequestError
from counterpart.report import render_comparison, render_score
from counterpart.responses import Response, to_bytes, to_json
from counterpart.score import score
from counterpart.strict_json import FILE_LIMIT
from counterpart.untrusted import shown

Request = Mapping[str, Any]
FALLBACK = "en"

_held: dict[str, Catalogue] = {}


def handle(request_json: str) -> str:
    """Answers one request.

    A request is an object with `type` and, where words come back, `language`. The answer is
    `{"ok": true, …}` or `{"ok": false, "problems": ["…"]}` with problems in that language.
    Types: `load`, `read`, `score`, `compare`.
    """
    language = FALLBACK
    try:
        request = _request(request_json)
        language = _language(request)
        answer = _handler(request)(request, language)
    except InputError as error:
        said = error.say(_sentences(language)) if _held else [str(error)]
        return _text({"ok": False, "problems": said})
    return _text({"ok": True, **answer})


def hold(catalogue: Catalogue) -> None:
    """Loads the catalogue that every later request is answered from."""
    _held["catalogue"] = catalogue


def _request(request_json: str) -> Request:
    try:
        request = json.loads(request_json)
    except (ValueError, RecursionError):
        raise _unknown("", request_json) from None
    if not isinstance(request, Mapping):
        raise _unknown("", request)
    return request


def _language(request: Request) -> str:
    """The language to answer in: English where the catalogue lacks the one that is asked for."""
    asked = request.get("language")
    known = _held["catalogue"].languages if _held else ()
    return asked if isinstance(asked, str) and asked in known else FALLBACK


def _handler(request: Request) -> Callable[[Request, str], dict[str, Any]]:
    handlers = {"load": _load, "read": _read, "score": _score, "compare": _compare}
    kind = request.get("type")
    if not isinstance(kind, str) or kind not in handlers or not (_held or kind == "load"):
        raise _unknown("type", kind)
    return handlers[kind]


def _load(request: Request, language: str) -> dict[str, Any]:
    hold(Catalogue.from_json(request["catalogue"]))
    return {"languages": list(_held["catalogue"].languages)}


def _read(request: Request, language: str) -> dict[str, Any]:
    """Each item (`name`, `size`, and `base64` or `text`) becomes responses or problems."""
    results = []
    for item in request["items"]:
        pieces: list[Any] = [item] if "text" not in item else link.codes(item["text"])
        for piece in pieces:
            try:
                response = _one(piece)
                results.append({"name": item["name"], **_described(response)})
            except InputError as error:
                problems = error.say(_sentences(language))
                results.append({"name": item["name"], "problems": problems})
    return {"results": results}


def _one(piece: str | Request) -> Response:
    catalogue = _held["catalogue"]
    if isinstance(piece, str):
        if piece.lstrip().startswith("{"):
            return check_bytes(piece.encode("utf-8", "surrogatepass"), catalogue)
        return link.decode(piece, catalogue)
    if piece["size"] > FILE_LIMIT:
        facts = {"size": piece["size"], "limit": FILE_LIMIT}
        raise InputError([Problem("", "too-large", facts)])
    try:
        data = base64.b64decode(piece["base64"], validate=True)
    except ValueError:  # binascii.Error, or text that is not ASCII
        raise _unknown("base64", piece["base64"]) from None
    return check_bytes(data, catalogue)


def _described(response: Response) -> dict[str, Any]:
    return {
        "response": to_json(response),
        "text": to_bytes(response).decode(),
        "code": link.offered(response),
    }


def _score(request: Request, language: str) -> dict[str, Any]:
    catalogue = _held["catalogue"]
    response = check_value(request["response"], catalogue)
    result = score(catalogue.assessments[response.assessment], response)
    base = request.get("base", "")
    return {
        **_described(response),
        "score": canonical_text(result.to_json()),
        "html": render_score(catalogue, response, result, language, "html", base),
    }


def _compare(request: Request, language: str) -> dict[str, Any]:
    catalogue = _held["catalogue"]
    responses = [check_value(value, catalogue) for value in request["responses"]]
    result = compare(catalogue, responses)
    base = request.get("base", "")
    return {
        "comparison": canonical_text(result.to_json()),
        "html": render_comparison(catalogue, result, language, "html", base),
    }


def _unknown(place: str, found: Any) -> RequestError:
    return RequestError([Problem(place, "unknown-request", {"found": shown(found)})])


def _sentences(language: str) -> Mapping[str, str]:
    return _held["catalogue"].sentences(language)


def _text(answer: Mapping[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)
