"""The door: the only function that the browser calls. JSON in, JSON out, nothing raised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import ForgottenError, InputError
from counterpart.language import DEFAULT
from counterpart.loading import load_catalogue
from counterpart.reading.untrusted import unknown_request
from counterpart.requests import HANDLERS
from counterpart.said import LanguageNeededError

Request = Mapping[str, Any]
LOAD = "load"

_held: dict[str, Catalogue] = {}


def handle(request_json: str) -> str:
    """Answers one request.

    A request is an object with `type` and, where words come back, `language`. The answer is
    `{"ok": true, …}` or `{"ok": false, "problems": ["…"]}` with problems in that language; where
    the request names responses by keys that are not kept here, it is `{"ok": false, "problems": [],
    "forgotten": ["…"]}`, and is asked again once they were read again; where it is answered in the
    words of a language that were not brought here, it is `{"ok": false, "problems": [], "needs":
    "…"}`, and is asked again once they were.
    Types: `load`, which holds a `catalogue`, and those of `counterpart.requests`.
    """
    try:
        return _text(_handled(request_json))
    except LanguageNeededError as error:
        return _text({"ok": False, "problems": [], "needs": error.language})


def _handled(request_json: str) -> dict[str, Any]:
    language = DEFAULT
    try:
        request = _request(request_json)
        language = _language(request)
        answer = _answer(request, language)
    except ForgottenError as error:
        return {"ok": False, "problems": [], "forgotten": error.keys}
    except InputError as error:
        said = error.say(_held["catalogue"].sentences(language)) if _held else [str(error)]
        return {"ok": False, "problems": said}
    return {"ok": True, **answer}


def hold(catalogue: Catalogue) -> None:
    """Loads the catalogue that every later request is answered from."""
    _held["catalogue"] = catalogue


def _request(request_json: str) -> Request:
    try:
        request = json.loads(request_json)
    except (ValueError, RecursionError):
        raise unknown_request("", request_json) from None
    if not isinstance(request, Mapping):
        raise unknown_request("", request)
    return request


def _language(request: Request) -> str:
    """The language to answer in: the default where the one that is asked for is not there."""
    asked = request.get("language")
    known = _held["catalogue"].languages if _held else ()
    return asked if isinstance(asked, str) and asked in known else DEFAULT


def _answer(request: Request, language: str) -> dict[str, Any]:
    kind = request.get("type")
    if kind == LOAD:
        hold(load_catalogue(request["catalogue"]))
        return {"languages": list(_held["catalogue"].languages)}
    if not isinstance(kind, str) or kind not in HANDLERS or not _held:
        raise unknown_request("type", kind)
    return HANDLERS[kind](request, _held["catalogue"], language)


def _text(answer: Mapping[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)
