"""The request `relationship`: everything kept of one relationship becomes its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.relationship import (
    NOTHING,
    Relationship,
    check_relationship_value,
    merge,
    to_bytes,
    to_json,
)
from counterpart.requests.kept import meant

PARTS = ("names", "responses", "actions", "rules", "events")


def answer_relationship(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `names`, `responses`, `actions`, `rules`, `events`; gives `text`, the file.

    Each is a list as it stands in the file, in any order; one that is left out is empty. A
    response may be the key that `read` gave for it.
    """
    return {"text": to_bytes(given(request, PARTS, catalogue)).decode()}


def given(request: Mapping[str, Any], parts: Iterable[str], catalogue: Catalogue) -> Relationship:
    """The relationship that these parts of a request make. Raises InputError.

    A response may be the key that `read` gave for it.
    """
    value = to_json(NOTHING) | {part: request[part] for part in parts if part in request}
    keys: list[str] = []
    if isinstance(value["responses"], list):
        keys = [one for one in value["responses"] if isinstance(one, str)]
        value["responses"] = [one for one in value["responses"] if not isinstance(one, str)]
    kept = Relationship(responses=tuple(meant(keys, catalogue)))
    return merge(kept, check_relationship_value(value, catalogue))
