"""The request `relationship`: everything kept of one relationship becomes its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterpart.catalogue import Catalogue
from counterpart.relationship import Relationship, check_relationship_value, to_bytes
from counterpart.relationship.model import FORMAT, FORMAT_VERSION

PARTS = ("names", "responses", "actions", "rules", "events")


def answer_relationship(
    request: Mapping[str, Any], catalogue: Catalogue, language: str
) -> dict[str, Any]:
    """Takes `names`, `responses`, `actions`, `rules`, `events`; gives `text`, the file.

    Each is a list as it stands in the file, in any order; one that is left out is empty.
    """
    return {"text": to_bytes(asked(request, catalogue)).decode()}


def asked(request: Mapping[str, Any], catalogue: Catalogue) -> Relationship:
    """The relationship whose parts a request holds. Raises RelationshipError."""
    value = {"format": FORMAT, "format_version": FORMAT_VERSION}
    value |= {part: request[part] for part in PARTS if part in request}
    return check_relationship_value(value, catalogue)
