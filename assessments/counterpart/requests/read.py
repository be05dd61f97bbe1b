"""The request `read`: what a visitor hands over becomes responses, relationships, or problems."""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.errors import InputError
from counterpart.reading import link
from counterpart.reading.foreign import is_workbook
from counterpart.reading.strict_json import FILE_LIMIT, SIZE_LIMIT, refuse_foreign, refuse_size
from counterpart.reading.untrusted import unknown_request
from counterpart.relationship import Relationship, check_file
from counterpart.relationship import to_json as relationship_json
from counterpart.relationship.model import RECORDS
from counterpart.requests.memory import MEMORY
from counterpart.responses import Response, to_bytes, to_json

PARTS = ("names", *RECORDS, "set_up")


def answer_read(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Each item becomes responses or problems.

    An item has a `name` and the `text` of codes or links, or of a file the `size` and either
    `base64` or, where its bytes are a text, `file`. Of a file that is larger than it may be
    `base64` holds the beginning, which tells its kind. A relationship file becomes one
    result, which holds `relationship` (`names`, `actions`, `rules`, `events` and perhaps
    `workshops`, `decisions` and `set_up`) and `responses`, each as a response of its own is
    described. With `brief` a response is described by its `key`, under which it is kept here, by
    its canonical `text` unless the item held just that, and by the number of its `item` where that
    is not its own, because a text before it held several. Answer sheets need what reads workbooks,
    which is no part of an engine that has just started.
    """
    results: list[dict[str, Any]] = []
    brief = request.get("brief") is True
    for at, item in enumerate(request["items"]):
        for piece in _pieces(item):
            try:
                content = _read(piece, catalogue)
                result = _brief(content, item, catalogue) if brief else _described(content)
                if brief and len(results) != at:
                    result["item"] = at
                results.append({"name": item["name"], **result})
            except InputError as error:
                problems = error.say(catalogue.sentences(language))
                results.append({"name": item["name"], "problems": problems})
    return {"results": results}


def _pieces(item: Mapping[str, Any]) -> Sequence[Any]:
    """What is read one by one: the codes of a text, and also of a file that is a text with codes.

    A text with more codes than are looked at is one piece: reading it says so.
    """
    try:
        if "text" in item:
            return link.codes(item["text"])
        data = item["file"] if "file" in item else _bytes(item)
        whole = isinstance(data, str) or len(data) >= item["size"]
        return (link.codes_in_file(data) if whole else []) or [item]
    except InputError:
        return [item]


def _bytes(item: Mapping[str, Any]) -> bytes:
    """The bytes of a file that is no UTF-8. Raises RequestError where they are not base64."""
    try:
        return base64.b64decode(item.get("base64", ""), validate=True)
    except ValueError:  # binascii.Error, or text that is not ASCII
        raise unknown_request("base64", item["base64"]) from None


def described(response: Response) -> dict[str, Any]:
    """A response as the page keeps it: its object, its canonical text, its code."""
    return {
        "response": to_json(response),
        "text": to_bytes(response).decode(),
        "code": link.offered(response),
    }


def _described(content: Response | Relationship) -> dict[str, Any]:
    """The same of a response; a relationship gives its records, and each of its responses so."""
    if isinstance(content, Response):
        return described(content)
    value = relationship_json(content)
    return {
        "relationship": {part: value[part] for part in PARTS if part in value},
        "responses": [described(response) for response in content.responses],
    }


def _brief(
    content: Response | Relationship, item: Mapping[str, Any], catalogue: Catalogue
) -> dict[str, Any]:
    if isinstance(content, Response):
        data = to_bytes(content)
        key, text = MEMORY.keep(content, data, catalogue), data.decode()
        return {"key": key} if text == item.get("file") else {"key": key, "text": text}
    value = relationship_json(dataclasses.replace(content, responses=()))
    return {
        "relationship": {part: value[part] for part in PARTS if part in value},
        "responses": [_brief(response, {}, catalogue) for response in content.responses],
    }


def _read(piece: str | Mapping[str, Any], catalogue: Catalogue) -> Response | Relationship:
    if isinstance(piece, str):
        if link.is_file(piece):
            return check_file(piece.encode("utf-8", "surrogatepass"), catalogue)
        return link.decode(piece, catalogue)
    if "text" in piece:
        link.codes(piece["text"])  # raises: it was a single piece for that
    if piece.get("file"):
        refuse_size(piece["size"], SIZE_LIMIT)
        return check_file(piece["file"].encode("utf-8", "surrogatepass"), catalogue)
    data = _bytes(piece)
    if len(data) < piece["size"]:  # the page saw that it is too large, and sent its beginning
        if data:
            refuse_foreign(data, part=True)
        refuse_size(piece["size"], FILE_LIMIT)
    if is_workbook(data):
        from counterpart.answer_sheet.reading import read_sheet

        return read_sheet(data, catalogue)
    return check_file(data, catalogue)
