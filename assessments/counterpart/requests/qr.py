"""The request `qr`: a text as a QR picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.qr import picture, svg
from counterpart.reading.untrusted import unknown_request


def answer_qr(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `text` and perhaps a `title`; gives `svg`, and its `version` and `level`.

    It needs segno, which is no part of an engine that has just started.
    """
    text, title = request.get("text"), request.get("title", "")
    for name, given in (("text", text), ("title", title)):
        if not isinstance(given, str):
            raise unknown_request(name, given)
    words = catalogue.locales[language]["report"]
    made = picture(str(text))
    about = words["qr-about"].format(
        modules=len(made.rows), count=len(str(text)), version=made.version, level=made.level
    )
    drawn = svg(made, title or words["qr-title"], about)
    return {"svg": drawn, "version": made.version, "level": made.level}
