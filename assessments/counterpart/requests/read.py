"""The request `read`: what a visitor hands over becomes responses, or problems in words."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from counterpart import link
from counterpart.catalogue import Catalogue
from counterpart.checking import check_bytes
from counterpart.errors import InputError, Problem
from counterpart.responses import Response, to_bytes, to_json
from counterpart.strict_json import FILE_LIMIT
from counterpart.untrusted import unknown_request


def answer_read(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Each item (`name`, `size`, and `base64` or `text`) becomes responses or problems."""
    results = []
    for item in request["items"]:
        pieces: list[Any] = [item] if "text" not in item else link.codes(item["text"])
        for piece in pieces:
            try:
                results.append({"name": item["name"], **described(_one(piece, catalogue))})
            except InputError as error:
                problems = error.say(catalogue.sentences(language))
                results.append({"name": item["name"], "problems": problems})
    return {"results": results}


def described(response: Response) -> dict[str, Any]:
    """A response as the page keeps it: its object, its canonical text, its code."""
    return {
        "response": to_json(response),
        "text": to_bytes(response).decode(),
        "code": link.offered(response),
    }


def _one(piece: str | Mapping[str, Any], catalogue: Catalogue) -> Response:
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
        raise unknown_request("base64", piece["base64"]) from None
    return check_bytes(data, catalogue)
