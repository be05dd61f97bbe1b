"""The request `relationship`: everything kept of one relationship becomes its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.relationship import (
    Relationship,
    check_relationship_value,
    merge,
    to_bytes,
)
from counterpart.relationship.model import FORMAT, FORMAT_VERSION
from counterpart.requests.kept import KEPT

PARTS = ("names", "responses", "actions", "rules", "events")


def answer_relationship(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `names`, `responses`, `actions`, `rules`, `events`; gives `text`, the file.

    Each is a list as it stands in the file, in any order; one that is left out is empty. A
    response may be the key that `read` gave for it.
    """
    value: dict[str, Any] = {"format": FORMAT, "format_version": FORMAT_VERSION}
    value |= {part: request[part] for part in PARTS if part in request}
    keys: list[str] = []
    if isinstance(given := value.get("responses"), list):
        keys = [one for one in given if isinstance(one, str)]
        value["responses"] = [one for one in given if not isinstance(one, str)]
    kept = Relationship(responses=tuple(KEPT.responses(keys, catalogue)))
    return {"text": to_bytes(merge(kept, check_relationship_value(value, catalogue))).decode()}
