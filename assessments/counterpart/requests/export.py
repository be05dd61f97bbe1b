"""The request `export`: the comparison as a file, CSV or an Excel workbook."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.export import csv_text, summary, workbook
from counterpart.requests.compare import compared
from counterpart.untrusted import unknown_request

CSV, WORKBOOK = "csv", "xlsx"


def answer_export(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `kind` (`csv` or `xlsx`), `responses` and perhaps `smallest`; gives `base64`.

    A workbook needs XlsxWriter, which is no part of an engine that has just started.
    """
    kind = request.get("kind")
    if kind not in (CSV, WORKBOOK):
        raise unknown_request("kind", kind)
    result = compared(request, catalogue)
    if kind == WORKBOOK:
        data = workbook(catalogue, result, language)
    else:
        data = csv_text(summary(catalogue, result)).encode()
    return {"base64": base64.b64encode(data).decode()}
