"""The requests `table` and `import`: many people's answers in one table, and its map."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.reading.untrusted import unknown_request
from counterpart.responses import to_bytes

SHOWN = 3
"""People whose answers are shown before they are taken in."""


def answer_table(request: Mapping[str, Any], catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Takes `base64`, `assessment`, and what the pages know of survey tools: `heads`, `says`.

    Gives `headings`, how many `rows`, of each column what the first three people said (`shown`), a
    draft of the `map`, and the `answers` that a column may be, each with its name and its words.
    What reads tables is no part of an engine that has just started.
    """
    from counterpart.survey.naming import named
    from counterpart.survey.suggesting import suggest
    from counterpart.survey.table import read_table, said

    assessment, heads, says = (request.get(key) for key in ("assessment", "heads", "says"))
    if not isinstance(assessment, str) or assessment not in catalogue.assessments:
        raise unknown_request("assessment", assessment)
    if not isinstance(heads, Mapping) or not isinstance(says, Mapping):
        raise unknown_request("heads", heads)
    table = read_table(_bytes(request))
    first = [line for _, line in table.rows[:SHOWN]]
    return {
        "headings": table.headings,
        "rows": len(table.rows),
        "shown": [
            [said(line[at]) if at < len(line) else "" for line in first]
            for at in range(len(table.headings))
        ],
        "map": suggest(table, assessment, catalogue, heads, says, {}),
        "answers": list(named(catalogue, assessment, language)),
    }


def answer_import(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `base64` and a `map`; gives `texts`, each a response file, and how many are `empty`."""
    from counterpart.survey.importing import import_table
    from counterpart.survey.mapping import check_map
    from counterpart.survey.table import read_table

    checked = check_map(request.get("map"), catalogue)
    imported = import_table(read_table(_bytes(request)), checked, catalogue)
    texts = [to_bytes(response).decode() for response in imported.responses]
    return {"texts": texts, "empty": len(imported.empty)}


def _bytes(request: Mapping[str, Any]) -> bytes:
    try:
        return base64.b64decode(request["base64"], validate=True)
    except (KeyError, TypeError, ValueError):
        raise unknown_request("base64", request.get("base64")) from None
